using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Text;

namespace DocDsl.Core.Syntax;

// Fenced code and comments of HTML: what looks like a heading or a directive in them is none.
internal ref partial struct Parser
{
    /// <summary>Longer fences count as this long: there are only so many searches for one that is never closed.</summary>
    private const int MaxFenceLength = 16;

    /// <summary>Reads a block of code whose first line this is, or a comment. A block that is never closed is text as any other.</summary>
    private bool TryReadVerbatim(int start, int content, int end)
    {
        var blockEnd = _text[content] == '<' ? EndOfComment(content, end) : EndOfFence(content, end);
        if (blockEnd < 0)
        {
            return false;
        }

        // It is text of its section, without references and headings.
        if (_answerFollows && !_headingGoesOn && _block == BlockKind.None)
        {
            BeginAnswerBelow();
        }

        AddRun(start, ElementKind.Text);
        _textEnd = blockEnd;
        _sectionHasText |= _block == BlockKind.None && _text[content] != '<';
        _readTo = blockEnd;
        return true;
    }

    private int EndOfComment(int content, int end)
    {
        if (_noCommentEnd || !_text.AsSpan(content, end - content).StartsWith("<!--".AsSpan(), StringComparison.Ordinal))
        {
            return -1;
        }

        var close = _text.AsSpan(content + 4).IndexOf("-->".AsSpan(), StringComparison.Ordinal);
        if (close < 0)
        {
            _noCommentEnd = true;
            return -1;
        }

        var last = content + 4 + close + 3;
        var rest = _text.AsSpan(last).IndexOfAny('\r', '\n');
        return rest < 0 ? _text.Length : last + rest;
    }

    private int EndOfFence(int content, int end)
    {
        var sign = _text[content];
        var length = Math.Min(Fence.LengthOf(_text.AsSpan(content, end - content)), MaxFenceLength);
        if (length == 0 || length >= (sign == '`' ? _unclosedBackticks : _unclosedTildes))
        {
            return -1;
        }

        for (var at = end; at < _text.Length;)
        {
            var lineStart = Characters.SkipBlanks(_text.AsSpan(), at);
            var text = _text.AsSpan(lineStart);
            var lineLength = text.IndexOfAny('\r', '\n');
            lineLength = lineLength < 0 ? text.Length : lineLength;
            var found = text.Slice(0, lineLength).TrimEnd();
            if (found.Length > 0 && found[0] == sign && Fence.ClosingLengthOf(found) >= length)
            {
                return lineStart + lineLength;
            }

            at = lineStart + lineLength;
        }

        (_unclosedBackticks, _unclosedTildes) = sign == '`' ? (length, _unclosedTildes) : (_unclosedBackticks, length);
        ReportNearMiss(UnbalancedBlock.OpenFence.At(Trimmed(content, end)));
        return -1;
    }
}
