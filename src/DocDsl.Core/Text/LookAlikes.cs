namespace DocDsl.Core.Text;

/// <summary>
/// Letters and signs that a reader takes for those that headings and directives are written with: of other scripts, full width, for
/// formulas, or composed of a letter and its accent.
/// </summary>
internal static class LookAlikes
{
    /// <summary>Pairs of what looks like a letter, and the letter.</summary>
    private const string Pairs =
        // Cyrillic
        "АAВBЕEКKМMНHОOРPСCТTУYХXЅSІIЈJԚQԜWѴVӀIЬbаaеeоoрpсcуyхxѕsіiјjԛqԝwһhԁdѵvӏlкkгrѡwтt"
        // Greek
        + "ΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXϹCαaγyιiκkνvοoρpσoτtυuχxηnωwϲcϳj"
        // Armenian and Cherokee
        + "ՕOՍUՏSօoսuոnհhցgզqᎪAᎠDᎡRᎢTᎫJᎬEᎳWᎷMᎻHᏀGᏃZᏙVᏚSᏞLᏟCᏢPᏦKᏴB"
        // Letters of phonetics
        + "ɑaɡgɩiɪiʀrʋvᴀaᴄcᴏoᴠvᴡwᴢz"
        // Roman numbers, and signs
        + "ⅠIⅤVⅩXⅬLⅭCⅮDⅯMⅰiⅴvⅹxⅼlⅽcⅾdⅿm﹫@﹟#﹕:꞉:∶:ː:";

    /// <summary>Letters, and the same with an accent that is a character of its own.</summary>
    private const string Accented = "eéEÉ\u0301eèEÈ\u0300eêEÊ\u0302eëEËaäAÄoöOÖuüUÜiï\u0308cçCÇ\u0327";

    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private static readonly Dictionary<char, string> s_letters = Enumerable
        .Range(0, Pairs.Length / 2)
        .ToDictionary(i => Pairs[2 * i], i => Pairs[(2 * i) + 1].ToString());

    private static readonly Dictionary<(char Letter, char Accent), string> s_composed = Composed();

    /// <summary>What a reader takes the characters at a position for; null when they are what they seem.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">Of the first character that is unusual: an accent follows its letter.</param>
    /// <param name="span">What looks like the letter.</param>
    public static string? At(string text, int position, out TextSpan span)
    {
        var c = text[position];
        span = new TextSpan(position, 1);
        if (c is >= '\u0300' and <= '\u036F')
        {
            span = new TextSpan(position - 1, 2);
            return position > 0 && s_composed.TryGetValue((text[position - 1], c), out var composed) ? composed : null;
        }

        if (c is >= '！' and <= '～')
        {
            return ((char)(c - '！' + '!')).ToString();
        }

        if (c == '\uD835' && position + 1 < text.Length && char.IsLowSurrogate(text[position + 1]))
        {
            span = new TextSpan(position, 2);
            return OfFormula(char.ConvertToUtf32(c, text[position + 1]));
        }

        return s_letters.TryGetValue(c, out var letter) ? letter : null;
    }

    /// <summary>Letters for formulas come in alphabets, one after the other: bold, italic, and so on.</summary>
    private static string? OfFormula(int code) =>
        code switch
        {
            >= 0x1D400 and <= 0x1D6A3 => Alphabet[(code - 0x1D400) % Alphabet.Length].ToString(),
            >= 0x1D7CE and <= 0x1D7FF => ((char)('0' + ((code - 0x1D7CE) % 10))).ToString(),
            _ => null,
        };

    private static Dictionary<(char Letter, char Accent), string> Composed()
    {
        var result = new Dictionary<(char, char), string>();
        var first = 0;
        for (var i = 0; i < Accented.Length; i++)
        {
            if (Accented[i] is >= '\u0300' and <= '\u036F')
            {
                for (; first < i; first += 2)
                {
                    result.Add((Accented[first], Accented[i]), Accented[first + 1].ToString());
                }

                first = i + 1;
            }
        }

        return result;
    }
}
