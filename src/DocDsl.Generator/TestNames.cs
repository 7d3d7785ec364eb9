using DocDsl.Core.Rules.CSharp;
using Microsoft.CodeAnalysis;

namespace DocDsl.Generator;

/// <summary>What <c>@evidence test:…</c> names in a compilation.</summary>
internal static class TestNames
{
    /// <summary>What is known of a name.</summary>
    public enum Found
    {
        /// <summary>It is a test.</summary>
        Test,

        /// <summary>It is something else.</summary>
        NoTest,

        /// <summary>There is nothing of the name where it would have to be.</summary>
        Nothing,

        /// <summary>The project has no tests, and no type of that name either: another project may have both.</summary>
        Elsewhere,
    }

    /// <summary>What a name means; a test may be inherited from a base class.</summary>
    public static Found Find(Compilation compilation, string name)
    {
        var found = CodeNames.FindAll(compilation, name).ToArray();
        var dot = name.LastIndexOf('.', name.IndexOf('(') is >= 0 and var open ? open : name.Length - 1);
        var types = dot < 0 ? [] : CodeNames.FindAll(compilation, name.Substring(0, dot)).OfType<INamedTypeSymbol>().ToArray();
        if (found.Length == 0)
        {
            found = types.SelectMany(BasesOf).SelectMany(type => type.GetMembers(name.Substring(dot + 1))).ToArray();
        }

        return found.OfType<IMethodSymbol>().Any(IsTest) ? Found.Test
            : found.Length > 0 ? Found.NoTest
            : types.Length > 0 || HasTests(compilation) ? Found.Nothing
            : Found.Elsewhere;
    }

    /// <summary>Whether a test framework runs a method.</summary>
    private static bool IsTest(IMethodSymbol method)
    {
        // An override has the attributes of what it overrides.
        for (var at = method; at is not null; at = at.OverriddenMethod)
        {
            if (at.GetAttributes().Any(attribute => attribute.AttributeClass is { } type && IsTestAttribute(type)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTestAttribute(INamedTypeSymbol type) =>
        BasesOf(type).Prepend(type).Concat(type.AllInterfaces).Any(each => TestAttributes.Names.Contains(FullName(each)));

    private static bool HasTests(Compilation compilation) =>
        TestAttributes.Names.Any(name => compilation.GetTypesByMetadataName(name).Length > 0);

    private static IEnumerable<INamedTypeSymbol> BasesOf(INamedTypeSymbol type)
    {
        for (var at = type.BaseType; at is not null; at = at.BaseType)
        {
            yield return at;
        }
    }

    private static string FullName(INamedTypeSymbol type) => type.ContainingNamespace.ToDisplayString() + "." + type.Name;
}
