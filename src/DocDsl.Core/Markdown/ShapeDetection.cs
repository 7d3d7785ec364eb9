using DocDsl.Core.Text;

namespace DocDsl.Core.Markdown;

/// <summary>
/// Finds the shapes that the questions of a text have where nothing declares them: those that most blocks have which end in a question
/// mark. Where a section has no question of the main shape, it may have another.
/// </summary>
internal sealed class ShapeDetection
{
    private readonly string _text;
    private readonly MarkdownBlocks _blocks;
    private readonly List<HeadingCandidate> _candidates;
    private readonly int[] _regions;

    private ShapeDetection(string text, MarkdownBlocks blocks, List<HeadingCandidate> candidates)
    {
        _text = text;
        _blocks = blocks;
        _candidates = candidates;
        _regions = new int[candidates.Count];
    }

    /// <summary>The shapes, the main one first, and whether its words must end in a question mark.</summary>
    public static List<(HeadingShape Shape, bool Asks)> Find(string text, MarkdownBlocks blocks, List<HeadingCandidate> candidates) =>
        new ShapeDetection(text, blocks, candidates).Find();

    private List<(HeadingShape Shape, bool Asks)> Find()
    {
        var found = new List<(HeadingShape, bool)>();
        var counts = new Dictionary<HeadingShape, Count>();
        foreach (var candidate in _candidates)
        {
            if (!counts.TryGetValue(Main(candidate.Shape), out var count))
            {
                counts.Add(Main(candidate.Shape), count = new Count());
            }

            count.All++;
            count.Asking += candidate.Asks && !IsContents(candidate) ? 1 : 0;
        }

        var main = counts
            .Where(pair => pair.Value.Asking >= (pair.Key.Rank == 0 ? 3 : 1))
            .OrderByDescending(pair => Weight(pair.Key, pair.Value))
            .ThenByDescending(pair => pair.Key.Rank)
            .ThenBy(pair => pair.Key.Level)
            .FirstOrDefault();
        if (main.Value is null)
        {
            return found;
        }

        AddForms(found, main.Key, main.Value);
        SetRegions(main.Key.Level);
        var hasMain = new HashSet<int>();
        for (var i = 0; i < _candidates.Count; i++)
        {
            if (Main(_candidates[i].Shape) == main.Key && _candidates[i].Asks)
            {
                hasMain.Add(_regions[i]);
            }
        }

        foreach (var (shape, _) in counts.Where(pair => pair.Key != main.Key && pair.Key.Rank >= 2).Select(pair => (pair.Key, pair.Value)))
        {
            var elsewhere = new Count();
            for (var i = 0; i < _candidates.Count; i++)
            {
                if (Main(_candidates[i].Shape) == shape && !hasMain.Contains(_regions[i]))
                {
                    elsewhere.All++;
                    elsewhere.Asking += _candidates[i].Asks ? 1 : 0;
                }
            }

            if (elsewhere.Asking >= 2 && IsLike(shape, main.Key))
            {
                AddForms(found, shape, elsewhere);
            }
        }

        return found;
    }

    /// <summary>Other shapes count where they are as distinct: a level that is not above the questions, or bold letters.</summary>
    private static bool IsLike(HeadingShape shape, HeadingShape main) =>
        shape.Level == 0 ? !shape.IsQuoted : main.Level == 0 || shape.Level >= main.Level - 1;

    private static int Weight(HeadingShape shape, Count count) => shape.IsLabelled ? count.All * 2 : count.Asking;

    private void AddForms(List<(HeadingShape Shape, bool Asks)> found, HeadingShape shape, Count count)
    {
        var own = _candidates.Where(candidate => Main(candidate.Shape) == shape).ToList();
        var asks = !shape.IsLabelled && (count.Asking * 2 < count.All || shape.Rank == 0);
        foreach (var numbering in own.Where(candidate => candidate.Asks || !asks).Select(candidate => candidate.Shape.Numbering).Distinct())
        {
            found.Add((shape with { Numbering = numbering }, asks));
        }
    }

    /// <summary>Where a heading begins that is above the questions, another region begins.</summary>
    private void SetRegions(int level)
    {
        var (region, next) = (0, 0);
        for (var i = 0; i < _candidates.Count; i++)
        {
            for (; next < _candidates[i].Block; next++)
            {
                region +=
                    _blocks.Blocks[next] is { Kind: MarkdownBlockKind.Heading } heading && (level == 0 || heading.Level < level) ? 1 : 0;
            }

            _regions[i] = region;
        }
    }

    /// <summary>Whether it is a line of a table of contents: a link to a heading, and nothing else.</summary>
    private bool IsContents(HeadingCandidate candidate) =>
        candidate.Shape.Level == 0
        && _text[candidate.Words.Start] == '['
        && _text.AsSpan(candidate.Words.Start, candidate.Words.Length).IndexOf("](#".AsSpan()) > 0;

    private static HeadingShape Main(HeadingShape shape) =>
        shape.Rank <= 1 && shape.Level == 0 && shape.Emphasis == 0 ? shape : shape with { Numbering = HeadingNumbering.None };

    private sealed class Count
    {
        public int All { get; set; }

        public int Asking { get; set; }
    }
}
