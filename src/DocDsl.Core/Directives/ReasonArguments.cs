using DocDsl.Core.Diagnostics;

namespace DocDsl.Core.Directives;

/// <summary>The arguments of <c>@open</c>, <c>@withdrawn</c> and <c>@na</c>.</summary>
/// <param name="Target">The question of a joint heading; null where it holds for all.</param>
/// <param name="Reason">Why there is no answer; empty where that is missing, which is reported.</param>
internal sealed record ReasonArguments(QuestionTarget? Target, string Reason) : TargetedArguments(Target)
{
    /// <summary>Parses <c>[#5] reason</c>. In the header, where there is no question to name, all is the reason.</summary>
    public static ReasonArguments? Parse(ref DirectiveInput input, Message reasonRequired)
    {
        var reader = input.CreateReader();
        QuestionTarget? target = null;
        if (input.Section != SectionKind.Header && !input.TryReadTarget(ref reader, out target))
        {
            return null;
        }

        if (!input.ToString(reader.Rest).Any(char.IsLetterOrDigit))
        {
            input.Report(reasonRequired);
        }

        return new ReasonArguments(target, input.ToString(reader.Rest)) { IsMalformed = input.IsMalformed };
    }
}
