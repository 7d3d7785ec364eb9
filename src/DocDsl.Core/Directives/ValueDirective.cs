using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Text;

namespace DocDsl.Core.Directives;

/// <summary>The arguments of <c>@value</c>.</summary>
/// <param name="Target">The question or part; null where none is named.</param>
/// <param name="Value">The value as written, without quotation marks around it; empty where it is read from the words.</param>
/// <param name="ValueSpan">Where the value is; empty where there is none.</param>
/// <param name="Words">The words of the answer that show the value.</param>
/// <param name="Fact">What the value must be equal to, outside the document; null where nothing is named.</param>
internal sealed record ValueArguments(QuestionTarget? Target, string Value, TextSpan ValueSpan, QuotedText Words, FactTarget? Fact)
    : TargetedArguments(Target);

/// <summary>
/// <c>@value no from "words"</c>, <c>@value #5 from "words"</c>, <c>@value 256 from "words" is code:Vault.Store.KeySize</c>
/// </summary>
internal sealed class ValueDirective : Directive
{
    private readonly Message _wordsRequired = MalformedArgument.Rule.Message(
        "'@value' requires the words of the answer that show the value, for example '@value no from \"words of the answer\"'"
    );

    private readonly Message _factRequired = MalformedArgument.Rule.Message(
        "'is' requires a constant, a property of the build or a value in a file of JSON, for example 'is code:Vault.Store.KeySize', "
            + "'is msbuild:TreatWarningsAsErrors' or 'is file:appsettings.json#/Retention/Backups'"
    );

    public ValueDirective()
        : base(DirectiveKind.Value, "value", DirectiveLocations.Answer) => IsRepeatable = true;

    public override int Order => 110;

    public override string Syntax => "@value [#5a] [value] from \"words\" [is code:… | msbuild:… | file:….json#/…]";

    public override string Help =>
        "The answer's value, with the words of the answer that show it. `@value from \"words\"` reads the value from the words. "
        + "After `is` a constant of the code, a property of the build or a value in a file of JSON that it must be equal to (QA6012).";

    public override string Snippet => " $1 from \"$0\"";

    public override DirectiveArguments? Parse(ref DirectiveInput input)
    {
        var reader = input.CreateReader();
        if (!input.TryReadTarget(ref reader, out var target))
        {
            return null;
        }

        // A value may be several words, or be in quotation marks.
        var start = reader.Rest.Start;
        var end = start;
        var isAtEnd = false;
        var words = default(QuotedText);
        while (!isAtEnd && !reader.TryReadClause("from", out words))
        {
            if (reader.TryReadQuoted(out var value))
            {
                end = value.Span.End;
            }
            else if (reader.TryReadWord(out var word))
            {
                end = word.End;
            }
            else
            {
                isAtEnd = true;
            }
        }

        var fact = default(FactTarget);
        if (!isAtEnd && reader.TryReadKeyword("is"))
        {
            fact = FactTarget.TryParse(input.Content, reader.Rest);
            if (fact is null)
            {
                input.Report(reader.IsAtEnd ? _factRequired.At(input.Span) : _factRequired.At(reader.Rest));
            }
        }
        else if (isAtEnd || !reader.IsAtEnd)
        {
            input.Report(_wordsRequired);
        }

        if (!input.IsMalformed && words.IsUnclosed)
        {
            input.ReportUnclosed();
        }

        var span = TextSpan.FromBounds(start, end);
        return new ValueArguments(target, Unquote(input.ToString(span)), span, words, fact) { IsMalformed = input.IsMalformed };
    }

    private static string Unquote(string text) =>
        text.Length > 1 && text[0] == '"' && text[text.Length - 1] == '"' ? text.Substring(1, text.Length - 2).Replace("\"\"", "\"") : text;
}
