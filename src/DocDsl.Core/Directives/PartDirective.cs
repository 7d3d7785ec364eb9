using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Text;

namespace DocDsl.Core.Directives;

/// <summary>The arguments of <c>@part</c>.</summary>
/// <param name="Target">The question of a joint heading, with the part's letter or without; null where none is named.</param>
/// <param name="Letter">The part; <c>'\0'</c> where the words are those of a whole question: <c>@part #5 "words"</c>.</param>
/// <param name="LetterSpan">Where the letter is; all arguments where there is none of its own.</param>
/// <param name="Words">The words with which the part begins.</param>
internal sealed record PartArguments(QuestionTarget? Target, char Letter, TextSpan LetterSpan, QuotedText Words)
    : TargetedArguments(Target);

/// <summary><c>@part a "words"</c>, <c>@part #5 a "words"</c>, <c>@part #5 "words"</c></summary>
internal sealed class PartDirective : Directive
{
    private readonly Message _unexpectedText = MalformedArgument.Rule.Message("'@part' takes nothing after the quoted words");

    public PartDirective()
        : base(DirectiveKind.Part, "part", DirectiveLocations.Question) => IsRepeatable = true;

    /// <summary>QA1002: the letter is missing where the heading has one question, or the words are.</summary>
    public Message LetterRequired { get; } =
        MalformedArgument.Rule.Message("'@part' requires a letter and words of the question, for example '@part a \"words\"'");

    public override int Order => 90;

    public override string Syntax => "@part [#5] a \"words\"";

    public override string Help =>
        "A part of the question begins at these words, where the text has no `a)`. "
        + "`@part #5 \"words\"` gives question 5 its own words of a joint text.";

    public override string Snippet => " ${1:a} \"$0\"";

    public override DirectiveArguments? Parse(ref DirectiveInput input)
    {
        var reader = input.CreateReader();
        if (!input.TryReadTarget(ref reader, out var target))
        {
            return null;
        }

        var letter = target?.Number.Part ?? '\0';
        var letterSpan = input.Arguments;
        var hasWords = reader.TryReadQuoted(out var words);
        if (
            !hasWords
            && letter == '\0'
            && reader.TryReadWord(out letterSpan)
            && letterSpan.Length == 1
            && input.Content[letterSpan.Start] is >= 'a' and <= 'z'
        )
        {
            letter = input.Content[letterSpan.Start];
            hasWords = reader.TryReadQuoted(out words);
        }

        if (!hasWords)
        {
            input.Report(LetterRequired);
        }
        else if (words.IsUnclosed)
        {
            input.ReportUnclosed();
        }
        else if (!reader.IsAtEnd)
        {
            input.Report(_unexpectedText);
        }

        return new PartArguments(target, letter, letterSpan, words) { IsMalformed = input.IsMalformed };
    }
}
