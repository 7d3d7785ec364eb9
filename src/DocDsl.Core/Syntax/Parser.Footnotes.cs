using DocDsl.Core.Directives;
using DocDsl.Core.Markdown;
using DocDsl.Core.Text;

namespace DocDsl.Core.Syntax;

// Notes of files of Markdown: [^1]: words, and the lines below that are indented.
internal ref partial struct Parser
{
    /// <summary>Lines that are further in go on with the note above.</summary>
    private const int FootnoteIndent = 4;

    private bool TryReadFootnote(int start, int content, int end, int index)
    {
        var block = _blocks!.Blocks[index];
        var first = Characters.SkipBlanks(_text.AsSpan(0, end), content);
        var isText = block.Kind is MarkdownBlockKind.Paragraph or MarkdownBlockKind.Definition && block.Container < 0;
        if (isText && FootnoteLength(first, end) is > 0 and var length)
        {
            CloseBlock(start);
            var id = TextSpan.FromBounds(first + 2, first + length - 2);
            var arguments = new NoteArguments(_text.Substring(id.Start, id.Length), id, null, null, default);
            AddDirective(start, TextSpan.FromBounds(first + 1, id.End), DirectiveKind.Note, arguments);
            _notes.Add(new NoteData(_directives.Count - 1, -1, _elements.Count, _elements.Count));
            _footnote = index;
            AddFootnoteLine(first + length, end);
            return true;
        }

        if (
            _footnote < 0
            || _block != BlockKind.None
            || (_footnote != index && (first == end || Indentation(content, first) < FootnoteIndent))
        )
        {
            _footnote = -1;
            return false;
        }

        _footnote = index;
        AddFootnoteLine(start, end);
        return true;
    }

    private void AddFootnoteLine(int start, int end)
    {
        if (start == end)
        {
            return;
        }

        _block = BlockKind.Note;
        AddText(start, end);
        _block = BlockKind.None;
        EndNote();
    }

    /// <summary>The length of <c>[^1]:</c>; 0 when the line does not begin so.</summary>
    private readonly int FootnoteLength(int start, int end)
    {
        var at = start + 2;
        if (at >= end || _text[start] != '[' || _text[start + 1] != '^')
        {
            return 0;
        }

        while (at < end && !char.IsWhiteSpace(_text[at]) && _text[at] is not (']' or '['))
        {
            at++;
        }

        return at > start + 2 && at + 1 < end && _text[at] == ']' && _text[at + 1] == ':' ? at + 2 - start : 0;
    }

    private readonly int Indentation(int start, int end)
    {
        var columns = 0;
        for (; start < end; start++)
        {
            columns += _text[start] == '\t' ? 4 - (columns % 4) : 1;
        }

        return columns;
    }
}
