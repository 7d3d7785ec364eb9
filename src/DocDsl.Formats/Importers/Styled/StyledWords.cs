using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DocDsl.Formats.Exporters;

namespace DocDsl.Formats.Importers.Styled;

/// <summary>Reads the words of a document in named styles, with their marks, and knows its notes.</summary>
internal sealed partial class StyledWords
{
    private static readonly DocxMark s_strong = new("**", "**");
    private static readonly DocxMark s_code = new("`", "`");

    private readonly StyledStyles _styles;
    private readonly DocxPackage _package;
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, XElement> _notes = new(StringComparer.Ordinal);

    /// <param name="package">The file.</param>
    /// <param name="styles">Its styles.</param>
    /// <param name="newId">Gives an id for a note that no other has.</param>
    public StyledWords(DocxPackage package, StyledStyles styles, Func<string, string> newId)
    {
        (_package, _styles) = (package, styles);
        foreach (var (part, kind) in new[] { ("footnotes", "f"), ("endnotes", "e") })
        {
            foreach (var note in package.Parts(part).SelectMany(notes => notes.Root.Elements()))
            {
                if (DocxWords.Attribute(note, "id") is { } id && DocxWords.Attribute(note, "type") is null or "normal")
                {
                    _notes.TryAdd(kind + id, note);
                }
            }
        }

        // Readers know a note by its number or its sign, which Word counts in the order of the text.
        var number = 0;
        foreach (var mark in package.Main.Root.Descendants())
        {
            if (KeyOf(mark) is { } key && _notes.ContainsKey(key) && !_ids.ContainsKey(key))
            {
                var own = DocxWords.Attribute(mark, "customMarkFollows") is "1" or "true" or "on" ? MarkOf(mark) : "";
                var id = newId(own.Length > 0 ? own : (++number).ToString(CultureInfo.InvariantCulture));
                _ids.Add(key, id);
                _known.Add(own.Length > 0 ? own : id);
            }
        }

        foreach (var note in _notes.Values)
        {
            _known.UnionWith(Within(note).Select(paragraph => InnerIdOf(paragraph)).OfType<string>());
        }

        _known.UnionWith(
            package
                .Main.Root.Descendants()
                .Where(element => element.Name.LocalName == "p" && styles.RoleOf(element) == StyledRole.Note)
                .Select(InnerIdOf)
                .OfType<string>()
        );
    }

    /// <summary>The notes that have been referred to since they were last taken: their ids and their paragraphs.</summary>
    public List<(string Id, XElement Note)> Referred { get; } = [];

    /// <summary>The signs of notes that have been read: the document has them in another form.</summary>
    public List<string> Signs { get; } = [];

    /// <summary>Text boxes that have been met.</summary>
    public List<XElement> Boxes { get; } = [];

    /// <summary>The words of a paragraph, with line ends for its line breaks.</summary>
    public string Read(XElement element, bool isMarked = true)
    {
        var words = new DocxWords(Refer, element => Mark(element, isMarked));
        words.Add(element);
        Boxes.AddRange(words.Boxes);
        return SourceCleaner.Clean(words.ToString());
    }

    /// <summary>The words of code, in which nothing is marked and blanks count.</summary>
    public string ReadCode(XElement element) => Read(element, isMarked: false);

    /// <summary>The words of the runs of a style, such as the label of a question; and the words of the others.</summary>
    public (string Own, string Others) Divide(XElement paragraph, string style)
    {
        var (own, others) = (new XElement(paragraph), new XElement(paragraph));
        own.Descendants().Where(run => run.Name.LocalName == "r" && StyleOf(run) != style).Remove();
        others.Descendants().Where(run => run.Name.LocalName == "r" && StyleOf(run) == style).Remove();
        return (Read(own), Read(others));
    }

    /// <summary>The paragraphs of a note, each with the id of the note that it begins; null where it goes on.</summary>
    public IEnumerable<(string? Id, string Text)> ReadNote(XElement note, string id)
    {
        var isFirst = true;
        foreach (var paragraph in Within(note))
        {
            var inner = isFirst ? id : InnerIdOf(paragraph);
            isFirst = false;
            if (inner is null)
            {
                yield return (null, Read(paragraph));
                continue;
            }

            // The sign of the note itself is none of its words.
            var rest = new XElement(paragraph);
            if (InnerRunOf(rest) is { } sign)
            {
                Signs.Add(sign.Value);
                sign.Remove();
            }

            yield return (inner, Read(rest).TrimStart());
        }
    }

    /// <summary>The sign with which a paragraph begins as that of a note; null where it begins with words.</summary>
    public string? InnerIdOf(XElement paragraph) =>
        InnerRunOf(paragraph)?.Value.Trim() is { Length: > 0 } id && IsId().IsMatch(id) ? id : null;

    private XElement? InnerRunOf(XElement paragraph) =>
        paragraph.Elements().FirstOrDefault(element => element.Name.LocalName is not ("pPr" or "bookmarkStart" or "bookmarkEnd"))
            is { Name.LocalName: "r" } run
        && IsNoteMark(run)
            ? run
            : null;

    private static IEnumerable<XElement> Within(XElement note) => DocxWords.Within(note, "p");

    private DocxMark? Mark(XElement element, bool isMarked)
    {
        switch (element.Name.LocalName)
        {
            case "r":
                return MarkOfRun(element, isMarked);
            case "hyperlink" when isMarked:
                return LinkOf(element);
            default:
                return null;
        }
    }

    private DocxMark? MarkOfRun(XElement run, bool isMarked)
    {
        if (run.Elements().FirstOrDefault(element => KeyOf(element) is not null) is { } mark)
        {
            // The sign after it is that of the note.
            Signs.Add(run.Value);
            return new DocxMark("", "") { Text = Refer(KeyOf(mark)!) is { } id ? $"[^{id}]" : "" };
        }

        if (IsNoteMark(run) && run.Value.Trim() is { Length: > 0 } sign && _known.Contains(sign))
        {
            Signs.Add(sign);
            return new DocxMark("", "") { Text = $"[^{sign}]" };
        }

        if (StyleOf(run) == "Broken Reference")
        {
            // An export says it of a reference; the document is checked again.
            Signs.Add(run.Value);
            return new DocxMark("", "") { Text = "" };
        }

        var properties = StyledStyles.Child(run, "rPr");
        return !isMarked || properties is null ? null
            : StyleOf(run) == "Code Text" ? s_code
            : StyledStyles.IsOn(properties, "b") ? s_strong
            : null;
    }

    /// <summary>A link whose words do not say where it leads.</summary>
    private DocxMark? LinkOf(XElement link) =>
        link.Attributes().FirstOrDefault(attribute => attribute.Name is { LocalName: "id", NamespaceName: not "" })?.Value is { } id
        && _package.AddressOf(id) is { } address
        && IsAddress().IsMatch(address)
        && TextLinks.Split(link.Value) is not [{ Address: not null }]
            ? new DocxMark("[", $"]({address})")
            : null;

    private string? Refer(string key)
    {
        if (!_ids.TryGetValue(key, out var id))
        {
            return null;
        }

        if (_notes.Remove(key, out var note))
        {
            Referred.Add((id, note));
        }

        return id;
    }

    private static string? KeyOf(XElement element) =>
        element.Name.LocalName switch
        {
            "footnoteReference" when DocxWords.Attribute(element, "id") is { } id => "f" + id,
            "endnoteReference" when DocxWords.Attribute(element, "id") is { } id => "e" + id,
            _ => null,
        };

    /// <summary>The sign of a note that has one of its own.</summary>
    private static string MarkOf(XElement reference) =>
        reference.Parent?.Value.Trim() is { Length: > 0 } sign && IsId().IsMatch(sign) ? sign : "";

    private bool IsNoteMark(XElement run) =>
        run.Elements().Any(element => element.Name.LocalName is "footnoteRef" or "endnoteRef")
        || StyleOf(run).Equals("footnote reference", StringComparison.OrdinalIgnoreCase);

    private string StyleOf(XElement run) => _styles.NameOf(run, "rPr", "rStyle");

    [GeneratedRegex(@"^[\p{L}\p{Nd}_-]{1,40}$")]
    private static partial Regex IsId();

    [GeneratedRegex(@"^(?:https?://|mailto:)[^()\s<>]+$")]
    private static partial Regex IsAddress();
}
