using DocDsl.Core.Compilation;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DocDsl.Generator;

/// <summary>
/// What analyzers of C# know of documents: from the types generated from them, and from tables, in referenced projects too.
/// </summary>
internal static class GeneratedDocuments
{
    /// <summary>The documents that a name may mean, in the project and all that it refers to.</summary>
    public static IReadOnlyList<CodeDocument> Named(Compilation compilation, Library library, string name)
    {
        var simple = name.Substring(name.LastIndexOf('/') + 1);
        return Find(compilation, library, type => DocumentPath.IsInCode(type, simple))
            .Where(document => DocumentPath.IsInCode(document.FullName, name))
            .ToArray();
    }

    /// <summary>The document's name that was probably meant, written as a file's; null when nothing is near.</summary>
    public static string? NearestName(Compilation compilation, Library library, string name)
    {
        var wanted = Naming.ToPascalCase(name.Substring(name.LastIndexOf('/') + 1));
        return Find(compilation, library, type => type == wanted || EditDistance.IsOne(type, wanted))
            .Select(document => Naming.ToKebabCase(document.Name))
            .OrderBy(found => found, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    /// <summary>The document of a type, with the questions of groups that number their own; of a group's type its own questions.</summary>
    public static CodeDocument Of(INamedTypeSymbol type, Library library) =>
        new(type.Name, type.ToDisplayString(), type.GetTypeMembers().Insert(0, type).SelectMany(library.QuestionsOf).ToArray());

    /// <summary>
    /// The document or group that an expression is: by its type, or the document's property, also where a variable holds it that nothing
    /// else is assigned to. Null where it may be any.
    /// </summary>
    public static CodeDocument? Of(IOperation? expression, Library library) =>
        expression switch
        {
            { Type: INamedTypeSymbol { IsAbstract: false } type }
                when Library.Is(type.BaseType, library.Document) || Library.Same(type.BaseType, library.Group) => Of(type, library),
            IPropertyReferenceOperation { Property: { IsStatic: true } property } when Library.Is(property.Type, library.Document) =>
                DocumentTable.Of(property.ContainingAssembly).Find(property),
            ILocalReferenceOperation local when Library.Is(local.Type, library.Document) && ValueOf(local) is { } value =>
                Of(value, library),
            _ => null,
        };

    /// <summary>What a variable is declared with; null where something else is assigned to it too.</summary>
    private static IOperation? ValueOf(ILocalReferenceOperation local)
    {
        IOperation root = local;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        IOperation? value = null;
        foreach (var operation in root.Descendants())
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation declarator when Library.Same(declarator.Symbol, local.Local):
                    value = declarator.GetVariableInitializer()?.Value;
                    break;
                case ILocalReferenceOperation other when Library.Same(other.Local, local.Local) && MayChange(other):
                    return null;
            }
        }

        return value is ILocalReferenceOperation self && Library.Same(self.Local, local.Local) ? null : value;
    }

    private static bool MayChange(ILocalReferenceOperation local) =>
        local.Parent switch
        {
            IAssignmentOperation assignment => assignment.Target == local,
            IArgumentOperation argument => argument.Parameter?.RefKind is RefKind.Ref or RefKind.Out,
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol.RefKind != RefKind.None,
            ITupleOperation => true,
            _ => false,
        };

    private static IEnumerable<CodeDocument> Find(Compilation compilation, Library library, Func<string, bool> isNamed)
    {
        var referenced = compilation.SourceModule.ReferencedAssemblySymbols.Where(TypeReader.RefersToLibrary).ToArray();
        var types = compilation
            .GetSymbolsWithName(isNamed, SymbolFilter.Type)
            .Concat(
                referenced
                    .Where(assembly => assembly.TypeNames.Any(isNamed))
                    .SelectMany(assembly => TypesIn(assembly.GlobalNamespace, isNamed))
            )
            .OfType<INamedTypeSymbol>()
            .Where(type =>
                type is { IsSealed: true, DeclaredAccessibility: Accessibility.Public } && Library.Is(type.BaseType, library.Document)
            )
            .Select(type => Of(type, library));
        var properties = referenced
            .Prepend(compilation.Assembly)
            .Select(DocumentTable.Of)
            .SelectMany(table => table.SimpleNames.Where(isNamed).SelectMany(table.Named));
        return types.Concat(properties);
    }

    private static IEnumerable<ISymbol> TypesIn(INamespaceOrTypeSymbol container, Func<string, bool> isNamed)
    {
        // Where folders are classes the types of their documents are nested.
        foreach (var type in container.GetTypeMembers())
        {
            if (isNamed(type.Name))
            {
                yield return type;
            }

            foreach (var inner in type.IsStatic ? TypesIn(type, isNamed) : [])
            {
                yield return inner;
            }
        }

        if (container is INamespaceSymbol space)
        {
            foreach (var inner in space.GetNamespaceMembers().SelectMany(member => TypesIn(member, isNamed)))
            {
                yield return inner;
            }
        }
    }
}
