using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Text;

namespace DocDsl.Core.Directives;

/// <summary>The arguments of <c>@strike</c>.</summary>
/// <param name="Words">The words to exclude.</param>
/// <param name="After">The words directly before them; null where they are not given.</param>
internal sealed record StrikeArguments(QuotedText Words, QuotedText? After) : DirectiveArguments;

/// <summary><c>@strike "Datum" after "gebruikt en/of"</c></summary>
internal sealed class StrikeDirective : Directive
{
    private readonly Message _wordsRequired = MalformedArgument.Rule.Message(
        "'@strike' requires the words to exclude, for example '@strike \"Datum\" after \"words before it\"'"
    );

    public StrikeDirective()
        : base(DirectiveKind.Strike, "strike", DirectiveLocations.Any) => IsRepeatable = IsAllowedInText = true;

    public override int Order => OtherOrder;

    public override string Syntax => "@strike \"words\" [after \"words\"]";

    public override string Help => "Excludes words inside a line, such as a running header, from the reader's text.";

    public override string Snippet => " \"$1\" after \"$0\"";

    public override DirectiveArguments? Parse(ref DirectiveInput input)
    {
        var reader = input.CreateReader();
        var after = default(QuotedText);
        if (
            !reader.TryReadQuoted(out var words)
            || words.Value.Length == 0
            || (!reader.IsAtEnd && !reader.TryReadClause("after", out after))
            || !reader.IsAtEnd
        )
        {
            input.Report(_wordsRequired);
        }
        else if (words.IsUnclosed || after.IsUnclosed)
        {
            input.ReportUnclosed();
        }

        return input.IsMalformed ? null : new StrikeArguments(words, after.Value is null ? null : after);
    }
}
