using DocDsl.Core.Collections;
using DocDsl.Core.Compilation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DocDsl.Generator;

/// <summary>
/// The names of a project's own code that documents would have. It runs at every edit of C#, and looks only into the namespaces and types
/// that documents and code have in common.
/// </summary>
internal static class OwnTypes
{
    /// <summary>
    /// The names of documents, of records that they share, of their list and of their folders' classes that the code gives to something
    /// else than a part of the same.
    /// </summary>
    public static EquatableArray<OwnName> Find(
        EquatableArray<DocumentEntry> entries,
        FolderClasses folders,
        EquatableArray<SharedName> shared,
        Compilation compilation
    )
    {
        List<OwnName>? found = null;
        var containers = new Dictionary<string, INamespaceOrTypeSymbol?>(StringComparer.Ordinal);
        var list = FindContainer(compilation.Assembly.GlobalNamespace, folders.List.FullName, out _) as ITypeSymbol;
        for (var i = 0; i < entries.Count; i++)
        {
            // One look-up each: there may be very many.
            var (name, record) = (entries[i].Name, entries[i].Record);
            if (!containers.TryGetValue(name.Namespace, out var container))
            {
                CheckNamespace(name.Namespace);
                container = ContainerOf(name.Namespace);
            }

            if (record is null)
            {
                CheckType(container, name, isRecord: true, isStatic: false);
            }
            else if ((folders.IsInList(name) ? list : container as ITypeSymbol) is { } type)
            {
                if (!type.GetMembers(name.Type.TrimStart('@')).IsEmpty)
                {
                    Add(folders.FullNameOf(entries[i]), OwnKind.Member);
                }
            }
        }

        foreach (var record in shared)
        {
            CheckType(ContainerOf(record.Name.Namespace), record.Name, isRecord: true, isStatic: false);
        }

        if (entries.Count > 0)
        {
            CheckType(ContainerOf(folders.List.Namespace), folders.List, isRecord: false, isStatic: false);
        }

        foreach (var folder in folders.Classes)
        {
            var dot = folder.LastIndexOf('.');
            var name = new DocumentName(folder.Substring(0, Math.Max(0, dot)), folder.Substring(dot + 1));
            CheckType(ContainerOf(name.Namespace), name, isRecord: false, isStatic: true);
        }

        return found is null ? default : new EquatableArray<OwnName>(found);

        INamespaceOrTypeSymbol? ContainerOf(string name)
        {
            if (!containers.TryGetValue(name, out var container))
            {
                container = FindContainer(compilation.Assembly.GlobalNamespace, name, out _);
                containers.Add(name, container);
            }

            return container;
        }

        // A namespace cannot have the name of a type, nor be in one.
        void CheckNamespace(string name)
        {
            var outer = folders.RootOf(name) is { } root ? root.Substring(0, Math.Max(0, root.LastIndexOf('.'))) : name;
            FindContainer(compilation.Assembly.GlobalNamespace, outer, out var type);
            if (type is not null)
            {
                Add(type.ToDisplayString(), OwnKind.Type);
            }
        }

        void CheckType(INamespaceOrTypeSymbol? container, DocumentName name, bool isRecord, bool isStatic)
        {
            var members = container?.GetMembers(name.Type.TrimStart('@')) ?? default;
            if (members.IsDefaultOrEmpty)
            {
                return;
            }

            var types = members.OfType<INamedTypeSymbol>().Where(type => type.Arity == 0).ToArray();
            if (members.Any(member => member is INamespaceSymbol))
            {
                Add(name.FullName, OwnKind.Namespace);
            }
            else if (members.Any(member => member is not ITypeSymbol))
            {
                Add(name.FullName, OwnKind.Member);
            }
            else if (types.Any(type => !IsPart(type, isRecord, isStatic)))
            {
                Add(name.FullName, OwnKind.Type);
            }
            else if (isStatic && types.Length > 0)
            {
                Add(name.FullName, OwnKind.Part);
            }
        }

        void Add(string name, OwnKind kind) => (found ??= []).Add(new OwnName(name, kind));
    }

    /// <summary>The namespace or type of a name; null when there is none.</summary>
    /// <param name="root">The namespace of all names.</param>
    /// <param name="name">With its namespaces.</param>
    /// <param name="outermost">The first type on the way, which may be the result; null when there is none.</param>
    private static INamespaceOrTypeSymbol? FindContainer(INamespaceSymbol root, string name, out INamedTypeSymbol? outermost)
    {
        outermost = null;
        INamespaceOrTypeSymbol? found = root;
        foreach (var part in name.Length == 0 ? [] : name.Split('.'))
        {
            var word = part.TrimStart('@');
            var inner = (found as INamespaceSymbol)?.GetNamespaceMembers().FirstOrDefault(candidate => candidate.Name == word);
            var type = inner is null ? found.GetTypeMembers(word, 0).FirstOrDefault() : null;
            outermost ??= type;
            found = (INamespaceOrTypeSymbol?)inner ?? type;
            if (found is null)
            {
                return null;
            }
        }

        return found;
    }

    /// <summary>
    /// Whether code adds members to the generated type: then it is a <c>partial record</c>, or <c>partial class</c>, and public if it says
    /// anything about that.
    /// </summary>
    private static bool IsPart(INamedTypeSymbol type, bool isRecord, bool isStatic) =>
        type.TypeKind == TypeKind.Class
        && type.IsRecord == isRecord
        && (type.IsStatic || !isStatic)
        && type.DeclaringSyntaxReferences.All(reference =>
            reference.GetSyntax() is TypeDeclarationSyntax declaration
            && declaration.Modifiers.Any(SyntaxKind.PartialKeyword)
            && !declaration.Modifiers.Any(modifier =>
                modifier.IsKind(SyntaxKind.InternalKeyword)
                || modifier.IsKind(SyntaxKind.PrivateKeyword)
                || modifier.IsKind(SyntaxKind.ProtectedKeyword)
                || modifier.IsKind(SyntaxKind.FileKeyword)
            )
        );
}
