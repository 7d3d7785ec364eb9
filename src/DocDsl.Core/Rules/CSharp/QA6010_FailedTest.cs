using DocDsl.Core.Diagnostics;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules.CSharp;

/// <summary>QA6010: the test that an answer names as its evidence failed. Only <c>docdsl check --test-results</c> knows.</summary>
internal static class FailedTest
{
    public static readonly Rule Rule = new("QA6010", "Test of an answer failed", "Code", DiagnosticSeverity.Error);

    private static readonly Message<string, string> s_failed = Rule.Message<string, string>("The test '{0}' failed ({1})", "name", "file");

    /// <param name="span">The name of the test.</param>
    /// <param name="name">The test.</param>
    /// <param name="file">The test results.</param>
    public static Diagnostic At(TextSpan span, string name, string file) => s_failed.At(span, name, file);
}
