using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.Rules;
using DocDsl.Core.Syntax;

namespace DocDsl.Core.Compilation;

/// <summary>What is known of a file that an answer rests on.</summary>
internal enum FileState
{
    /// <summary>It exists; so does a folder.</summary>
    Found,

    /// <summary>It does not exist.</summary>
    NotFound,

    /// <summary>Nothing is known of it: a compiler has its additional files only.</summary>
    Unknown,

    /// <summary>It is outside of the repository, and nothing is asked of it.</summary>
    OutsideRepository,

    /// <summary>It is outside of the project's folder, which is in no repository.</summary>
    OutsideProject,
}

/// <summary>The files that answers may rest on, as seen from a document.</summary>
internal interface IEvidenceFiles
{
    /// <summary>Whether a file or a folder exists.</summary>
    /// <param name="path">As links have it, see <see cref="FileLink.Path"/>.</param>
    FileState StateOf(string path);

    /// <summary>The anchors of a file that was found; null for one that is not Markdown.</summary>
    DocumentAnchors? AnchorsOf(string path);

    /// <summary>The text of a file that was found; null where it cannot be read.</summary>
    string? TextOf(string path);

    /// <summary>The file that was probably meant, as a directive would write it; null where nothing is near.</summary>
    string? Nearest(string path);
}

/// <summary>Checks the files that answers rest on (QA4012, QA4013), as links are checked.</summary>
internal static class FileEvidence
{
    /// <summary>What is wrong with the files among the evidence of a document.</summary>
    /// <param name="evidence">The document's evidence of all kinds.</param>
    /// <param name="filter">The document's suppressions and severities.</param>
    /// <param name="files">The files.</param>
    public static IEnumerable<Diagnostic> Check(IEnumerable<EvidenceTarget> evidence, DiagnosticFilter filter, IEvidenceFiles files)
    {
        foreach (var target in evidence)
        {
            if (target.Kind == EvidenceTargetKind.File && Check(target, files) is { } found && filter.Apply(found) is { } diagnostic)
            {
                yield return diagnostic;
            }
        }
    }

    private static Diagnostic? Check(EvidenceTarget target, IEvidenceFiles files) =>
        files.StateOf(target.Path) switch
        {
            FileState.NotFound => EvidenceNotFound.File(target, files.Nearest(target.Path)),
            FileState.OutsideRepository => EvidenceNotFound.Outside(target, hasRepository: true),
            FileState.OutsideProject => EvidenceNotFound.Outside(target, hasRepository: false),
            FileState.Unknown => EvidenceNotChecked.File(target),
            _ when target.Anchor.Length == 0 => null,
            _ => files.AnchorsOf(target.Path) is not { } anchors ? EvidenceNotChecked.Anchor(target)
            : anchors.Contains(target.Anchor) ? null
            : EvidenceNotFound.Anchor(target, anchors),
        };
}
