using System.Security.Cryptography;
using DocDsl.Core.Code;

namespace DocDsl.Workspaces.Code;

/// <summary>A file of code as it is on the disk.</summary>
/// <param name="path">Absolute.</param>
/// <param name="text">Its text.</param>
/// <param name="bytes">Its bytes.</param>
internal sealed class CodeFile(string path, string text, byte[] bytes) : CodeText(path, text)
{
    /// <summary>Whether the file has the bytes of which the compiler wrote a hash.</summary>
    public bool HasHash(Guid algorithm, byte[] hash) => (
            algorithm == new Guid("8829d00f-11b8-4213-878b-770e8597ac16") ? SHA256.HashData(bytes)
            : algorithm == new Guid("ff1816ec-aa5e-4d10-87f7-6f4963833460") ? SHA1.HashData(bytes)
            : []
        ).AsSpan().SequenceEqual(hash);
}
