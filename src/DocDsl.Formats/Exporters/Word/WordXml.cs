using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace DocDsl.Formats.Exporters.Word;

/// <summary>Elements of a Word document, as its parts have them.</summary>
internal static class WordXml
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static readonly XmlWriterSettings s_settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        NewLineHandling = NewLineHandling.None,
    };

    public static XElement Element(string name, params object?[] content) => new(W + name, content);

    /// <summary>An element of which all is one value: <c>&lt;w:jc w:val="right"/></c>.</summary>
    public static XElement Value(string name, object value) => new(W + name, Attribute("val", value));

    public static XAttribute Attribute(string name, object value) =>
        new(W + name, Convert.ToString(value, CultureInfo.InvariantCulture)!);

    /// <summary>The value of a child element, as <see cref="Value"/> writes it; null where it has none.</summary>
    public static string? ValueOf(XElement? parent, string name) => (string?)parent?.Element(W + name)?.Attribute(W + "val");

    /// <summary>The root of a part, which declares the prefixes.</summary>
    public static XElement Root(string name, params object?[] content) =>
        new(W + name, new XAttribute(XNamespace.Xmlns + "w", W), new XAttribute(XNamespace.Xmlns + "r", R), content);

    /// <summary>A part as the file has it.</summary>
    public static byte[] Bytes(XElement root)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, s_settings))
        {
            new XDocument(new XDeclaration("1.0", "UTF-8", "yes"), root).Save(xml);
        }

        return bytes.ToArray();
    }

    /// <summary>Characters that XML cannot have (QA1006 reports them) become U+FFFD.</summary>
    public static string Clean(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!XmlConvert.IsXmlChar(text[i]))
            {
                return string.Concat(
                    text.EnumerateRunes()
                        .Select(rune => rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value) ? rune.ToString() : "\uFFFD")
                );
            }
        }

        return text;
    }
}
