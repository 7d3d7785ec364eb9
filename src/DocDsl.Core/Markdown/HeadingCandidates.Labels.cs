using DocDsl.Core.Text;

namespace DocDsl.Core.Markdown;

// What the words of a heading begin with: "Q:", a number, a label.
internal ref partial struct HeadingCandidates
{
    private readonly bool BeginsWithLabel(TextSpan words) => LabelLength(words) > 0;

    /// <summary>The length of <c>Q:</c>, <c>**Q:**</c>, <c>Q.</c> or <c>Question:</c>; 0 when the words do not begin so.</summary>
    private readonly int LabelLength(TextSpan words)
    {
        var text = _text.AsSpan(words.Start, words.Length);
        var length = LabelLength(text, "Question", out var isBold);
        return isBold || (length < text.Length && char.IsWhiteSpace(text[length])) ? length : 0;
    }

    /// <summary>The length of a label: a word or its first letter, and <c>:</c> or <c>.</c>, all of it bold or none.</summary>
    /// <param name="text">What may begin with it.</param>
    /// <param name="word">The word.</param>
    /// <param name="isBold">Whether it is bold.</param>
    /// <returns>0 when the text does not begin so.</returns>
    public static int LabelLength(ReadOnlySpan<char> text, string word, out bool isBold)
    {
        isBold = IsBoldSign(text);
        var at = isBold ? 2 : 0;
        var name =
            text.Slice(at).StartsWith(word.AsSpan(), StringComparison.OrdinalIgnoreCase) ? word.Length
            : at < text.Length && char.ToUpperInvariant(text[at]) == word[0] ? 1
            : 0;
        at += name;
        if (name == 0 || at >= text.Length || text[at] is not (':' or '.'))
        {
            return 0;
        }

        at++;
        return !isBold ? at
            : IsBoldSign(text.Slice(at)) ? at + 2
            : 0;
    }

    private static bool IsBoldSign(ReadOnlySpan<char> text) => text.StartsWith("**".AsSpan()) || text.StartsWith("__".AsSpan());

    /// <summary>
    /// Reads a number or a label that words follow: <c>1.</c>, <c>01)</c>, <c>2.1</c>, <c>3.17.</c>, <c>AC-01</c>. The period may be
    /// escaped.
    /// </summary>
    private readonly TextSpan ReadNumber(TextSpan words, out int length, out int number)
    {
        var text = _text.AsSpan(words.Start, words.Length);
        var at = 0;
        var (digits, signs, letters, value) = (0, 0, 0, 0);
        number = length = 0;
        while (at < text.Length && (IsLabelSign(text, at, digits + letters) || Characters.IsDigit(text[at]) || IsCapital(text[at])))
        {
            if (Characters.IsDigit(text[at]))
            {
                digits++;
                value = value < 1_000_000 ? value * 10 + text[at] - '0' : value;
            }
            else
            {
                signs += IsCapital(text[at]) ? 0 : 1;
                letters += IsCapital(text[at]) ? 1 : 0;
            }

            at++;
        }

        var isLabel = letters > 0 || signs > 0;
        if (digits == 0 || at > 20 || (letters > 0 && signs == 0))
        {
            return default;
        }

        var end = at;
        if (at + 1 < text.Length && text[at] == '\\')
        {
            at++;
        }

        var isClosed = at < text.Length && text[at] is '.' or ')' or ':';
        at += isClosed ? 1 : 0;
        if (at >= text.Length || !char.IsWhiteSpace(text[at]) || (!isClosed && !isLabel))
        {
            return default;
        }

        length = at;
        number = isLabel ? 0 : value;
        return isLabel || value > 0 ? new TextSpan(words.Start, end) : default;
    }

    /// <summary>A period or a hyphen between digits and letters.</summary>
    private static bool IsLabelSign(ReadOnlySpan<char> text, int at, int before) =>
        before > 0 && text[at] is '.' or '-' && at + 1 < text.Length && (Characters.IsDigit(text[at + 1]) || IsCapital(text[at + 1]));

    private static bool IsCapital(char c) => c is >= 'A' and <= 'Z';
}
