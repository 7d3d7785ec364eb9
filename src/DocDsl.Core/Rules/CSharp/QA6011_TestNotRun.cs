using DocDsl.Core.Diagnostics;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules.CSharp;

/// <summary>
/// QA6011: nothing shows that the test that an answer names as its evidence passes. Only <c>docdsl check --test-results</c> knows.
/// </summary>
internal static class TestNotRun
{
    public static readonly Rule Rule = new("QA6011", "Test of an answer did not run", "Code", DiagnosticSeverity.Warning);

    private static readonly Message<string, string> s_skipped = Rule.Message<string, string>(
        "The test '{0}' was skipped ({1})",
        "name",
        "file"
    );
    private static readonly Message<string, string> s_notRun = Rule.Message<string, string>(
        "The test '{0}' was not run ({1})",
        "name",
        "file"
    );
    private static readonly Message<string> s_unknown = Rule.Message<string>("The test '{0}' is not in the test results", "name");

    /// <summary>A test that is switched off.</summary>
    public static Diagnostic Skipped(TextSpan span, string name, string file) => s_skipped.At(span, name, file);

    /// <summary>A test that was found, but has no outcome.</summary>
    public static Diagnostic NotRun(TextSpan span, string name, string file) => s_notRun.At(span, name, file);

    /// <summary>A test of which the results say nothing.</summary>
    public static Diagnostic Unknown(TextSpan span, string name) => s_unknown.At(span, name);
}
