using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace DocDsl.Tools.Tests.Exporters.Word;

/// <summary>Templates as a ministry has them: a letterhead with a logo, controls, and styles of its own, some in Dutch.</summary>
internal static class WordTemplates
{
    private const string Prefixes =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
        + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
        + "xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";

    /// <summary>A blue picture of two by one.</summary>
    private static readonly byte[] s_logo = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAADElEQVR4nGNgYPgPAAEDAQCQ8f1nAAAAAElFTkSuQmCC"
    );

    public static readonly string[] Styles = ["DocDsl Question Heading", "Question", "Answer Heading", "Answer"];

    public const string Letterhead =
        "<w:p><w:pPr><w:pStyle w:val=\"Afzender\"/></w:pPr><w:r><w:t>Ministerie van Voorbeelden</w:t></w:r></w:p>"
        + "<w:p><w:r><w:t xml:space=\"preserve\">Kenmerk: </w:t></w:r>"
        + "<w:sdt><w:sdtPr><w:alias w:val=\"Kenmerk\"/><w:tag w:val=\"Reference\"/><w:showingPlcHdr/></w:sdtPr>"
        + "<w:sdtContent><w:r><w:t>Klik hier</w:t></w:r></w:sdtContent></w:sdt></w:p>"
        + "<w:p><w:r><w:t xml:space=\"preserve\">Datum: </w:t></w:r>"
        + "<w:sdt><w:sdtPr><w:tag w:val=\"answered\"/><w:date><w:dateFormat w:val=\"d MMMM yyyy\"/></w:date></w:sdtPr>"
        + "<w:sdtContent><w:r><w:rPr><w:b/></w:rPr><w:t>datum</w:t></w:r></w:sdtContent></w:sdt></w:p>"
        + "<w:sdt><w:sdtPr><w:tag w:val=\"title\"/></w:sdtPr><w:sdtContent><w:p><w:pPr><w:pStyle w:val=\"Titel\"/></w:pPr>"
        + "<w:r><w:t>Titel</w:t></w:r></w:p></w:sdtContent></w:sdt>"
        + "<w:p><w:r><w:t>Geachte voorzitter,</w:t></w:r></w:p>";

    public const string Place =
        "<w:sdt><w:sdtPr><w:tag w:val=\"DocDsl\"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Hier komt de tekst.</w:t></w:r></w:p>"
        + "</w:sdtContent></w:sdt><w:p><w:r><w:t>Hoogachtend, de minister</w:t></w:r></w:p>";

    public const string Unknown =
        "<w:sdt><w:sdtPr><w:tag w:val=\"dossier\"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Dossier</w:t></w:r></w:p></w:sdtContent></w:sdt>";

    /// <summary>A template.</summary>
    /// <param name="body">What its body has before the page.</param>
    /// <param name="styles">The names of its styles for questions and answers.</param>
    /// <param name="type">What kind of file it is.</param>
    public static byte[] Create(
        string body = Letterhead + Place,
        IEnumerable<string>? styles = null,
        WordprocessingDocumentType type = WordprocessingDocumentType.Template
    )
    {
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, type))
        {
            var main = file.AddMainDocumentPart();
            var header = main.AddNewPart<HeaderPart>("kop");
            var image = header.AddImagePart(ImagePartType.Png, "logo");
            image.FeedData(new MemoryStream(s_logo));
            header.Header = new W.Header(
                $"<w:hdr {Prefixes}><w:p><w:r>{Picture}</w:r><w:r><w:t xml:space=\"preserve\"> Aan de Kamer, nr. </w:t></w:r>"
                    + "<w:sdt><w:sdtPr><w:tag w:val=\"number\"/></w:sdtPr><w:sdtContent><w:r><w:t>nummer</w:t></w:r></w:sdtContent></w:sdt>"
                    + "</w:p></w:hdr>"
            );
            main.AddNewPart<StyleDefinitionsPart>("stijlen").Styles = new W.Styles(
                $"<w:styles {Prefixes}><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Standaard\"><w:name w:val=\"Normal\"/>"
                    + "<w:rPr><w:rFonts w:ascii=\"Georgia\" w:hAnsi=\"Georgia\"/><w:sz w:val=\"20\"/></w:rPr></w:style>"
                    + Style("Titel", "Title", "<w:rPr><w:b/><w:sz w:val=\"36\"/></w:rPr>")
                    + Style("Kop1", "heading 1", "<w:pPr><w:keepNext/></w:pPr><w:rPr><w:b/><w:color w:val=\"7A0000\"/></w:rPr>")
                    + Style("Afzender", "Afzender", "<w:rPr><w:color w:val=\"7A0000\"/></w:rPr>")
                    + string.Concat((styles ?? Styles).Select((name, i) => Style($"S{i}", name, Blue)))
                    + "</w:styles>"
            );
            main.Document = new W.Document(
                $"<w:document {Prefixes}><w:body>{body}<w:sectPr><w:headerReference w:type=\"default\" r:id=\"kop\"/>"
                    + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"2268\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"2268\" "
                    + "w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>"
            );
        }

        return stream.ToArray();
    }

    private const string Blue = "<w:rPr><w:color w:val=\"003366\"/></w:rPr>";

    private const string Picture =
        "<w:drawing><wp:inline><wp:extent cx=\"720000\" cy=\"360000\"/><wp:docPr id=\"1\" name=\"Logo\" descr=\"Logo\"/><a:graphic>"
        + "<a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr>"
        + "<pic:cNvPr id=\"1\" name=\"logo.png\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"logo\"/><a:stretch>"
        + "<a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"720000\" cy=\"360000\"/></a:xfrm>"
        + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>";

    private static string Style(string id, string name, string look) =>
        $"<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"Standaard\"/>{look}</w:style>";
}
