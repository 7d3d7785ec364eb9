using System.Xml.Linq;
using static DocDsl.Formats.Exporters.Word.WordXml;

namespace DocDsl.Formats.Exporters.Word;

/// <summary>Tables without their rows.</summary>
internal static class WordTables
{
    /// <summary>The width of the text of a page, in twentieths of a point.</summary>
    private const int Width = 9000;

    /// <summary>Word opens no file that has a wider table.</summary>
    public const int MaxColumns = 63;

    /// <summary>Columns of one width.</summary>
    public static int[] WidthsOf(int columns) => [.. Enumerable.Repeat(Width / columns, columns)];

    /// <param name="style">The id of its style.</param>
    /// <param name="widths">How wide its columns are, in twentieths of a point.</param>
    /// <param name="hasHeader">Whether the first row is one of headings.</param>
    public static XElement Create(string style, int[] widths, bool hasHeader) =>
        Element(
            "tbl",
            Element(
                "tblPr",
                Value("tblStyle", style),
                Element("tblW", Attribute("w", 5000), Attribute("type", "pct")),
                Element(
                    "tblLook",
                    Attribute("val", hasHeader ? "0420" : "0400"),
                    Attribute("firstRow", hasHeader ? 1 : 0),
                    Attribute("lastRow", 0),
                    Attribute("firstColumn", 0),
                    Attribute("lastColumn", 0),
                    Attribute("noHBand", 0),
                    Attribute("noVBand", 1)
                )
            ),
            Element("tblGrid", widths.Select(width => Element("gridCol", Attribute("w", width))))
        );
}
