using DocDsl.Core.Diagnostics;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules.CSharp;

/// <summary>QA6009: the test that an answer names as its evidence was not found, or is not a test.</summary>
internal static class NotATest
{
    public static readonly Rule Rule = new("QA6009", "Evidence is not a test", "Code", DiagnosticSeverity.Error);

    private static readonly Message<string> s_notFound = Rule.Message<string>("The test '{0}' was not found", "name");

    private static readonly Message<string, string> s_near = Rule.Message<string, string>(
        "The test '{0}' was not found; did you mean '{1}'?",
        "name",
        "nearest"
    );

    private static readonly Message<string> s_noTest = Rule.Message<string>(
        "'{0}' is not a test method: it has no attribute such as [Fact], [Test] or [TestMethod]",
        "name"
    );

    public static Diagnostic NotFound(TextSpan span, string name, string? nearest) =>
        nearest is null ? s_notFound.At(span, name) : s_near.At(span, name, nearest);

    /// <summary>A type, a property, or a method that no test framework runs.</summary>
    public static Diagnostic NoTest(TextSpan span, string name) => s_noTest.At(span, name);
}
