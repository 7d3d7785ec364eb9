using DocDsl.Core.Collections;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;

namespace DocDsl.Core.Compilation;

/// <summary>
/// The promises of all documents of a project, and where they are fulfilled, for the compiler, the command, the editor and the run time
/// alike.
/// </summary>
/// <param name="documents">Those that make or fulfil promises; their places do not count.</param>
/// <remarks>Equal when the documents are. What is looked up is put in order once, at the first look.</remarks>
internal sealed class PromiseLedger(EquatableArray<DocumentPromises> documents) : IEquatable<PromiseLedger>
{
    private readonly EquatableArray<DocumentPromises> _documents = documents;
    private Dictionary<string, DocumentPromises>? _byPath;
    private Dictionary<string, List<DocumentPromises>>? _byName;
    private Dictionary<(string Path, string Id), List<PromiseFulfilment>>? _fulfilments;

    /// <summary>The ledger of several groups of documents.</summary>
    public static PromiseLedger Joined(IEnumerable<EquatableArray<DocumentPromises>> parts) =>
        new(
            new EquatableArray<DocumentPromises>(parts.SelectMany(part => part).OrderBy(document => document.Path, StringComparer.Ordinal))
        );

    /// <summary>The promises of a document; null where it has none.</summary>
    public DocumentPromises? Find(string path)
    {
        if (_byPath is null)
        {
            var byPath = new Dictionary<string, DocumentPromises>(StringComparer.Ordinal);
            foreach (var document in _documents)
            {
                byPath[document.Path] = document;
            }

            _byPath = byPath;
        }

        return _byPath.TryGetValue(path, out var found) ? found : null;
    }

    /// <summary>This ledger with another state of one document.</summary>
    public PromiseLedger With(DocumentPromises document) =>
        Equals(Find(document.Path), document.WithoutPlaces())
            ? this
            : new PromiseLedger(
                new EquatableArray<DocumentPromises>(
                    _documents
                        .Where(other => other.Path != document.Path)
                        .Append(document.WithoutPlaces())
                        .OrderBy(other => other.Path, StringComparer.Ordinal)
                )
            );

    /// <summary>This ledger with other paths of all documents.</summary>
    /// <param name="folder">What comes before each, with <c>/</c> at its end.</param>
    public PromiseLedger From(string folder) =>
        new(
            new EquatableArray<DocumentPromises>(
                _documents.Select(it => new DocumentPromises(folder + it.Path, it.Date, it.Made, it.Fulfilled))
            )
        );

    /// <summary>The first answer that fulfils a promise, by its date; null where none does.</summary>
    /// <param name="path">The document that made it.</param>
    /// <param name="id">Its id.</param>
    public PromiseFulfilment? FulfilmentOf(string path, string id) =>
        (_fulfilments ??= FindFulfilments()).TryGetValue((path, id), out var all) ? all[0] : null;

    /// <summary>What is wrong with the promises of a document, and with those that it fulfils (QA8004 and those after it).</summary>
    /// <param name="document">With its places.</param>
    /// <param name="today">The day, <c>yyyy-MM-dd</c>; null where it is not known.</param>
    /// <param name="named">The paths of the documents of a name.</param>
    public IEnumerable<Diagnostic> Check(DocumentPromises document, string? today, Func<string, IReadOnlyList<string>> named)
    {
        foreach (var promise in document.Made)
        {
            var found = FulfilmentOf(document.Path, promise.Id);
            if (today is null || promise.Due is not { } due)
            {
                continue;
            }

            if (found is null && string.CompareOrdinal(due, today) < 0)
            {
                yield return OverduePromise.At(promise.Span, promise.Id, due, NameOf(document.Path));
            }
            else if (found is { On: { } on } && string.CompareOrdinal(on, due) > 0)
            {
                yield return LatePromise.At(promise.Span, promise.Id, due, on, found.Path);
            }
        }

        for (var i = 0; i < document.Fulfilled.Count; i++)
        {
            var fulfilled = document.Fulfilled[i];
            if ((fulfilled.Document is { } name ? named(name) : [document.Path]) is not [var path])
            {
                // QA4006.
                continue;
            }

            var made = Find(path);
            if (made?.Made.Any(promise => promise.Id == fulfilled.Promise) != true)
            {
                var ids = made?.Made.Select(promise => promise.Id) ?? Array.Empty<string>();
                yield return PromiseNotFound.At(fulfilled.Span, path, fulfilled.Promise, new NearNames(ids).Nearest(fulfilled.Promise));
                continue;
            }

            var on = fulfilled.On ?? document.Date;
            if (on is not null && made.Date is { } since && string.CompareOrdinal(on, since) < 0)
            {
                var place = fulfilled.On is null ? fulfilled.Span : fulfilled.OnSpan;
                yield return PrematureFulfilment.At(place, fulfilled.Promise, path, since, on);
            }

            if (FulfilmentOf(path, fulfilled.Promise) is { } first && (first.Path != document.Path || first.Index != i))
            {
                yield return RepeatedFulfilment.At(fulfilled.Span, fulfilled.Promise, path, first.Path);
            }
        }
    }

    /// <inheritdoc/>
    public bool Equals(PromiseLedger? other) => other is not null && _documents.Equals(other._documents);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PromiseLedger);

    /// <inheritdoc/>
    public override int GetHashCode() => _documents.Count;

    private static string NameOf(string path) => DocumentPath.WithoutExtension(path.Substring(path.LastIndexOf('/') + 1));

    private Dictionary<(string Path, string Id), List<PromiseFulfilment>> FindFulfilments()
    {
        var found = new Dictionary<(string Path, string Id), List<PromiseFulfilment>>();
        foreach (var document in _documents)
        {
            for (var i = 0; i < document.Fulfilled.Count; i++)
            {
                var fulfilled = document.Fulfilled[i];
                if ((fulfilled.Document is { } name ? PathOf(name) : document.Path) is { } path)
                {
                    if (!found.TryGetValue((path, fulfilled.Promise), out var all))
                    {
                        found.Add((path, fulfilled.Promise), all = []);
                    }

                    all.Add(new PromiseFulfilment(document.Path, i, fulfilled.Answer, fulfilled.On ?? document.Date));
                }
            }
        }

        foreach (var all in found.Values)
        {
            // Those without a date last: nothing shows that they were first.
            all.Sort(
                (left, right) =>
                    string.CompareOrdinal(left.On ?? "~", right.On ?? "~") is not 0 and var byDate ? byDate
                    : string.CompareOrdinal(left.Path, right.Path) is not 0 and var byPath ? byPath
                    : left.Index.CompareTo(right.Index)
            );
        }

        return found;
    }

    /// <summary>The one document of a name among those with promises; null where there is none, or more than one.</summary>
    private string? PathOf(string name)
    {
        if (_byName is null)
        {
            var byName = new Dictionary<string, List<DocumentPromises>>(StringComparer.OrdinalIgnoreCase);
            foreach (var document in _documents)
            {
                var key = DocumentPath.Composed(NameOf(document.Path));
                if (!byName.TryGetValue(key, out var list))
                {
                    byName.Add(key, list = []);
                }

                list.Add(document);
            }

            _byName = byName;
        }

        var file = DocumentPath.Composed(name.Substring(name.LastIndexOf('/') + 1));
        return
            _byName.TryGetValue(file, out var named)
            && named.Where(document => DocumentPath.IsNamed(document.Path, name)).Take(2).ToArray() is [var only]
            ? only.Path
            : null;
    }
}

/// <summary>Where a promise is fulfilled.</summary>
/// <param name="Path">The document.</param>
/// <param name="Index">The place among the promises that the document fulfils.</param>
/// <param name="Answer">The place of the answer among those of the document.</param>
/// <param name="On">The day, <c>yyyy-MM-dd</c>; null where nothing says it.</param>
internal sealed record PromiseFulfilment(string Path, int Index, int Answer, string? On);
