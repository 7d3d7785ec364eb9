namespace DocDsl.Core.ReaderText;

/// <summary>What a line of a list begins with: <c>-</c>, <c>3.</c>, <c>b)</c>, <c>(iv)</c>.</summary>
/// <param name="Style">What it looks like.</param>
/// <param name="Order">Its number, or its letter's place in the alphabet; 0 when it has none.</param>
/// <param name="Roman">Its letters as a Roman number; 0 when they are none.</param>
/// <param name="IsWeak">Whether it begins an item only beside others of its list: <c>(a)</c> begins sentences too.</param>
internal readonly record struct ItemMarker(ItemStyle Style, int Order = 0, int Roman = 0, bool IsWeak = false)
{
    /// <summary>Longer Roman numbers than "xviii" are words of some language.</summary>
    private const int MaxRoman = 5;

    /// <summary>Whether a list may begin with it.</summary>
    public bool IsFirst => Order == 1 || Roman == 1;

    public bool IsNumbered => Style >= ItemStyle.DigitPeriod;

    /// <summary>Whether this is the item after another. Letters with brackets may leave one out, as the parts of a question may.</summary>
    public bool Follows(ItemMarker before) =>
        Style == before.Style
        && (
            (
                Order > 0
                && before.Order > 0
                && Order - before.Order is var step
                && (step == 1 || (step == 2 && Style == ItemStyle.LetterBracket))
            ) || (Roman > 0 && Roman == before.Roman + 1 && before.Roman > 0)
        );

    /// <param name="source">The file.</param>
    /// <param name="start">The line's first character that is no blank.</param>
    /// <param name="end">Where the line ends.</param>
    /// <returns>A marker without style where the line begins with none.</returns>
    public static ItemMarker Read(string source, int start, int end)
    {
        if (end - start < 2)
        {
            return default;
        }

        var first = source[start];
        if (first is >= 'A' and <= 'z' && BeginsWord(first, source[start + 1]))
        {
            return default;
        }

        switch (first)
        {
            case '*' or '•' or '·' or '▪' or '◦' or '●' or '○' or '■' or '□' or '‣' or '☐' or '☑' or '☒':
                return IsBlank(source, start + 1) ? new ItemMarker(ItemStyle.Bullet) : default;
            case '-' or '–':
                return IsBlank(source, start + 1) ? new ItemMarker(ItemStyle.Dash) : default;
            case '+':
                return IsBlank(source, start + 1) ? new ItemMarker(ItemStyle.Plus) : default;
            case '(':
                var enclosed = ReadNumber(source, start + 1, end);
                return enclosed.Style is ItemStyle.DigitBracket or ItemStyle.LetterBracket ? enclosed with { IsWeak = true } : default;
            case (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'):
                return ReadNumber(source, start, end);
            default:
                return default;
        }
    }

    /// <summary>Most lines begin with a word, and their second letter tells.</summary>
    private static bool BeginsWord(char first, char second) =>
        first <= 'Z' ? second != ')' : second is not ('.' or ')' or 'i' or 'v' or 'x');

    private static ItemMarker ReadNumber(string source, int start, int end)
    {
        var sign = start;
        while (sign < end && sign - start <= MaxRoman && char.IsLetterOrDigit(source[sign]))
        {
            sign++;
        }

        if (sign == start || sign == end || source[sign] is not ('.' or ')'))
        {
            return default;
        }

        // The words of a part may begin below its letter.
        var isBracket = source[sign] == ')';
        var first = source[start];
        var isAlone = sign + 1 == end;
        if (isAlone ? !(isBracket && first is >= 'a' and <= 'z') : !char.IsWhiteSpace(source[sign + 1]))
        {
            return default;
        }

        var length = sign - start;
        if (first is >= '0' and <= '9')
        {
            var isNumber = length == 1 || (length == 2 && source[start + 1] is >= '0' and <= '9');
            var number = length == 1 ? first - '0' : ((first - '0') * 10) + source[start + 1] - '0';
            return isNumber ? new ItemMarker(isBracket ? ItemStyle.DigitBracket : ItemStyle.DigitPeriod, number) : default;
        }

        if (first is >= 'A' and <= 'Z')
        {
            // "A. de Vries" is somebody.
            return length == 1 && isBracket ? new ItemMarker(ItemStyle.CapitalBracket, first - 'A' + 1, IsWeak: true) : default;
        }

        var style = isBracket ? ItemStyle.LetterBracket : ItemStyle.LetterPeriod;
        var roman = RomanNumber(source.AsSpan(start, length));
        return length == 1 ? new ItemMarker(style, first is >= 'a' and <= 'z' ? first - 'a' + 1 : 0, roman)
            : roman > 0 ? new ItemMarker(style, 0, roman, IsWeak: !isBracket)
            : default;
    }

    private static int RomanNumber(ReadOnlySpan<char> letters)
    {
        var sum = 0;
        var before = 0;
        foreach (var letter in letters)
        {
            var value = letter switch
            {
                'i' => 1,
                'v' => 5,
                'x' => 10,
                _ => 0,
            };
            if (value == 0)
            {
                return 0;
            }

            sum += value > before ? value - (2 * before) : value;
            before = value;
        }

        return sum;
    }

    private static bool IsBlank(string source, int position) => char.IsWhiteSpace(source[position]);
}

/// <summary>What the markers of one list have in common. Those that are numbered come last.</summary>
internal enum ItemStyle : byte
{
    None,
    Bullet,
    Dash,
    Plus,
    DigitPeriod,
    DigitBracket,
    LetterPeriod,
    LetterBracket,
    CapitalBracket,
}
