using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DocDsl.Core.Collections;
using DocDsl.Core.Compilation;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Text;

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
    public const int MaxOutputs = 64;

    /// <summary>
    /// As many documents as an editor shows in detail. The details change with each key in a document, and then its output is written
    /// again: up to here with 16 documents on average.
    /// </summary>
    public const int MaxDetailed = 16 * MaxOutputs;

    /// <summary>The shard of a document in a large project; the same wherever and in whatever order it is compiled.</summary>
    public static int NumberOf(string path) => (int)(Hash(path) % MaxOutputs);

    /// <summary>Groups documents into outputs, in the order of the files. Those of the same path are always in one.</summary>
    public static IEnumerable<Shard<SourceFile>> Split(ImmutableArray<FileResult> files)
    {
        if (CountDocuments(files) <= MaxOutputs)
        {
            return files
                .OfType<SourceFile>()
                .Where(file => !file.IsType)
                .GroupBy(document => document.Path, StringComparer.Ordinal)
                .Select(group => new Shard<SourceFile>(NameOf(group.Key), new EquatableArray<SourceFile>(group)));
        }

        var counts = new int[MaxOutputs];
        foreach (var file in files)
        {
            if (file is SourceFile { IsType: false } document)
            {
                counts[document.Shard]++;
            }
        }

        var shards = Array.ConvertAll(counts, count => new SourceFile[count]);
        foreach (var file in files)
        {
            if (file is SourceFile { IsType: false } document)
            {
                var items = shards[document.Shard];
                items[items.Length - counts[document.Shard]--] = document;
            }
        }

        return shards
            .Select((items, number) => (items, number))
            .Where(shard => shard.items.Length > 0)
            .Select(shard => new Shard<SourceFile>(
                "Shard" + shard.number.ToString("00", CultureInfo.InvariantCulture),
                new EquatableArray<SourceFile>(shard.items)
            ));
    }

    /// <summary>Reads a shard's documents; one that was read before is not read again.</summary>
    public static Shard<DocumentResult> Read(Shard<SourceFile> shard, DocumentTypeSet types, bool isDetailed)
    {
        var items = new DocumentResult[shard.Items.Count];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = DocumentReader.Read(shard.Items[i], types, isDetailed);
        }

        return new Shard<DocumentResult>(shard.Name, new EquatableArray<DocumentResult>(items));
    }

    /// <summary>What of a shard's documents goes into an output, by path; without those whose name another has.</summary>
    public static Shard<T> Typed<T>(Shard<DocumentResult> shard, EquatableArray<DocumentClash> clashes, Func<DocumentResult, T> select)
        where T : IEquatable<T>
    {
        // Here and not where documents are split: only what an edit touched is sorted again.
        var barred = new HashSet<(string, string)>(clashes.Select(clash => (clash.Path, clash.File)));
        var items = shard
            .Items.Where(document => !barred.Contains((document.Entry.Path, document.Entry.File)))
            .OrderBy(document => document.Shape.Path, StringComparer.Ordinal)
            .ToList();

        // A project may list one file twice.
        for (var i = items.Count - 1; i > 0; i--)
        {
            if (items[i].Shape.Path == items[i - 1].Shape.Path)
            {
                items.RemoveAt(i);
            }
        }

        return new Shard<T>(shard.Name, new EquatableArray<T>(items.Select(select)));
    }

    /// <summary>What is reported about a shard's documents.</summary>
    /// <param name="compared">The documents, beside the values of others.</param>
    /// <param name="clashes">Names that are taken, of all documents.</param>
    /// <param name="targets">The documents that others refer to.</param>
    /// <param name="others">What is asked and taken across documents.</param>
    /// <param name="isLive">Whether the analyzers report the diagnostics of each document.</param>
    public static EquatableArray<LocatedDiagnostic> Diagnostics(
        ComparedShard compared,
        EquatableArray<DocumentClash> clashes,
        NamedDocuments<CrossTarget> targets,
        OtherDocuments others,
        bool isLive
    )
    {
        var shard = compared.Shard;
        var diagnostics = new List<LocatedDiagnostic>();
        for (var i = 0; i < shard.Items.Count && !isLive; i++)
        {
            diagnostics.AddRange(shard.Items[i].Diagnostics.Items);
        }

        for (var i = 0; i < shard.Items.Count; i++)
        {
            if (shard.Items[i].References.Count > 0 || shard.Items[i].Links.Count > 0)
            {
                diagnostics.AddRange(CrossReferences.Check(shard.Items[i], targets));
            }

            if (shard.Items[i].Answering is not null)
            {
                diagnostics.AddRange(CrossReferences.CheckAnswers(shard.Items[i], others.Sets, others.Types));
            }

            if (shard.Items[i].Promises is not null)
            {
                diagnostics.AddRange(CrossReferences.CheckPromises(shard.Items[i], targets, others));
            }

            if (shard.Items[i].Values is { Superseded.Count: var superseded } && (superseded > 0 || compared.Contradictions.Count > 0))
            {
                diagnostics.AddRange(CrossReferences.CheckValues(shard.Items[i], compared.Contradictions, targets));
            }

            if (shard.Items[i].Translating is not null)
            {
                diagnostics.AddRange(CrossReferences.CheckTranslation(shard.Items[i], others));
            }

            if (shard.Items[i].Taking is { } taking)
            {
                diagnostics.AddRange(DocumentReader.CheckTaken(taking, others.Types, others.Answers));
            }
        }

        if (clashes.Count > 0)
        {
            var clashing = clashes.ToDictionary(clash => (clash.Path, clash.File));
            foreach (var document in shard.Items)
            {
                var place = document.Diagnostics.NameLocation;
                if (
                    clashing.TryGetValue((document.Entry.Path, document.Entry.File), out var clash)
                    && clash.At(place.Span) is { } taken
                    && document.Diagnostics.Report(taken, place) is { } found
                )
                {
                    diagnostics.Add(found);
                }
            }
        }

        // A file that is listed twice has each diagnostic twice.
        return new EquatableArray<LocatedDiagnostic>(diagnostics.Distinct());
    }

    private static int CountDocuments(ImmutableArray<FileResult> files)
    {
        var count = 0;
        foreach (var file in files)
        {
            count += file is SourceFile { IsType: false } ? 1 : 0;
        }

        return count;
    }

    /// <summary>Readable, legal in any file system, and unlike that of any other path, since two folders may hold the same name.</summary>
    private static string NameOf(string path)
    {
        const int MaxLength = 80;
        var name = new StringBuilder();
        foreach (var c in path)
        {
            name.Append(c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '-' or '_' ? c : '.');
        }

        var start = Math.Max(0, name.Length - MaxLength);
        return $"{name.ToString(start, name.Length - start).TrimStart('.')}.{(uint)Hash(path):x8}";
    }

    private static ulong Hash(string path)
    {
        var hash = TextHash.Of(path);
        return hash ^ (hash >> 32);
    }
}
