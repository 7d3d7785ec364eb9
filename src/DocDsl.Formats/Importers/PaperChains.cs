namespace DocDsl.Formats.Importers;

/// <summary>Finds which of the numbers that begin lines are those of questions: they go on from 1, and nearly all of them ask.</summary>
internal sealed class PaperChains
{
    /// <summary>So many numbers may be missing between two questions.</summary>
    private const int MaxSkipped = 20;

    /// <summary>Of so many lists the first and the last are tried.</summary>
    private const int MaxStarts = 50;

    private readonly List<Item> _items;
    private readonly Dictionary<int, List<int>> _asking = [];
    private readonly Dictionary<int, List<int>> _others = [];

    public PaperChains(List<Item> items)
    {
        _items = items;
        for (var i = 0; i < items.Count; i++)
        {
            var index = items[i].Asks ? _asking : _others;
            (index.TryGetValue(items[i].Number, out var list) ? list : index[items[i].Number] = []).Add(i);
        }
    }

    /// <summary>
    /// The longest chain; the last of those that are equally long, since questions that are there twice have their answers the second time.
    /// </summary>
    public List<Item> Best()
    {
        var starts = _asking.GetValueOrDefault(1) ?? [];
        var best = new List<Item>();
        foreach (var start in starts.Take(MaxStarts).Concat(starts.Skip(Math.Max(MaxStarts, starts.Count - MaxStarts))))
        {
            var chain = ChainFrom(start);
            best = chain.Count >= best.Count ? chain : best;
        }

        return best;
    }

    private List<Item> ChainFrom(int start)
    {
        var chain = new List<Item> { _items[start] };
        for (var at = start; at >= 0;)
        {
            at = NextOf(at, chain[^1].Number + 1);
            if (at >= 0)
            {
                chain.Add(_items[at]);
            }
        }

        return chain;
    }

    /// <summary>The next number that asks; one that does not ask only where no later one does, and it is no item of a list.</summary>
    private int NextOf(int at, int expected)
    {
        var next = First(_asking, expected, at);
        for (var other = First(_others, expected, at); next < 0 && other >= 0; other = First(_others, expected, other))
        {
            next = IsInList(at, other) ? -1 : other;
            if (other - at > MaxStarts)
            {
                break;
            }
        }

        for (var skipped = 1; next < 0 && skipped <= MaxSkipped; skipped++)
        {
            next = First(_asking, expected + skipped, at);
        }

        return next;
    }

    /// <summary>Whether a number is that of a list in an answer: the one before it is there since the last question.</summary>
    private bool IsInList(int at, int other) => other > at + 1 && _items[other - 1].Number == _items[other].Number - 1;

    private static int First(Dictionary<int, List<int>> index, int number, int after)
    {
        if (!index.TryGetValue(number, out var list))
        {
            return -1;
        }

        var found = list.BinarySearch(after + 1);
        found = found < 0 ? ~found : found;
        return found < list.Count ? list[found] : -1;
    }

    /// <summary>A number at the beginning of a line.</summary>
    /// <param name="Number">Which.</param>
    /// <param name="Start">Where it begins.</param>
    /// <param name="End">Where it ends, with its sign.</param>
    /// <param name="Asks">Whether the text after it asks.</param>
    internal readonly record struct Item(int Number, int Start, int End, bool Asks);
}
