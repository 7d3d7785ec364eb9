using System.Xml.Linq;

namespace DocDsl.Formats.Importers.Styled;

/// <summary>The styles of a Word document by their ids: what they are named, and so what their paragraphs are.</summary>
internal sealed class StyledStyles
{
    private const string Prefix = "DocDsl ";
    private const int MaxDepth = 20;

    private static readonly Dictionary<string, StyledRole> s_roles = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Title"] = StyledRole.Title,
        ["Subtitle"] = StyledRole.Aside,
        ["Notes Heading"] = StyledRole.Aside,
        ["heading 1"] = StyledRole.Group,
        ["heading 2"] = StyledRole.Heading,
        ["heading 3"] = StyledRole.Heading,
        ["heading 4"] = StyledRole.Heading,
        ["Question Heading"] = StyledRole.QuestionHeading,
        ["Question"] = StyledRole.Question,
        ["Question Part"] = StyledRole.Question,
        ["Question State"] = StyledRole.State,
        ["Answer Heading"] = StyledRole.AnswerHeading,
        ["Answer"] = StyledRole.Answer,
        ["Answer Fact"] = StyledRole.Fact,
        ["Closing"] = StyledRole.Closing,
        ["Quote"] = StyledRole.Quote,
        ["Code"] = StyledRole.Code,
        ["footnote text"] = StyledRole.Note,
    };

    private readonly Dictionary<string, (string Name, string? BasedOn)> _styles = new(StringComparer.Ordinal);

    /// <param name="styles">The part that has them; null where there is none.</param>
    public StyledStyles(XElement? styles)
    {
        foreach (var style in styles?.Elements().Where(element => element.Name.LocalName == "style") ?? [])
        {
            if (DocxWords.Attribute(style, "styleId") is { } id && ValueOf(style, "name") is { } name)
            {
                name = name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? name[Prefix.Length..] : name;
                _styles.TryAdd(id, (name, ValueOf(style, "basedOn")));
            }
        }
    }

    /// <summary>What a paragraph is, by its style or by one that this is based on.</summary>
    public StyledRole RoleOf(XElement paragraph)
    {
        var id = ValueOf(Child(paragraph, "pPr"), "pStyle");
        for (var depth = 0; id is not null && depth < MaxDepth && _styles.TryGetValue(id, out var style); depth++, id = style.BasedOn)
        {
            if (s_roles.TryGetValue(style.Name, out var role))
            {
                return role;
            }
        }

        return StyledRole.Text;
    }

    /// <summary>The name of the style of a run or of a table; empty where it has none.</summary>
    public string NameOf(XElement element, string properties, string style) =>
        ValueOf(Child(element, properties), style) is { } id && _styles.TryGetValue(id, out var found) ? found.Name : "";

    public static XElement? Child(XElement? parent, string name) =>
        parent?.Elements().FirstOrDefault(element => element.Name.LocalName == name);

    public static string? ValueOf(XElement? parent, string name) =>
        Child(parent, name) is { } child ? DocxWords.Attribute(child, "val") : null;

    /// <summary>Whether a property is set that is on where it says nothing else.</summary>
    public static bool IsOn(XElement? properties, string name) =>
        Child(properties, name) is { } child && DocxWords.Attribute(child, "val") is not ("0" or "false" or "off" or "none");
}
