using System.Xml.Linq;

namespace DocDsl.Formats.Importers;

/// <summary>The lines of a cell of a Word document's table: its paragraphs, lists, and tables in it.</summary>
internal static class DocxCell
{
    /// <param name="cell">The cell.</param>
    /// <param name="words">What reads the words; it keeps the notes and text boxes that it meets.</param>
    /// <param name="numbering">What counts the items of lists.</param>
    /// <returns>The lines, with an empty one between paragraphs; none of a cell without words.</returns>
    public static List<string> Read(XElement cell, DocxWords words, DocxNumbering numbering)
    {
        var lines = new List<string>();
        var wasItem = false;
        Blocks(cell);
        return lines;

        void Blocks(XElement parent)
        {
            foreach (var block in parent.Elements())
            {
                switch (block.Name.LocalName)
                {
                    case "tcPr":
                        break;
                    case "p":
                        var number = numbering.Next(block);
                        words.Add(block);
                        Add((number + words.Take()).Split('\n'), number.Length > 0);
                        break;
                    case "tbl":
                        Add(DocxWords.Within(block, "tr").Select(Row), isItem: false);
                        break;
                    case "sdt" or "sdtContent" or "customXml" or "smartTag" or "ins" or "moveTo" or "AlternateContent" or "Choice":
                        Blocks(block);
                        break;
                    default:
                        if (!DocxWords.IsGone(block))
                        {
                            words.Add(block);
                            Add(words.Take().Split('\n'), isItem: false);
                        }

                        break;
                }
            }
        }

        string Row(XElement row)
        {
            words.AddRow(row);
            return words.Take();
        }

        // The items of a list are lines of one paragraph, as they are in a text.
        void Add(IEnumerable<string> paragraph, bool isItem)
        {
            List<string> filled = [.. paragraph.Select(DraftBuilder.OneLine).Where(line => line.Length > 0)];
            if (filled.Count > 0)
            {
                if (lines.Count > 0 && !(isItem && wasItem))
                {
                    lines.Add("");
                }

                lines.AddRange(filled);
                wasItem = isItem;
            }
        }
    }
}
