using System.Xml.Linq;
using static DocDsl.Formats.Exporters.Word.WordXml;

namespace DocDsl.Formats.Exporters.Word;

/// <summary>Writes paragraphs and the words in them, one after another.</summary>
/// <param name="styles">The styles of the file.</param>
/// <param name="links">The links of the part that is written.</param>
/// <param name="places">Counts the places of the file that links lead to.</param>
internal sealed class WordWriter(WordStyles styles, WordLinks links, WordCounter places)
{
    private static readonly char[] s_ends = ['\n', '\r', '\t', '\f', '\v'];

    private readonly Stack<XElement> _containers = new();
    private XElement? _paragraph;

    /// <summary>A control in the line, whose words are written.</summary>
    private XElement? _control;
    private XElement? _link;

    /// <summary>Whether what is written is within a link, which cannot contain another.</summary>
    public bool IsInLink { get; private set; }

    /// <summary>Whether the link that is being written has no words yet.</summary>
    public bool IsLinkEmpty => _link is { HasElements: false };

    /// <summary>The paragraph that is being written.</summary>
    public XElement Paragraph => _paragraph!;

    public string StyleOf(string name) => styles[name];

    /// <summary>The last element that was written; null where there is none.</summary>
    public XElement? Last => _containers.Peek().LastNode as XElement;

    /// <summary>
    /// Puts an empty paragraph after an element, unless one of its style is there: what is a list or a table does not say what it is of.
    /// </summary>
    /// <param name="last">The element; null for the beginning.</param>
    /// <param name="style">The style.</param>
    public void PutAfter(XElement? last, string style)
    {
        var next = (last is null ? _containers.Peek().FirstNode : last.NextNode) as XElement;
        if (next?.Element(W + "pPr") is { } properties && ValueOf(properties, "pStyle") == styles[style])
        {
            return;
        }

        var empty = Element("p", Element("pPr", Value("pStyle", styles[style]), Element("keepNext")));
        if (next is null)
        {
            _containers.Peek().Add(empty);
        }
        else
        {
            next.AddBeforeSelf(empty);
        }
    }

    /// <summary>Writes into an element: the document's body, a cell, a note.</summary>
    public void Open(XElement container)
    {
        _containers.Push(container);
        _paragraph = null;
    }

    /// <summary>Ends what <see cref="Open"/> began.</summary>
    public void Close()
    {
        EndTable();
        _containers.Pop();
        _paragraph = null;
    }

    /// <summary>Adds an element that is not a paragraph.</summary>
    public void Add(XElement element)
    {
        EndTable();
        _containers.Peek().Add(element);
        _paragraph = null;
    }

    /// <summary>Two tables that nothing divides would be one, and a cell ends with a paragraph.</summary>
    private void EndTable()
    {
        if (IsAfterTable)
        {
            _containers.Peek().Add(Element("p"));
        }
    }

    private bool IsAfterTable => _containers.Peek().LastNode is XElement { Name.LocalName: "tbl" };

    /// <summary>Leaves room above the paragraph after an element.</summary>
    public void SetApart(XElement? last)
    {
        var next = (last is null ? _containers.Peek().FirstNode : last.NextNode) as XElement;
        if (next?.Element(W + "pPr") is { } properties && properties.Element(W + "spacing") is null)
        {
            var before = properties.Elements().Last(element => element.Name.LocalName is "pStyle" or "keepNext" or "numPr");
            before.AddAfterSelf(Element("spacing", Attribute("before", 360)));
        }
    }

    /// <summary>Begins a paragraph.</summary>
    /// <param name="style">The name of its style.</param>
    /// <param name="isJoined">Whether the next paragraph goes on with it, on the same page.</param>
    /// <param name="list">The list that it is an item of, and how deep; null for none.</param>
    /// <param name="indent">Where its text begins, in twentieths of a point; 0 for where its style says.</param>
    public void Begin(string style, bool isJoined = false, (int Id, int Level)? list = null, int indent = 0)
    {
        EndLink();

        // The order of the elements is that of the schema.
        _paragraph = Element("p", Element("pPr", Value("pStyle", styles[style]), isJoined ? Element("keepNext") : null));
        var properties = _paragraph.Element(W + "pPr")!;
        if (list is var (id, level))
        {
            properties.Add(Element("numPr", Value("ilvl", level), Value("numId", id)));
        }

        if (IsAfterTable)
        {
            properties.Add(Element("spacing", Attribute("before", 120)));
        }

        if (indent > 0)
        {
            properties.Add(Element("ind", Attribute("left", indent)));
        }

        if (list is not null)
        {
            properties.Add(Element("contextualSpacing"));
        }

        _containers.Peek().Add(_paragraph);
    }

    /// <summary>Words; line ends in them are line breaks.</summary>
    public void Words(string words, WordLook look = WordLook.None)
    {
        for (var from = 0; from < words.Length;)
        {
            var end = words.IndexOfAny(s_ends, from);
            end = end < 0 ? words.Length : end;
            if (end > from)
            {
                AddWords(look, words[from..end]);
            }

            if (end < words.Length)
            {
                AddRun(look, Element(words[end] == '\t' ? "tab" : "br"));
                end += words[end] == '\r' && end + 1 < words.Length && words[end + 1] == '\n' ? 1 : 0;
            }

            from = end + 1;
        }
    }

    private void AddWords(WordLook look, string words)
    {
        var properties = PropertiesOf(look);
        if (words.AsSpan().IndexOfAnyInRange('\u0590', '\u08FF') >= 0 || words.AsSpan().IndexOfAnyInRange('\uFB1D', '\uFEFC') >= 0)
        {
            // Hebrew and Arabic have fonts and languages of their own.
            properties ??= Element("rPr");
            properties.Add(Element("rtl"));
        }

        AddInline(Element("r", properties, TextOf(words)));
    }

    /// <summary>What ends a line within a paragraph.</summary>
    public void Break() => AddRun(WordLook.None, Element("br"));

    /// <summary>Begins a link, if there is none and the address is one; returns whether it did.</summary>
    /// <param name="address">A place of the document, <c>#q2</c>, or where the web, mail or another file has it.</param>
    public bool BeginLink(string? address)
    {
        if (address is null || IsInLink)
        {
            return false;
        }

        var sign = address.IndexOf('#', StringComparison.Ordinal);
        var place = sign < 0 ? "" : Uri.UnescapeDataString(address[(sign + 1)..]);

        // Only of another Word document is the place known to be one of Word's.
        var isOfWord = sign == 0 || (sign > 0 && address.AsSpan(0, sign).EndsWith(".docx", StringComparison.OrdinalIgnoreCase));
        if (sign == 0 && place.Length == 0)
        {
            return false;
        }

        _link = Element("hyperlink");
        if (sign != 0)
        {
            if (links.Of(isOfWord ? address[..sign] : address) is not { } id)
            {
                _link = null;
                return false;
            }

            _link.Add(new XAttribute(R + "id", id));
        }

        if (isOfWord)
        {
            _link.Add(Attribute("anchor", Clean(place)));
        }

        (_control ?? _paragraph)!.Add(_link);
        return IsInLink = true;
    }

    public void EndLink()
    {
        _link = null;
        IsInLink = false;
    }

    /// <summary>Words with the links that are in them.</summary>
    public void LinkedWords(string words, WordLook look = WordLook.None)
    {
        foreach (var part in TextLinks.Split(words))
        {
            var isLink = BeginLink(part.Address);
            Words(part.Text, look);
            if (isLink)
            {
                EndLink();
            }
        }
    }

    /// <summary>Begins a place that links lead to; what <see cref="EndPlace"/> is given.</summary>
    public int BeginPlace(string name)
    {
        var id = places.Next();
        AddInline(Element("bookmarkStart", Attribute("id", id), Attribute("name", name)));
        return id;
    }

    public void EndPlace(int id) => AddInline(Element("bookmarkEnd", Attribute("id", id)));

    /// <summary>Adds something to the line that is being written.</summary>
    public void AddInline(XElement element) => (_link ?? _control ?? _paragraph)!.Add(element);

    /// <summary>Writes the words that follow into an element of the line.</summary>
    public void OpenInline(XElement element) => _control = element;

    public void CloseInline() => _control = null;

    public void AddRun(WordLook look, params object?[] content) => AddInline(Element("r", PropertiesOf(look), content));

    /// <summary>A field that Word computes, with the words that it shows until then.</summary>
    public void AddField(XElement field, string words, WordLook look)
    {
        field.Add(Element("r", PropertiesOf(look), TextOf(words)));
        AddInline(field);
    }

    /// <summary>Text as a run has it.</summary>
    public static XElement TextOf(string words) => Element("t", new XAttribute(XNamespace.Xml + "space", "preserve"), Clean(words));

    private XElement? PropertiesOf(WordLook look)
    {
        if (look == WordLook.None && !IsInLink)
        {
            return null;
        }

        var style =
            look.HasFlag(WordLook.NoteMark) ? WordStyle.NoteMark
            : look.HasFlag(WordLook.NotFound) ? WordStyle.NotFound
            : look.HasFlag(WordLook.Code) ? WordStyle.CodeText
            : look.HasFlag(WordLook.Label) ? WordStyle.Label
            : IsInLink ? WordStyle.Link
            : null;
        return Element(
            "rPr",
            style is null ? null : Value("rStyle", styles[style]),
            If(WordLook.Strong, "b"),
            If(WordLook.Strong, "bCs"),
            If(WordLook.Emphasis, "i"),
            If(WordLook.Emphasis, "iCs"),
            If(WordLook.Struck, "strike"),
            look.HasFlag(WordLook.Inserted) ? Value("u", "single") : null,
            look.HasFlag(WordLook.Raised) ? Value("vertAlign", "superscript")
            : look.HasFlag(WordLook.Lowered) ? Value("vertAlign", "subscript")
            : null
        );

        XElement? If(WordLook flag, string name) => look.HasFlag(flag) ? Element(name) : null;
    }
}
