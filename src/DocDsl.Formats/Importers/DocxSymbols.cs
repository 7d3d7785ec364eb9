using System.Globalization;

namespace DocDsl.Formats.Importers;

/// <summary>Characters of the fonts of symbols, which a Word document names by their place in the font (<c>w:sym</c>).</summary>
internal static class DocxSymbols
{
    /// <summary>What stands for a sign that is not known.</summary>
    public const char Unknown = '\uFFFD';

    /// <summary>Greek letters of the font Symbol, from <c>A</c> and from <c>a</c>.</summary>
    private const string Greek = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ";

    private const string SmallGreek = "αβχδεφγηιϕκλμνοπθρστυϖωξψζ";

    private static readonly Dictionary<int, char> s_symbol = new()
    {
        [0xA3] = '≤',
        [0xA5] = '∞',
        [0xAB] = '↔',
        [0xAC] = '←',
        [0xAD] = '↑',
        [0xAE] = '→',
        [0xAF] = '↓',
        [0xB0] = '°',
        [0xB1] = '±',
        [0xB3] = '≥',
        [0xB4] = '×',
        [0xB7] = '•',
        [0xB8] = '÷',
        [0xB9] = '≠',
        [0xBB] = '≈',
        [0xBC] = '…',
        [0xD6] = '√',
        [0xDE] = '⇒',
        [0xE5] = '∑',
    };

    private static readonly Dictionary<int, char> s_wingdings = new()
    {
        [0x28] = '☎',
        [0x2A] = '✉',
        [0x4A] = '☺',
        [0x6C] = '●',
        [0x6E] = '■',
        [0x6F] = '□',
        [0x71] = '❑',
        [0x76] = '❖',
        [0xA7] = '▪',
        [0xA8] = '◻',
        [0xD8] = '➢',
        [0xDF] = '←',
        [0xE0] = '→',
        [0xE8] = '➔',
        [0xFB] = '✗',
        [0xFC] = '✓',
        [0xFD] = '☒',
        [0xFE] = '☑',
    };

    /// <param name="font">The font's name.</param>
    /// <param name="code">The place in it, in hexadecimal digits; those of fonts of symbols may be from <c>F000</c>.</param>
    /// <returns>The sign; <see cref="Unknown"/> for one that is not known.</returns>
    public static string Of(string? font, string? code)
    {
        if (!int.TryParse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var at))
        {
            return Unknown.ToString();
        }

        var place = at is >= 0xF000 and <= 0xF0FF ? at - 0xF000 : at;
        var sign = font switch
        {
            "Symbol" when place is >= 'A' and <= 'Z' => Greek[place - 'A'],
            "Symbol" when place is >= 'a' and <= 'z' => SmallGreek[place - 'a'],
            "Symbol" when s_symbol.TryGetValue(place, out var known) => known,
            "Wingdings" when s_wingdings.TryGetValue(place, out var known) => known,
            "Symbol" when place is > ' ' and < 'A' => (char)place,
            "Symbol" or "Wingdings" or "Wingdings 2" or "Wingdings 3" or "Webdings" => Unknown,
            _ when at is > ' ' and < 0xD800 => (char)at,
            _ => Unknown,
        };
        return sign.ToString();
    }
}
