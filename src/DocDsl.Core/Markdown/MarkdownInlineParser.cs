#if NET8_0_OR_GREATER
using System.Buffers;
#endif
using DocDsl.Core.Collections;
using DocDsl.Core.Text;

namespace DocDsl.Core.Markdown;

/// <summary>
/// Blocks of Markdown to what is within their lines. This is the procedure of the CommonMark specification (its appendix "A parsing
/// strategy"). This part goes through the blocks; the others read signs, links and emphasis.
/// </summary>
internal ref partial struct MarkdownInlineParser
{
    private const string Signs = "\\`*_[<{&";

#if NET8_0_OR_GREATER
    private static readonly SearchValues<char> s_signs = SearchValues.Create(Signs);

    private static readonly SearchValues<char> s_signsWithin = SearchValues.Create(SignsWithin);
#endif

    private readonly string _text;
    private readonly MarkdownBlocks _blocks;
    private PooledList<TextSpan> _marks;
    private PooledList<TextSpan> _codes;
    private PooledList<TextSpan> _entities;
    private PooledList<MarkdownLink> _links;

    /// <summary>The lines of the block, without what is around them.</summary>
    private PooledList<Line> _lines;

    /// <summary>The lines as one text, separated by <c>\n</c>.</summary>
    private ReadOnlySpan<char> _content;

    /// <summary>What each of its characters is.</summary>
    private Sign[] _signs;
    private char[] _joined;

    /// <summary>Where the next address without signs around it may be in the text.</summary>
    private int _nextAddress;

    /// <summary>By length: where the last run of backquotes was seen.</summary>
    private readonly int[] _ticks;
    private bool _sawTicks;

    /// <summary>Bits of the ends that are nowhere after this place.</summary>
    private int _missingEnds;

    private PooledList<Bracket> _brackets;

    /// <summary>The addresses of links by name; null until the first is asked for.</summary>
    private Dictionary<string, TextSpan>? _definitions;

    private PooledList<Run> _runs;

    /// <summary>The last run that may still be matched; −1 for none.</summary>
    private int _lastRun;

    private MarkdownInlineParser(string text, MarkdownBlocks blocks)
    {
        _text = text;
        _blocks = blocks;
        _signs = new Sign[256];
        _joined = [];
        _nextAddress = -1;
        _ticks = new int[MaxTicks + 1];
    }

    private enum Sign : byte
    {
        Text,
        Mark,
        Code,

        /// <summary>Text that is no sign of anything.</summary>
        Escaped,
    }

    public static MarkdownInlines Parse(string text, MarkdownBlocks blocks)
    {
        var parser = new MarkdownInlineParser(text, blocks);
        for (var i = 0; i < blocks.Blocks.Length; i++)
        {
            parser.ReadBlock(blocks.Blocks.ItemRef(i));
        }

        parser._lines.ToImmutableAndFree();
        parser._brackets.ToImmutableAndFree();
        parser._runs.ToImmutableAndFree();
        var links = parser._links.ToImmutableAndFree();
        return new MarkdownInlines(
            parser._marks.ToImmutableAndFree(),
            // An image within a link is closed before it.
            links.Length < 2 ? links : links.Sort(static (left, right) => left.Span.Start.CompareTo(right.Span.Start)),
            parser._codes.ToImmutableAndFree(),
            parser._entities.ToImmutableAndFree()
        );
    }

    private void ReadBlock(in MarkdownBlock block)
    {
        switch (block.Kind)
        {
            case MarkdownBlockKind.Paragraph:
                ReadParagraph(block, block.LineCount);
                break;
            case MarkdownBlockKind.Heading when block.IsUnderlined:
                ReadParagraph(block, block.LineCount - 1);
                Mark(_blocks.LastLine(block).Content);
                break;
            case MarkdownBlockKind.Heading:
                var line = _blocks.FirstLine(block);
                var words = new HeadingCandidates(_text, _blocks).HeadingWords(block);
                Mark(TextSpan.FromBounds(line.ContentStart, words.Start));
                if (HasSigns(words.Start, words.End))
                {
                    Begin(words);
                    ReadInlines();
                }

                Mark(TextSpan.FromBounds(words.End, line.End));
                break;
            case MarkdownBlockKind.Definition or MarkdownBlockKind.Rule:
                for (var i = block.FirstLine; i < block.FirstLine + block.LineCount; i++)
                {
                    ReadDefinition(_blocks.Lines[i].Content);
                }

                break;
            case MarkdownBlockKind.Html or MarkdownBlockKind.Comment:
                ReadHtmlBlock(block);
                break;
        }
    }

    /// <summary>A definition is not shown, but a note of one word: <c>[^1]: https://…</c>.</summary>
    private void ReadDefinition(TextSpan line)
    {
        if (!_text.AsSpan(line.Start, line.Length).StartsWith("[^".AsSpan()))
        {
            Mark(line);
            return;
        }

        Begin(line);
        ReadInlines();
    }

    private void ReadParagraph(in MarkdownBlock block, int lineCount)
    {
        var (first, last) = (_blocks.Lines[block.FirstLine], _blocks.Lines[block.FirstLine + lineCount - 1]);
        if (HasSigns(first.ContentStart, last.End))
        {
            Begin(block, lineCount);
            ReadInlines();
            return;
        }

        for (var i = 1; i < lineCount && block.Container >= 0; i++)
        {
            MarkQuoteSigns(_blocks.Lines[block.FirstLine + i]);
        }
    }

    /// <summary>Most paragraphs have no sign at all.</summary>
    private bool HasSigns(int start, int end)
    {
        if (_nextAddress < start)
        {
            _nextAddress = _text.IndexOf("://", start, StringComparison.Ordinal);
            _nextAddress = _nextAddress < 0 ? int.MaxValue : _nextAddress;
        }

        var content = _text.AsSpan(start, end - start);
#if NET8_0_OR_GREATER
        return _nextAddress < end || content.IndexOfAny(s_signs) >= 0;
#else
        return _nextAddress < end || content.IndexOfAny(Signs.AsSpan()) >= 0;
#endif
    }

    private void Begin(TextSpan line)
    {
        _lines.RemoveFrom(0);
        _lines.Add(new Line(0, line.Start));
        _content = _text.AsSpan(line.Start, line.Length);
        BeginSigns();
    }

    private void Begin(in MarkdownBlock block, int lineCount)
    {
        if (lineCount == 1)
        {
            Begin(_blocks.FirstLine(block).Content);
            return;
        }

        _lines.RemoveFrom(0);
        var length = lineCount - 1;
        for (var i = block.FirstLine; i < block.FirstLine + lineCount; i++)
        {
            length += _blocks.Lines[i].Content.Length;
        }

        if (_joined.Length < length)
        {
            _joined = new char[Math.Max(length, _joined.Length * 2)];
        }

        var at = 0;
        for (var i = block.FirstLine; i < block.FirstLine + lineCount; i++)
        {
            if (at > 0 || i > block.FirstLine)
            {
                _joined[at++] = '\n';
            }

            var line = _blocks.Lines[i];
            _lines.Add(new Line(at, line.ContentStart) { LineStart = line.Start });
            _text.CopyTo(line.ContentStart, _joined, at, line.Content.Length);
            at += line.Content.Length;
        }

        _content = _joined.AsSpan(0, length);
        BeginSigns();
    }

    private void BeginSigns()
    {
        if (_signs.Length < _content.Length)
        {
            _signs = new Sign[Math.Max(_content.Length, _signs.Length * 2)];
        }
        else
        {
            Array.Clear(_signs, 0, _content.Length);
        }
    }

    /// <summary>Keeps what was read of the block's lines.</summary>
    private void End(bool keepsQuoteSigns = false)
    {
        for (var i = 0; i < _lines.Count; i++)
        {
            var line = _lines[i];
            if (i > 0 && !keepsQuoteSigns)
            {
                MarkQuoteSigns(new MarkdownLine(line.LineStart, line.Start, line.Start));
            }

            var end = i + 1 < _lines.Count ? _lines[i + 1].At - 1 : _content.Length;
            for (var at = line.At; at < end; at++)
            {
                var length = 1;
                if (_signs[at] == Sign.Mark)
                {
                    while (at + length < end && _signs[at + length] == Sign.Mark)
                    {
                        length++;
                    }

                    Mark(new TextSpan(line.Start + at - line.At, length));
                }
                else if (_signs[at] == Sign.Code)
                {
                    while (at + length < end && _signs[at + length] == Sign.Code)
                    {
                        length++;
                    }

                    _codes.Add(new TextSpan(line.Start + at - line.At, length));
                }
                else if (_content[at] == '&' && _signs[at] == Sign.Text && EntityLength(_content.Slice(at, end - at)) is > 0 and var entity)
                {
                    _entities.Add(new TextSpan(line.Start + at - line.At, length = entity));
                }

                at += length - 1;
            }
        }
    }

    /// <summary>Lines of a paragraph of a quotation are joined: only the first has the sign of it.</summary>
    private void MarkQuoteSigns(MarkdownLine line)
    {
        var prefix = _text.AsSpan(line.Start, line.ContentStart - line.Start);
        if (prefix.IndexOf('>') is >= 0 and var sign)
        {
            Mark(TextSpan.FromBounds(line.Start + sign, line.ContentStart));
        }
    }

    private void Mark(TextSpan span)
    {
        if (span.Length > 0)
        {
            _marks.Add(span);
        }
    }

    private readonly void Mark(int start, int end, Sign sign = Sign.Mark) => _signs.AsSpan(start, end - start).Fill(sign);

    /// <summary>Where a character of the block is in the file.</summary>
    private readonly int ToSource(int at)
    {
        var (low, high) = (0, _lines.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) >> 1;
            (low, high) = _lines.Span[middle].At <= at ? (middle, high) : (low, middle - 1);
        }

        var line = _lines.Span[low];
        return line.Start + at - line.At;
    }

    private readonly TextSpan ToSource(int start, int end) =>
        TextSpan.FromBounds(ToSource(start), end == start ? ToSource(end) : ToSource(end - 1) + 1);

    /// <summary>The length of <c>&amp;name;</c>, <c>&amp;#65;</c> or <c>&amp;#x41;</c>; 0 when the text does not begin so.</summary>
    private static int EntityLength(ReadOnlySpan<char> text)
    {
        var at = 1;
        var isHexadecimal = false;
        var isNumber = text.Length > 1 && text[1] == '#';
        if (isNumber)
        {
            isHexadecimal = text.Length > 2 && text[2] is 'x' or 'X';
            at = isHexadecimal ? 3 : 2;
        }

        var first = at;
        var max =
            isHexadecimal ? 6
            : isNumber ? 7
            : 31;
        while (
            at < text.Length
            && at - first < max
            && (
                Characters.IsDigit(text[at])
                || (Characters.IsAsciiLetter(text[at]) && (!isNumber || (isHexadecimal && (text[at] | 0x20) is >= 'a' and <= 'f')))
            )
        )
        {
            at++;
        }

        return at > first && at < text.Length && text[at] == ';' ? at + 1 : 0;
    }

    /// <param name="At">Where it begins in the block.</param>
    /// <param name="Start">Where it begins in the file.</param>
    private record struct Line(int At, int Start)
    {
        /// <summary>Where the line of the file begins.</summary>
        public int LineStart { get; init; }
    }
}
