using System.ComponentModel;
using System.Reflection;

namespace DocDsl.CompilerServices;

/// <summary>For generated code: a document whose text is embedded in an assembly.</summary>
/// <param name="assembly">The assembly that the document was compiled into.</param>
/// <param name="path">The file, relative to its project; the resource is <c>qa/</c> and this.</param>
/// <param name="textHash">The hash of the text that was compiled.</param>
/// <param name="shapeHash">The hash of the shape that the code was generated for.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct CompiledDocument(Assembly assembly, string path, ulong textHash, ulong shapeHash)
{
    /// <summary>A document without generated members, for which no shape matters.</summary>
    internal CompiledDocument(Assembly assembly, string path, ulong textHash)
        : this(assembly, path, textHash, 0) => HasShape = false;

    internal Assembly Assembly { get; } = assembly;

    internal string Path { get; } = path;

    internal ulong TextHash { get; } = textHash;

    internal ulong ShapeHash { get; } = shapeHash;

    /// <summary>Whether code was generated for the document's shape.</summary>
    internal bool HasShape { get; } = true;

    /// <summary>What code calls the document, where it has no type of its own; otherwise null.</summary>
    internal string? CodeName { get; init; }
}
