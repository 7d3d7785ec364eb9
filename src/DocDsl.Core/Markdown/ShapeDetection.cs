using DocDsl.Core.Text;

namespace DocDsl.Core.Markdown;

/// <summary>
/// Finds the shapes that the questions of a text have where nothing declares them: those that most blocks have which end in a question
/// mark. Where a section has no question of the main shape, it may have another.
/// </summary>
internal sealed class ShapeDetection
{
    private readonly MarkdownBlocks _blocks;
    private readonly List<HeadingCandidate> _candidates;
    private readonly bool _isFaq;
    private readonly int[] _regions;

    private ShapeDetection(MarkdownBlocks blocks, List<HeadingCandidate> candidates, bool isFaq)
    {
        _blocks = blocks;
        _candidates = candidates;
        _isFaq = isFaq;
        _regions = new int[candidates.Count];
    }

    /// <param name="blocks">The blocks of the text.</param>
    /// <param name="candidates">Those that could be headings of questions, in order.</param>
    /// <param name="isFaq">Whether all headings of one level are questions, also those that do not ask.</param>
    public static DetectedShapes Find(MarkdownBlocks blocks, List<HeadingCandidate> candidates, bool isFaq) =>
        new ShapeDetection(blocks, candidates, isFaq).Find();

    private DetectedShapes Find()
    {
        var found = new List<(HeadingShape, bool)>();
        var counts = Counts(_ => true);
        var main = counts
            .Where(pair => pair.Value.Asking >= (pair.Key.Rank == 0 ? 3 : 1))
            .OrderByDescending(pair => Weight(pair.Key, pair.Value))
            .ThenByDescending(pair => pair.Key.Rank)
            .ThenBy(pair => pair.Key.Level)
            .Select(pair => (HeadingShape?)pair.Key)
            .FirstOrDefault();
        main ??= _isFaq ? MostHeadings(counts) : null;
        if (main is not { } shape)
        {
            return new DetectedShapes(found, -1);
        }

        SetRegions(shape.Level);
        var hasMain = new HashSet<int>();
        for (var i = 0; i < _candidates.Count; i++)
        {
            if (Main(_candidates[i].Shape) == shape && _candidates[i].Asks)
            {
                hasMain.Add(_regions[i]);
            }
        }

        var shapes = new List<HeadingShape> { shape };
        if (_isFaq && shape is { Level: > 0, IsLabelled: true })
        {
            shapes.Add(shape with { IsLabelled = false });
        }

        foreach (var pair in Counts(i => _candidates[i].Shape.IsLabelled || !hasMain.Contains(_regions[i])))
        {
            if (
                pair.Value.Asking >= (pair.Key.IsLabelled ? 0 : 2)
                && pair.Key.Rank >= 2
                && !shapes.Contains(pair.Key)
                && IsLike(pair.Key, shape)
            )
            {
                shapes.Add(pair.Key);
            }
        }

        var (scope, end) = _isFaq ? (-1, _blocks.Blocks.Length) : FindScope(shapes);
        foreach (var one in shapes)
        {
            AddForms(found, one, scope, end);
        }

        return new DetectedShapes(found, scope);
    }

    private Dictionary<HeadingShape, Count> Counts(Func<int, bool> isIncluded)
    {
        var counts = new Dictionary<HeadingShape, Count>();
        for (var i = 0; i < _candidates.Count; i++)
        {
            if (!isIncluded(i))
            {
                continue;
            }

            var shape = Main(_candidates[i].Shape);
            if (!counts.TryGetValue(shape, out var count))
            {
                counts.Add(shape, count = new Count());
            }

            count.All++;
            count.Asking += _candidates[i].Asks ? 1 : 0;
        }

        return counts;
    }

    private static HeadingShape? MostHeadings(Dictionary<HeadingShape, Count> counts) =>
        counts
            .Where(pair => pair.Key.Level > 0)
            .OrderByDescending(pair => pair.Value.All)
            .ThenBy(pair => pair.Key.Level)
            .Select(pair => (HeadingShape?)pair.Key)
            .FirstOrDefault();

    /// <summary>
    /// The lowest heading below which all questions are that ask: its other sections of their level are questions too, and those
    /// elsewhere are not.
    /// </summary>
    private (int Scope, int End) FindScope(List<HeadingShape> shapes)
    {
        var asking = _candidates.Where(candidate => candidate.Asks && shapes.Contains(Main(candidate.Shape))).ToList();
        var level = asking.Count == 0 ? 0 : asking.Min(candidate => candidate.Shape.Level == 0 ? 7 : candidate.Shape.Level);
        for (var i = asking.Count == 0 ? -1 : asking[0].Block - 1; i >= 0; i--)
        {
            var above = _blocks.LevelOf(i);
            if (above == 0 || above >= level)
            {
                continue;
            }

            level = above;
            var end = _blocks.EndOfSection(i);
            if (asking[asking.Count - 1].Block < end)
            {
                return (i, end);
            }
        }

        return (-1, _blocks.Blocks.Length);
    }

    /// <summary>Other shapes count where they are as distinct: a level that is not above the questions, or bold letters.</summary>
    private static bool IsLike(HeadingShape shape, HeadingShape main) =>
        shape.Level == 0 ? !shape.IsQuoted : main.Level == 0 || shape.Level >= main.Level - 1;

    private int Weight(HeadingShape shape, Count count) =>
        shape.IsLabelled ? count.All * 4
        : _isFaq && shape.Level > 0 ? (count.Asking * 3) + count.All
        : count.Asking * 3;

    private void AddForms(List<(HeadingShape Shape, bool Asks)> found, HeadingShape shape, int scope, int end)
    {
        var own = _candidates
            .Where(candidate => Main(candidate.Shape) == shape && candidate.Block > scope && candidate.Block < end)
            .ToList();

        // Many that do not ask are headings of something else.
        var asks =
            !shape.IsLabelled
            && !(_isFaq && shape.Rank == 3)
            && (shape.Rank == 0 || own.Count(candidate => candidate.Asks) * 3 < own.Count * 2);
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
                    _blocks.LevelOf(next) is > 0 and var above && (level == 0 || above < level) ? 1 : 0;
            }

            _regions[i] = region;
        }
    }

    private static HeadingShape Main(HeadingShape shape) =>
        shape.Rank <= 1 && shape.Level == 0 && shape.Emphasis == 0 ? shape : shape with { Numbering = HeadingNumbering.None };

    private sealed class Count
    {
        public int All { get; set; }

        public int Asking { get; set; }
    }
}

/// <summary>The shapes that questions have.</summary>
/// <param name="Shapes">The main one first, and whether its words must end in a question mark.</param>
/// <param name="Scope">The heading below which they are; −1 for the whole text.</param>
internal sealed record DetectedShapes(List<(HeadingShape Shape, bool Asks)> Shapes, int Scope);
