using DocDsl.Core.Text;

namespace DocDsl.Cli.CommandLine;

/// <summary>What a word on the command line was probably meant to be.</summary>
internal static class Nearest
{
    /// <summary>The one name that is a slip of the pen away, or that alone begins with the word; null where none is.</summary>
    public static string? Of(string word, IReadOnlyCollection<string> names) =>
        new NearNames(names).Nearest(word)
        ?? (
            word.Length > 1 && names.Where(name => name.StartsWith(word, StringComparison.Ordinal)).Take(2).ToArray() is [var only]
                ? only
                : null
        );

    /// <summary>The end of a message about an unknown word.</summary>
    /// <param name="word">As written.</param>
    /// <param name="names">What it may be.</param>
    /// <param name="otherwise">What to do where no name is near.</param>
    public static string Question(string word, IReadOnlyCollection<string> names, string otherwise = "") =>
        Of(word, names) is { } nearest ? $"; did you mean '{nearest}'?"
        : otherwise.Length > 0 ? "; " + otherwise
        : "";
}
