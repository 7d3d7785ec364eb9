using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace DocDsl.Formats.Importers;

/// <summary>The words of elements of a Word document, with insertions accepted and deletions removed.</summary>
/// <param name="refer">The id that a note is given in the document; null to omit the signs of notes.</param>
internal sealed class DocxWords(Func<string, string?>? refer)
{
    /// <summary>Elements whose words are not the document's: deleted, moved to another place, or said to programs.</summary>
    private static readonly HashSet<string> s_gone = ["del", "moveFrom", "delText", "instrText", "delInstrText"];

    /// <summary>Elements whose text is a measure or a name for programs.</summary>
    private static readonly HashSet<string> s_settings =
    [
        "posOffset",
        "align",
        "pctWidth",
        "pctHeight",
        "pctPosHOffset",
        "pctPosVOffset",
        "FieldCodes",
        "LinkType",
        "LockedField",
        "binData",
    ];

    private readonly StringBuilder _text = new();

    /// <summary>Text boxes, whose paragraphs are beside the one that they are anchored to.</summary>
    public List<XElement> Boxes { get; } = [];

    /// <summary>Whether it is none of the document's words; a copy for programs that know none of the elements before it is not.</summary>
    public static bool IsGone(XElement element) =>
        s_gone.Contains(element.Name.LocalName)
        || (
            element.Name.LocalName is "Choice" or "Fallback"
            && element.ElementsBeforeSelf().Any(other => other.Name.LocalName == "Choice")
        );

    public static string? Attribute(XElement element, string name) =>
        element.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == name)?.Value;

    /// <summary>The elements of a name that are nearest: those within controls too, and none within another.</summary>
    public static IEnumerable<XElement> Within(XElement parent, string name)
    {
        var left = new Stack<XElement>();
        Push(parent);
        while (left.TryPop(out var element))
        {
            if (element.Name.LocalName == name)
            {
                yield return element;
            }
            else if (!IsGone(element))
            {
                Push(element);
            }
        }

        void Push(XElement of)
        {
            foreach (var child in of.Elements().Reverse())
            {
                left.Push(child);
            }
        }
    }

    /// <summary>
    /// Every character of some parts that is a word's, read from their XML without this reader: all text but that of elements which are
    /// known to have none of the document's words. So words of elements that no reader knows are counted.
    /// </summary>
    public static IEnumerable<string> Count(IEnumerable<DocxPart> parts)
    {
        foreach (var part in parts)
        {
            using var xml = SafeXml.Read(part.Bytes);
            var chosen = new HashSet<int>();
            while (xml.Read())
            {
                while (xml.NodeType == XmlNodeType.Element && (IsNoWords(xml) || IsCopy(xml, chosen)))
                {
                    xml.Skip();
                }

                if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
                {
                    yield return xml.Value;
                }
                else if (xml is { NodeType: XmlNodeType.Element, LocalName: "sym" })
                {
                    yield return DocxSymbols.Of(xml.GetAttribute("font", xml.NamespaceURI), xml.GetAttribute("char", xml.NamespaceURI));
                }
            }
        }
    }

    /// <summary>Of several ways to show the same, all but the first.</summary>
    private static bool IsCopy(XmlReader xml, HashSet<int> chosen)
    {
        if (xml.LocalName == "AlternateContent")
        {
            chosen.Remove(xml.Depth + 1);
        }

        return xml.LocalName switch
        {
            "Choice" => !chosen.Add(xml.Depth),
            "Fallback" => chosen.Contains(xml.Depth),
            _ => false,
        };
    }

    private static bool IsNoWords(XmlReader xml) =>
        s_gone.Contains(xml.LocalName)
        || s_settings.Contains(xml.LocalName)
        || (xml.LocalName is "footnote" or "endnote" && xml.GetAttribute("type", xml.NamespaceURI) is not (null or "normal"));

    /// <summary>What was added since it was last taken.</summary>
    public string Take()
    {
        var text = _text.ToString();
        _text.Clear();
        return text;
    }

    public override string ToString() => _text.ToString();

    /// <summary>The words of an element, in one paragraph.</summary>
    public void Add(XElement element)
    {
        foreach (var child in element.Elements())
        {
            AddOne(child);
        }
    }

    /// <summary>The words of an element that has paragraphs, each on lines of its own.</summary>
    public void AddLines(XElement element)
    {
        foreach (var paragraph in Within(element, "p"))
        {
            Add(paragraph);
            _text.Append('\n');
        }
    }

    /// <summary>The words of a table's row, in one line.</summary>
    public void AddRow(XElement row)
    {
        var isFirst = true;
        foreach (var cell in Within(row, "tc"))
        {
            _text.Append(isFirst ? "" : " | ");
            isFirst = false;
            var start = _text.Length;
            Add(cell);
            _text.Replace('\n', ' ', start, _text.Length - start);
        }
    }

    private void AddOne(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "t":
                _text.Append(element.Value.Replace('\n', ' ').Replace('\r', ' '));
                break;
            case "sym":
                _text.Append(DocxSymbols.Of(Attribute(element, "font"), Attribute(element, "char")));
                break;
            case "tab" or "ptab":
                _text.Append(' ');
                break;
            case "noBreakHyphen":
                _text.Append('-');
                break;
            case "br" or "cr":
                _text.Append('\n');
                break;
            case "footnoteReference":
                Refer("f", element);
                break;
            case "endnoteReference":
                Refer("e", element);
                break;
            case "txbxContent":
                Boxes.Add(element);
                break;
            case "p" or "tr":
                // Of a cell, or of a table in a cell.
                Add(element);
                _text.Append(' ');
                break;
            case "tc":
                Add(element);
                _text.Append(" | ");
                break;
            case "pPr" or "rPr":
                // The stops of tabs are "tab" too.
                break;
            default:
                if (!IsGone(element) && !DocxMath.TryWrite(element, _text, Add))
                {
                    Add(element);
                }

                break;
        }
    }

    private void Refer(string kind, XElement element)
    {
        if (Attribute(element, "id") is { } id && refer?.Invoke(kind + id) is { } noteId)
        {
            _text.Append($"[^{noteId}]");
        }
    }
}
