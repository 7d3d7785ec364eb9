using DocDsl.Core.Diagnostics;
using DocDsl.Core.Text;

namespace DocDsl.Cli.Reports;

/// <summary>A diagnostic at its place, without the text around it.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Severity">How much it matters here.</param>
/// <param name="Message">One sentence.</param>
/// <param name="Span">In the text.</param>
/// <param name="Start">Zero-based, as positions within a program are; reports count from 1.</param>
/// <param name="End">After the last character.</param>
/// <param name="Line">The line that it begins in, as the file has it.</param>
/// <param name="Fix">How it can be fixed; null if only by hand.</param>
internal sealed record LocatedDiagnostic(
    Rule Rule,
    DiagnosticSeverity Severity,
    string Message,
    TextSpan Span,
    LinePosition Start,
    LinePosition End,
    string Line,
    FixHint? Fix
)
{
    public string Level => LevelOf(Severity);

    public string Id => Rule.Id;

    /// <summary>Whether <c>docdsl fix</c> fixes it without being asked for its rule.</summary>
    public bool IsFixable => Fix?.IsAutomatic == true;

    /// <summary>The one word for a severity, which is the compiler's.</summary>
    public static string LevelOf(DiagnosticSeverity severity) =>
        severity switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            _ => "info",
        };

    public static LocatedDiagnostic Of(Diagnostic diagnostic, SourceText text, FixHint? fix = null)
    {
        var start = text.GetLinePosition(diagnostic.Span.Start);
        return new LocatedDiagnostic(
            diagnostic.Rule,
            diagnostic.Severity,
            diagnostic.Message,
            diagnostic.Span,
            start,
            text.GetLinePosition(diagnostic.Span.End),
            text.ToString(text.GetLine(start.Line)).TrimEnd('\r', '\n'),
            fix
        );
    }
}
