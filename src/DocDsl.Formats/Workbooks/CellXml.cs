using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace DocDsl.Formats.Workbooks;

/// <summary>The words of a cell, as a workbook's XML has them.</summary>
internal static partial class CellXml
{
    /// <summary>What Excel shows of a cell; it mends a workbook that has more.</summary>
    public const int MaxLength = 32_767;

    /// <summary>Adds words: what XML cannot have is <c>_x0001_</c>, and what looks like that begins with <c>_x005F_</c>.</summary>
    public static void AppendTo(StringBuilder xml, string text)
    {
        text = LooksEscaped().Replace(text, "_x005F_");
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '&':
                    xml.Append("&amp;");
                    break;
                case '<':
                    xml.Append("&lt;");
                    break;
                case '>':
                    xml.Append("&gt;");
                    break;
                case '\r' when i + 1 < text.Length && text[i + 1] == '\n':
                    break;
                case '\t' or '\n':
                    xml.Append(c);
                    break;
                case '\r':
                    xml.Append('\n');
                    break;
                case < ' ' or '\uFFFE' or '\uFFFF':
                    xml.Append(CultureInfo.InvariantCulture, $"_x{(int)c:X4}_");
                    break;
                case >= '\uD800' and <= '\uDFFF':
                    if (i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]))
                    {
                        xml.Append(c).Append(text[++i]);
                    }
                    else
                    {
                        xml.Append('\uFFFD');
                    }

                    break;
                default:
                    xml.Append(c);
                    break;
            }
        }
    }

    /// <summary>The words as they are read again.</summary>
    public static string Shown(string text)
    {
        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').EnumerateRunes())
        {
            shown.Append(rune);
        }

        return shown.ToString();
    }

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.CultureInvariant)]
    private static partial Regex LooksEscaped();
}
