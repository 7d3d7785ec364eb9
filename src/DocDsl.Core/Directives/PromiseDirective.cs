using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Text;

namespace DocDsl.Core.Directives;

/// <summary>The arguments of <c>@promise</c>.</summary>
/// <param name="Id">As written.</param>
/// <param name="IdSpan">Where it is.</param>
/// <param name="Due">By when it is to be kept, <c>yyyy-MM-dd</c>; null where no day is given, or it is not valid.</param>
/// <param name="Words">The words that make it.</param>
internal sealed record PromiseArguments(string Id, TextSpan IdSpan, string? Due, QuotedText Words) : DirectiveArguments
{
    /// <summary>Where the day is named; empty where none is.</summary>
    public TextSpan DueSpan { get; init; }
}

/// <summary><c>@promise letter by 2026-03-01 from "words"</c></summary>
internal sealed class PromiseDirective : Directive
{
    private readonly Message _idAndWordsRequired = MalformedArgument.Rule.Message(
        "'@promise' requires an id and the words that make it, for example '@promise letter by 2026-03-01 from \"words\"'"
    );

    private readonly Message _dateRequired = MalformedArgument.Rule.Message(
        "'@promise' requires a valid date after 'by', for example '2026-03-01'"
    );

    public PromiseDirective()
        : base(DirectiveKind.Promise, "promise", DirectiveLocations.Answer) => IsRepeatable = true;

    public override int Order => 130;

    public override string Syntax => "@promise id [by 2026-03-01] from \"words\"";

    public override string Help => "A commitment that the answer makes, by when it is to be kept, and the words that make it.";

    public override string Snippet => " ${1:id} by ${2:2026-03-01} from \"$0\"";

    public override DirectiveArguments? Parse(ref DirectiveInput input)
    {
        var reader = input.CreateReader();
        if (!reader.TryReadWord(out var idSpan) || !IdDirective.IsId(input.ToString(idSpan)))
        {
            input.Report(_idAndWordsRequired);
            return null;
        }

        string? due = null;
        TextSpan dueSpan = default;
        if (reader.TryReadKeyword("by"))
        {
            input.TryReadDate(ref reader, _dateRequired, out due, out dueSpan);
        }

        if (!reader.TryReadClause("from", out var words) || !reader.IsAtEnd)
        {
            input.Report(_idAndWordsRequired);
            return null;
        }

        if (words.IsUnclosed)
        {
            input.ReportUnclosed();
            return null;
        }

        return new PromiseArguments(input.ToString(idSpan), idSpan, due, words) { DueSpan = dueSpan, IsMalformed = input.IsMalformed };
    }
}
