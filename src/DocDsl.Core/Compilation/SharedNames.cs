using DocDsl.Core.Collections;
using DocDsl.Core.Symbols;

namespace DocDsl.Core.Compilation;

/// <summary>The record that a document and its translations derive from, by which code takes either.</summary>
/// <param name="Original">The path of the document.</param>
/// <param name="Name">The record's name.</param>
/// <param name="Translations">The paths of the translations, in order.</param>
internal sealed record SharedName(string Original, DocumentName Name, EquatableArray<string> Translations)
{
    /// <summary>The shared records that documents need, by the paths of the originals; whether their names are free is not known.</summary>
    /// <param name="entries">All documents.</param>
    public static EquatableArray<SharedName> Of(EquatableArray<DocumentEntry> entries)
    {
        var translations = entries.Where(entry => entry is { Original: not null, Record: null }).ToArray();
        if (translations.Length == 0)
        {
            return default;
        }

        var byName = entries.ToLookup(entry => KeyOf(DocumentPath.WithoutExtension(entry.Path)), StringComparer.OrdinalIgnoreCase);
        var shared = new SortedDictionary<string, (DocumentEntry Original, SortedSet<string> Paths)>(StringComparer.Ordinal);
        foreach (var translation in translations)
        {
            var named = byName[KeyOf(translation.Original!)]
                .Where(entry => DocumentPath.IsNamed(entry.Path, translation.Original!))
                .GroupBy(entry => entry.Path, StringComparer.Ordinal)
                .ToArray();
            if (
                named is not [var group]
                || group.First() is not { Original: null, Record: null, Shared.Length: > 0 } original
                || original.Path == translation.Path
            )
            {
                // QA4006, QA8117, or a document without a type of its own.
                continue;
            }

            if (!shared.TryGetValue(original.Path, out var found))
            {
                shared.Add(original.Path, found = (original, new SortedSet<string>(StringComparer.Ordinal)));
            }

            found.Paths.Add(translation.Path);
        }

        return new EquatableArray<SharedName>(
            shared.Values.Select(pair => new SharedName(
                pair.Original.Path,
                pair.Original.Name with
                {
                    Type = pair.Original.Shared,
                },
                new EquatableArray<string>(pair.Paths)
            ))
        );
    }

    private static string KeyOf(string name) => DocumentPath.Composed(name.Substring(name.LastIndexOf('/') + 1));
}
