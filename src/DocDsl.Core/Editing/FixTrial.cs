using System.Collections.Immutable;
using DocDsl.Core.Collections;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;

namespace DocDsl.Core.Editing;

/// <summary>
/// Tries fixes on a document before they are offered or applied: what a menu says is then what happens, in any document. A fix helps if its
/// diagnostic goes, and none comes but of the rules that it may reveal.
/// </summary>
/// <param name="model">The document.</param>
/// <param name="reparse">Reads it again after some changes.</param>
/// <remarks>
/// To try a fix the document is parsed again. Many are tried at once: together they must do what each of them must. Where they do not,
/// those are taken out in whose own stretch of the document it is not so, and the others are tried again. Where that is so of all, the
/// first few are tried alone: if none of them helps, the others, which are of the same kind, do not either.
/// </remarks>
internal sealed class FixTrial(SemanticModel model, Func<SemanticModel, IReadOnlyList<TextChange>, SemanticModel> reparse)
{
    private const int MinTries = 8;
    private const int MaxTriedCharacters = 400_000;
    private const int MaxAlone = 3;

    private readonly Dictionary<string, int> _before = Count(model.Diagnostics);

    /// <summary>How often the document may still be parsed for one batch, so that fixes that do not help cost a bounded time.</summary>
    private int _tries = MinTries + (MaxTriedCharacters / (model.Tree.Text.Length + 1));

    public bool HasTriesLeft => _tries > 0;

    /// <summary>Whether a fix helps.</summary>
    public bool Helps(Proposal proposal) => IsBetter(Reparse([proposal], out _), [proposal]);

    /// <summary>Those of some fixes that can be applied together, in their order: each change once, and none within another's.</summary>
    public static List<Proposal> Compatible(SemanticModel model, List<Proposal> proposals)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        var different = proposals.Where(proposal => known.Add(string.Join("\0", proposal.Fix.Changes))).ToList();
        var postponed = new HashSet<int>();
        var (end, owner, insertsLine) = (0, -1, false);
        var lines = new Lines(model.Tree.Text.Content);
        foreach (var (change, index) in Ordered(different))
        {
            // Where no line begins an insertion begins one, which the next at the same place must not.
            var isSecond = insertsLine && change.Span == new TextSpan(end, 0);
            if (owner != index && (change.Span.Start < end || isSecond))
            {
                postponed.Add(Math.Max(owner, index));
                if (owner < index)
                {
                    continue;
                }
            }

            (end, owner) = (Math.Max(end, change.Span.End), index);
            insertsLine =
                change.Span.Length == 0 && change.NewText.Length > 0 && Characters.IsLineEnd(change.NewText[0]) && !lines.IsLineStart(end);
        }

        return different.Where((_, index) => !postponed.Contains(index)).ToList();
    }

    /// <summary>Applies those of some fixes that help; all of one rule, that may reveal the same, and can be applied together.</summary>
    /// <returns>Null where none helps.</returns>
    public AppliedFixes? Apply(List<Proposal> proposals)
    {
        AppliedFixes? result = null;
        var accepted = new List<Proposal>();
        var alone = 0;
        var open = new Stack<List<Proposal>>();
        open.Push(proposals);
        while (open.Count > 0 && _tries > 0)
        {
            var added = open.Pop();
            if (added.Count == 0)
            {
                continue;
            }

            _tries--;
            var tried = accepted.Concat(added).OrderBy(proposal => proposal.Diagnostic.Span.Start).ToList();
            var after = Reparse(tried, out var changes);
            if (IsBetter(after, tried))
            {
                (result, accepted) = (new AppliedFixes(after, tried, changes.ConvertAll(pair => pair.Change)), tried);
                continue;
            }

            if (added.Count == 1)
            {
                alone++;
                continue;
            }

            var blamed = Blamed(after, tried, changes);
            var good = added.Where(proposal => !blamed.Contains(proposal)).ToList();
            if (good.Count is > 0 && good.Count < added.Count)
            {
                open.Push(added.Where(blamed.Contains).ToList());
                open.Push(good);
            }
            else if (alone < MaxAlone)
            {
                open.Push(added.GetRange(1, added.Count - 1));
                open.Push(added.GetRange(0, 1));
            }
        }

        return result;
    }

    /// <summary>Whether the diagnostics of the fixes are gone, and none came but of the rules that they may reveal.</summary>
    private bool IsBetter(SemanticModel after, List<Proposal> tried)
    {
        var id = tried[0].Diagnostic.Id;
        var counts = Count(after.Diagnostics);
        counts.TryGetValue(id, out var left);
        return left <= _before[id] - tried.Count
            && (
                tried[0].Reveals is not { } reveals
                || counts.All(pair => (_before.TryGetValue(pair.Key, out var count) && pair.Value <= count) || reveals.Contains(pair.Key))
            );
    }

    private SemanticModel Reparse(List<Proposal> tried, out List<(TextChange Change, int Owner)> changes)
    {
        changes = Ordered(tried);
        for (var i = 1; i < changes.Count; i++)
        {
            // Two insertions at one place, each with a blank line at its ends: one is enough.
            if (changes[i].Change.Span is { Length: 0 } span && changes[i - 1].Change.Span == span)
            {
                var text = changes[i].Change.NewText;
                for (var ends = LineEndsAtEnd(changes[i - 1].Change.NewText); ends > 1 && AfterLineEnd(text) is > 0 and var next; ends--)
                {
                    text = text.Substring(next);
                }

                changes[i] = (new TextChange(span, text), changes[i].Owner);
            }
        }

        return reparse(model, changes.ConvertAll(pair => pair.Change));
    }

    /// <summary>
    /// The fixes in whose own stretch of the document it is not better: from the first place that a fix is about to that of the next, and
    /// what it inserts.
    /// </summary>
    private HashSet<Proposal> Blamed(SemanticModel after, List<Proposal> tried, List<(TextChange Change, int Owner)> changes)
    {
        var id = tried[0].Diagnostic.Id;
        var reveals = tried[0].Reveals;
        var starts = new int[tried.Count];
        for (var i = 0; i < starts.Length; i++)
        {
            var start = Math.Min(tried[i].Diagnostic.Span.Start, tried[i].Fix.Changes[0].Span.Start);
            starts[i] = i == 0 ? start : Math.Max(starts[i - 1], start);
        }

        // Where the changes are now.
        var moved = new int[changes.Count];
        var shift = 0;
        for (var i = 0; i < moved.Length; i++)
        {
            moved[i] = changes[i].Change.Span.Start + shift;
            shift += changes[i].Change.NewText.Length - changes[i].Change.Span.Length;
        }

        var more = new Dictionary<(int Owner, string Id), int>();
        foreach (var diagnostic in model.Diagnostics)
        {
            Add(OwnerOf(diagnostic.Span.Start), diagnostic.Id, -1);
        }

        foreach (var diagnostic in after.Diagnostics)
        {
            var position = diagnostic.Span.Start;
            var at = BinarySearch.LastAtMost(new Positions(moved), position);
            if (at >= 0 && position < moved[at] + changes[at].Change.NewText.Length)
            {
                Add(changes[at].Owner, diagnostic.Id, 1);
            }
            else
            {
                var back = at < 0 ? 0 : changes[at].Change.Span.End - moved[at] - changes[at].Change.NewText.Length;
                Add(OwnerOf(position + back), diagnostic.Id, 1);
            }
        }

        var blamed = new HashSet<Proposal>();
        for (var i = 0; i < tried.Count; i++)
        {
            if (!more.TryGetValue((i, id), out var difference) || difference >= 0)
            {
                blamed.Add(tried[i]);
            }
        }

        foreach (var pair in more)
        {
            if (pair.Value > 0 && pair.Key.Id != id && reveals?.Contains(pair.Key.Id) == false)
            {
                blamed.Add(tried[pair.Key.Owner]);
            }
        }

        return blamed;

        int OwnerOf(int position) => Math.Max(0, BinarySearch.LastAtMost(new Positions(starts), position));

        void Add(int owner, string rule, int count) =>
            more[(owner, rule)] = (more.TryGetValue((owner, rule), out var known) ? known : 0) + count;
    }

    /// <summary>The changes of some fixes in the order of the text, and the place of each one's fix.</summary>
    private static List<(TextChange Change, int Owner)> Ordered(List<Proposal> proposals) =>
        proposals
            .SelectMany((proposal, index) => proposal.Fix.Changes.Select(change => (Change: change, Owner: index)))
            .OrderBy(pair => pair.Change.Span.Start)
            .ThenBy(pair => pair.Change.Span.End)
            .ToList();

    private static int LineEndsAtEnd(string text)
    {
        var count = 0;
        for (var i = text.Length; i > 0 && Characters.IsLineEnd(text[i - 1]); count++)
        {
            i -= i > 1 && text[i - 1] == '\n' && text[i - 2] == '\r' ? 2 : 1;
        }

        return count;
    }

    /// <summary>Where a text goes on after the line end that it begins with; 0 where it begins with none.</summary>
    private static int AfterLineEnd(string text) =>
        text.Length == 0 || !Characters.IsLineEnd(text[0]) ? 0
        : text.StartsWith("\r\n", StringComparison.Ordinal) ? 2
        : 1;

    private static Dictionary<string, int> Count(ImmutableArray<Diagnostic> diagnostics) =>
        diagnostics.GroupBy(diagnostic => diagnostic.Id).ToDictionary(group => group.Key, group => group.Count());

    private readonly struct Positions(int[] positions) : IPositions
    {
        public int Count => positions.Length;

        public int this[int index] => positions[index];
    }
}
