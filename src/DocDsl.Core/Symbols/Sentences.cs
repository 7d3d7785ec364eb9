namespace DocDsl.Core.Symbols;

/// <summary>Words of our own within a message.</summary>
internal static class Sentences
{
    /// <summary>A description within a sentence: its first word is ours, a name in it stays as it is written.</summary>
    public static string Within(string description) => char.ToLowerInvariant(description[0]) + description.Substring(1);
}
