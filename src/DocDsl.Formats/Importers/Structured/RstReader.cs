using System.Text.RegularExpressions;

namespace DocDsl.Formats.Importers.Structured;

/// <summary>Reads reStructuredText as blocks whose text is Markdown.</summary>
internal sealed partial class RstReader
{
    private const int MaxDepth = 40;

    private readonly Sheet _sheet;
    private readonly string[] _lines;
    private readonly RstInline _inline;
    private readonly RstDirectives _directives;

    public RstReader(Sheet sheet, string text)
    {
        _sheet = sheet;
        _lines = text.Replace("\t", "        ", StringComparison.Ordinal).Split('\n').Select(line => line.TrimEnd()).ToArray();
        TextLimits.Check(_lines.Length);
        _inline = new RstInline(sheet);
        _directives = new RstDirectives(sheet, _inline, this, _lines);
    }

    public List<OutlineBlock> Read()
    {
        _directives.ReadDefinitions();
        var blocks = new List<OutlineBlock>();
        var sections = new RstSections();
        var start = ReadFields();
        for (var i = start; i <= _lines.Length; i++)
        {
            var title = i < _lines.Length && IsSectionStart(i) ? sections.At(_lines, i) : null;
            if (title is null && i < _lines.Length)
            {
                continue;
            }

            blocks.AddRange(BlocksOf(start, i, indent: 0, depth: 0));
            if (title is { } section)
            {
                blocks.Add(new OutlineBlock(i + 1, section.Level, TitleOf(section.Text), ""));
                i += section.Lines - 1;
            }

            start = i + 1;
        }

        _inline.ReportUnused();
        _directives.ReportOmitted();
        return blocks;
    }

    /// <summary>The text of lines as Markdown.</summary>
    public string BodyOf(int start, int end, int indent, int depth) =>
        string.Join("\n\n", BlocksOf(start, end, indent, depth + 1).SelectMany(Flat));

    /// <summary>The line after a block that is indented more than this; blank lines at its end are not part of it.</summary>
    public int EndOfIndented(int start, int end, int indent)
    {
        var last = start;
        for (var i = start; i < end && (_lines[i].Length == 0 || IndentOf(i) > indent); i++)
        {
            last = _lines[i].Length == 0 ? last : i + 1;
        }

        return last;
    }

    public int IndentOf(int line) => _lines[line].Length - _lines[line].AsSpan().TrimStart().Length;

    /// <summary>The smallest indentation of lines that are not blank.</summary>
    public int IndentOf(int start, int end)
    {
        var least = int.MaxValue;
        for (var i = start; i < end; i++)
        {
            least = _lines[i].Length == 0 ? least : Math.Min(least, IndentOf(i));
        }

        return least == int.MaxValue ? 0 : least;
    }

    /// <summary>Lines as they are, without their common indentation.</summary>
    public string Verbatim(int start, int end)
    {
        var indent = IndentOf(start, end);
        return string.Join('\n', _lines[start..end].Select(line => line.Length > indent ? line[indent..] : "")).Trim('\n');
    }

    /// <summary>The words of a title, without what makes them bold or slanted.</summary>
    private string TitleOf(string text) => Emphasis().Replace(Sheet.OneLine(_inline.Convert(text)), "$2");

    private static IEnumerable<string> Flat(OutlineBlock block) =>
        new[] { block.Text.Length > 0 ? $"**{block.Text}**" : "", block.Body }.Where(text => text.Length > 0);

    private bool IsSectionStart(int i) =>
        _lines[i].Length > 0 && (i == 0 || _lines[i - 1].Length == 0 || RstSections.SignOf(_lines[i - 1]) is not null);

    /// <summary>Fields at the very beginning are about the file.</summary>
    private int ReadFields()
    {
        var i = 0;
        var words = new List<string>();
        for (; i < _lines.Length && Technical().IsMatch(_lines[i]); i++)
        {
            words.Add(_lines[i]);
        }

        if (words.Count > 0)
        {
            _sheet.Omit(1, $"The file's fields were left out: {string.Join(", ", words.Select(Sheet.OneLine))}", 0.9, words);
        }

        return i;
    }

    private List<OutlineBlock> BlocksOf(int start, int end, int indent, int depth)
    {
        if (depth > MaxDepth)
        {
            throw new ImportException($"The reStructuredText is nested more than {MaxDepth} levels deep.");
        }

        var blocks = new List<OutlineBlock>();
        for (var i = start; i < end;)
        {
            if (_lines[i].Length == 0 || (RstSections.SignOf(_lines[i].Trim()) is not null && IsAlone(i, end)))
            {
                i++;
                continue;
            }

            var own = IndentOf(i);
            var next =
                own > indent ? AddQuote(blocks, i, end, indent, depth)
                : _directives.IsExplicit(i) ? _directives.Add(blocks, i, end, own, depth)
                : Item().Match(_lines[i]) is { Success: true } item ? AddItems(blocks, i, end, own, item, depth)
                : IsTable(i) || _lines[i].AsSpan().TrimStart().StartsWith(">>>", StringComparison.Ordinal) ? AddVerbatim(blocks, i, end)
                : _lines[i].AsSpan().TrimStart() is ['|', ' ', ..] ? AddLineBlock(blocks, i, end)
                : i + 1 < end && _lines[i + 1].Length > 0 && IndentOf(i + 1) > own && !IsContinued(i) ? AddTerm(blocks, i, end, own, depth)
                : AddParagraph(blocks, i, end, own);
            i = Math.Max(next, i + 1);
        }

        return blocks;
    }

    private bool IsAlone(int i, int end) => (i == 0 || _lines[i - 1].Length == 0) && (i + 1 >= end || _lines[i + 1].Length == 0);

    /// <summary>Whether a literal block follows a paragraph of one line without a blank line, as some write it.</summary>
    private bool IsContinued(int i) => _lines[i].EndsWith("::", StringComparison.Ordinal);

    private bool IsTable(int i) =>
        _lines[i].AsSpan().TrimStart().StartsWith("+-", StringComparison.Ordinal)
        || (_lines[i].AsSpan().TrimStart() is ['=', ..] && SimpleTable().IsMatch(_lines[i]));

    private int AddQuote(List<OutlineBlock> blocks, int i, int end, int indent, int depth)
    {
        var last = EndOfIndented(i, end, indent);
        var quoted = BodyOf(i, last, IndentOf(i, last), depth);
        blocks.Add(Text(i, string.Join('\n', quoted.Split('\n').Select(line => line.Length == 0 ? ">" : "> " + line))));
        return last;
    }

    private int AddItems(List<OutlineBlock> blocks, int i, int end, int own, Match first, int depth)
    {
        var items = new List<string>();
        var line = i;
        for (var number = 1; i < end; number++)
        {
            var item = i == line ? first : Item().Match(_lines[i]);
            if (!item.Success || IndentOf(i) != own)
            {
                break;
            }

            var sign = item.Groups["sign"].Value;
            var written =
                sign is "*" or "+" or "•" or "-" ? "-"
                : sign[0] == '#' ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{number}.")
                : sign;
            var last = EndOfIndented(i + 1, end, own);
            var inner = own + item.Groups["lead"].Length;

            // The sign is a blank as far as its own text is concerned.
            _lines[i] = new string(' ', inner) + _lines[i][Math.Min(inner, _lines[i].Length)..];
            _lines[i] = _lines[i].TrimEnd();
            var body = BodyOf(i, last, _lines[i].Length == 0 ? IndentOf(i, last) : inner, depth);
            var margin = new string(' ', written.Length + 1);
            items.Add(
                written + " " + string.Join('\n', body.Split('\n').Select((each, at) => at == 0 || each.Length == 0 ? each : margin + each))
            );
            i = last;
            while (i < end && _lines[i].Length == 0)
            {
                i++;
            }
        }

        blocks.Add(Text(line, string.Join('\n', items)));
        return i;
    }

    private int AddVerbatim(List<OutlineBlock> blocks, int i, int end)
    {
        var isSimple = _lines[i].TrimStart()[0] == '=';
        var last = i;
        for (var rules = 0; last < end && (_lines[last].Length > 0 || (isSimple && rules < 3)); last++)
        {
            rules += SimpleTable().IsMatch(_lines[last]) ? 1 : 0;
        }

        blocks.Add(Text(i, MarkdownText.Fence(Verbatim(i, last), "")));
        return last;
    }

    private int AddLineBlock(List<OutlineBlock> blocks, int i, int end)
    {
        var last = i;
        while (last < end && _lines[last].AsSpan().TrimStart() is ['|', ..])
        {
            last++;
        }

        blocks.Add(Text(i, string.Join("  \n", _lines[i..last].Select(line => _inline.Convert(line.TrimStart()[1..].Trim())))));
        return last;
    }

    private int AddTerm(List<OutlineBlock> blocks, int i, int end, int own, int depth)
    {
        var last = EndOfIndented(i + 1, end, own);
        var body = BodyOf(i + 1, last, IndentOf(i + 1, last), depth);
        blocks.Add(new OutlineBlock(i + 1, OutlineRank.Term, TitleOf(_lines[i].Trim()), body));
        return last;
    }

    private int AddParagraph(List<OutlineBlock> blocks, int i, int end, int own)
    {
        var last = i + 1;
        while (last < end && _lines[last].Length > 0 && IndentOf(last) >= own)
        {
            last++;
        }

        var text = string.Join('\n', _lines[i..last].Select(line => line.Trim()));
        var isLiteral = text.EndsWith("::", StringComparison.Ordinal);
        var words =
            !isLiteral ? text
            : text.Length > 2 && !char.IsWhiteSpace(text[^3]) ? text[..^1]
            : text[..^2].TrimEnd();
        if (words.Length > 0)
        {
            blocks.Add(Text(i, _inline.Convert(words)));
        }

        if (!isLiteral)
        {
            return last;
        }

        var first = last;
        while (first < end && _lines[first].Length == 0)
        {
            first++;
        }

        var literal = EndOfIndented(first, end, own);
        if (literal > first)
        {
            blocks.Add(Text(first, MarkdownText.Fence(Verbatim(first, literal), "")));
        }

        return literal > first ? literal : last;
    }

    public static OutlineBlock Text(int line, string markdown) => new(line + 1, OutlineRank.Text, "", markdown);

    [GeneratedRegex(@"^ *(?<lead>(?<sign>[-*+•]|#\.|\d{1,3}[.)]|\(\d{1,3}\)|[a-zA-Z][.)]|\([a-zA-Z]\)) +)(?=\S)")]
    private static partial Regex Item();

    [GeneratedRegex(@"^:(?:tocdepth|orphan|nosearch|nocomments|hidetoc|no-search|html_theme[\w.-]*):.*$")]
    private static partial Regex Technical();

    [GeneratedRegex(@"(?<![\w*`])(\*{1,2})([^\s*`](?:[^*`]*[^\s*`])?)\1(?![\w*`])")]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"^\s*=+(?: +=+)+$", RegexOptions.NonBacktracking)]
    private static partial Regex SimpleTable();
}
