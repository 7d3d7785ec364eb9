using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DocDsl.Formats.Workbooks;

/// <summary>The words of a cell, whose runs may each have a font of their own.</summary>
internal static partial class CellText
{
    /// <summary>The runs together; how they are pronounced is for the sorting of Japanese, and no part of them.</summary>
    public static string Of(OpenXmlElement? element)
    {
        var text = new StringBuilder();
        foreach (var child in element?.ChildElements ?? default)
        {
            text.Append(
                child switch
                {
                    Text words => words.Text,
                    Run run => run.Text?.Text,
                    _ => null,
                }
            );
        }

        return Decode(text.ToString());
    }

    /// <summary>Control characters are written <c>_x000D_</c>; lines end as in a document.</summary>
    public static string Decode(string text) =>
        (text.Contains("_x", StringComparison.Ordinal) ? Escape().Replace(text, Character) : text)
            .Replace("\r\n", "\n", StringComparison.Ordinal)
            .Replace('\r', '\n');

    private static string Character(Match match) =>
        ((char)int.Parse(match.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString();

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_", RegexOptions.NonBacktracking)]
    private static partial Regex Escape();
}
