using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules.Notation;

namespace DocDsl.Core.Directives;

/// <summary><c>@na "we store no personal data"</c></summary>
internal sealed class NaDirective : Directive
{
    private readonly Message _reasonRequired = MalformedArgument.Rule.Message(
        "'@na' requires a reason in words and in quotation marks, for example '@na \"we store no personal data\"'"
    );

    private readonly Message _unexpectedText = MalformedArgument.Rule.Message("'@na' takes nothing after the reason");

    public NaDirective()
        : base(DirectiveKind.Na, "na", DirectiveLocations.Question) => IsRepeatable = true;

    public override int Order => 155;

    public override string Syntax => "@na [#5] \"reason\"";

    public override string Help =>
        "The question does not apply, and needs no answer; in C# it is a `NotApplicableQuestion`. Replaces an answer that only says `N/A`.";

    public override string Snippet => " \"${0:reason}\"";

    public override DirectiveArguments? Parse(ref DirectiveInput input)
    {
        var reader = input.CreateReader();
        if (!input.TryReadTarget(ref reader, out var target))
        {
            return null;
        }

        // Without quotation marks it is clear what the author means: the question is not reported as unanswered besides.
        var reason = input.ToString(reader.Rest);
        var isQuoted = reader.TryReadQuoted(out var quoted);
        reason = isQuoted ? quoted.Value.Trim() : reason;
        if (!isQuoted || !reason.Any(char.IsLetterOrDigit))
        {
            input.Report(_reasonRequired);
        }
        else if (quoted.IsUnclosed)
        {
            input.ReportUnclosed();
        }
        else if (!reader.IsAtEnd)
        {
            input.Report(_unexpectedText);
        }

        return new ReasonArguments(target, reason) { IsMalformed = input.IsMalformed };
    }
}
