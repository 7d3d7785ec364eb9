using DocDsl.Core.Text;
using Microsoft.CodeAnalysis;

namespace DocDsl.Generator;

/// <summary>
/// Finds what <c>@evidence code:…</c> names: a namespace's type, or a member, an overload by its parameters' types
/// (<c>Ministry.Security.AesStore.Encrypt(byte[], string)</c>), in the project and all that it refers to.
/// </summary>
internal static class CodeNames
{
    /// <summary><c>System.String</c>, where others say <c>string</c>.</summary>
    private static readonly SymbolDisplayFormat s_full = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters
    );

    /// <summary>Whether there is a type or a member of that name.</summary>
    public static bool Exists(Compilation compilation, string name) => FindAll(compilation, name).Any();

    /// <summary>The types or members of a name.</summary>
    public static IEnumerable<ISymbol> FindAll(Compilation compilation, string name)
    {
        var (path, parameters) = Split(name);
        var found = Find(compilation, path, path.Length).Where(symbol => symbol is not INamespaceSymbol);
        return parameters is null ? found : found.OfType<IMethodSymbol>().Where(method => HasParameters(method, parameters));
    }

    /// <summary>
    /// The name that was probably meant: one edit away, renamed, in another place, or another overload; null when nothing is near.
    /// </summary>
    public static string? Nearest(Compilation compilation, string name)
    {
        var (path, parameters) = Split(name);
        if (parameters is not null && Find(compilation, path, path.Length).OfType<IMethodSymbol>().FirstOrDefault() is { } overload)
        {
            return string.Join(".", path) + ParametersOf(overload);
        }

        // The first word that leads nowhere is the one that is wrong.
        var known = 0;
        while (known < path.Length && Find(compilation, path, known + 1).Any())
        {
            known++;
        }

        if (known < path.Length)
        {
            // The candidates from which the rest resolves: a typing error, or renamed and the only one that has such a member.
            var others = Find(compilation, path, known)
                .OfType<INamespaceOrTypeSymbol>()
                .SelectMany(container => container.GetMembers())
                .Where(member => member.CanBeReferencedByName)
                .Select(member => member.Name)
                .Distinct()
                .OrderBy(member => member, StringComparer.Ordinal)
                .Select(member => (Name: member, Path: string.Join(".", path.Select((word, i) => i == known ? member : word))))
                .ToArray();
            var found =
                others.FirstOrDefault(other => IsNear(other.Name, path[known]) && Exists(compilation, other.Path)).Path
                ?? (
                    known < path.Length - 1 && others.Where(other => Exists(compilation, other.Path)).Take(2).ToArray() is [var only]
                        ? only.Path
                        : null
                );
            if (found is not null)
            {
                return found;
            }
        }

        return compilation
            .GetSymbolsWithName(path[path.Length - 1], SymbolFilter.TypeAndMember)
            .Select(symbol => symbol.ContainingType is { } type ? $"{type.ToDisplayString()}.{symbol.Name}" : symbol.ToDisplayString())
            .Where(full => Exists(compilation, full))
            .OrderBy(full => full, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    private static bool IsNear(string name, string wanted) =>
        EditDistance.IsOne(name, wanted) || string.Equals(name, wanted, StringComparison.OrdinalIgnoreCase);

    /// <summary>What <c>@evidence</c> would call a type or a member: with its parameters where others have its name.</summary>
    public static string NameOf(ISymbol symbol)
    {
        var name = symbol.Name;
        for (
            var container = symbol.ContainingSymbol;
            container is INamespaceOrTypeSymbol { Name.Length: > 0 };
            container = container.ContainingSymbol
        )
        {
            name = container.Name + "." + name;
        }

        return symbol is IMethodSymbol method && method.ContainingType.GetMembers(method.Name).Length > 1
            ? name + ParametersOf(method)
            : name;
    }

    private static string ParametersOf(IMethodSymbol method)
    {
        var format = SymbolDisplayFormat.CSharpShortErrorMessageFormat;
        return $"({string.Join(", ", method.Parameters.Select(parameter => parameter.Type.ToDisplayString(format)))})";
    }

    private static (string[] Path, string[]? Parameters) Split(string name)
    {
        var open = name.IndexOf('(');
        if (open < 0)
        {
            return (name.Split('.'), null);
        }

        var inner = name.Substring(open + 1).TrimEnd().TrimEnd(')').Trim();
        return (name.Substring(0, open).Trim().Split('.'), inner.Length == 0 ? [] : inner.Split(',').Select(type => type.Trim()).ToArray());
    }

    private static IEnumerable<ISymbol> Find(Compilation compilation, string[] path, int count)
    {
        IEnumerable<ISymbol> found = [compilation.GlobalNamespace];
        for (var i = 0; i < count; i++)
        {
            var word = path[i];
            found = found.OfType<INamespaceOrTypeSymbol>().SelectMany(container => container.GetMembers(word)).ToArray();
        }

        return found;
    }

    private static bool HasParameters(IMethodSymbol method, string[] types) =>
        method.Parameters.Length == types.Length
        && method
            .Parameters.Zip(
                types,
                (parameter, type) =>
                    type == parameter.Type.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)
                    || type == parameter.Type.ToDisplayString()
                    || type == parameter.Type.ToDisplayString(s_full)
            )
            .All(same => same);
}
