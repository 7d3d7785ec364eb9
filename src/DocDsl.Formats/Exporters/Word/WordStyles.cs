using System.Xml.Linq;
using static DocDsl.Formats.Exporters.Word.WordXml;

namespace DocDsl.Formats.Exporters.Word;

/// <summary>The styles of a Word file, found by their names: their ids are in the language of the Word that made them.</summary>
internal sealed class WordStyles
{
    /// <summary>Before a style's name, where a template has another style of that name already.</summary>
    private const string Prefix = "DocDsl ";

    private readonly Dictionary<string, string> _ids = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, XElement> _own = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="root">The part, to which a style that is missing is added when it is first used.</param>
    public WordStyles(XElement root)
    {
        Root = root;
        foreach (var style in root.Elements(W + "style"))
        {
            if ((string?)style.Attribute(W + "styleId") is { } id && ValueOf(style, "name") is { } names)
            {
                _taken.Add(id);
                foreach (var name in names.Split(',', StringSplitOptions.TrimEntries).Append(ValueOf(style, "aliases") ?? ""))
                {
                    _ids.TryAdd(name, id);
                }
            }
        }
    }

    public XElement Root { get; }

    /// <summary>The styles of a document of our own.</summary>
    public static XElement Own()
    {
        using var stream = typeof(WordStyles).Assembly.GetManifestResourceStream("word/styles.xml")!;
        return XElement.Load(stream);
    }

    /// <summary>The names of those that a template must have and has not.</summary>
    public IReadOnlyList<string> Missing() => [.. WordStyle.Required.Where(name => Find(name) is null)];

    /// <summary>The id of the style of a name: that of the file, or else our own, which is then added to it.</summary>
    public string this[string name] => Find(name) ?? Add(name);

    private string? Find(string name) => _ids.TryGetValue(Prefix + name, out var id) || _ids.TryGetValue(name, out id) ? id : null;

    private string Add(string name)
    {
        if (_own.Count == 0)
        {
            foreach (var style in Own().Elements(W + "style"))
            {
                _own.Add(ValueOf(style, "name")!, style);
            }
        }

        var added = new XElement(_own[name]);
        var id = (string)added.Attribute(W + "styleId")!;
        while (!_taken.Add(id))
        {
            id = "DocDsl" + id;
        }

        _ids.Add(name, id);
        added.SetAttributeValue(W + "styleId", id);

        // A file has its own style for what nothing else is said of.
        added.Attribute(W + "default")?.Remove();
        foreach (var other in added.Elements().Where(element => element.Name.LocalName is "basedOn" or "next").ToList())
        {
            var named = _own.Values.First(style => (string?)style.Attribute(W + "styleId") == ValueOf(added, other.Name.LocalName));
            other.SetAttributeValue(W + "val", this[ValueOf(named, "name")!]);
        }

        Root.Add(added);
        return id;
    }
}
