namespace DocDsl.Core.Syntax;

/// <summary>The conventions of all known document types, which the parser is given before it parses.</summary>
/// <param name="find">Those of a type by its name; null where there is no type of that name.</param>
internal sealed class ConventionSet(Func<string, Conventions?> find)
{
    /// <summary>Where no types are known.</summary>
    public static ConventionSet Empty { get; } = new(_ => null);

    /// <summary>The conventions of a type; null where there is no type of that name.</summary>
    public Conventions? Find(string type) => find(type);
}
