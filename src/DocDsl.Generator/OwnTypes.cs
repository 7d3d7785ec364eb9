using DocDsl.Core.Collections;
using DocDsl.Core.Compilation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DocDsl.Generator;

/// <summary>
/// The types of a project's own code that have the name of a document. It runs at every edit of C#, and looks only into the namespaces
/// that documents and code have in common.
/// </summary>
internal static class OwnTypes
{
    /// <summary>The names of documents, and of their list, that the code gives to something else than a part of the same type.</summary>
    public static EquatableArray<string> Find(EquatableArray<DocumentEntry> entries, DocumentName list, Compilation compilation)
    {
        List<string>? found = null;
        var namespaces = new Dictionary<string, INamespaceSymbol?>(StringComparer.Ordinal);
        for (var i = 0; i < entries.Count; i++)
        {
            Check(entries[i].Name, isRecord: true);
        }

        if (entries.Count > 0)
        {
            Check(list, isRecord: false);
        }

        return found is null ? default : new EquatableArray<string>(found);

        void Check(DocumentName name, bool isRecord)
        {
            if (!namespaces.TryGetValue(name.Namespace, out var container))
            {
                container = FindNamespace(compilation.Assembly.GlobalNamespace, name.Namespace);
                namespaces.Add(name.Namespace, container);
            }

            if (container is null)
            {
                return;
            }

            foreach (var type in container.GetTypeMembers(name.Type.TrimStart('@'), 0))
            {
                if (!IsPart(type, isRecord))
                {
                    (found ??= []).Add(name.FullName);
                }
            }
        }
    }

    private static INamespaceSymbol? FindNamespace(INamespaceSymbol root, string name)
    {
        var found = root;
        foreach (var part in name.Length == 0 ? [] : name.Split('.'))
        {
            var word = part.TrimStart('@');
            found = found.GetNamespaceMembers().FirstOrDefault(inner => inner.Name == word);
            if (found is null)
            {
                return null;
            }
        }

        return found;
    }

    /// <summary>Whether code adds members to the generated type: then it is a <c>partial record</c>, or <c>partial class</c>.</summary>
    private static bool IsPart(INamedTypeSymbol type, bool isRecord) =>
        type.TypeKind == TypeKind.Class
        && type.IsRecord == isRecord
        && type.DeclaringSyntaxReferences.All(reference =>
            reference.GetSyntax() is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword)
        );
}
