using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules;

/// <summary>QA4012: a file, a heading in one, or an answer of another document that an answer rests on is not there.</summary>
internal static class EvidenceNotFound
{
    public static readonly Rule Rule = new("QA4012", "Evidence was not found", "References", DiagnosticSeverity.Error);

    private static readonly Message<string> s_file = Rule.Message<string>("The file '{0}' was not found", "path");
    private static readonly Message<string, string> s_fileNearest = Rule.Message<string, string>(
        "The file '{0}' was not found; did you mean '{1}'?",
        "path",
        "nearest"
    );
    private static readonly Message<string> s_outsideRepository = Rule.Message<string>(
        "The file '{0}' is outside of the repository, and is not looked at",
        "path"
    );
    private static readonly Message<string> s_outsideProject = Rule.Message<string>(
        "The file '{0}' is outside of the project's folder, and is not looked at",
        "path"
    );
    private static readonly Message<string, string> s_anchor = Rule.Message<string, string>(
        "The heading or anchor '#{0}' was not found in '{1}'",
        "anchor",
        "path"
    );
    private static readonly Message<string, string, string> s_anchorNearest = Rule.Message<string, string, string>(
        "The heading or anchor '#{0}' was not found in '{1}'; did you mean '#{2}'?",
        "anchor",
        "path",
        "nearest"
    );
    private static readonly Message<string, string> s_unanswered = Rule.Message<string, string>(
        "Question {1} of document '{0}' has no answer",
        "document",
        "question"
    );

    /// <summary>A file that does not exist.</summary>
    /// <param name="evidence">The file.</param>
    /// <param name="nearest">The one that was probably meant, as the directive would write it; null for none.</param>
    public static Diagnostic File(EvidenceTarget evidence, string? nearest) =>
        nearest is null ? s_file.At(evidence.PathSpan, evidence.Path) : s_fileNearest.At(evidence.PathSpan, evidence.Path, nearest);

    /// <summary>A file that is nobody's to read.</summary>
    public static Diagnostic Outside(EvidenceTarget evidence, bool hasRepository) =>
        (hasRepository ? s_outsideRepository : s_outsideProject).At(evidence.PathSpan, evidence.Path);

    /// <summary>An anchor that a file does not have.</summary>
    public static Diagnostic Anchor(EvidenceTarget evidence, DocumentAnchors anchors) =>
        anchors.Nearest(evidence.Anchor) is { } nearest
            ? s_anchorNearest.At(evidence.AnchorSpan, evidence.Anchor, evidence.Path, nearest)
            : s_anchor.At(evidence.AnchorSpan, evidence.Anchor, evidence.Path);

    /// <summary>A question of another document that is not answered.</summary>
    public static Diagnostic Unanswered(TextSpan span, string document, string question) => s_unanswered.At(span, document, question);
}
