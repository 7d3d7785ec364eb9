using System.Globalization;
using DocDsl.Core.Text;

namespace DocDsl.Core.Diagnostics;

/// <summary>One diagnostic at one place of a document.</summary>
/// <param name="Rule">The rule that was broken.</param>
/// <param name="Span">Where, in the document's text.</param>
/// <param name="Message">What is wrong, one English sentence.</param>
/// <param name="Severity">The rule's default, or lower where the document says so (a draft).</param>
internal sealed record Diagnostic(DiagnosticRule Rule, TextSpan Span, string Message, DiagnosticSeverity Severity)
{
    /// <summary>The rule's id, for example <c>QA3001</c>.</summary>
    public string Id => Rule.Id;

    internal static Diagnostic Create(DiagnosticRule rule, TextSpan span, params object[] arguments) =>
        new(rule, span, string.Format(CultureInfo.InvariantCulture, rule.MessageFormat, arguments), rule.DefaultSeverity);

    /// <inheritdoc/>
    public override string ToString() => $"{Span} {Severity.ToString().ToLowerInvariant()} {Id}: {Message}";
}
