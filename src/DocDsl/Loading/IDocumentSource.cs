using System.Reflection;
using DocDsl.CompilerServices;
using DocDsl.Core.Symbols;

namespace DocDsl.Loading;

/// <summary>The documents that a document may take answers from.</summary>
internal interface IDocumentSource
{
    /// <summary>Those of a name, as <c>@same-as</c> and references have it.</summary>
    IReadOnlyList<QaDocument> Named(string name);
}

/// <summary>The documents that were compiled into an assembly, whose names the compiler has checked.</summary>
internal sealed class CompiledDocuments(Assembly assembly) : IDocumentSource
{
    public IReadOnlyList<QaDocument> Named(string name)
    {
        var list = assembly.GetCustomAttribute<DocumentListAttribute>()?.List.GetProperty("All")?.GetValue(null);
        return (list as IReadOnlyList<QaDocument>)?.FirstOrDefault(document => DocumentPath.IsNamed(document.Path, name)) is { } found
            ? [found]
            : [];
    }
}

/// <summary>Of a text that is read alone, nothing else is known.</summary>
internal sealed class NoDocuments : IDocumentSource
{
    public static NoDocuments Instance { get; } = new();

    public IReadOnlyList<QaDocument> Named(string name) => [];
}
