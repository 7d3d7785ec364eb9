using System.Xml.Linq;

namespace DocDsl.Formats.Importers;

/// <summary>Imports an official publication: <c>officiele-publicatie/kamervragen</c>.</summary>
internal static class OfficialPublicationImporter
{
    private static readonly XmlParagraph s_paragraph = new("noot", ["br", "regel"], NumberOf, NoteText);

    public static bool CanRead(XElement root) => root.DescendantsAndSelf().Any(element => element.Name.LocalName == "kamervragen");

    public static ImportResult Import(XElement root, ImportOptions options)
    {
        var builder = new DraftBuilder();
        var letter = root.DescendantsAndSelf().First(element => element.Name.LocalName == "kamervragen");
        foreach (var child in letter.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "vraag":
                    Section(builder, child, isAnswer: false);
                    break;
                case "antwoord":
                    Section(builder, child, isAnswer: true);
                    break;
                case "kamervraagkop":
                    foreach (var line in child.Elements().DefaultIfEmpty(child))
                    {
                        Block(builder, line);
                    }

                    break;
                case "mededeling" or "toelichting" or "bijlage" or "toelicht":
                    if (builder.Draft.Lines.Exists(line => line.HasBefore || ImportHeadings.LooksLikeHeading(line.Text)))
                    {
                        builder.Line("").Before.Add("@closing");
                    }

                    Block(builder, child);
                    break;
                default:
                    Block(builder, child);
                    break;
            }
        }

        // The number of a note becomes its id.
        var draft = builder.Draft;
        DraftCheck.CompareCharacters(
            draft,
            letter
                .DescendantNodes()
                .OfType<XText>()
                .Where(text => text.Parent!.Name.LocalName is not ("noot.nr" or "nootnr"))
                .Select(text => text.Value)
        );
        DocumentKind.Detect(draft, options with { Type = options.Type ?? "kamervragen", Culture = options.Culture ?? "nl-NL" });
        ImportHeadings.MarkOpen(draft);
        return DraftCheck.Finish(draft, draft.AllText);
    }

    private static void Section(DraftBuilder builder, XElement section, bool isAnswer)
    {
        var heading = section.Elements().FirstOrDefault(element => element.Name.LocalName is "nr" or "titel" or "kop");
        var first = section.Elements().FirstOrDefault();
        if (heading is null && first?.Name.LocalName == "al" && ImportHeadings.LooksLikeHeading(DraftBuilder.OneLine(first.Value)))
        {
            heading = first;
        }

        var words = heading is null ? "" : DraftBuilder.OneLine(heading.Value);
        var numbers = (string?)section.Attribute("nr") ?? words;
        builder.Heading(words, isAnswer, string.Concat(numbers.Where(c => char.IsAsciiDigit(c) || c is ',' or '-' or ' ')).Trim());
        foreach (var child in section.Elements().Where(element => element != heading))
        {
            Block(builder, child);
        }
    }

    /// <summary>Paragraphs of a block, at any depth; the notes of a paragraph follow it.</summary>
    private static void Block(DraftBuilder builder, XElement block)
    {
        if (block.Name.LocalName == "noot")
        {
            Note(builder, block);
            return;
        }

        if (block.Elements().Any(IsBlock))
        {
            foreach (var node in block.Nodes())
            {
                if (node is XElement child)
                {
                    Block(builder, child);
                }
                else if (node is XText { Value: var text } && !string.IsNullOrWhiteSpace(text))
                {
                    builder.Paragraph(text);
                }
            }

            return;
        }

        s_paragraph.AddTo(builder, block);
    }

    private static void Note(DraftBuilder builder, XElement note) => builder.Note(builder.NewId(NumberOf(note)), NoteText(note));

    private static string NumberOf(XElement note) =>
        note.Elements().FirstOrDefault(element => element.Name.LocalName is "noot.nr" or "nootnr")?.Value.Trim()
        ?? (string?)note.Attribute("nr")
        ?? (string?)note.Attribute("id")
        ?? "noot";

    private static string NoteText(XElement note)
    {
        var paragraphs = note.Elements().Where(element => element.Name.LocalName is not ("noot.nr" or "nootnr")).ToList();
        return paragraphs.Count == 0 ? note.Value : string.Join('\n', paragraphs.Select(paragraph => paragraph.Value.Replace('\n', ' ')));
    }

    private static bool IsBlock(XElement element) =>
        element.Name.LocalName
            is "al"
                or "al-groep"
                or "lijst"
                or "li"
                or "tekstregel"
                or "table"
                or "tgroup"
                or "tbody"
                or "row"
                or "entry"
                or "tussenkop"
                or "ondertekening"
                or "plaatje"
                or "citaat"
                or "titel";
}
