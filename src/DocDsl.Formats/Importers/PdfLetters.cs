using System.Text;
using System.Text.RegularExpressions;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace DocDsl.Formats.Importers;

/// <summary>The letters of a page that are read from left to right, and the texts that are not.</summary>
internal sealed partial class PdfLetters
{
    /// <summary>A letter that is drawn over itself is nearer to itself than this, in widths of it.</summary>
    private const double SameWithin = 1.0 / 3;

    /// <summary>The distance, in points, that letters are compared within; and how many may be there, which nobody sees apart.</summary>
    private const double Near = 4;

    private const int MaxNear = 8;

    private readonly HashSet<Letter> _drawnAgain;

    private PdfLetters(List<Letter> lines, List<string> beside, int doubled, HashSet<Letter> drawnAgain) =>
        (Lines, Beside, Doubled, _drawnAgain) = (lines, beside, doubled, drawnAgain);

    /// <summary>Those of lines.</summary>
    public IReadOnlyList<Letter> Lines { get; }

    /// <summary>Slanted texts, such as watermarks, and those that run up or down a margin.</summary>
    public IReadOnlyList<string> Beside { get; }

    /// <summary>How many were drawn again in their own place, for boldness or a shadow.</summary>
    public int Doubled { get; }

    /// <summary>Whether a letter is bold: by its font, by the font's name, by an outline, or drawn again in its own place.</summary>
    public bool IsBold(Letter letter) =>
        letter.FontDetails is { IsBold: true } or { Weight: >= 600 }
        || letter.RenderingMode == TextRenderingMode.FillThenStroke
        || (letter.FontName is { } name && BoldName().IsMatch(name))
        || _drawnAgain.Contains(letter);

    public static PdfLetters Of(Page page)
    {
        var drawnAgain = new HashSet<Letter>(ReferenceEqualityComparer.Instance);
        var letters = WithoutDoubles(page.Letters, drawnAgain);
        var lines = letters.FindAll(letter => letter.TextOrientation == TextOrientation.Horizontal);
        var beside = letters.FindAll(letter => letter.TextOrientation != TextOrientation.Horizontal);
        return new PdfLetters(lines, TextsOf(beside), page.Letters.Count - letters.Count, drawnAgain);
    }

    private static List<Letter> WithoutDoubles(IReadOnlyList<Letter> letters, HashSet<Letter> drawnAgain)
    {
        var kept = new List<Letter>(letters.Count);
        var places = new Dictionary<(string, int, int), List<Letter>>();
        foreach (var letter in letters)
        {
            var (x, y) = ((int)(letter.StartBaseLine.X / Near), (int)(letter.StartBaseLine.Y / Near));
            if (!string.IsNullOrWhiteSpace(letter.Value) && IsDouble(letter, x, y))
            {
                continue;
            }

            kept.Add(letter);
            var key = (letter.Value, x, y);
            if (!places.TryGetValue(key, out var there))
            {
                places.Add(key, there = []);
            }

            there.Add(letter);
        }

        return kept;

        bool IsDouble(Letter letter, int x, int y)
        {
            for (var i = 0; i < 9; i++)
            {
                if (
                    places.TryGetValue((letter.Value, x + (i / 3) - 1, y + (i % 3) - 1), out var there)
                    && (there.Count >= MaxNear || there.Exists(other => IsSame(letter, other)))
                )
                {
                    drawnAgain.UnionWith(there.Where(other => IsSame(letter, other)));
                    return true;
                }
            }

            return false;
        }
    }

    [GeneratedRegex("bold|black|heavy|demi", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BoldName();

    private static bool IsSame(Letter letter, Letter other)
    {
        var within = Math.Abs(letter.Width) * SameWithin;
        return letter.TextOrientation == other.TextOrientation
            && Math.Abs(letter.StartBaseLine.X - other.StartBaseLine.X) <= within
            && Math.Abs(letter.StartBaseLine.Y - other.StartBaseLine.Y) <= within;
    }

    /// <summary>In the order in which they are drawn: a gap is a space, and a wide one begins another text.</summary>
    private static List<string> TextsOf(List<Letter> letters)
    {
        var texts = new List<string>();
        var text = new StringBuilder();
        var last = default(Letter);
        foreach (var letter in letters)
        {
            if (last is not null)
            {
                var (across, up) = (letter.StartBaseLine.X - last.EndBaseLine.X, letter.StartBaseLine.Y - last.EndBaseLine.Y);
                var gap = Math.Sqrt((across * across) + (up * up)) / Math.Max(1, last.PointSize);
                if (gap > 1.5)
                {
                    End();
                }
                else if (gap > 0.2)
                {
                    text.Append(' ');
                }
            }

            text.Append(letter.Value);
            last = letter;
        }

        End();
        return texts;

        void End()
        {
            var words = DraftBuilder.OneLine(SourceCleaner.Clean(text.ToString()));
            text.Clear();
            if (words.Length > 0)
            {
                texts.Add(words);
            }
        }
    }
}
