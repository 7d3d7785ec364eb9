using System.Text;
using DocDsl.Core.Languages;
using DocDsl.Core.ReaderText;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Binding;

/// <summary>Reads an answer line by line until one says something.</summary>
/// <remarks>The lines as they are written, since the reader's text joins them.</remarks>
internal sealed class AnswerContentReader(SyntaxTree tree, SpanSet excluded)
{
    private readonly string _text = tree.Text.Content;
    private readonly Language? _language = tree.Language;
    private CodeFences _fences = new(tree.Text.Content);
    private AnswerLineKind _most;

    /// <summary>What ends the placeholder that lines go on with; null when none does, and empty where a blank line does.</summary>
    private string? _until;

    private bool _boxBefore;

    public AnswerContent Read(TextRange body)
    {
        foreach (var (start, end) in LinesOf(body))
        {
            var line = Visible(start, end);
            var kind = KindOf(line);
            if (kind == AnswerLineKind.Words)
            {
                return AnswerContent.Words;
            }

            // What is left to replace says more than what does not apply.
            _most = kind > _most ? kind : _most;
        }

        return _most switch
        {
            AnswerLineKind.Placeholder => AnswerContent.Placeholder,
            AnswerLineKind.UntickedBox => AnswerContent.UntickedBoxes,
            AnswerLineKind.NotApplicable => AnswerContent.NotApplicable,
            _ => AnswerContent.Empty,
        };
    }

    /// <summary>The first line that a reader sees, without blanks at its ends; empty when there is none.</summary>
    public string FirstLine(TextRange body)
    {
        foreach (var (start, end) in LinesOf(body))
        {
            var line = Characters.TrimBlanks(Visible(start, end).AsSpan().Trim('\uFEFF'), out _);
            if (line.Length > 0)
            {
                return line.ToString();
            }
        }

        return "";
    }

    /// <summary>All lines of an answer, without what is excluded, and where they are.</summary>
    public IEnumerable<(TextSpan Span, string Line)> Lines(TextRange body) =>
        LinesOf(body).Select(line => (TextSpan.FromBounds(line.Start, line.End), Visible(line.Start, line.End)));

    private AnswerLineKind KindOf(string line)
    {
        var trimmed = Characters.TrimBlanks(line.AsSpan().Trim('\uFEFF'), out var indent);
        if (trimmed.Length == 0)
        {
            _boxBefore = false;
            _until = _until?.Length == 0 ? null : _until;
            return AnswerLineKind.Nothing;
        }

        var wasCode = _fences.IsOpen;
        _fences.AddLine(trimmed);
        if (wasCode || _fences.IsOpen)
        {
            return wasCode && _fences.IsOpen ? AnswerLineKind.Words : AnswerLineKind.Nothing;
        }

        if (_until is not null)
        {
            return GoOn(trimmed);
        }

        // An item of a list goes on in lines that are indented and begin in lower case.
        if (_boxBefore && indent > 0 && char.IsLower(trimmed[0]))
        {
            return AnswerLineKind.UntickedBox;
        }

        if (OpensPlaceholder(trimmed))
        {
            return AnswerLineKind.Placeholder;
        }

        var kind = AnswerLine.KindOf(trimmed, _language);

        if (kind == AnswerLineKind.Placeholder && StandIns.IsFiller(StandIns.Strip(AnswerLine.WithoutMarker(trimmed))))
        {
            _until = "";
        }

        _boxBefore = kind == AnswerLineKind.UntickedBox;
        return kind;
    }

    /// <summary><c>[[ FILL IN: which of</c>, with the brackets closed in a line below.</summary>
    private bool OpensPlaceholder(ReadOnlySpan<char> line)
    {
        line = AnswerLine.WithoutMarker(line);
        if (
            !line.StartsWith(KnownWords.Brackets.AsSpan())
            || line.IndexOf("]]".AsSpan()) >= 0
            || !PlaceholderBrackets.IsPlaceholder(line.Slice(2), _language)
        )
        {
            return false;
        }

        _until = "]]";
        return true;
    }

    private AnswerLineKind GoOn(ReadOnlySpan<char> line)
    {
        if (_until!.Length == 0)
        {
            return AnswerLineKind.Placeholder;
        }

        var close = line.IndexOf(_until.AsSpan());
        if (close < 0)
        {
            return AnswerLineKind.Placeholder;
        }

        var rest = line.Slice(close + _until.Length);
        _until = null;
        return StandIns.Strip(rest).Length == 0 ? AnswerLineKind.Placeholder : AnswerLineKind.Words;
    }

    private IEnumerable<(int Start, int End)> LinesOf(TextRange body)
    {
        for (var i = body.First; i < body.End; i++)
        {
            var element = tree.ElementTable[i];
            if (element.Block != BlockKind.None)
            {
                continue;
            }

            var end = tree.StartOfElement(i + 1);
            var start = element.Kind switch
            {
                ElementKind.Text or ElementKind.Blank => element.Start,
                ElementKind.EscapedText => _text.IndexOf('@', element.Start) + 1,
                ElementKind.TextDirective => _text.IndexOf('@', element.Start) + "@text".Length,
                _ => end,
            };
            while (start < end)
            {
                var length = _text.AsSpan(start, end - start).IndexOfAny('\r', '\n');
                var lineEnd = length < 0 ? end : start + length;
                yield return (start, lineEnd);
                start = lineEnd + (lineEnd + 1 < end && _text[lineEnd] == '\r' && _text[lineEnd + 1] == '\n' ? 2 : 1);
            }
        }
    }

    private string Visible(int start, int end)
    {
        var next = excluded.FirstEndingAfter(start);
        if (next.Length < 0 || next.Start >= end)
        {
            return _text.Substring(start, end - start);
        }

        var line = new StringBuilder();
        while (start < end)
        {
            next = excluded.FirstEndingAfter(start);
            var pieceEnd = next.Length < 0 ? end : Math.Max(start, Math.Min(end, next.Start));
            line.Append(_text, start, pieceEnd - start);
            start = pieceEnd == end ? end : Math.Min(end, next.End);
        }

        return line.ToString();
    }
}
