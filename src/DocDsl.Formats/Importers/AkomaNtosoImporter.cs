using System.Text;
using System.Xml.Linq;
using DocDsl.Formats.Exporters;

namespace DocDsl.Formats.Importers;

/// <summary>Imports Akoma Ntoso 3.0: the same document from a DocDsl export, the questions and answers from another file.</summary>
internal static class AkomaNtosoImporter
{
    private static readonly XmlParagraph s_paragraph = new(
        "authorialNote",
        ["br", "eol"],
        note => (string?)note.Attribute("marker") ?? "",
        note => string.Join('\n', note.Elements().Select(child => child.Value.Replace('\n', ' ')))
    );

    public static bool CanRead(XElement root) => root.Name.LocalName == "akomaNtoso";

    public static ImportResult Import(XElement root, string source, ImportOptions options)
    {
        var own = root.Descendants(XName.Get("document", AkomaNtosoExporter.OwnNamespace)).FirstOrDefault();
        if (own is not null)
        {
            return ImportOwn(own, source);
        }

        var builder = new DraftBuilder();
        foreach (var section in Sections(root))
        {
            if (section.Name.LocalName is "question" or "answer")
            {
                Section(builder, section);
                continue;
            }

            if (section.Name.LocalName == "conclusions" && builder.Draft.Lines.Count > 0)
            {
                builder.Line("").Before.Add("@closing");
            }

            Blocks(builder, section);
        }

        var draft = builder.Draft;
        DocumentKind.Detect(draft, options);
        return DraftCheck.Finish(draft, draft.AllText);
    }

    private static ImportResult ImportOwn(XElement own, string source)
    {
        string text;
        try
        {
            text = Encoding.Unicode.GetString(Convert.FromBase64String(own.Value));
        }
        catch (FormatException problem)
        {
            throw new ImportException("The document that the Akoma Ntoso file contains is damaged.", problem);
        }

        return OwnExport.Result(text, (string?)own.Attribute("path") ?? "", source, ExportFormat.AkomaNtoso);
    }

    /// <summary>The parts in their order: the questions and answers, and the text before and after them.</summary>
    private static IEnumerable<XElement> Sections(XElement element)
    {
        foreach (var child in element.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "meta":
                    break;
                case "question" or "answer" or "preface" or "preamble" or "conclusions" or "coverPage":
                    yield return child;
                    break;
                case "p" or "block" or "heading" or "num" or "narrative" or "speech" or "blockList":
                    yield return child;
                    break;
                default:
                    foreach (var section in Sections(child))
                    {
                        yield return section;
                    }

                    break;
            }
        }
    }

    private static void Section(DraftBuilder builder, XElement section)
    {
        var number = Child(section, "num")?.Value ?? "";
        var heading = Child(section, "heading")?.Value ?? "";
        var digits = string.Concat(
                (number.Any(char.IsAsciiDigit) ? number : heading).Where(c => char.IsAsciiDigit(c) || c is ',' or '-' or ' ')
            )
            .Trim();
        if (
            DraftBuilder.OneLine(number) is { Length: > 0 } words
            && !(ImportHeadings.LooksLikeHeading(heading) && heading.Any(char.IsAsciiDigit))
        )
        {
            builder.Heading(words + (heading.Length > 0 ? " " + heading : ""), section.Name.LocalName == "answer", digits);
        }
        else
        {
            builder.Heading(heading, section.Name.LocalName == "answer", digits);
        }

        foreach (var child in section.Elements().Where(child => child.Name.LocalName is not ("num" or "heading")))
        {
            Blocks(builder, child);
        }

        static XElement? Child(XElement element, string name) => element.Elements().FirstOrDefault(child => child.Name.LocalName == name);
    }

    private static void Blocks(DraftBuilder builder, XElement block)
    {
        if (
            block
                .Elements()
                .Any(child =>
                    child.Name.LocalName is "p" or "block" or "blockList" or "item" or "listIntroduction" or "tr" or "td" or "table"
                )
        )
        {
            foreach (var child in block.Elements())
            {
                Blocks(builder, child);
            }

            return;
        }

        s_paragraph.AddTo(builder, block);
    }
}
