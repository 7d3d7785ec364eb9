using System.Net;
using System.Text;
using DocDsl.Core.Collections;
using DocDsl.Core.Markdown;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.ReaderText;

/// <summary>
/// Makes a text to read of blocks of Markdown: these say where a paragraph ends and what is code, so that nothing is guessed. Signs that
/// no reader sees are excluded already.
/// </summary>
internal sealed class MarkdownTextBuilder
{
    private readonly SyntaxTree _tree;
    private readonly string _source;
    private readonly MarkdownBlocks _blocks;
    private readonly SpanSet _excluded;
    private readonly StringBuilder _text = new();
    private readonly List<TextSegment> _segments = [];

    /// <summary>How many columns before each line belong to the item or the quotation around all of the text.</summary>
    private readonly int _indent;

    private int _lastBlock = -1;
    private int _lastEnd;
    private int _table;
    private int _blankLines;

    private MarkdownTextBuilder(SyntaxTree tree, TextRange[] ranges, BlockKind block, SpanSet excluded)
    {
        _tree = tree;
        _source = tree.Text.Content;
        _blocks = tree.Blocks!;
        _excluded = excluded;
        _indent = MarkdownIndent.Of(tree, ranges, block);
    }

    public static TextViewContent Build(SyntaxTree tree, TextRange[] ranges, BlockKind block, SpanSet excluded)
    {
        var builder = new MarkdownTextBuilder(tree, ranges, block, excluded);
        foreach (var range in ranges)
        {
            if (range.IsInline)
            {
                builder.AddStretch(range.First, range.End);
                continue;
            }

            for (var i = range.First; i < range.End; i++)
            {
                if (tree.ElementTable[i].Block == block)
                {
                    builder.AddElement(i);
                }
            }
        }

        return new TextViewContent(builder._text.ToString(), builder._segments.ToArray());
    }

    private void AddElement(int index)
    {
        var start = _tree.StartOfElement(index);
        switch (_tree.ElementTable[index].Kind)
        {
            case ElementKind.Text:
                AddStretch(start, _tree.StartOfElement(index + 1));
                break;
            case ElementKind.TextDirective:
                // In a comment, which is a block of its own.
                start = _source.IndexOf('@', start) + "@text".Length;
                var line = _tree.WholeLine(start);
                var words = _source.AsSpan(line.Start, line.Length);
                words = (words.EndsWith("-->".AsSpan()) ? words.Slice(0, words.Length - 3) : words).TrimEnd();
                if (!words.IsEmpty)
                {
                    Separate(-1, start, null);
                    AddSource(line.Start, line.Start + words.Length);
                    _lastBlock = -1;
                }

                break;
        }
    }

    private void AddStretch(int start, int end)
    {
        for (var i = _blocks.FirstAfter(start); i < _blocks.Blocks.Length && _blocks.FirstLine(_blocks.Blocks[i]).Start < end; i++)
        {
            ref readonly var block = ref _blocks.Blocks.ItemRef(i);
            var lineEnd = block.FirstLine + block.LineCount;
            for (var line = block.FirstLine; line < lineEnd; line++)
            {
                var (lineStart, contentStart, contentEnd) = _blocks.Lines[line];
                if (contentEnd > start || (contentEnd == start && lineStart == start))
                {
                    if (contentStart >= end && lineStart >= end)
                    {
                        break;
                    }

                    var part = new MarkdownLine(Math.Max(start, lineStart), Math.Max(start, contentStart), Math.Min(end, contentEnd));
                    AddLine(i, line, part);
                }
            }
        }
    }

    private void AddLine(int index, int lineIndex, MarkdownLine line)
    {
        var block = _blocks.Blocks[index];
        var isCode = block.Kind is MarkdownBlockKind.FencedCode or MarkdownBlockKind.IndentedCode;
        if (IsEmpty(line.ContentStart, line.End))
        {
            _blankLines += isCode && line.ContentStart >= line.End ? 1 : 0;
            return;
        }

        if (block.Kind == MarkdownBlockKind.Paragraph && IsTableRule(line))
        {
            // The line above it has the names of the columns, and all below are rows.
            _table = index + 1;
            _lastEnd = line.End;
            return;
        }

        var isFirst = index != _lastBlock;
        Separate(index, line.Start, isCode || block.Kind == MarkdownBlockKind.Html ? "\n" : null);
        if ((isCode || isFirst || block.Kind == MarkdownBlockKind.Html) && line.Start == _blocks.Lines[lineIndex].Start)
        {
            AddPrefix(line, lineIndex == block.FirstLine);
        }

        AddPieces(line.ContentStart, line.End, isCode);
        _lastBlock = index;
        _lastEnd = _blocks.Lines[lineIndex].End;
        _blankLines = 0;
    }

    private bool IsTableRule(MarkdownLine line) =>
        LineShape.IsTableRule(_source.AsSpan(line.ContentStart, line.End - line.ContentStart).Trim());

    /// <summary>Writes what stands between the line before and one of a block.</summary>
    private void Separate(int index, int start, string? withinBlock)
    {
        if (_text.Length == 0)
        {
            return;
        }

        if (index != _lastBlock || index < 0)
        {
            var isNext = index >= 0 && start >= _lastEnd && IsOneLineEnd(_source.AsSpan(_lastEnd, start - _lastEnd));
            _text.Append(isNext ? "\n" : "\n\n");
            return;
        }

        if (withinBlock is not null)
        {
            _text.Append('\n', 1 + _blankLines);
        }
        else if (_table == index + 1 || IsBroken() || IsHeadOfTable(start))
        {
            _text.Append('\n');
        }
        else if (!char.IsWhiteSpace(_text[_text.Length - 1]))
        {
            _text.Append(' ');
        }
    }

    private static bool IsOneLineEnd(ReadOnlySpan<char> between) =>
        between.Length == 1 || (between.Length == 2 && between[0] == '\r' && between[1] == '\n');

    /// <summary>Whether the line before ends in two blanks, or in the sign of a break.</summary>
    private bool IsBroken() =>
        _lastEnd > 1
        && (
            (_source[_lastEnd - 1] == ' ' && _source[_lastEnd - 2] == ' ')
            || (_source[_lastEnd - 1] == '\\' && _excluded.Contains(_lastEnd - 1))
        );

    /// <summary>Whether the line below one that begins in the text here is the rule of a table.</summary>
    private bool IsHeadOfTable(int start)
    {
        var line = _tree.WholeLine(start);
        if (_source.AsSpan(line.Start, line.Length).IndexOf('|') < 0)
        {
            return false;
        }

        var next = line.End;
        while (next < _source.Length && char.IsWhiteSpace(_source[next]))
        {
            next++;
        }

        var below = _tree.WholeLine(Math.Min(next, _source.Length));
        return LineShape.IsTableRule(_source.AsSpan(below.Start, below.Length));
    }

    /// <summary>The signs of items and quotations before a line that are the text's own.</summary>
    private void AddPrefix(MarkdownLine line, bool isFirstOfBlock)
    {
        var start = MarkdownIndent.Skip(_source, line.Start, line.ContentStart, _indent);
        var prefix = _source.AsSpan(start, line.ContentStart - start);
        if (prefix.Trim().IsEmpty || (!isFirstOfBlock && prefix.IndexOf('>') < 0))
        {
            return;
        }

        if (_text.Length == 0)
        {
            start += prefix.Length - prefix.TrimStart().Length;
        }

        AddSource(start, line.ContentStart);
    }

    private bool IsEmpty(int start, int end)
    {
        while (start < end)
        {
            if (_excluded.FirstEndingAfter(start) is { Length: >= 0 } excluded && excluded.Start <= start)
            {
                start = excluded.End;
            }
            else if (char.IsWhiteSpace(_source[start]))
            {
                start++;
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The line without what is excluded, and without white space at its end or doubled by the exclusion.</summary>
    private void AddPieces(int start, int end, bool keepsBlanks)
    {
        while (end > start && char.IsWhiteSpace(_source[end - 1]))
        {
            end--;
        }

        while (start < end)
        {
            if (!keepsBlanks && (_text.Length == 0 || char.IsWhiteSpace(_text[_text.Length - 1])))
            {
                start = Characters.SkipBlanks(_source.AsSpan(0, end), start);
            }

            var excluded = _excluded.FirstEndingAfter(start);
            var pieceEnd = excluded.Length < 0 ? end : Math.Max(start, Math.Min(end, excluded.Start));
            if (pieceEnd > start)
            {
                AddDecoded(start, pieceEnd, keepsBlanks);
            }

            if (pieceEnd == end)
            {
                break;
            }

            start = Math.Min(end, excluded.End);
            AddSpaceOfTags(excluded.Start, start, end);
        }

        while (_text.Length > 0 && _text[_text.Length - 1] is ' ' or '\t')
        {
            RemoveLast();
        }
    }

    /// <summary>What a tag shows: a line that it breaks, and words that it keeps apart.</summary>
    private void AddSpaceOfTags(int start, int end, int lineEnd)
    {
        if (end == lineEnd || _text.Length == 0 || char.IsWhiteSpace(_text[_text.Length - 1]))
        {
            return;
        }

        var tags = _source.AsSpan(start, end - start);
        for (int at = 0, found; (found = tags.Slice(at).IndexOf('<')) >= 0;)
        {
            at += found + 1;
            if (HtmlBlocks.SpaceOf(tags.Slice(at)) is { } space)
            {
                _text.Append(space);
                return;
            }
        }
    }

    private void AddDecoded(int start, int end, bool isCode)
    {
        var entities = _tree.Inlines!.Entities;
        var next = isCode || entities.IsEmpty ? entities.Length : BinarySearch.LastAtMost(new SpanStarts(entities), start - 1) + 1;
        for (; next < entities.Length && entities[next].End <= end; next++)
        {
            var entity = entities[next];
            var decoded = WebUtility.HtmlDecode(_source.Substring(entity.Start, entity.Length));
            if (decoded.Length < entity.Length)
            {
                AddSource(start, entity.Start);
                _segments.Add(new TextSegment(_text.Length, entity.Start, decoded.Length, entity.Length));
                _text.Append(decoded);
                start = entity.End;
            }
        }

        AddSource(start, end);
    }

    private void AddSource(int start, int end)
    {
        if (end > start)
        {
            _segments.Add(new TextSegment(_text.Length, start, end - start, end - start));
            _text.Append(_source, start, end - start);
        }
    }

    private void RemoveLast()
    {
        _text.Length--;
        if (_segments.Count > 0 && _segments[_segments.Count - 1] is var last && last.TextStart + last.Length > _text.Length)
        {
            _segments[_segments.Count - 1] = last with { Length = last.Length - 1, SourceLength = last.SourceLength - 1 };
        }
    }
}
