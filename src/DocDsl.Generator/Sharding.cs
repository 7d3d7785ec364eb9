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
/// has an output for each, which reads well; a large one has 64. Runs at every edit, over all documents: no sorting, no hashing.
/// </summary>
internal static class Sharding
{
    public const int MostOutputs = 64;

    /// <summary>The shard of a document in a large project; the same wherever and in whatever order it is compiled.</summary>
    public static int NumberOf(string path) => (int)(Hash(path) % MostOutputs);

    /// <summary>The files that are documents, by path; a build hands them over in that order, as a rule.</summary>
    public static ImmutableArray<DocumentResult> DocumentsByPath(ImmutableArray<DocumentResult?> files)
    {
        var documents = ImmutableArray.CreateBuilder<DocumentResult>(files.Length);
        var isSorted = true;
        foreach (var file in files)
        {
            if (file is not null)
            {
                isSorted = isSorted && (documents.Count == 0 || string.CompareOrdinal(documents[documents.Count - 1].Shape.Path, file.Shape.Path) <= 0);
                documents.Add(file);
            }
        }

        if (!isSorted)
        {
            documents.Sort((left, right) => string.CompareOrdinal(left.Shape.Path, right.Shape.Path));
        }

        return documents.ToImmutable();
    }

    /// <summary>Makes the outputs of one kind.</summary>
    /// <param name="documents">By path.</param>
    /// <param name="select">What of a document goes into the output.</param>
    public static IEnumerable<Shard<T>> Split<T>(ImmutableArray<DocumentResult> documents, Func<DocumentResult, T> select)
        where T : IEquatable<T>
    {
        if (documents.Length <= MostOutputs)
        {
            return documents.Select(document => new Shard<T>(NameOf(document.Shape.Path), new EquatableArray<T>([select(document)])));
        }

        var counts = new int[MostOutputs];
        foreach (var document in documents)
        {
            counts[document.Shard]++;
        }

        var shards = Array.ConvertAll(counts, count => new T[count]);
        foreach (var document in documents)
        {
            var items = shards[document.Shard];
            items[items.Length - counts[document.Shard]--] = select(document);
        }

        return shards
            .Select((items, number) => (items, number))
            .Where(shard => shard.items.Length > 0)
            .Select(shard => new Shard<T>("Shard" + shard.number.ToString("00", CultureInfo.InvariantCulture), new EquatableArray<T>(shard.items)));
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
