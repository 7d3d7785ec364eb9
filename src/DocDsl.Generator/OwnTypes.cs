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
    /// The names of documents, of their list and of their folders' classes that the code gives to something else than a part of the same.
    /// </summary>
    public static EquatableArray<OwnName> Find(EquatableArray<DocumentEntry> entries, FolderClasses folders, Compilation compilation)
    {
        List<OwnName>? found = null;
        var containers = new Dictionary<string, INamespaceOrTypeSymbol?>(StringComparer.Ordinal);
        var namespaces = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < entries.Count; i++)
        {
            CheckNamespace(entries[i].Name.Namespace);
            var (name, record) = (entries[i].Name, entries[i].Record);
            if (record is null)
            {
                CheckType(name.Namespace, name.Type, isRecord: true, isStatic: false);
            }
            else if (ContainerOf(folders.IsInList(name) ? folders.List.FullName : name.Namespace) is ITypeSymbol type)
            {
                CheckMember(type, folders.FullNameOf(entries[i]), name.Type);
            }
        }

        if (entries.Count > 0)
        {
            CheckType(folders.List.Namespace, folders.List.Type, isRecord: false, isStatic: false);
        }

        foreach (var folder in folders.Classes)
        {
            var dot = folder.LastIndexOf('.');
            CheckType(folder.Substring(0, Math.Max(0, dot)), folder.Substring(dot + 1), isRecord: false, isStatic: true);
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
            if (!namespaces.Add(name))
            {
                return;
            }

            var outer = folders.RootOf(name) is { } root ? root.Substring(0, Math.Max(0, root.LastIndexOf('.'))) : name;
            FindContainer(compilation.Assembly.GlobalNamespace, outer, out var type);
            if (type is not null)
            {
                (found ??= []).Add(new OwnName(type.ToDisplayString(), OwnKind.Type));
            }
        }

        void CheckType(string folder, string name, bool isRecord, bool isStatic)
        {
            if (ContainerOf(folder) is not { } container)
            {
                return;
            }

            var fullName = folder.Length == 0 ? name : folder + "." + name;
            var simple = name.TrimStart('@');
            var own = container.GetTypeMembers(simple, 0);
            if (container is ITypeSymbol type && type.GetMembers(simple).Any(member => member is not ITypeSymbol))
            {
                CheckMember(type, fullName, name);
            }
            else if (!own.IsEmpty)
            {
                var isPart = own.All(candidate => IsPart(candidate, isRecord, isStatic));
                if (!isPart || isStatic)
                {
                    (found ??= []).Add(new OwnName(fullName, isPart ? OwnKind.Part : OwnKind.Type));
                }
            }
            else if (container.GetMembers(simple).OfType<INamespaceSymbol>().Any())
            {
                (found ??= []).Add(new OwnName(fullName, OwnKind.Namespace));
            }
        }

        void CheckMember(ITypeSymbol type, string fullName, string name)
        {
            if (!type.GetMembers(name.TrimStart('@')).IsEmpty)
            {
                (found ??= []).Add(new OwnName(fullName, OwnKind.Member));
            }
        }
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
