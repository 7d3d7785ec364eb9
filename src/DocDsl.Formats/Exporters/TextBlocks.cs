using System.Text.RegularExpressions;

namespace DocDsl.Formats.Exporters;

/// <summary>What a text consists of, as a page shows it.</summary>
internal abstract record TextBlock
{
    /// <summary>Whether no blank line divides it from the next block.</summary>
    public bool IsJoined { get; init; }

    /// <summary>Lines, each on a line of its own.</summary>
    public sealed record Paragraph(IReadOnlyList<RichLine> Lines) : TextBlock;

    /// <summary>A list; <see cref="Numbers"/> is null for one without numbers.</summary>
    public sealed record ItemList(IReadOnlyList<TextItem> Items, IReadOnlyList<int>? Numbers) : TextBlock;

    /// <summary>A table of Markdown: rows of cells of runs, the first row above the others.</summary>
    public sealed record Table(IReadOnlyList<IReadOnlyList<RichLine>> Rows, IReadOnlyList<string?> Alignments) : TextBlock;

    /// <summary>A block of code, without its fences.</summary>
    public sealed record Code(IReadOnlyList<RichLine> Lines) : TextBlock;
}

/// <summary>An item of a list: its lines without the sign, and the list within it.</summary>
internal sealed record TextItem(List<RichLine> Lines, List<RichLine> Inner)
{
    /// <summary>What is before it, or after its number: <c>-</c>, <c>)</c>.</summary>
    public required string Sign { get; init; }
}

/// <summary>Finds lists, tables and code in a text. Whatever is none of these stays as its author wrote it.</summary>
internal static partial class TextBlocks
{
    private const int MaxDepth = 4;

    public static IEnumerable<TextBlock> Of(RichText text)
    {
        var paragraphs = text.Paragraphs;
        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (FenceOf(paragraphs[i].Lines[0]) is { } fence)
            {
                yield return CodeFrom(paragraphs, ref i, fence, out var rest);
                foreach (var block in rest)
                {
                    yield return block;
                }
            }
            else
            {
                foreach (var block in Of(paragraphs[i].Lines, depth: 0))
                {
                    yield return block;
                }
            }
        }
    }

    /// <summary>The blocks of lines that no blank line divides.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="depth">In how many lists they are.</param>
    public static IEnumerable<TextBlock> Of(IReadOnlyList<RichLine> lines, int depth)
    {
        var plain = new List<RichLine>();
        for (var i = 0; i < lines.Count;)
        {
            var (block, count) = TableAt(lines, i) ?? ListAt(lines, i, depth) ?? (null!, 1);
            if (block is null)
            {
                plain.Add(lines[i++]);
                continue;
            }

            if (plain.Count > 0)
            {
                yield return new TextBlock.Paragraph(plain) { IsJoined = true };
                plain = [];
            }

            i += count;
            yield return i < lines.Count ? block with { IsJoined = true } : block;
        }

        if (plain.Count > 0)
        {
            yield return new TextBlock.Paragraph(plain);
        }
    }

    /// <summary>The words of a line, in which a note has none.</summary>
    public static string WordsOf(RichLine line) =>
        line.Runs.Count == 1 ? line.Runs[0].Text : string.Concat(line.Runs.Select(run => run.Text));

    private static string? FenceOf(RichLine line) => Fence().Match(WordsOf(line)) is { Success: true } match ? match.Groups[1].Value : null;

    private static TextBlock.Code CodeFrom(
        IReadOnlyList<RichParagraph> paragraphs,
        ref int i,
        string fence,
        out IEnumerable<TextBlock> rest
    )
    {
        var code = new List<RichLine>();
        rest = [];
        for (var first = 1; i < paragraphs.Count; i++, first = 0)
        {
            var lines = paragraphs[i].Lines;
            if (first == 0)
            {
                code.Add(new RichLine([new RichRun("", Note: null, Reference: null)]));
            }

            for (var line = first; line < lines.Count; line++)
            {
                if (
                    FenceOf(lines[line]) is { } end
                    && end[0] == fence[0]
                    && end.Length >= fence.Length
                    && WordsOf(lines[line]).Trim() == end
                )
                {
                    rest = Of([.. lines.Skip(line + 1)], depth: 0);
                    return new TextBlock.Code(code);
                }

                code.Add(lines[line]);
            }
        }

        return new TextBlock.Code(code);
    }

    private static (TextBlock Block, int Count)? TableAt(IReadOnlyList<RichLine> lines, int start)
    {
        if (start + 1 >= lines.Count || !WordsOf(lines[start]).Contains('|') || !Divider().IsMatch(WordsOf(lines[start + 1])))
        {
            return null;
        }

        var alignments = CellsOf(lines[start + 1])
            .Select(cell =>
                WordsOf(cell).Trim() is var dashes && dashes.EndsWith(':')
                    ? dashes.StartsWith(':')
                        ? "m"
                        : "r"
                    : null
            )
            .ToList();
        var head = CellsOf(lines[start]);
        if (head.Count != alignments.Count)
        {
            return null;
        }

        var rows = new List<IReadOnlyList<RichLine>> { head };
        var end = start + 2;
        for (; end < lines.Count && WordsOf(lines[end]).Contains('|'); end++)
        {
            rows.Add(CellsOf(lines[end]));
        }

        return (new TextBlock.Table(rows, alignments), end - start);
    }

    /// <summary>The cells of a row; a line that does not begin or end with <c>|</c> has the same ones.</summary>
    private static List<RichLine> CellsOf(RichLine line)
    {
        var cells = new List<List<RichRun>> { new() };
        foreach (var run in line.Runs)
        {
            if (run.Note is not null || run.Reference is not null)
            {
                cells[^1].Add(run);
                continue;
            }

            var from = 0;
            for (var i = 0; i <= run.Text.Length; i++)
            {
                if (i == run.Text.Length || (run.Text[i] == '|' && (i == 0 || run.Text[i - 1] != '\\')))
                {
                    var words = run.Text[from..i].Replace("\\|", "|", StringComparison.Ordinal);
                    cells[^1].Add(run with { Text = words });
                    from = i + 1;
                    if (i < run.Text.Length)
                    {
                        cells.Add([]);
                    }
                }
            }
        }

        if (cells.Count > 1 && cells[0].All(IsBlank))
        {
            cells.RemoveAt(0);
        }

        if (cells.Count > 1 && cells[^1].All(IsBlank))
        {
            cells.RemoveAt(cells.Count - 1);
        }

        return cells.ConvertAll(runs => new RichLine(runs));

        static bool IsBlank(RichRun run) => run.Note is null && string.IsNullOrWhiteSpace(run.Text);
    }

    private static (TextBlock Block, int Count)? ListAt(IReadOnlyList<RichLine> lines, int start, int depth)
    {
        if (depth == MaxDepth || SignOf(lines[start]) is not { } first)
        {
            return null;
        }

        var items = new List<TextItem>();
        var numbers = new List<int>();
        var end = start;
        for (; end < lines.Count; end++)
        {
            var words = WordsOf(lines[end]);
            var indent = words.Length - words.AsSpan().TrimStart().Length;
            if (SignOf(lines[end]) is { } sign && sign.Indent == first.Indent && sign.Number is null == first.Number is null)
            {
                items.Add(new TextItem([WithoutSign(lines[end], sign.Length)], []) { Sign = sign.Text });
                numbers.Add(sign.Number ?? 0);
            }
            else if (items.Count > 0 && indent > first.Indent)
            {
                var isInner = items[^1].Inner.Count > 0 || SignOf(lines[end]) is not null;
                (isInner ? items[^1].Inner : items[^1].Lines).Add(lines[end]);
            }
            else
            {
                break;
            }
        }

        // "2. " alone is more often the rest of a sentence than a list.
        return first.Number is null ? (new TextBlock.ItemList(items, Numbers: null), end - start)
            : items.Count > 1 ? (new TextBlock.ItemList(items, numbers), end - start)
            : null;
    }

    private static (int Indent, int Length, int? Number, string Text)? SignOf(RichLine line)
    {
        if (line.Runs[0] is not { Note: null, Reference: null, Text: var words } || Sign().Match(words) is not { Success: true } match)
        {
            return null;
        }

        // Such a line is a rule, or has no words.
        var number = match.Groups[2].Success ? int.Parse(match.Groups[2].ValueSpan, provider: null) : default(int?);
        return words.Length == match.Length && line.Runs.Count == 1
            ? null
            : (match.Groups[1].Length, match.Length, number, match.Value.TrimEnd()[^1..]);
    }

    private static RichLine WithoutSign(RichLine line, int length) =>
        new([line.Runs[0] with { Text = line.Runs[0].Text[length..] }, .. line.Runs.Skip(1)]);

    [GeneratedRegex(@"^\s*(`{3,}|~{3,})[^`]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Divider();

    [GeneratedRegex(@"^(\s*)(?:[-*+•–]|([0-9]{1,3})[.)])\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Sign();
}
