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

    private static readonly Message<string> s_attested = Rule.Message<string>(
        "The evidence '{0}' was not compared with what was attested, because its source is not in this build; 'docdsl check' looks for it",
        "evidence"
    );
    private static readonly Message<string> s_source = Rule.Message<string>(
        "The evidence '{0}' was not compared with what was attested, because its source was not found",
        "evidence"
    );

    /// <summary>Evidence that was attested, and that is not known here.</summary>
    /// <param name="evidence">The evidence.</param>
    /// <param name="isBuild">Whether the command may know more.</param>
    public static Diagnostic Attested(EvidenceTarget evidence, bool isBuild) =>
        (isBuild ? s_attested : s_source).At(evidence.Span, evidence.Written);

    /// <summary>A file that a compiler does not have.</summary>
    public static Diagnostic File(EvidenceTarget evidence) => s_file.At(evidence.PathSpan, evidence.Path);

    /// <summary>An anchor in a file whose anchors are not known.</summary>
    public static Diagnostic Anchor(EvidenceTarget evidence) => s_anchor.At(evidence.AnchorSpan, evidence.Anchor, evidence.Path);

    /// <summary>A test of another project.</summary>
    public static Diagnostic Test(EvidenceTarget evidence) => s_test.At(evidence.Span, evidence.Target);
}
