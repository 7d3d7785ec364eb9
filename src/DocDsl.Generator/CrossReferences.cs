using System.Collections.Immutable;
using DocDsl.Core.Collections;
using DocDsl.Core.Compilation;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Emit;
using DocDsl.Core.Rules;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Generator;

/// <summary>
/// Checks references and links between documents (QA4006, QA4007). Only referenced documents are looked up; without references nothing is
/// compared.
/// </summary>
internal static class CrossReferences
{
    /// <summary>The documents that others refer to, with what they have.</summary>
    public static EquatableArray<CrossTarget> TargetsOf(ImmutableArray<Shard<DocumentResult>> shards)
    {
        HashSet<string>? names = null;
        HashSet<string>? paths = null;
        foreach (var shard in shards)
        {
            for (var i = 0; i < shard.Items.Count; i++)
            {
                foreach (var reference in shard.Items[i].References)
                {
                    (names ??= new HashSet<string>(StringComparer.OrdinalIgnoreCase)).Add(reference.Value.Document);
                }

                foreach (var link in shard.Items[i].Links)
                {
                    if (link.Value.From(shard.Items[i].Shape.Path) is { } path)
                    {
                        (paths ??= new HashSet<string>(StringComparer.Ordinal)).Add(path);
                    }
                }
            }
        }

        if (names is null && paths is null)
        {
            return default;
        }

        var targets = new List<CrossTarget>();
        foreach (var document in shards.SelectMany(shard => shard.Items))
        {
            var isLinked = paths?.Contains(document.Shape.Path) == true;
            if (isLinked || names?.Any(name => DocumentPath.IsNamed(document.Shape.Path, name)) == true)
            {
                targets.Add(
                    new CrossTarget(
                        document.Shape.Path,
                        new EquatableArray<string>(ExternalReferences.MembersOf(document.Shape)),
                        isLinked ? document.Anchors : default
                    )
                );
            }
        }

        return new EquatableArray<CrossTarget>(targets.OrderBy(target => target.Path, StringComparer.Ordinal));
    }

    /// <summary>The answers of the documents that others take some from.</summary>
    public static EquatableArray<AnswerTable> AnswersOf(
        ImmutableArray<Shard<DocumentResult>> shards,
        ImmutableArray<FileResult> files,
        DocumentTypeSet types
    ) =>
        new(
            FilesNamed(
                    files,
                    shards.SelectMany(shard => shard.Items).Where(document => document.Taking is not null).SelectMany(it => it.TakesFrom)
                )
                .Select(file => DocumentReader.AnswersOf(file, types))
        );

    /// <summary>The documents of some names, by path.</summary>
    private static IEnumerable<SourceFile> FilesNamed(ImmutableArray<FileResult> files, IEnumerable<string> names)
    {
        var byFile = names
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToLookup(name => DocumentPath.Composed(name.Substring(name.LastIndexOf('/') + 1)), StringComparer.OrdinalIgnoreCase);
        return byFile.Count == 0
            ? []
            : files
                .OfType<SourceFile>()
                .Where(file => file is { IsType: false, Text: not null })
                .Where(file =>
                    byFile[DocumentPath.Composed(Path.GetFileNameWithoutExtension(file.Path))]
                        .Any(name => DocumentPath.IsNamed(file.Path, name))
                )
                .OrderBy(file => file.Path, StringComparer.Ordinal);
    }

    /// <summary>The questions of the documents that others answer.</summary>
    public static EquatableArray<AskedSet> SetsOf(
        ImmutableArray<Shard<DocumentResult>> shards,
        ImmutableArray<FileResult> files,
        DocumentTypeSet types
    ) =>
        new(
            FilesNamed(
                    files,
                    shards
                        .SelectMany(shard => shard.Items)
                        .Where(document => document.Answering is not null)
                        .SelectMany(document => document.References)
                        .Where(reference => reference.Value.IsAnswers)
                        .Select(reference => reference.Value.Document)
                )
                .Select(file => DocumentReader.QuestionsOf(file, types))
        );

    /// <summary>The diagnostics of a document that answers the questions of another.</summary>
    public static IEnumerable<LocatedDiagnostic> CheckAnswers(DocumentResult document, EquatableArray<AskedSet> sets, DocumentTypeSet types)
    {
        var asking = document.References.First(reference => reference.Value.IsAnswers).Value.Document;
        return sets.Where(set => DocumentPath.IsNamed(set.Path, asking)).Take(2).ToArray() is [var only]
            ? DocumentReader.CheckAnswers(document.Answering!, types, only)
            : [];
    }

    /// <summary>The diagnostics of a document's references.</summary>
    public static IEnumerable<LocatedDiagnostic> Check(DocumentResult document, EquatableArray<CrossTarget> targets)
    {
        foreach (var (reference, place) in document.References)
        {
            var named = targets
                .Where(target => DocumentPath.IsNamed(target.Path, reference.Document))
                .Select(target => target.Path)
                .Distinct(StringComparer.Ordinal)
                .ToArray();
            var found = ExternalReferences.Check(
                reference,
                document.Diagnostics.Filter,
                named,
                path => targets.First(target => target.Path == path).Members
            );
            if (found is not null)
            {
                yield return new LocatedDiagnostic(found, place);
            }
        }

        var files = new KnownDocuments(document.Shape.Path, targets);
        foreach (var (link, place) in document.Links)
        {
            foreach (var found in FileLinks.Check([link], document.Diagnostics.Filter, files))
            {
                yield return new LocatedDiagnostic(found, place);
            }
        }
    }

    /// <summary>A compiler reads no other files: of a file that is not a document of the project nothing is known.</summary>
    private sealed class KnownDocuments(string path, EquatableArray<CrossTarget> targets) : ILinkedFiles
    {
        private readonly Dictionary<string, DocumentAnchors> _anchors = new(StringComparer.Ordinal);

        public bool Exists(FileLink link) => true;

        public DocumentAnchors? AnchorsOf(FileLink link)
        {
            if (link.From(path) is not { } other || !MarkdownFiles.IsMarkdown(other))
            {
                return null;
            }

            if (!_anchors.TryGetValue(other, out var anchors) && targets.FirstOrDefault(target => target.Path == other) is { } known)
            {
                _anchors.Add(other, anchors = new DocumentAnchors(known.Anchors));
            }

            return anchors;
        }
    }
}
