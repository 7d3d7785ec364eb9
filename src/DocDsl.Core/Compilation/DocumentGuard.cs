using DocDsl.Core.Text;

namespace DocDsl.Core.Compilation;

/// <summary>The hashes with which the run time tells that it reads a document as it was compiled.</summary>
/// <param name="Path">Relative to the project, with <c>/</c>.</param>
/// <param name="TextHash">Of the decoded text.</param>
/// <param name="ShapeHash">Of the shape that code was generated for.</param>
/// <param name="Defaults">What the project gives the document where its text does not say it.</param>
internal sealed record DocumentGuard(string Path, ulong TextHash, ulong ShapeHash, DocumentDefaults Defaults)
{
    /// <summary>How many digits a document has in the generated list: three hashes, that of the path first.</summary>
    public const int Digits = 48;
}
