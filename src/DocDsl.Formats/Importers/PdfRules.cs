using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace DocDsl.Formats.Importers;

/// <summary>The straight lines that a page draws, and the edges of its boxes: the rules of tables.</summary>
internal sealed class PdfRules
{
    /// <summary>A rule is no thicker than this, in points.</summary>
    private const double MaxThickness = 3;

    /// <summary>Rules of one height are parts of one rule.</summary>
    private const double Same = 2;

    /// <summary>A page of more paths is a drawing.</summary>
    private const int MaxPaths = 20_000;

    private readonly List<(double Y, double Left, double Right)> _across = [];
    private readonly List<(double X, double Bottom, double Top)> _down = [];

    public static PdfRules Of(Page page)
    {
        var rules = new PdfRules();
        if (page.Paths.Count > MaxPaths)
        {
            return rules;
        }

        foreach (var path in page.Paths.Where(path => !path.IsClipping && (path.IsFilled || path.IsStroked)))
        {
            foreach (var part in path)
            {
                if (part.GetBoundingRectangle() is { } box)
                {
                    rules.Add(box);
                }
            }
        }

        return rules;
    }

    /// <summary>The heights of the rules that cover most of a width, from the top of the page down.</summary>
    public List<double> Across(double left, double right)
    {
        var heights = new List<double>();
        var sorted = _across.FindAll(rule => rule.Right > left && rule.Left < right);
        sorted.Sort((one, other) => other.Y.CompareTo(one.Y));
        for (var i = 0; i < sorted.Count;)
        {
            var end = i;
            while (end < sorted.Count && sorted[i].Y - sorted[end].Y <= Same)
            {
                end++;
            }

            if (Covered(sorted.GetRange(i, end - i), left, right) >= 0.6 * (right - left))
            {
                heights.Add(sorted[i].Y);
            }

            i = end;
        }

        return heights;
    }

    /// <summary>The place of a rule between two edges that goes on below a height; null where there is none.</summary>
    public double? Down(double left, double right, double below)
    {
        foreach (var (x, bottom, _) in _down)
        {
            if (x >= left && x <= right && bottom < below)
            {
                return x;
            }
        }

        return null;
    }

    /// <summary>Whether a rule goes down at a place beside a height.</summary>
    public bool IsDownAt(double x, double height) =>
        _down.Exists(rule => Math.Abs(rule.X - x) <= Same && rule.Bottom <= height && rule.Top >= height);

    private static double Covered(List<(double Y, double Left, double Right)> rules, double left, double right)
    {
        rules.Sort((one, other) => one.Left.CompareTo(other.Left));
        var (covered, at) = (0.0, left);
        foreach (var (_, start, end) in rules)
        {
            var (from, to) = (Math.Max(at, start), Math.Min(right, end));
            if (to > from)
            {
                covered += to - from;
                at = to;
            }
        }

        return covered;
    }

    private void Add(PdfRectangle box)
    {
        var (width, height) = (box.Right - box.Left, box.Top - box.Bottom);
        if (height <= MaxThickness && width > MaxThickness)
        {
            _across.Add(((box.Top + box.Bottom) / 2, box.Left, box.Right));
        }
        else if (width <= MaxThickness && height > MaxThickness)
        {
            _down.Add(((box.Left + box.Right) / 2, box.Bottom, box.Top));
        }
        else if (width > MaxThickness)
        {
            _across.Add((box.Top, box.Left, box.Right));
            _across.Add((box.Bottom, box.Left, box.Right));
            _down.Add((box.Left, box.Bottom, box.Top));
            _down.Add((box.Right, box.Bottom, box.Top));
        }
    }
}
