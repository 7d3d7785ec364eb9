using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace DocDsl.Formats.Importers;

/// <summary>The words of elements of a Word document, with insertions accepted and deletions removed.</summary>
/// <param name="refer">The id that a note is given in the document; null to omit the signs of notes.</param>
/// <param name="markOf">What marks the words of an element; null where nothing is marked.</param>
internal sealed class DocxWords(Func<string, string?>? refer, Func<XElement, DocxMark?>? markOf = null)
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

    /// <summary>The last mark, and where it ended.</summary>
    private (DocxMark Mark, int End)? _marked;

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
        if (markOf?.Invoke(element) is { } mark)
        {
            AddMarked(element, mark);
            return;
        }

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

    /// <summary>Words with their marks. Word divides what is of one look into several elements.</summary>
    private void AddMarked(XElement element, DocxMark mark)
    {
        if (mark.Text is not null)
        {
            _text.Append(mark.Text);
            return;
        }

        var start = _text.Length;
        Add(element);
        var words = _text.ToString(start, _text.Length - start);
        if (!mark.MayHave(words))
        {
            return;
        }

        _text.Length = start;
        var blanks = words.Length - words.AsSpan().TrimStart().Length;
        var goesOn = _marked is var (last, end) && end == start && last == mark && blanks == 0 && mark.MayGoOn;
        if (goesOn)
        {
            _text.Length -= mark.After.Length;
        }

        _text.Append(words, 0, blanks).Append(goesOn ? "" : mark.Before).Append(words.AsSpan().Trim()).Append(mark.After);
        _marked = (mark, _text.Length);
        _text.Append(words, words.AsSpan().TrimEnd().Length, words.Length - words.AsSpan().TrimEnd().Length);
    }

    private void Refer(string kind, XElement element)
    {
        if (Attribute(element, "id") is { } id && refer?.Invoke(kind + id) is { } noteId)
        {
            _text.Append($"[^{noteId}]");
        }
    }
}

/// <summary>What marks words in a document that Word shows in another look.</summary>
/// <param name="Before">What is before them.</param>
/// <param name="After">What is after them.</param>
internal sealed record DocxMark(string Before, string After)
{
    /// <summary>What is written instead of the words; null for the words.</summary>
    public string? Text { get; init; }

    /// <summary>Whether words after it with the same mark have one mark with it.</summary>
    public bool MayGoOn => Before == After;

    /// <summary>Words that cannot be marked: they have the mark in them, or are none.</summary>
    public bool MayHave(string words) =>
        !string.IsNullOrWhiteSpace(words)
        && !words.Contains('\n', StringComparison.Ordinal)
        && words.IndexOf(MayGoOn ? Before[0] : ']') < 0
        && (MayGoOn || !words.Contains('[', StringComparison.Ordinal));
}
