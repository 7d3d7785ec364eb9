using DocDsl.Core.Collections;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;

namespace DocDsl.Core.Compilation;

/// <summary>
/// The values of the answers of all documents of a project, and which of them contradict each other, for the compiler, the command and the
/// editor alike.
/// </summary>
/// <remarks>
/// Linear in the number of answers. Only questions of which another document has half of the words are looked at more closely, and each is
/// compared with few others. The documents that answer one set ask the same: one of them is looked at for all.
/// </remarks>
/// <param name="documents">Those with values, or that supersede some.</param>
internal sealed class ContradictionIndex(EquatableArray<DocumentValues> documents) : IEquatable<ContradictionIndex>
{
    /// <summary>Of questions that have half of their words in common, so many are compared with one.</summary>
    private const int MaxCompared = 16;

    private readonly EquatableArray<DocumentValues> _documents = documents;
    private Contents? _contents;

    /// <summary>The documents, by their paths.</summary>
    public EquatableArray<DocumentValues> Documents => _documents;

    /// <summary>Which answers are superseded.</summary>
    public Supersessions Supersessions => Known.Supersessions;

    /// <summary>That of several groups of documents.</summary>
    public static ContradictionIndex Joined(IReadOnlyList<EquatableArray<DocumentValues>> parts) =>
        new(Sorted(EquatableArray<DocumentValues>.Joined(parts)));

    /// <summary>The documents in the order of their paths, of which each counts once.</summary>
    public static EquatableArray<DocumentValues> Sorted(IEnumerable<DocumentValues> documents)
    {
        var sorted = documents.ToArray();
        Array.Sort(sorted, (left, right) => string.CompareOrdinal(left.Path, right.Path));
        return new EquatableArray<DocumentValues>(sorted.Where((document, i) => i == 0 || document.Path != sorted[i - 1].Path).ToArray());
    }

    /// <summary>The values of a document; null where it has none.</summary>
    public DocumentValues? Find(string path) => Known.Find(path);

    /// <summary>This index with another state of one document.</summary>
    /// <param name="path">The document.</param>
    /// <param name="values">Its values; null where it has none now.</param>
    public ContradictionIndex With(string path, DocumentValues? values) =>
        Equals(Find(path), values)
            ? this
            : new ContradictionIndex(
                Sorted(_documents.Where(other => other.Path != path).Concat(values is null ? [] : new[] { values }))
            );

    /// <summary>What is wrong with the answers of a document beside others of the project (QA8101), and circles (QA8102).</summary>
    /// <param name="document">One of those of the index.</param>
    public EquatableArray<PlacedDiagnostic> Check(DocumentValues document)
    {
        List<PlacedDiagnostic>? found = null;
        if (Known.HasShared)
        {
            var superseding = Supersessions.Of(document.Path);
            for (var i = 0; i < document.Answers.Count; i++)
            {
                var answer = document.Answers[i];
                if (!answer.IsAllowed && !IsSuperseded(superseding, answer) && FindContradicting(document, answer) is { } other)
                {
                    (found ??= []).Add(
                        new PlacedDiagnostic(
                            i,
                            ContradictingAnswers.At(
                                default,
                                answer.Shown,
                                other.Answer.Name.Words,
                                other.Document.Path,
                                other.Answer.Shown,
                                ReferenceTo(other)
                            )
                        )
                    );
                }
            }
        }

        for (var i = 0; i < document.Superseded.Count; i++)
        {
            var reference = document.Superseded[i].Reference;
            if (reference.Document is { } name && Supersessions.IsCircular(document.Path, i))
            {
                (found ??= []).Add(
                    new PlacedDiagnostic(document.Answers.Count + i, InvalidSupersession.Circle(default, reference.TargetName, name))
                );
            }
        }

        return found is null ? default : new EquatableArray<PlacedDiagnostic>(found);
    }

    /// <summary>What is wrong with the answers that a document supersedes, by the dates of the documents (QA8102).</summary>
    /// <param name="document">A document, which need not be in an index.</param>
    /// <param name="named">The paths of the documents of a name.</param>
    /// <param name="dateOf">The date of a document; null where it has none.</param>
    public static IEnumerable<PlacedDiagnostic> CheckSuperseded(
        DocumentValues document,
        Func<string, IReadOnlyList<string>> named,
        Func<string, string?> dateOf
    )
    {
        for (var i = 0; i < document.Superseded.Count; i++)
        {
            var place = document.Answers.Count + i;
            var name = document.Superseded[i].Reference.Document;
            if ((name is null ? [document.Path] : named(name)) is not [var path])
            {
                // QA4006.
                continue;
            }

            if (path == document.Path)
            {
                yield return new PlacedDiagnostic(place, InvalidSupersession.Own(default));
            }
            else if (document.Date is { } own && dateOf(path) is { } other && string.CompareOrdinal(own, other) < 0)
            {
                yield return new PlacedDiagnostic(place, InvalidSupersession.Newer(default, own, path, other));
            }
        }
    }

    /// <inheritdoc/>
    public bool Equals(ContradictionIndex? other) => other is not null && _documents.Equals(other._documents);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ContradictionIndex);

    /// <inheritdoc/>
    public override int GetHashCode() => _documents.Count;

    /// <summary>Put in order once, at the first look.</summary>
    private Contents Known => LazyInitializer.EnsureInitialized(ref _contents, () => new Contents(_documents))!;

    private static bool IsSuperseded(IReadOnlyList<SupersedingAnswer> superseding, ValuedAnswer answer)
    {
        for (var i = 0; i < superseding.Count; i++)
        {
            if (answer.Name.IsNamedBy(superseding[i].Reference))
            {
                return true;
            }
        }

        return false;
    }

    private PlacedAnswer? FindContradicting(DocumentValues document, ValuedAnswer answer)
    {
        var placed = new PlacedAnswer(document, Known.SetOf(document), answer);
        var own = Known.GroupOf(answer);
        var newest = own?.FindContradicting(placed);
        List<string>? words = null;
        for (var i = 0; i < answer.Wording.KeyCount; i++)
        {
            var groups = Known.GroupsOf(answer.Wording.Key(i));
            for (var j = 0; j < groups.Count && j < MaxCompared; j++)
            {
                if (
                    groups[j] != own
                    && groups[j].Kind == answer.Compared.Kind
                    && SimilarWords.Are(words ??= SimilarWords.Of(answer.Text), groups[j].Words)
                    && groups[j].FindContradicting(placed) is { } other
                    && (newest is null || WordingGroup.IsNewer(other.Document, newest.Value.Document))
                )
                {
                    newest = other;
                }
            }
        }

        return newest;
    }

    /// <summary>The shortest name that means the document alone, and the question; null where it cannot be written.</summary>
    private string? ReferenceTo(PlacedAnswer answer)
    {
        if (answer.Answer.Name.Reference is not { } question)
        {
            return null;
        }

        var path = DocumentPath.WithoutExtension(answer.Document.Path);
        var file = path.Substring(path.LastIndexOf('/') + 1);
        var reference = $"{(Known.CountOf(file) > 1 ? path : file)}#{question}";
        return QuestionName.TryParse(reference) is { Document: not null } ? reference : null;
    }

    /// <summary>What is looked up, put in order at the first look.</summary>
    private sealed class Contents
    {
        private const int Several = -1;

        private readonly Dictionary<string, DocumentValues> _byPath = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int> _names = new(StringComparer.OrdinalIgnoreCase);
        private readonly Dictionary<ulong, List<WordingGroup>> _groups = [];
        private readonly Dictionary<(ulong Whole, string Kind), WordingGroup> _byWords = [];

        /// <summary>The sets of those documents whose questions others answer.</summary>
        private readonly HashSet<string> _asking;

        public Contents(EquatableArray<DocumentValues> documents)
        {
            Supersessions = new Supersessions(documents);
            _asking = new(documents.Select(document => document.Set).OfType<string>().Where(IsOfDocument), StringComparer.Ordinal);
            foreach (var document in documents)
            {
                _byPath[document.Path] = document;
            }

            var owners = FindOwners(documents);
            if (HasShared)
            {
                AddGroups(documents, owners);
                foreach (var document in documents)
                {
                    var name = Supersessions.FileName(DocumentPath.WithoutExtension(document.Path));
                    _names[name] = CountOf(name) + 1;
                }
            }
        }

        public Supersessions Supersessions { get; }

        /// <summary>Whether two documents have half of a question in common, of different sets.</summary>
        public bool HasShared { get; private set; }

        public DocumentValues? Find(string path) => _byPath.TryGetValue(path, out var found) ? found : null;

        /// <summary>
        /// The set that a document answers, or asks: what it answers itself is as what those say who answer it, each for themselves. Empty
        /// for none.
        /// </summary>
        public string SetOf(DocumentValues document)
        {
            if (document.Set is not null || _asking.Count == 0)
            {
                return document.Set ?? "";
            }

            var set = DocumentValues.SetOfDocument + Supersessions.FileName(DocumentPath.WithoutExtension(document.Path));
            return _asking.Contains(set) ? set : "";
        }

        /// <summary>Those that are asked in the same words; null where nobody else does.</summary>
        public WordingGroup? GroupOf(ValuedAnswer answer) =>
            _byWords.TryGetValue((answer.Wording.Whole, answer.Compared.Kind), out var found) ? found : null;

        /// <summary>How many documents have a file of a name.</summary>
        public int CountOf(string name) => _names.TryGetValue(name, out var count) ? count : 0;

        /// <summary>The questions of which half has a hash, where it is that of several documents.</summary>
        public IReadOnlyList<WordingGroup> GroupsOf(ulong key) => _groups.TryGetValue(key, out var found) ? found : [];

        /// <summary>For the hash of each half of a question whose it is: that of a document, or of a set.</summary>
        private Dictionary<ulong, int> FindOwners(EquatableArray<DocumentValues> documents)
        {
            var owners = new Dictionary<ulong, int>(documents.Sum(document => document.Set is null ? document.Answers.Count * 3 : 0));
            var sets = new Dictionary<string, int>(StringComparer.Ordinal);
            var asked = new HashSet<(string Set, ulong Signature)>();
            for (var i = 0; i < documents.Count; i++)
            {
                var document = documents[i];
                var owner = i + 1;
                if (SetOf(document) is { Length: > 0 } set)
                {
                    if (!asked.Add((set, document.Signature)))
                    {
                        continue;
                    }

                    if (!sets.TryGetValue(set, out var known))
                    {
                        sets.Add(set, known = owner);
                    }

                    owner = known;
                }

                for (var j = 0; j < document.Answers.Count; j++)
                {
                    var wording = document.Answers[j].Wording;
                    for (var k = 0; k < wording.KeyCount; k++)
                    {
                        if (!owners.TryGetValue(wording.Key(k), out var other))
                        {
                            owners.Add(wording.Key(k), owner);
                        }
                        else if (other != owner)
                        {
                            owners[wording.Key(k)] = Several;
                            HasShared = true;
                        }
                    }
                }
            }

            return owners;
        }

        private void AddGroups(EquatableArray<DocumentValues> documents, Dictionary<ulong, int> owners)
        {
            var places = new Dictionary<(string Set, ulong Signature), int[]>();
            foreach (var document in documents)
            {
                var superseding = Supersessions.Of(document.Path);
                foreach (var i in SharedOf(document))
                {
                    var answer = document.Answers[i];
                    if (IsSuperseded(superseding, answer))
                    {
                        continue;
                    }

                    if (GroupOf(answer) is not { } group)
                    {
                        _byWords.Add((answer.Wording.Whole, answer.Compared.Kind), group = new(answer.Text, answer.Compared.Kind));
                        AddKeys(answer.Wording, group);
                    }

                    group.Add(new PlacedAnswer(document, SetOf(document), answer));
                }
            }

            foreach (var group in _byWords.Values)
            {
                group.Complete();
            }

            IEnumerable<int> SharedOf(DocumentValues document)
            {
                if (SetOf(document) is not { Length: > 0 } set)
                {
                    return Shared(document);
                }

                if (!places.TryGetValue((set, document.Signature), out var shared))
                {
                    places.Add((set, document.Signature), shared = Shared(document).ToArray());
                }

                return shared;
            }

            IEnumerable<int> Shared(DocumentValues document)
            {
                for (var i = 0; i < document.Answers.Count; i++)
                {
                    var wording = document.Answers[i].Wording;
                    for (var k = 0; k < wording.KeyCount; k++)
                    {
                        if (owners[wording.Key(k)] == Several)
                        {
                            yield return i;
                            break;
                        }
                    }
                }
            }
        }

        private static bool IsOfDocument(string set) => set.StartsWith(DocumentValues.SetOfDocument, StringComparison.Ordinal);

        private void AddKeys(QuestionWording wording, WordingGroup group)
        {
            for (var k = 0; k < wording.KeyCount; k++)
            {
                if (!_groups.TryGetValue(wording.Key(k), out var same))
                {
                    _groups.Add(wording.Key(k), same = []);
                }

                same.Add(group);
            }
        }
    }
}

/// <summary>A diagnostic without its place.</summary>
/// <param name="Place">The place of its place among <see cref="LocatedValues.Places"/>.</param>
/// <param name="Diagnostic">The diagnostic.</param>
internal sealed record PlacedDiagnostic(int Place, Diagnostic Diagnostic)
{
    /// <summary>The diagnostic at its place.</summary>
    public Diagnostic At(TextSpan span) => Diagnostic with { Span = span };
}
