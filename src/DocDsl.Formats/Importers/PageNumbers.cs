using System.Globalization;
using System.Text.RegularExpressions;

namespace DocDsl.Formats.Importers;

/// <summary>
/// Finds the pages of a text whose page breaks were lost: a line that is repeated with a number that counts up, in it or beside it, is
/// a running header or footer ("Landtag Nordmark – 5. Wahlperiode Drucksache 5/123", "2").
/// </summary>
internal static partial class PageNumbers
{
    /// <summary>The distance in lines between a running header and its number, blank lines included.</summary>
    private const int Reach = 3;

    /// <summary>The length of a running header that is looked for anywhere in a text.</summary>
    private const int MinLength = 10;

    private const int MaxLength = 150;

    /// <summary>The most lines with words above the running header of a first page.</summary>
    private const int MaxAbove = 3;

    /// <summary>A question is not longer, in lines.</summary>
    private const int MaxQuestion = 60;

    public static void Find(Draft draft)
    {
        var lines = draft.Lines;
        var groups = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var taken = new HashSet<int>();
        var textsBefore = new int[lines.Count + 1];
        for (var i = 0; i < lines.Count; i++)
        {
            var hasWords = lines[i].IsText && !lines[i].IsBlank && Alone(lines[i].Text) < 0;
            textsBefore[i + 1] = textsBefore[i] + (hasWords ? 1 : 0);
            if (lines[i].Role == DraftRole.Text && KeyOf(lines[i].Text, MinLength) is { } key)
            {
                (groups.TryGetValue(key, out var group) ? group : groups[key] = []).Add(i);
            }
        }

        foreach (var group in groups.Values.Where(group => group.Count > 1))
        {
            // A number beside one running header is not that of another line beside it.
            group.RemoveAll(index => lines[index].Role != DraftRole.Text);
            if (group.Count < 2)
            {
                continue;
            }

            var pages =
                CountUp(group.ConvertAll(index => Beside(lines, index, 1, taken))) is { } after
                && !after.TrueForAll(page => IsAsked(lines, page.Line))
                    ? after
                    : CountUp(group.ConvertAll(index => Beside(lines, index, -1, taken)))
                        ?? CountUp(group.ConvertAll(index => Within(lines, index, group.Count)));
            if (pages is not null)
            {
                taken.UnionWith(pages.Select(page => page.Line));
                Exclude(draft, group, pages, IsHeader(group, pages[0].Number, textsBefore));
            }
        }
    }

    /// <summary>The number of a line that is a page's number and nothing else: "2", "- 2 -"; −1 for any other.</summary>
    internal static int Alone(string text) =>
        text.Length < 40 && Lone().Match(text) is { Success: true } match ? Parse(match.Groups["number"]) : -1;

    /// <summary>
    /// What running headers have in common: their words in any order, since those of even and odd pages often mirror each other, with
    /// <c>#</c> for each number. Null for a line that is none.
    /// </summary>
    /// <param name="text">The line.</param>
    /// <param name="minLength">The length that it must have.</param>
    internal static string? KeyOf(string text, int minLength)
    {
        text = text.Trim();
        if (
            text.Length < minLength
            || text.Length > MaxLength
            || text[^1] is '.' or '?' or '!' or ':' or ',' or ';'
            || ImportPatterns.Current.Footer.IsMatch(text)
            || ImportHeadings.LooksLikeHeading(text)
        )
        {
            return null;
        }

        var words = Digits().Replace(text, "#").Split(default(char[]), StringSplitOptions.RemoveEmptyEntries);
        Array.Sort(words, StringComparer.Ordinal);
        return string.Join(' ', words);
    }

    /// <summary>The numbers that count up by one from each repetition to the next; null where none do.</summary>
    private static List<Page>? CountUp(List<List<Page>> candidates)
    {
        foreach (var first in candidates[0])
        {
            var pages = new List<Page>();
            for (var i = 0; i < candidates.Count && candidates[i].Exists(page => page.Number == first.Number + i); i++)
            {
                pages.Add(candidates[i].Find(page => page.Number == first.Number + i));
            }

            if (pages.Count == candidates.Count)
            {
                return pages;
            }
        }

        return null;
    }

    /// <summary>The number alone on the next line with words, or the one before.</summary>
    private static List<Page> Beside(List<DraftLine> lines, int index, int step, HashSet<int> taken)
    {
        for (var i = index + step; i >= 0 && i < lines.Count && Math.Abs(i - index) <= Reach; i += step)
        {
            if (!lines[i].IsBlank)
            {
                return taken.Contains(i) || lines[i].Role == DraftRole.Known || Alone(lines[i].Text) is not (>= 0 and var number)
                    ? []
                    : [new Page(number, i)];
            }
        }

        return [];
    }

    /// <summary>
    /// The numbers within a line that may be those of a page: between dashes, after a word for a page, or first or last in a line that has
    /// others and is there three times.
    /// </summary>
    private static List<Page> Within(List<DraftLine> lines, int index, int count)
    {
        var text = lines[index].Text;
        var numbers = ImportPatterns.Current.PageNumberWithin.Matches(text).Select(match => Parse(match.Groups["number"])).ToList();
        if (count > 2 && Digits().Count(text) > 1)
        {
            numbers.AddRange(AtEdge().Matches(text).Select(match => Parse(match.Groups["number"])));
        }

        return numbers.ConvertAll(number => new Page(number, index));
    }

    /// <summary>Whether a number is that of a question: the paragraph after it asks.</summary>
    private static bool IsAsked(List<DraftLine> lines, int number)
    {
        var i = number + 1;
        while (i < lines.Count && lines[i].IsBlank)
        {
            i++;
        }

        var last = "";
        for (var end = Math.Min(lines.Count, i + MaxQuestion); i < end && !lines[i].IsBlank; i++)
        {
            last = lines[i].Text;
        }

        return last.AsSpan().TrimEnd() is [.., '?'];
    }

    /// <summary>Whether the repeated line is above the text of its page. A first page often has none.</summary>
    private static bool IsHeader(List<int> group, int firstNumber, int[] textsBefore) =>
        textsBefore[group[0]] <= MaxAbove || (firstNumber > 1 && textsBefore[^1] > textsBefore[group[^1] + 1]);

    private static void Exclude(Draft draft, List<int> group, List<Page> pages, bool isHeader)
    {
        var lines = draft.Lines;
        for (var i = 0; i < group.Count; i++)
        {
            var (start, end) = (Math.Min(group[i], pages[i].Line), Math.Max(group[i], pages[i].Line));
            for (var index = start; index <= end; index++)
            {
                lines[index].EndsPage = false;
                if (!lines[index].IsBlank)
                {
                    // Without another number the line may be words that each answer has: the first is to be reviewed.
                    var isCertain = i > 0 || Digits().Count(lines[group[0]].Text) > 0;
                    RunningHeader.Exclude(draft, lines[index], group.Count, isCertain ? 0.9 : 0.75);
                }
            }

            if (!isHeader)
            {
                lines[end].EndsPage = true;
            }
            else if (start > 0)
            {
                lines[start - 1].EndsPage = true;
            }
        }
    }

    private static int Parse(Group number) => int.Parse(number.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\s*(?:[-–—] ?)?(?<number>[0-9]{1,4})(?: ?[-–—])?\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex Lone();

    [GeneratedRegex(@"\d+", RegexOptions.NonBacktracking)]
    private static partial Regex Digits();

    [GeneratedRegex(@"^\s*(?<number>[0-9]{1,4})\s|\s(?<number>[0-9]{1,4})\s*$")]
    private static partial Regex AtEdge();

    /// <summary>A number that may be a page's.</summary>
    private readonly record struct Page(int Number, int Line);
}
