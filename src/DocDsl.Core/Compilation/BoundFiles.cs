using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules;

namespace DocDsl.Core.Compilation;

/// <summary>Compares values with those in files of JSON, for the compiler, the command and the editor alike (QA6012, QA6013).</summary>
internal static class BoundFiles
{
    /// <param name="bound">A value that is bound to a file.</param>
    /// <param name="files">The files, as seen from its document.</param>
    /// <param name="isBuild">Whether only the additional files of a project are known.</param>
    public static Diagnostic? Check(BoundValue bound, IEvidenceFiles files, bool isBuild) =>
        files.StateOf(bound.Fact.Path) switch
        {
            FileState.OutsideProject or FileState.OutsideRepository => UnknownFact.Outside(bound.Fact),
            FileState.Found when files.TextOf(bound.Fact.Path) is { } json => bound.CompareJson(json),
            _ => isBuild ? UnknownFact.Unread(bound.Fact) : UnknownFact.NoFile(bound.Fact),
        };
}
