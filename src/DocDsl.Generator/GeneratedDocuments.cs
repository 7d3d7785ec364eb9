using System.Globalization;
using DocDsl.Core.Compilation;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;
using Microsoft.CodeAnalysis;

namespace DocDsl.Generator;

/// <summary>What analyzers of C# read from the types generated from documents, also those of referenced projects.</summary>
internal static class GeneratedDocuments
{
    /// <summary>The documents that a name may mean, in the project and all that it refers to.</summary>
    public static IReadOnlyList<INamedTypeSymbol> Named(Compilation compilation, Library library, string name)
    {
        var simple = name.Substring(name.LastIndexOf('/') + 1);
        return Find(compilation, library, type => DocumentPath.IsInCode(type, simple))
            .Where(type => DocumentPath.IsInCode(FullNameOf(type), name))
            .ToArray();
    }

    /// <summary>The document's name that was probably meant, written as a file's; null when nothing is near.</summary>
    public static string? NearestName(Compilation compilation, Library library, string name)
    {
        var wanted = Naming.ToPascalCase(name.Substring(name.LastIndexOf('/') + 1));
        return Find(compilation, library, type => type == wanted || EditDistance.IsOne(type, wanted))
            .Select(type => Naming.ToKebabCase(type.Name))
            .OrderBy(found => found, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    /// <summary>The names of a document's questions; of groups that number their own too.</summary>
    public static HashSet<string> QuestionNames(INamedTypeSymbol type, Library library) =>
        new(QuestionsOf(type, library).Select(question => question.Name), StringComparer.Ordinal);

    /// <summary>As <see cref="QuestionNames"/>, which a document with groups may have more than once.</summary>
    public static IEnumerable<(string Name, ITypeSymbol Type)> QuestionsOf(INamedTypeSymbol type, Library library) =>
        type.GetTypeMembers().Insert(0, type).SelectMany(owner => library.QuestionsOf(owner));

    public static string? NearestNumber(IEnumerable<string> names, int wanted)
    {
        var numbers = names
            .Select(name => Naming.TryReadNumber(name, out var number) ? number : 0)
            .Where(number => number > 0)
            .OrderBy(number => Math.Abs((long)number - wanted))
            .ToArray();
        return numbers.Length == 0 ? null : numbers[0].ToString(CultureInfo.InvariantCulture);
    }

    public static string? NearestId(IEnumerable<string> names, string id)
    {
        var wanted = Naming.ToPascalCase(id);
        return names.OrderBy(name => name, StringComparer.Ordinal).FirstOrDefault(name => EditDistance.IsOne(name, wanted));
    }

    /// <summary>With its namespace, as the run time has it too.</summary>
    public static string FullNameOf(INamedTypeSymbol type) => type.ToDisplayString();

    private static IEnumerable<INamedTypeSymbol> Find(Compilation compilation, Library library, Func<string, bool> isNamed)
    {
        var own = compilation.GetSymbolsWithName(isNamed, SymbolFilter.Type);
        var referenced = compilation
            .SourceModule.ReferencedAssemblySymbols.Where(assembly =>
                TypeReader.RefersToLibrary(assembly) && assembly.TypeNames.Any(isNamed)
            )
            .SelectMany(assembly => TypesIn(assembly.GlobalNamespace, isNamed));
        return own.Concat(referenced)
            .OfType<INamedTypeSymbol>()
            .Where(type => type.IsSealed && Library.Is(type.BaseType, library.Document));
    }

    private static IEnumerable<ISymbol> TypesIn(INamespaceSymbol container, Func<string, bool> isNamed) =>
        container
            .GetTypeMembers()
            .Where(type => isNamed(type.Name))
            .Concat(container.GetNamespaceMembers().SelectMany(inner => TypesIn(inner, isNamed)));
}
