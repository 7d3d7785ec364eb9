using DocDsl.Core.Text;
using DocDsl.LanguageServer.Protocol;

namespace DocDsl.LanguageServer.Documents;

/// <summary>Spans of a text and the protocol's lines and columns, both in UTF-16.</summary>
internal static class Positions
{
    public static Position ToPosition(this SourceText text, int offset)
    {
        var position = text.GetLinePosition(Math.Clamp(offset, 0, text.Length));
        return new Position(position.Line, position.Character);
    }

    public static Range ToRange(this SourceText text, TextSpan span) => new(text.ToPosition(span.Start), text.ToPosition(span.End));

    /// <summary>The offset of a position; of one that does not exist, the nearest before it.</summary>
    public static int ToOffset(this SourceText text, Position position)
    {
        if (position.Line < 0)
        {
            return 0;
        }

        if (position.Line >= text.LineCount)
        {
            return text.Length;
        }

        var line = text.GetLine(position.Line);
        return line.Start + Math.Clamp(position.Character, 0, line.Length);
    }

    public static TextSpan ToSpan(this SourceText text, Range range)
    {
        var start = text.ToOffset(range.Start);
        return TextSpan.FromBounds(start, Math.Max(start, text.ToOffset(range.End)));
    }

    public static TextEdit ToEdit(this SourceText text, TextChange change) => new(text.ToRange(change.Span), change.NewText);

    /// <summary>A span without the white space at its ends.</summary>
    public static TextSpan Trim(this SourceText text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (end > start && char.IsWhiteSpace(text.Content[end - 1]))
        {
            end--;
        }

        while (start < end && char.IsWhiteSpace(text.Content[start]))
        {
            start++;
        }

        return TextSpan.FromBounds(start, end);
    }

    /// <summary>Whether two spans share a character, or touch where one is empty.</summary>
    public static bool Touches(this TextSpan span, TextSpan other) => span.Start <= other.End && other.Start <= span.End;
}
