using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using static DocDsl.Formats.Exporters.Word.WordXml;

namespace DocDsl.Formats.Exporters.Word;

/// <summary>What a file of our own has besides its text: styles, the page and its number, settings.</summary>
internal static class WordPage
{
    private static readonly HashSet<string> s_rightToLeft =
    [
        "ar",
        "arc",
        "ckb",
        "dv",
        "fa",
        "he",
        "iw",
        "ks",
        "nqo",
        "ps",
        "sd",
        "syr",
        "ug",
        "ur",
        "yi",
    ];

    /// <summary>The cultures that print on Letter; all others print on A4.</summary>
    private static readonly string[] s_letter = ["en-US", "en-CA", "fr-CA", "es-MX", "en-PH"];

    /// <summary>Adds the parts, and returns what the body ends with.</summary>
    public static XElement AddTo(MainDocumentPart main, string culture)
    {
        var isRightToLeft = s_rightToLeft.Contains(culture.Split('-', '_')[0].ToLowerInvariant());
        Write(main.AddNewPart<StyleDefinitionsPart>("styles"), Styles(culture, isRightToLeft));
        Write(main.AddNewPart<DocumentSettingsPart>("settings"), Settings(culture));
        Write(main.AddNewPart<FooterPart>("footer"), Footer());
        var isLetter = s_letter.Contains(culture, StringComparer.OrdinalIgnoreCase);
        return Element(
            "sectPr",
            Element("footerReference", Attribute("type", "default"), new XAttribute(R + "id", "footer")),
            Element("pgSz", Attribute("w", isLetter ? 12240 : 11906), Attribute("h", isLetter ? 15840 : 16838)),
            Element(
                "pgMar",
                Attribute("top", 1417),
                Attribute("right", 1417),
                Attribute("bottom", 1417),
                Attribute("left", 1417),
                Attribute("header", 708),
                Attribute("footer", 708),
                Attribute("gutter", 0)
            ),
            isRightToLeft ? Element("bidi") : null
        );
    }

    private static void Write(OpenXmlPart part, XElement root)
    {
        using var stream = part.GetStream(FileMode.Create, FileAccess.Write);
        stream.Write(Bytes(root));
    }

    /// <summary>The footnotes of a file that has none yet: the lines above them.</summary>
    public static XElement Footnotes() =>
        Root(
            "footnotes",
            Separator("separator", -1),
            Separator("continuationSeparator", 0)
        );

    private static XElement Separator(string kind, int id) =>
        Element(
            "footnote",
            Attribute("type", kind),
            Attribute("id", id),
            Element(
                "p",
                Element("pPr", Element("spacing", Attribute("after", 0), Attribute("line", 240), Attribute("lineRule", "auto"))),
                Element("r", Element(kind))
            )
        );

    private static XElement Styles(string culture, bool isRightToLeft)
    {
        var styles = WordStyles.Own();
        var defaults = styles.Element(W + "docDefaults")!;
        var language = defaults.Descendants(W + "lang").Single();
        language.SetAttributeValue(W + "val", Clean(culture));
        language.SetAttributeValue(W + "eastAsia", Clean(culture));
        if (isRightToLeft)
        {
            language.SetAttributeValue(W + "bidi", Clean(culture));
            defaults.Descendants(W + "pPr").Single().AddFirst(Element("bidi"));
        }

        return styles;
    }

    private static XElement Settings(string culture) =>
        Root(
            "settings",
            Element(
                "compat",
                // Without it Word shows the file in a mode for old ones.
                Element(
                    "compatSetting",
                    Attribute("name", "compatibilityMode"),
                    Attribute("uri", "http://schemas.microsoft.com/office/word"),
                    Attribute("val", 15)
                )
            ),
            Element("themeFontLang", Attribute("val", Clean(culture)))
        );

    /// <summary>The number of the page, which Word computes.</summary>
    private static XElement Footer() =>
        Root(
            "ftr",
            Element("p", Element("pPr", Value("pStyle", "Footer")), Element("fldSimple", Attribute("instr", " PAGE ")))
        );
}
