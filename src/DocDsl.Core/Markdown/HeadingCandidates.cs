using DocDsl.Core.Text;

namespace DocDsl.Core.Markdown;

/// <summary>Finds what could be the heading of a question, and how it looks.</summary>
internal ref partial struct HeadingCandidates
{
    private const int MaxLines = 20;

    private readonly MarkdownBlocks _blocks;
    private readonly string _text;

    public HeadingCandidates(string text, MarkdownBlocks blocks)
    {
        _text = text;
        _blocks = blocks;
    }

    /// <summary>Reads a block as a heading of a question; null when it cannot be one.</summary>
    public readonly HeadingCandidate? Read(int index)
    {
        ref readonly var block = ref _blocks.Blocks.ItemRef(index);
        return block.Kind switch
        {
            MarkdownBlockKind.Heading when block.Container < 0 => ReadHeading(index, block),
            MarkdownBlockKind.Paragraph => ReadParagraph(index, block),
            MarkdownBlockKind.Html => ReadSummary(index, block),
            _ => null,
        };
    }

    private readonly HeadingCandidate? ReadHeading(int index, in MarkdownBlock block)
    {
        var span = HeadingWords(block);
        var end = _blocks.LastLine(block).End;
        if (RestOfHeading(index, block, span) is { Length: > 0 } rest)
        {
            (span, end) = (TextSpan.FromBounds(span.Start, rest.End), rest.End);
        }

        var shape = new HeadingShape(block.Level, null, false, 0, false, false, HeadingNumbering.None);
        return Finish(index, shape, span, 0, end);
    }

    /// <summary>
    /// The line below a heading where it was broken by hand: it goes on with a small letter, and has the question mark that the
    /// heading lacks.
    /// </summary>
    private readonly TextSpan RestOfHeading(int index, in MarkdownBlock block, TextSpan words)
    {
        if (
            block.IsUnderlined
            || index + 1 == _blocks.Blocks.Length
            || _blocks.Blocks[index + 1] is not { Kind: MarkdownBlockKind.Paragraph } below
            || below.FirstLine != block.FirstLine + 1
            || below.Container != block.Container
            || words.Length == 0
            || EndsInQuestionMark(_text.AsSpan(words.Start, words.Length))
        )
        {
            return default;
        }

        var (last, line) = (_blocks.FirstLine(block), _blocks.FirstLine(below));
        var isNext = _text.AsSpan(last.End, line.Start - last.End).Trim("\r\n".AsSpan()).IsEmpty && line.Start - last.End <= 2;
        return
            isNext
            && char.IsLower(_text[line.ContentStart])
            && EndsInQuestionMark(_text.AsSpan(line.ContentStart, line.End - line.ContentStart))
            ? Trim(line.ContentStart, line.End)
            : default;
    }

    /// <summary>The section below a heading, and the heading itself.</summary>
    /// <param name="heading">With its <c>#</c>: <c>## Questionnaire</c>.</param>
    /// <returns>Its blocks; all of them when there is no such heading.</returns>
    public readonly (int First, int End) FindSection(string heading) =>
        FindHeading(heading) is >= 0 and var index ? (index, _blocks.EndOfSection(index)) : (0, _blocks.Blocks.Length);

    /// <summary>The block of a heading; −1 when there is none.</summary>
    /// <param name="heading">With its <c>#</c>: <c>## Questionnaire</c>.</param>
    public readonly int FindHeading(string heading)
    {
        var level = heading.Length - heading.TrimStart('#').Length;
        var title = heading.Substring(level).Trim();
        for (var i = 0; i < _blocks.Blocks.Length; i++)
        {
            if (
                _blocks.LevelOf(i) == level
                && HeadingWords(_blocks.Blocks[i]) is var words
                && _text.AsSpan(words.Start, words.Length).SequenceEqual(title.AsSpan())
            )
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The words of a heading of Markdown: without its signs, and without an attribute <c>{#id}</c> at its end.</summary>
    public readonly TextSpan HeadingWords(in MarkdownBlock block)
    {
        var first = _blocks.FirstLine(block);
        if (block.IsUnderlined)
        {
            return Trim(first.ContentStart, _blocks.Lines[block.FirstLine + block.LineCount - 2].End);
        }

        var span = Trim(first.ContentStart + block.Level, first.End);
        var words = _text.AsSpan(span.Start, span.Length);
        var end = words.TrimEnd('#').Length;
        end = end == 0 || char.IsWhiteSpace(words[end - 1]) ? words.Slice(0, end).TrimEnd().Length : words.Length;
        if (
            end > 2
            && words[end - 1] == '}'
            && words.Slice(0, end).LastIndexOf('{') is > 0 and var brace
            && IsAttribute(words.Slice(brace + 1, end - brace - 2))
        )
        {
            end = words.Slice(0, brace).TrimEnd().Length;
        }

        return new TextSpan(span.Start, end);
    }

    /// <summary>Whether braces have an attribute: <c>#id</c>, <c>.class</c>, <c>: .class</c>. A sign alone is words.</summary>
    private static bool IsAttribute(ReadOnlySpan<char> braces) =>
        braces.Length > 1
        && (braces[0] == ':' || (braces[0] is '#' or '.' && (char.IsLetterOrDigit(braces[1]) || braces[1] is '_' or '-')));

    private readonly HeadingCandidate? ReadParagraph(int index, in MarkdownBlock block)
    {
        MarkdownContainerKind? item = null;
        var isQuoted = false;
        var number = 0;
        var lineStart = _blocks.FirstLine(block).Start;
        for (var i = block.Container; i >= 0; i = _blocks.Containers[i].Parent)
        {
            var container = _blocks.Containers[i];
            if (container.Start < lineStart || isQuoted || (container.Kind != MarkdownContainerKind.Quote && item is not null))
            {
                // It is not the first in it, or deeper in a list.
                return null;
            }

            if (container.Kind == MarkdownContainerKind.Quote)
            {
                isQuoted = true;
            }
            else
            {
                item = container.Kind;
                number = container.Number;
            }
        }

        var end = _blocks.LastLine(block).End;
        var words = Trim(_blocks.FirstLine(block).ContentStart, end);
        var body = end;
        var emphasis = (byte)0;
        if (_text[words.Start] is '*' or '_' && !BeginsWithLabel(words))
        {
            if (!TryReadEmphasis(block, words, out var inner, out body, out emphasis))
            {
                return null;
            }

            words = inner;
        }

        var numbering = item == MarkdownContainerKind.Number ? HeadingNumbering.Number : HeadingNumbering.None;
        var shape = new HeadingShape(0, item == MarkdownContainerKind.Number ? null : item, isQuoted, emphasis, false, false, numbering);
        if (emphasis > 0)
        {
            return Finish(index, shape, words, number, body);
        }

        // Without other signs it is as long as its question marks say: a number or a quotation holds it together, otherwise the answer may
        // follow on the next line.
        var lastAsking = -1;
        for (var i = 0; i < Math.Min(block.LineCount, MaxLines) && (lastAsking < 0 || item is not null || isQuoted); i++)
        {
            var line = _blocks.Lines[block.FirstLine + i];
            var asks = EndsInQuestionMark(_text.AsSpan(words.Start, Math.Max(0, line.End - words.Start)));
            lastAsking = asks ? i : lastAsking;
        }

        if (lastAsking >= 0)
        {
            var lineEnd = _blocks.Lines[block.FirstLine + lastAsking].End;
            words = Trim(words.Start, lineEnd);
            return Finish(index, shape, words, number, lastAsking + 1 == block.LineCount ? end : lineEnd);
        }

        return numbering == HeadingNumbering.None && !BeginsWithLabel(words) ? null : Finish(index, shape, words, number, end);
    }

    /// <summary>Words in bold letters from the paragraph's first sign on.</summary>
    private readonly bool TryReadEmphasis(in MarkdownBlock block, TextSpan words, out TextSpan inner, out int body, out byte emphasis)
    {
        var sign = _text[words.Start];
        emphasis = (byte)(words.Length > 1 && _text[words.Start + 1] == sign ? 2 : 1);
        inner = default;
        body = words.End;
        var start = words.Start + emphasis;
        var close = FindClosing(start, words.End, sign, emphasis);
        if (close < 0)
        {
            return false;
        }

        inner = Trim(start, close);
        var after = close + emphasis;
        while (after < words.End && _text[after] is ':' or ' ' or '\t' or '\\')
        {
            after++;
        }

        body = after == words.End ? _blocks.LastLine(block).End : after;

        // Some letters in bold type at the beginning of a sentence are no heading.
        return inner.Length > 0
            && (
                after == words.End
                || Characters.IsLineEnd(_text[after])
                || EndsInQuestionMark(_text.AsSpan(inner.Start, inner.Length))
                || BeginsWithLabel(inner)
            );
    }

    private readonly int FindClosing(int start, int end, char sign, int count)
    {
        for (var at = start; at < end; at++)
        {
            switch (_text[at])
            {
                case '\\':
                    at++;
                    break;
                case '`':
                    var close = _text.AsSpan(at + 1, end - at - 1).IndexOf('`');
                    at = close < 0 ? at : at + 1 + close;
                    break;
                // "**What? **" is bold to its author, at the end of its paragraph.
                case var c when c == sign && at > start && (!char.IsWhiteSpace(_text[at - 1]) || at + count == end):
                    var length = 1;
                    while (at + length < end && _text[at + length] == sign)
                    {
                        length++;
                    }

                    if (length >= count)
                    {
                        return at + length - count;
                    }

                    at += length - 1;
                    break;
            }
        }

        return -1;
    }

    private readonly HeadingCandidate? ReadSummary(int index, in MarkdownBlock block)
    {
        var start = _blocks.FirstLine(block).ContentStart;
        var end = _blocks.LastLine(block).End;
        var html = _text.AsSpan(start, end - start);
        var open = html.IndexOf("<summary".AsSpan(), StringComparison.OrdinalIgnoreCase);
        var openEnd = open < 0 ? -1 : html.Slice(open).IndexOf('>');
        var close = openEnd < 0 ? -1 : html.IndexOf("</summary".AsSpan(), StringComparison.OrdinalIgnoreCase);
        if (openEnd < 0 || close < open + openEnd + 1)
        {
            return null;
        }

        var words = Trim(start + open + openEnd + 1, start + close);
        while (words.Length > 0 && HtmlTags.LengthOf(_text.AsSpan(words.Start, words.Length)) is > 0 and var tag)
        {
            words = Trim(words.Start + tag, words.End);
        }

        while (
            words.Length > 0
            && _text[words.End - 1] == '>'
            && _text.AsSpan(words.Start, words.Length).LastIndexOf('<') is > 0 and var last
            && HtmlTags.LengthOf(_text.AsSpan(words.Start + last, words.Length - last)) == words.Length - last
        )
        {
            words = Trim(words.Start, words.Start + last);
        }

        var closeEnd = html.Slice(close).IndexOf('>');
        var body = closeEnd < 0 ? end : Math.Min(end, start + close + closeEnd + 1);
        var shape = new HeadingShape(0, null, false, 0, true, false, HeadingNumbering.None);
        return words.Length == 0 ? null : Finish(index, shape, words, 0, Trim(body, end).Length == 0 ? end : body);
    }

    /// <summary>Reads what the words begin with: <c>Q:</c>, a number, a label.</summary>
    private readonly HeadingCandidate? Finish(int index, HeadingShape shape, TextSpan words, int number, int body)
    {
        while (
            words.Length > 0 && _text[words.Start] == '<' && HtmlTags.LengthOf(_text.AsSpan(words.Start, words.Length)) is > 0 and var tag
        )
        {
            // An anchor: <a name="how"></a>How?
            words = Trim(words.Start + tag, words.End);
        }

        if (LabelLength(words) is > 0 and var length)
        {
            shape = shape with { IsLabelled = true };
            words = Trim(words.Start + length, words.End);
        }

        var label = default(TextSpan);
        if (shape.Numbering == HeadingNumbering.None && ReadNumber(words, out var prefix, out var value) is { Length: > 0 } found)
        {
            label = found;
            number = value;
            shape = shape with { Numbering = value > 0 ? HeadingNumbering.Number : HeadingNumbering.Label };
            words = Trim(words.Start + prefix, words.End);
        }

        if (words.Length == 0 || !HasLetter(words) || (shape.Level == 0 && IsContents(words)))
        {
            return null;
        }

        return new HeadingCandidate(index, shape, words, label, number, EndsInQuestionMark(_text.AsSpan(words.Start, words.Length)), body);
    }

    /// <summary>Whether it is a line of a table of contents: a link to a heading.</summary>
    private readonly bool IsContents(TextSpan words) =>
        _text[words.Start] == '[' && _text.AsSpan(words.Start, words.Length).IndexOf("](#".AsSpan()) > 0;

    private readonly bool HasLetter(TextSpan words)
    {
        for (var i = words.Start; i < words.End; i++)
        {
            if (char.IsLetterOrDigit(_text[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether words end in a question mark, before brackets, quotation marks and the address of a link.</summary>
    private static bool EndsInQuestionMark(ReadOnlySpan<char> words)
    {
        while (!words.IsEmpty)
        {
            switch (words[words.Length - 1])
            {
                case '?' or '？' or '؟':
                    return true;
                case ')' when words.LastIndexOf("](".AsSpan()) is > 0 and var address:
                    words = words.Slice(0, address);
                    break;
                case '*' or '_' or '`' or ']' or '"' or '”' or '’' or '\'' or ' ' or '\t' or '\r' or '\n' or ')' or '\\' or '#' or ':':
                    words = words.Slice(0, words.Length - 1);
                    break;
                case '>' when words.LastIndexOf('<') is >= 0 and var tag:
                    words = words.Slice(0, tag);
                    break;
                default:
                    return false;
            }
        }

        return false;
    }

    private readonly TextSpan Trim(int start, int end)
    {
        while (end > start && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }

        while (start < end && char.IsWhiteSpace(_text[start]))
        {
            start++;
        }

        return TextSpan.FromBounds(start, Math.Max(start, end));
    }
}
