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
    /// <summary>What a shard's documents name of others.</summary>
    public static Mentions MentionsOf(Shard<DocumentResult> shard)
    {
        Mentions.Builder? found = null;
        for (var i = 0; i < shard.Items.Count; i++)
        {
            var document = shard.Items[i];
            foreach (var reference in document.References)
            {
                (found ??= new Mentions.Builder()).AddName(
                    reference.Value.Document,
                    document.Answering is not null && reference.Value.IsAnswers
                );
            }

            if (document.Translation is { Original: { } original })
            {
                (found ??= new Mentions.Builder()).AddTranslated(original);
            }

            foreach (var name in document.TakesFrom)
            {
                (found ??= new Mentions.Builder()).AddTaken(name);
            }

            foreach (var link in document.Links)
            {
                if (link.Value.From(document.Shape.Path) is { } path)
                {
                    (found ??= new Mentions.Builder()).AddPath(path);
                }
            }
        }

        return found?.ToMentions() ?? Mentions.None;
    }

    /// <summary>The documents of a shard that others refer to, with what they have.</summary>
    public static EquatableArray<CrossTarget> TargetsOf(Shard<DocumentResult> shard, Mentions mentions)
    {
        if (mentions.IsEmpty)
        {
            return default;
        }

        List<CrossTarget>? targets = null;
        for (var i = 0; i < shard.Items.Count; i++)
        {
            var document = shard.Items[i];
            var isLinked = mentions.IsLinked(document.Shape.Path);
            if (isLinked || mentions.IsNamed(document.Shape.Path))
            {
                var anchors = isLinked ? document.Anchors : default;
                (targets ??= []).Add(new CrossTarget(document.Shape.Path, KnownQuestions.Of(document.Shape), anchors, document.Date));
            }
        }

        return targets is null ? default : new EquatableArray<CrossTarget>(targets);
    }

    /// <summary>The answers of the documents of a shard that others take some from.</summary>
    public static EquatableArray<AnswerTable> AnswersOf(Shard<SourceFile> shard, Mentions mentions, DocumentTypeSet types) =>
        mentions.HasTaken
            ? new EquatableArray<AnswerTable>(
                shard
                    .Items.Where(file => file.Text is not null && mentions.IsTaken(file.Path))
                    .Select(file => DocumentReader.AnswersOf(file, types))
            )
            : default;

    /// <summary>The documents of a shard that others translate.</summary>
    public static EquatableArray<TranslationTable> OriginalsOf(Shard<SourceFile> shard, Mentions mentions, DocumentTypeSet types) =>
        mentions.HasTranslated
            ? new EquatableArray<TranslationTable>(
                shard
                    .Items.Where(file => file.Text is not null && mentions.IsTranslated(file.Path))
                    .Select(file => DocumentReader.TranslationOf(file, types))
            )
            : default;

    /// <summary>The translations among a shard's documents.</summary>
    public static EquatableArray<TranslationEntry> TranslationsOf(Shard<DocumentResult> shard)
    {
        List<TranslationEntry>? found = null;
        for (var i = 0; i < shard.Items.Count; i++)
        {
            if (shard.Items[i].Translation is { } translation)
            {
                (found ??= []).Add(translation);
            }
        }

        return found is null ? default : new EquatableArray<TranslationEntry>(found);
    }

    /// <summary>What the documents of a shard share with their translations, or with their originals.</summary>
    public static EquatableArray<SharingDocument> SharingOf(Shard<DocumentResult> shard, Mentions mentions) =>
        mentions.HasTranslated
            ? new EquatableArray<SharingDocument>(
                shard
                    .Items.Where(document => document.Translation is not null || mentions.IsTranslated(document.Shape.Path))
                    .Select(document => SharingDocument.Of(document.Shape))
            )
            : default;

    /// <summary>The questions of the documents of a shard that others answer.</summary>
    public static EquatableArray<AskedSet> SetsOf(Shard<SourceFile> shard, Mentions mentions, DocumentTypeSet types) =>
        mentions.HasAnswered
            ? new EquatableArray<AskedSet>(
                shard
                    .Items.Where(file => file.Text is not null && mentions.IsAnswered(file.Path))
                    .Select(file => DocumentReader.QuestionsOf(file, types))
            )
            : default;

    /// <summary>The promises of a shard's documents. An edit that only moves lines changes none of it.</summary>
    public static EquatableArray<DocumentPromises> PromisesOf(Shard<DocumentResult> shard)
    {
        List<DocumentPromises>? found = null;
        for (var i = 0; i < shard.Items.Count; i++)
        {
            if (shard.Items[i].Promises is { } promises)
            {
                (found ??= []).Add(promises.WithoutPlaces());
            }
        }

        return found is null ? default : new EquatableArray<DocumentPromises>(found);
    }

    /// <summary>The diagnostics of the promises that a document makes and fulfils.</summary>
    public static IEnumerable<LocatedDiagnostic> CheckPromises(
        DocumentResult document,
        NamedDocuments<CrossTarget> targets,
        OtherDocuments others
    )
    {
        foreach (var found in others.Promises.Check(document.Promises!, others.Types.Today, Named))
        {
            var place = document.PromisePlaces.First(place => place.Span == found.Span);
            if (document.Diagnostics.Report(found, place) is { } diagnostic)
            {
                yield return diagnostic;
            }
        }

        IReadOnlyList<string> Named(string name) =>
            targets.Named(name).Select(target => target.Path).Distinct(StringComparer.Ordinal).ToArray();
    }

    /// <summary>The values of a shard's documents. An edit that only moves lines changes none of it.</summary>
    public static EquatableArray<DocumentValues> ValuesOf(Shard<DocumentResult> shard)
    {
        List<DocumentValues>? found = null;
        for (var i = 0; i < shard.Items.Count; i++)
        {
            if (shard.Items[i].Values is { } values)
            {
                (found ??= []).Add(values);
            }
        }

        return found is null ? default : new EquatableArray<DocumentValues>(found);
    }

    /// <summary>What other documents contradict in those of a shard: only where that changes, its diagnostics are found again.</summary>
    public static ComparedShard Compare(Shard<DocumentResult> shard, ContradictionIndex index)
    {
        List<DocumentContradictions>? found = null;
        for (var i = 0; i < shard.Items.Count; i++)
        {
            if (shard.Items[i].Values is { } values && index.Check(values) is { Count: > 0 } contradictions)
            {
                (found ??= []).Add(new DocumentContradictions(values.Path, contradictions));
            }
        }

        return new ComparedShard(shard, found is null ? default : new EquatableArray<DocumentContradictions>(found));
    }

    /// <summary>The diagnostics of a document's values, and of what it supersedes.</summary>
    public static IEnumerable<LocatedDiagnostic> CheckValues(
        DocumentResult document,
        EquatableArray<DocumentContradictions> contradictions,
        NamedDocuments<CrossTarget> targets
    )
    {
        var superseded = ContradictionIndex.CheckSuperseded(document.Values!, Named, path => targets.Find(path)?.Date);
        var contradicting = contradictions.Where(other => other.Path == document.Shape.Path).SelectMany(other => other.Found);
        foreach (var found in superseded.Concat(contradicting))
        {
            var place = document.ValuePlaces[found.Place];
            if (document.Diagnostics.Report(found.At(place.Span), place) is { } diagnostic)
            {
                yield return diagnostic;
            }
        }

        IReadOnlyList<string> Named(string name) =>
            targets.Named(name).Select(target => target.Path).Distinct(StringComparer.Ordinal).ToArray();
    }

    /// <summary>The diagnostics of a document that answers the questions of another.</summary>
    public static IEnumerable<LocatedDiagnostic> CheckAnswers(DocumentResult document, NamedDocuments<AskedSet> sets, DocumentTypeSet types)
    {
        var asking = document.References.First(reference => reference.Value.IsAnswers).Value.Document;
        return sets.Named(asking).Take(2).ToArray() is [var only] ? DocumentReader.CheckAnswers(document.Answering!, types, only) : [];
    }

    /// <summary>The diagnostics of a translation.</summary>
    public static IEnumerable<LocatedDiagnostic> CheckTranslation(DocumentResult document, OtherDocuments others) =>
        others.Originals.Named(document.Translation!.Original!).Take(2).ToArray() is [var original]
            ? DocumentReader.CheckTranslation(
                document.Translating!,
                others.Types,
                original,
                others.Translations.Of(original.Path, except: document.Translation.Path)
            )
            : [];

    /// <summary>The diagnostics of a document's references.</summary>
    public static IEnumerable<LocatedDiagnostic> Check(DocumentResult document, NamedDocuments<CrossTarget> targets)
    {
        foreach (var (reference, place) in document.References)
        {
            var named = targets.Named(reference.Document).Select(target => target.Path).Distinct(StringComparer.Ordinal).ToArray();
            var found = ExternalReferences.Check(reference, document.Diagnostics.Filter, named, path => targets.Find(path)!.Questions);
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
    private sealed class KnownDocuments(string path, NamedDocuments<CrossTarget> targets) : ILinkedFiles
    {
        private readonly Dictionary<string, DocumentAnchors> _anchors = new(StringComparer.Ordinal);

        public bool Exists(FileLink link) => true;

        public DocumentAnchors? AnchorsOf(FileLink link)
        {
            if (link.From(path) is not { } other || !MarkdownFiles.IsMarkdown(other))
            {
                return null;
            }

            if (!_anchors.TryGetValue(other, out var anchors) && targets.Find(other) is { } known)
            {
                _anchors.Add(other, anchors = new DocumentAnchors(known.Anchors));
            }

            return anchors;
        }
    }
}
