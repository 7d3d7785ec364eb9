using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DocDsl.Emit;
using DocDsl.Text;

namespace DocDsl.Generator;

/// <summary>Some documents that share an output.</summary>
/// <param name="Name">The output's name, without extension.</param>
/// <param name="Items">What goes into it, by path.</param>
internal sealed record Shard<T>(string Name, EquatableArray<T> Items)
    where T : IEquatable<T>;

/// <summary>
/// Spreads documents over outputs. The compiler's driver needs time in the square of their number: a project of some documents
/// has an output for each, which reads well; a large one has 64.
/// </summary>
internal static class Sharding
{
    public const int MostOutputs = 64;

    public static IEnumerable<Shard<T>> Split<T>(ImmutableArray<T> items, Func<T, string> pathOf)
        where T : IEquatable<T>
    {
        if (items.Length <= MostOutputs)
        {
            return items.Select(item => new Shard<T>(NameOf(pathOf(item)), new EquatableArray<T>([item])));
        }

        return items
            .GroupBy(item => (int)(Hash(pathOf(item)) % MostOutputs))
            .OrderBy(group => group.Key)
            .Select(group => new Shard<T>(
                "Shard" + group.Key.ToString("00", CultureInfo.InvariantCulture),
                new EquatableArray<T>(group.OrderBy(pathOf, StringComparer.Ordinal))));
    }

    /// <summary>Readable, legal in any file system, and unlike that of any other path, since two folders may hold the same name.</summary>
    private static string NameOf(string path)
    {
        const int Longest = 80;
        var name = new StringBuilder();
        foreach (var c in path)
        {
            name.Append(c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '-' or '_' ? c : '.');
        }

        var start = Math.Max(0, name.Length - Longest);
        return $"{name.ToString(start, name.Length - start).TrimStart('.')}.{(uint)Hash(path):x8}";
    }

    private static ulong Hash(string path)
    {
        var hash = TextHash.Of(path);
        return hash ^ (hash >> 32);
    }
}
