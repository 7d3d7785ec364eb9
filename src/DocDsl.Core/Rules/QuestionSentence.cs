using DocDsl.Core.Text;

namespace DocDsl.Core.Rules;

/// <summary>Where sentences end, as far as that tells a question from other text.</summary>
internal static class QuestionSentence
{
    /// <summary>A question of more lines is none.</summary>
    private const int MaxLines = 5;

    /// <summary>"Q." at the beginning.</summary>
    private const int MaxLeadLength = 2;

    /// <summary>"2.10." at the beginning.</summary>
    private const int MaxLabelLength = 8;

    /// <summary>Whether the first sentence of a line, and of the lines after it, ends in a question mark.</summary>
    public static bool Begins(string text, List<TextSpan> lines, int index)
    {
        var end = Math.Min(lines.Count, index + MaxLines);
        for (var i = index; i < end && (i == index || !BeginsAnother(text, lines[i - 1], lines[i])); i++)
        {
            for (var at = lines[i].Start; at < lines[i].End; at++)
            {
                switch (text[at])
                {
                    case '?':
                        return true;
                    case '.' or '!' or '。' when EndsSentence(text, at, lines[i], i + 1 < lines.Count ? lines[i + 1] : default):
                        return false;
                }
            }
        }

        return false;
    }

    /// <summary>Whether a line ends where a sentence does.</summary>
    public static bool Ends(string text, TextSpan line) =>
        line.Length > 0 && text[line.End - 1] is '.' or '?' or '!' or ':' or ')' or '`' or '*' or '_';

    /// <summary>Whether a line begins an item of a list, or something else below an item.</summary>
    private static bool BeginsAnother(string text, TextSpan before, TextSpan line)
    {
        var mark = LineMark.Of(text.AsSpan(line.Start, line.Length));
        return mark.Bullet != '\0'
            || mark.Label.Length > 0
            || (
                char.IsUpper(text[line.Start])
                && (line.Start == 0 || text[line.Start - 1] is '\n' or '\r')
                && LineMark.Of(text.AsSpan(before.Start, before.Length)).Bullet != '\0'
            );
    }

    /// <summary>A period after a number of a list, and within "i.e. can we", ends no sentence.</summary>
    private static bool EndsSentence(string text, int at, TextSpan line, TextSpan next)
    {
        if (at - line.Start <= MaxLeadLength || (Characters.IsDigit(text[line.Start]) && at - line.Start < MaxLabelLength))
        {
            return false;
        }

        var after = at + 1;
        while (after < line.End && (char.IsWhiteSpace(text[after]) || text[after] is '"' or '”' or ')' or '*' or '_'))
        {
            after++;
        }

        return after == line.End ? next.Length == 0 || !char.IsLower(text[next.Start]) : after > at + 1 && char.IsUpper(text[after]);
    }
}
