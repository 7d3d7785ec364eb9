using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Text;

namespace DocDsl.Core.Directives;

/// <summary>The arguments of <c>@corrects</c>.</summary>
/// <param name="Date">The day, <c>yyyy-MM-dd</c>.</param>
/// <param name="DateSpan">Where it is.</param>
/// <param name="Reason">Why.</param>
internal sealed record CorrectsArguments(string Date, TextSpan DateSpan, string Reason) : DirectiveArguments;

/// <summary><c>@corrects 2026-06-02 "The number of visits was that of 2024"</c></summary>
internal sealed class CorrectsDirective : Directive
{
    private readonly Message _dateRequired = MalformedArgument.Rule.Message(
        "'@corrects' requires a valid date, for example '@corrects 2026-06-02 \"The number was that of 2024\"'"
    );

    private readonly Message _reasonRequired = MalformedArgument.Rule.Message(
        "'@corrects' requires a reason in words and in quotation marks after the date"
    );

    public CorrectsDirective()
        : base(DirectiveKind.Corrects, "corrects", DirectiveLocations.Answer) => IsRepeatable = true;

    public override int Order => 167;

    public override string Syntax => "@corrects 2026-06-02 \"reason\"";

    public override string Help =>
        "Why and when an answer was changed after it was sent (`docdsl seal`): without it the change is reported (QA8211). "
        + "Readers of the document see it.";

    public override string Snippet => " ${1:2026-06-02} \"${0:reason}\"";

    public override DirectiveArguments? Parse(ref DirectiveInput input)
    {
        var reader = input.CreateReader();
        if (!input.TryReadDate(ref reader, _dateRequired, out var date, out var dateSpan))
        {
            return null;
        }

        var isQuoted = reader.TryReadQuoted(out var quoted);
        if (isQuoted && quoted.IsUnclosed)
        {
            input.ReportUnclosed();
        }
        else if (!isQuoted || !reader.IsAtEnd || !quoted.Value.Any(char.IsLetter))
        {
            input.Report(_reasonRequired);
        }

        return new CorrectsArguments(date, dateSpan, isQuoted ? quoted.Value.Trim() : "") { IsMalformed = input.IsMalformed };
    }
}
