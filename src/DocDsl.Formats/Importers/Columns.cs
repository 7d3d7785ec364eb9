using System.Globalization;
using System.Text.RegularExpressions;

namespace DocDsl.Formats.Importers;

/// <summary>
/// Separates two columns whose lines were read across both. Where it is not certain that they are columns, and not a table, the lines stay
/// as they are, and it is reported.
/// </summary>
internal static partial class Columns
{
    /// <summary>The fewest lines of each column.</summary>
    private const int MinLines = 4;

    /// <summary>The fewest lines that go on with the sentence of the line above them, in each column.</summary>
    private const int MinSentences = 2;

    /// <summary>The most blank lines within a column.</summary>
    private const int MaxBlank = 3;

    /// <summary>A column is at least as wide as this many characters.</summary>
    private const int MinWidth = 12;

    /// <param name="lines">The lines of the source.</param>
    /// <param name="unit">The width of a character.</param>
    /// <returns>The lines in the order of reading, and what is to be reviewed: line of the source, message.</returns>
    public static (List<ColumnLine> Lines, List<(int Line, string Message, double Confidence)> Reports) Separate(
        List<ColumnLine> lines,
        double unit = 1
    )
    {
        var result = new List<ColumnLine>(lines.Count);
        var reports = new List<(int, string, double)>();
        var isBeside = false;
        for (var i = 0; i < lines.Count;)
        {
            if (SideBySide.At(lines, i, unit) is var (count, both))
            {
                if (!isBeside)
                {
                    isBeside = true;
                    const string Message = "From here questions and answers are side by side; each answer was put below its question";
                    reports.Add((lines[i].Number, Message, 0.7));
                }

                result.AddRange(both);
                i += count;
                continue;
            }

            if (Block.At(lines, i, unit) is not { } block)
            {
                result.Add(lines[i]);
                i++;
                continue;
            }

            if (block.IsCertain)
            {
                reports.Add((lines[i].Number, $"The {block.Count} lines from here are in two columns; they were separated", 0.85));
                result.AddRange(block.Separated());
            }
            else
            {
                if (block.IsText)
                {
                    reports.Add(
                        (
                            lines[i].Number,
                            $"The {block.Count} lines from here look like two columns, or a table of two; they were not separated, and "
                                + "their sentences may be mixed",
                            0.4
                        )
                    );
                }

                result.AddRange(lines.GetRange(i, block.Count));
            }

            i += block.Count;
        }

        if (reports.Count == 0 && FindAlternating(lines) is { } alternating)
        {
            reports.Add(alternating);
        }

        return (result, reports);
    }

    /// <summary>
    /// Two columns without a gap between them, as some extractions give them: the numbers of sections go on from the one before the last,
    /// "1", "1.4.2", "1.1", "1.4.3".
    /// </summary>
    private static (int Line, string Message, double Confidence)? FindAlternating(List<ColumnLine> lines)
    {
        var found = new List<(int[] Number, ColumnLine Line)>();
        foreach (var line in lines.Where(line => line.Part == DraftPart.None))
        {
            if (NumberOf(line.Text) is { } number)
            {
                found.Add((number, line));
            }
        }

        var count = 0;
        var first = -1;
        for (var i = 0; i + 3 < found.Count; i++)
        {
            var (left, right) = (found[i].Number, found[i + 1].Number);
            var (nextLeft, nextRight) = (found[i + 2].Number, found[i + 3].Number);
            if (
                left.Length + right.Length + nextLeft.Length + nextRight.Length > 5
                && IsNext(left, nextLeft)
                && IsNext(right, nextRight)
                && !IsNext(left, right)
                && (Compare(right, left) < 0 || Compare(right, nextLeft) > 0)
            )
            {
                first = count == 0 ? i : first;
                count++;
            }
        }

        return count < 2
            ? null
            : (
                found[first].Line.Number,
                $"The text looks like two columns whose lines alternate ('{found[first].Line.Text.Trim()}', "
                    + $"'{found[first + 1].Line.Text.Trim()}'); separate the columns before the import",
                0.3
            );
    }

    /// <summary>The number of a section at the beginning of a text: "1.4.2 We expect"; null where there is none.</summary>
    private static int[]? NumberOf(string text) =>
        SectionNumber().Match(text) is { Success: true } match
            ? [.. match.Groups["number"].Value.Split('.').Select(part => int.Parse(part, CultureInfo.InvariantCulture))]
            : null;

    /// <summary>The number of a question in its heading, or in that of its answer.</summary>
    public static int[]? NumberOfHeading(string text) =>
        ImportHeadings.LooksLikeHeading(text) && Digits().Match(text) is { Success: true } match
            ? [int.Parse(match.ValueSpan, CultureInfo.InvariantCulture)]
            : null;

    /// <summary>Whether a section may directly follow another: 1.2 → 1.2.1, 1.3, 2.</summary>
    private static bool IsNext(int[] number, int[] next)
    {
        if (next.Length == number.Length + 1)
        {
            return next[^1] == 1 && next.AsSpan(0, number.Length).SequenceEqual(number);
        }

        var shared = next.Length - 1;
        return next.Length <= number.Length
            && next.AsSpan(0, shared).SequenceEqual(number.AsSpan(0, shared))
            && next[shared] == number[shared] + 1;
    }

    private static int Compare(int[] left, int[] right) => left.AsSpan().SequenceCompareTo(right);

    [GeneratedRegex(@"^\s*(?<number>[0-9]{1,2}(?:\.[0-9]{1,2}){0,3})\.?\s+\p{Lu}")]
    private static partial Regex SectionNumber();

    [GeneratedRegex("[0-9]{1,4}", RegexOptions.NonBacktracking)]
    private static partial Regex Digits();

    /// <summary>Lines of a page of which a gap at one place makes two columns.</summary>
    private sealed class Block
    {
        private readonly List<ColumnPart?> _left = [];
        private readonly List<ColumnPart?> _right = [];
        private readonly List<ColumnLine> _lines;
        private readonly int _first;
        private bool _isMeasured;
        private int _sentencesLeft;
        private int _sentencesRight;
        private int _apart;
        private int _together;

        private Block(List<ColumnLine> lines, int first)
        {
            _lines = lines;
            _first = first;
        }

        public int Count => _left.Count;

        /// <summary>Whether both sides are sentences over several lines.</summary>
        public bool IsText => _isMeasured && ((_sentencesLeft >= MinSentences && _sentencesRight >= MinSentences) || HasNumbers);

        /// <summary>Whether the sides are columns: rows of a table begin together, and paragraphs of columns do not.</summary>
        public bool IsCertain => IsText && (HasNumbers || _apart > _together);

        /// <summary>Whether the numbers of sections or questions go on from the foot of the left column to the top of the right.</summary>
        private bool HasNumbers
        {
            get
            {
                var left = Numbers(_left);
                var right = Numbers(_right);
                var all = left.Concat(right).ToList();
                return left.Count > 1
                    && right.Count > 1
                    && all.Zip(all.Skip(1), Compare).All(order => order <= 0)
                    && Compare(left[0], left[^1]) < 0
                    && Compare(right[0], right[^1]) < 0;
            }
        }

        public static Block? At(List<ColumnLine> lines, int first, double unit)
        {
            if (lines[first].Parts is not [var start, var right] || start.End - start.Start < unit * MinWidth / 2)
            {
                return null;
            }

            var block = new Block(lines, first);
            var (count, rows, blanks) = (0, 0, 0);
            for (var i = first; i < lines.Count; i++)
            {
                var line = lines[i];
                var (left, isRight) = (default(ColumnPart?), default(ColumnPart?));
                if (line.Part != DraftPart.None || (line.IsBlank && ++blanks > MaxBlank))
                {
                    break;
                }

                if (!line.IsBlank)
                {
                    blanks = 0;
                    var parts = line.Parts;
                    if (parts.Count > 2 || (parts.Count == 2 && Math.Abs(parts[1].Start - right.Start) > unit * 1.5))
                    {
                        break;
                    }

                    if (parts[0].Start >= right.Start - (unit * 1.5))
                    {
                        isRight = parts[0];
                    }
                    else if (parts[0].End <= right.Start - unit)
                    {
                        left = parts[0];
                        isRight = parts.Count == 2 ? parts[1] : null;
                    }
                    else
                    {
                        break;
                    }
                }

                block._left.Add(left);
                block._right.Add(isRight);
                rows += left is not null && isRight is not null ? 1 : 0;
                count = isRight is not null || block.GoesOn(block._left, block.Count - 1) ? block.Count : count;
                if (line.EndsPage)
                {
                    break;
                }
            }

            block._left.RemoveRange(count, block._left.Count - count);
            block._right.RemoveRange(count, block._right.Count - count);
            if (rows < MinLines)
            {
                return null;
            }

            // A narrow column is a block too, so that its lines are not looked at again and again.
            if (block.IsWide(unit))
            {
                block.Measure();
            }

            return block;
        }

        /// <summary>The left column, a blank line, and the right one.</summary>
        public IEnumerable<ColumnLine> Separated()
        {
            var last = _lines[_first + Count - 1];
            foreach (var line in Column(_left))
            {
                yield return line;
            }

            yield return new ColumnLine("", [], last.Number, false);
            var right = Column(_right).ToList();
            right[^1] = right[^1] with { EndsPage = last.EndsPage };
            foreach (var line in right)
            {
                yield return line;
            }
        }

        private static List<int[]> Numbers(List<ColumnPart?> column) =>
            [.. column.Select(part => part is { } some ? NumberOf(some.Text) ?? NumberOfHeading(some.Text) : null).OfType<int[]>()];

        private IEnumerable<ColumnLine> Column(List<ColumnPart?> column)
        {
            var last = column.FindLastIndex(part => part is not null);
            for (var i = 0; i <= last; i++)
            {
                yield return new ColumnLine(column[i]?.Text ?? "", [], _lines[_first + i].Number, false) { Style = column[i]?.Style };
            }
        }

        private bool IsWide(double unit) =>
            new[] { _left, _right }.All(column =>
                column.Count(part => part is not null) >= MinLines
                && column.Max(part => part is { } some ? some.End - some.Start : 0) >= unit * MinWidth
            );

        private void Measure()
        {
            _isMeasured = true;
            for (var i = 1; i < Count; i++)
            {
                var (left, right) = (GoesOn(_left, i), GoesOn(_right, i));
                _sentencesLeft += left ? 1 : 0;
                _sentencesRight += right ? 1 : 0;
                var (startsLeft, startsRight) = (Starts(_left, i), Starts(_right, i));
                _apart += (startsLeft && right) || (startsRight && left) ? 1 : 0;
                _together += startsLeft && startsRight ? 1 : 0;
            }
        }

        /// <summary>Whether a line goes on with the sentence of the line above it.</summary>
        private bool GoesOn(List<ColumnPart?> column, int line) =>
            line > 0
            && column[line - 1] is { } above
            && column[line] is { } part
            && !PageNotes.EndsSentence(above.Text)
            && char.IsLower(part.Text[0]);

        /// <summary>Whether a paragraph or a cell certainly begins: after nothing, or with a number.</summary>
        private static bool Starts(List<ColumnPart?> column, int line) =>
            column[line] is { } part && (column[line - 1] is null || NumberOf(part.Text) is not null);
    }
}
