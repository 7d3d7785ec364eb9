using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using DocDsl.Core.Collections;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DocDsl.Generator;

/// <summary>Which of a project's additional files are ours, without their being parsed.</summary>
/// <param name="Documents">The documents, by the output they belong to.</param>
/// <param name="Types">The declarations of types, by path.</param>
/// <param name="Others">What is known of the other files.</param>
internal sealed record ProjectFiles(EquatableArray<Shard<SourceFile>> Documents, EquatableArray<SourceFile> Types, OtherFiles Others)
{
    // What was found the last time, for the options that were in force: at an edit of one file only that file is looked at. The others are
    // compared in their order and by identity alone, without a look at any of them: there may be very many.
    private static readonly ConditionalWeakTable<AnalyzerConfigOptionsProvider, StrongBox<Taken?>> s_taken = new();

    /// <summary>Selects the documents and types among the additional files, without parsing them.</summary>
    public static ProjectFiles Take(
        ImmutableArray<AdditionalText> files,
        AnalyzerConfigOptionsProvider provider,
        CancellationToken cancellation
    )
    {
        var box = s_taken.GetValue(provider, static _ => new StrongBox<Taken?>());
        var before = Volatile.Read(ref box.Value);
        var taken = before?.TryEdit(files, provider, cancellation) ?? Taken.All(files, provider, before, cancellation);
        Volatile.Write(ref box.Value, taken);
        return taken.Files;
    }

    private static ProjectFiles Of(ImmutableArray<FileResult> files) =>
        new(new EquatableArray<Shard<SourceFile>>(Sharding.Split(files)), TypeReader.FilesOf(files), OtherFiles.Of(files));

    /// <summary>The same files, but for the text of one document; null where more than that is another.</summary>
    private ProjectFiles? WithDocument(SourceFile before, SourceFile after)
    {
        if (before.Path != after.Path || before.IsType)
        {
            return null;
        }

        for (var i = 0; i < Documents.Count; i++)
        {
            var items = Documents[i].Items;
            for (var place = 0; place < items.Count; place++)
            {
                if (ReferenceEquals(items[place], before))
                {
                    var shards = Documents.ToArray();
                    var edited = items.ToArray();
                    edited[place] = after;
                    shards[i] = Documents[i] with { Items = new EquatableArray<SourceFile>(edited) };
                    return this with { Documents = new EquatableArray<Shard<SourceFile>>(shards) };
                }
            }
        }

        return null;
    }

    /// <summary>What each of the additional files was found to be.</summary>
    private sealed class Taken(ImmutableArray<AdditionalText> all, FileResult?[] results, ProjectFiles files)
    {
        public ProjectFiles Files { get; } = files;

        public static Taken All(
            ImmutableArray<AdditionalText> files,
            AnalyzerConfigOptionsProvider provider,
            Taken? before,
            CancellationToken cancellation
        )
        {
            var known = before?.ByFile();
            var results = new FileResult?[files.Length];
            for (var i = 0; i < results.Length; i++)
            {
                results[i] =
                    known is not null && known.TryGetValue(files[i], out var result)
                        ? result
                        : DocumentReader.TryTake(files[i], provider, cancellation);
            }

            return new Taken(files, results, Of(results.OfType<FileResult>().ToImmutableArray()));
        }

        /// <summary>Null where files came, went or moved, or where anything but the text of a few documents is another.</summary>
        public Taken? TryEdit(ImmutableArray<AdditionalText> after, AnalyzerConfigOptionsProvider provider, CancellationToken cancellation)
        {
            const int MaxEdits = 16;
            if (after.Length != all.Length)
            {
                return null;
            }

            List<int>? changed = null;
            for (var i = 0; i < after.Length; i++)
            {
                if (!ReferenceEquals(after[i], all[i]))
                {
                    (changed ??= []).Add(i);
                    if (changed.Count > MaxEdits)
                    {
                        return null;
                    }
                }
            }

            if (changed is null)
            {
                return this;
            }

            var (found, edited) = ((FileResult?[])results.Clone(), Files);
            foreach (var place in changed)
            {
                found[place] = DocumentReader.TryTake(after[place], provider, cancellation);
                if (
                    results[place] is not SourceFile left
                    || found[place] is not SourceFile right
                    || edited.WithDocument(left, right) is not { } next
                )
                {
                    return null;
                }

                edited = next;
            }

            return new Taken(after, found, edited);
        }

        private Dictionary<AdditionalText, FileResult?> ByFile()
        {
            var known = new Dictionary<AdditionalText, FileResult?>(results.Length);
            for (var i = 0; i < results.Length; i++)
            {
                known[all[i]] = results[i];
            }

            return known;
        }
    }
}
