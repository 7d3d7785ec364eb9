using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;

namespace DocDsl.Core.Rules;

/// <summary>QA4013: what an answer rests on is not known here, so that nothing says that it is there.</summary>
internal static class EvidenceNotChecked
{
    public static readonly Rule Rule = new("QA4013", "Evidence was not checked", "References", DiagnosticSeverity.Information);

    private static readonly Message<string> s_file = Rule.Message<string>(
        "The file '{0}' is not among the additional files of this build, and was not checked; 'docdsl check' looks for it",
        "path"
    );
    private static readonly Message<string, string> s_anchor = Rule.Message<string, string>(
        "'#{0}' was not checked, because '{1}' is not Markdown",
        "anchor",
        "path"
    );
    private static readonly Message<string> s_test = Rule.Message<string>(
        "The test '{0}' is not in this project, and was not checked; 'docdsl check' looks for it in what was built last",
        "name"
    );

    /// <summary>A file that a compiler does not have.</summary>
    public static Diagnostic File(EvidenceTarget evidence) => s_file.At(evidence.PathSpan, evidence.Path);

    /// <summary>An anchor in a file whose anchors are not known.</summary>
    public static Diagnostic Anchor(EvidenceTarget evidence) => s_anchor.At(evidence.AnchorSpan, evidence.Anchor, evidence.Path);

    /// <summary>A test of another project.</summary>
    public static Diagnostic Test(EvidenceTarget evidence) => s_test.At(evidence.Span, evidence.Target);
}
