using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Text;

namespace DocDsl.Core.Directives;

/// <summary>The arguments of <c>@allow</c>.</summary>
/// <param name="RuleId">As written; whether such a rule exists is not checked here.</param>
/// <param name="RuleSpan">Where it is.</param>
/// <param name="Reason">Why the rule is suppressed.</param>
internal sealed record SuppressionArguments(string RuleId, TextSpan RuleSpan, string Reason) : DirectiveArguments;

/// <summary><c>@allow QA3001 "the answer follows"</c></summary>
internal sealed class AllowDirective : Directive
{
    private readonly Message _ruleRequired = MalformedArgument.Rule.Message(
        "'@allow' requires a rule and a reason, for example '@allow QA3001 \"the answer follows\"'"
    );

    private readonly Message<string> _reasonRequired = MalformedArgument.Rule.Message<string>(
        "'@allow' requires a reason in words and in quotation marks, for example '@allow {0} \"the answer follows\"'",
        "rule"
    );

    private readonly Message _unexpectedText = MalformedArgument.Rule.Message("'@allow' takes nothing after the reason");

    public AllowDirective()
        : base(DirectiveKind.Allow, "allow", DirectiveLocations.Any) => IsRepeatable = true;

    public override int Order => 170;

    public override string Syntax => "@allow QA3001 \"reason\"";

    public override string Help => "Suppresses one rule in this section.";

    public override string Snippet => " $1 \"${0:reason}\"";

    public override DirectiveArguments? Parse(ref DirectiveInput input)
    {
        var reader = input.CreateReader();
        if (!reader.TryReadWord(out var rule))
        {
            input.Report(_ruleRequired);
            return null;
        }

        var id = input.ToString(rule);
        if (!reader.TryReadQuoted(out var reason) || !reason.Value.Any(char.IsLetter))
        {
            input.Report(_reasonRequired.At(input.Span, id));
        }
        else if (reason.IsUnclosed)
        {
            input.ReportUnclosed();
        }
        else if (!reader.IsAtEnd)
        {
            input.Report(_unexpectedText);
        }

        return input.IsMalformed ? null : new SuppressionArguments(id, rule, reason.Value.Trim());
    }
}
