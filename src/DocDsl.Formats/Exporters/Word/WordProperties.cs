using System.Xml.Linq;

namespace DocDsl.Formats.Exporters.Word;

/// <summary>
/// The properties of a file: its title, its language, its type and its status. No time and no author: these are not known.
/// </summary>
internal static class WordProperties
{
    private static readonly XNamespace s_core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace s_dublin = "http://purl.org/dc/elements/1.1/";

    public static XElement Create() =>
        new(s_core + "coreProperties", new XAttribute(XNamespace.Xmlns + "cp", s_core), new XAttribute(XNamespace.Xmlns + "dc", s_dublin));

    public static void Set(XElement root, string title, string language, string? type, string? status)
    {
        Set(root, s_core + "category", type);
        Set(root, s_core + "contentStatus", status);
        Set(root, s_dublin + "language", language);
        Set(root, s_dublin + "title", title);
    }

    private static void Set(XElement root, XName name, string? value)
    {
        if (value is not null)
        {
            root.Elements(name).Remove();
            root.Add(new XElement(name, WordXml.Clean(value)));
        }
    }
}
