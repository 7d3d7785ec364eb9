using System.Text;
using System.Xml.Linq;

namespace DocDsl.Formats.Importers;

/// <summary>How a format of XML writes what is within a paragraph.</summary>
/// <param name="NoteName">The element of a note.</param>
/// <param name="BreakNames">The elements that end a line.</param>
/// <param name="NumberOf">The number that a note has, which becomes its id; empty for none.</param>
/// <param name="TextOf">The words of a note.</param>
internal sealed record XmlParagraph(string NoteName, string[] BreakNames, Func<XElement, string> NumberOf, Func<XElement, string> TextOf)
{
    /// <summary>Adds a paragraph and, after it, its notes.</summary>
    public void AddTo(DraftBuilder builder, XElement paragraph)
    {
        var notes = new List<(string Id, string Text)>();
        var text = new StringBuilder();
        Append(builder, paragraph, text, notes);
        builder.Paragraph(text.ToString());
        foreach (var (id, words) in notes)
        {
            builder.Note(id, words);
        }
    }

    private void Append(DraftBuilder builder, XElement element, StringBuilder text, List<(string Id, string Text)> notes)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XText words)
            {
                text.Append(words.Value.Replace('\n', ' ').Replace('\r', ' '));
            }
            else if (node is XElement child && child.Name.LocalName == NoteName)
            {
                var id = builder.NewId(NumberOf(child));
                notes.Add((id, TextOf(child)));
                text.Append($"[^{id}]");
            }
            else if (node is XElement other)
            {
                if (BreakNames.Contains(other.Name.LocalName))
                {
                    text.Append('\n');
                }
                else
                {
                    Append(builder, other, text, notes);
                }
            }
        }
    }
}
