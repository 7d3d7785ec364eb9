using DocDsl.Core.Symbols;

namespace DocDsl.Core.Compilation;

/// <summary>Which answers are superseded by which, in the documents of a project.</summary>
internal sealed class Supersessions
{
    /// <summary>The documents that supersede answers, by the name of the file whose answers they are.</summary>
    private readonly Dictionary<string, List<SupersedingAnswer>> _byName = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What supersedes something and is superseded by itself in the end; null where it was not looked for.</summary>
    private readonly Lazy<HashSet<(string Path, int Index)>> _circular;

    private readonly List<SupersedingAnswer> _all = [];

    /// <param name="documents">Documents; those that supersede nothing do not count.</param>
    public Supersessions(IEnumerable<DocumentValues> documents)
    {
        foreach (var document in documents)
        {
            for (var i = 0; i < document.Superseded.Count; i++)
            {
                // Of its own document is reported (QA8102), and replaces nothing.
                if (document.Superseded[i].Reference.Document is { } name && !DocumentPath.IsNamed(document.Path, name))
                {
                    var superseding = new SupersedingAnswer(document, i);
                    _all.Add(superseding);
                    if (!_byName.TryGetValue(FileName(name), out var same))
                    {
                        _byName.Add(FileName(name), same = []);
                    }

                    same.Add(superseding);
                }
            }
        }

        _circular = new(FindCircular);
    }

    /// <summary>Whether nothing is superseded.</summary>
    public bool IsEmpty => _all.Count == 0;

    /// <summary>The name of a document's file, in the one form that names are compared in.</summary>
    /// <param name="document">A path without its extension, or the document as written.</param>
    public static string FileName(string document) =>
        DocumentPath.Composed(document.Substring(document.LastIndexOf('/') + 1)).ToLowerInvariant();

    /// <summary>The answers that supersede answers of a document; none in nearly every document.</summary>
    /// <param name="path">The document.</param>
    public IReadOnlyList<SupersedingAnswer> Of(string path)
    {
        if (IsEmpty || !_byName.TryGetValue(FileName(DocumentPath.WithoutExtension(path)), out var named))
        {
            return [];
        }

        return named.TrueForAll(IsMeant) ? named : named.FindAll(IsMeant);

        bool IsMeant(SupersedingAnswer superseding) => DocumentPath.IsNamed(path, superseding.Reference.Document!);
    }

    /// <summary>The answer that supersedes that to a question; of several the newest. Null where none does.</summary>
    /// <param name="path">The document.</param>
    /// <param name="questions">The questions that the answer is to.</param>
    public SupersedingAnswer? Find(string path, IReadOnlyList<ValuedQuestion> questions) =>
        Of(path)
            .Where(superseding => questions.Any(question => question.IsNamedBy(superseding.Reference)))
            .OrderByDescending(superseding => superseding.Document.Date ?? "", StringComparer.Ordinal)
            .ThenBy(superseding => superseding.Document.Path, StringComparer.Ordinal)
            .Select(superseding => (SupersedingAnswer?)superseding)
            .FirstOrDefault();

    /// <summary>Whether the answer that a document supersedes in the end supersedes the one that does.</summary>
    /// <param name="path">The document.</param>
    /// <param name="index">The place among those that it supersedes.</param>
    public bool IsCircular(string path, int index) => _circular.Value.Contains((path, index));

    /// <summary>
    /// What supersedes something is between what it supersedes and what supersedes it. What has one of the two no more is in no circle, and
    /// is removed until none remains.
    /// </summary>
    private HashSet<(string Path, int Index)> FindCircular()
    {
        var places = new Dictionary<SupersedingAnswer, int>();
        for (var i = 0; i < _all.Count; i++)
        {
            places.Add(_all[i], i);
        }

        var supersededBy = new List<int>[_all.Count];
        var supersedes = new List<int>[_all.Count];
        for (var i = 0; i < _all.Count; i++)
        {
            supersedes[i] = supersedes[i] ?? [];
            supersededBy[i] = Of(_all[i].Document.Path)
                .Where(other => _all[i].Superseded.By.Any(question => question.IsNamedBy(other.Reference)))
                .Select(other => places[other])
                .ToList();
            foreach (var other in supersededBy[i])
            {
                (supersedes[other] ??= []).Add(i);
            }
        }

        var left = new HashSet<int>(Enumerable.Range(0, _all.Count));
        TakeOut(supersededBy, supersedes);
        TakeOut(supersedes, supersededBy);
        return new(left.Select(i => (_all[i].Document.Path, _all[i].Index)));

        void TakeOut(List<int>[] before, List<int>[] after)
        {
            var counts = before.Select(list => list.Count(left.Contains)).ToArray();
            var free = new Stack<int>(left.Where(i => counts[i] == 0));
            while (free.Count > 0)
            {
                var i = free.Pop();
                left.Remove(i);
                foreach (var next in after[i])
                {
                    if (--counts[next] == 0 && left.Contains(next))
                    {
                        free.Push(next);
                    }
                }
            }
        }
    }
}

/// <summary>An answer that supersedes another.</summary>
/// <param name="Document">Its document.</param>
/// <param name="Index">The place among those that the document supersedes.</param>
internal readonly record struct SupersedingAnswer(DocumentValues Document, int Index)
{
    /// <summary>What it supersedes.</summary>
    public SupersededAnswer Superseded => Document.Superseded[Index];

    /// <summary>What names that.</summary>
    public ReferenceInfo Reference => Superseded.Reference;
}
