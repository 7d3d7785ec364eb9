using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Text;
using DocDsl.Core.Values;
using DocDsl.Core.Values.Invariant;

namespace DocDsl.Core.Directives;

/// <summary>The arguments of <c>@reviewed</c>.</summary>
/// <param name="Date">The day, <c>yyyy-MM-dd</c>.</param>
/// <param name="DateSpan">Where it is.</param>
/// <param name="By">Who reviewed; null where nobody is named.</param>
/// <param name="Again">After which time the next review is due; null where none is given.</param>
internal sealed record ReviewedArguments(string Date, TextSpan DateSpan, string? By, CalendarPeriod? Again) : DirectiveArguments;

/// <summary><c>@reviewed 2026-05-01 by "A. Jansen" again 12 months</c></summary>
internal sealed class ReviewedDirective()
    : Directive(DirectiveKind.Reviewed, "reviewed", DirectiveLocations.Header | DirectiveLocations.Answer)
{
    private readonly Message _dateRequired = MalformedArgument.Rule.Message(
        "'@reviewed' requires a valid date, for example '@reviewed 2026-05-01 by \"A. Jansen\" again 12 months'"
    );

    private readonly Message _againRequired = MalformedArgument.Rule.Message(
        "'@reviewed' requires a period after 'again', for example '12 months'"
    );

    private readonly Message _rest = MalformedArgument.Rule.Message(
        "'@reviewed' takes nothing after the date but 'by' with a name in quotation marks, then 'again' with a period"
    );

    public override int Order => 165;

    public override string Syntax => "@reviewed 2026-05-01 [by \"A. Jansen\"] [again 12 months]";

    public override string Help =>
        "When somebody last made sure that the answer is still true, who, and how long that holds. "
        + "In the header: of all answers that do not say it themselves. An overdue review is reported (QA8001).";

    public override string Snippet => " ${1:2026-05-01} by \"$2\" again ${3:12 months}";

    /// <summary>Reads <c>12 months</c>, which must be all that is left.</summary>
    public static CalendarPeriod? ReadPeriod(string text) =>
        InvariantValues.TryNormalize(text, ValueType.Of(ValueKind.Duration), out var duration)
        && CalendarPeriod.TryParse(duration, out var period)
        && period.Count > 0
            ? period
            : null;

    public override DirectiveArguments? Parse(ref DirectiveInput input)
    {
        var reader = input.CreateReader();
        if (!input.TryReadDate(ref reader, _dateRequired, out var date, out var dateSpan))
        {
            return null;
        }

        string? by = null;
        if (reader.TryReadClause("by", out var name))
        {
            by = name.Value.Trim();
            if (name.IsUnclosed)
            {
                input.ReportUnclosed();
                return null;
            }
        }

        CalendarPeriod? again = null;
        if (reader.TryReadKeyword("again"))
        {
            again = ReadPeriod(input.ToString(reader.Rest));
            if (again is null)
            {
                input.Report(_againRequired.At(reader.Rest.Length > 0 ? reader.Rest : input.NameSpan));
            }
        }
        else if (!reader.IsAtEnd || by is { Length: 0 })
        {
            input.Report(_rest.At(reader.Rest.Length > 0 ? reader.Rest : name.Span));
        }

        return new ReviewedArguments(date, dateSpan, by is { Length: 0 } ? null : by, again) { IsMalformed = input.IsMalformed };
    }
}
