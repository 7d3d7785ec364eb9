namespace DocDsl.Core.Syntax;

/// <summary>The conventions of all known document types, which the parser is given before it parses.</summary>
/// <param name="byType">By the name of the type.</param>
internal sealed class ConventionSet(IReadOnlyDictionary<string, Conventions> byType)
{
    /// <summary>Where no types are known.</summary>
    public static ConventionSet Empty { get; } = new(new Dictionary<string, Conventions>());

    /// <summary>The conventions of a type; null where there is no type of that name.</summary>
    public Conventions? Find(string type) => byType.TryGetValue(type, out var conventions) ? conventions : null;
}
