using System.Xml;
using System.Xml.Linq;

namespace DocDsl.Formats.Importers;

/// <summary>Reads untrusted XML: without document types, entities or external resources, limited in size, depth and elements.</summary>
internal static class SafeXml
{
    private const int MaxDepth = 256;

    private const long MaxCharacters = 64L * 1024 * 1024;

    /// <summary>Elements, attributes and texts, each of which takes some 50 bytes in a tree. A letter of 100 pages has 1 %.</summary>
    private const int MaxNodes = 4_000_000;

    /// <summary>A million cells have some nine each.</summary>
    private const int MaxStreamed = 16_000_000;

    private static readonly XmlReaderSettings s_settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MaxCharacters,
        MaxCharactersFromEntities = 1024,
    };

    /// <exception cref="ImportException">It is not XML, or not within these limits.</exception>
    public static XDocument Load(Stream stream)
    {
        try
        {
            // The limits are checked first: walking a tree that is too deep would overflow the stack.
            using (var reader = Read(stream))
            {
                Check(reader);
            }

            using var again = Read(stream);
            return XDocument.Load(again, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException problem)
        {
            throw new ImportException(
                problem.Message.Contains("DTD", StringComparison.Ordinal)
                    ? "XML with a document type declaration (DTD) is not supported."
                    : "The XML cannot be parsed: " + problem.Message,
                problem
            );
        }
    }

    /// <summary>A reader of the whole stream, for one that was loaded before.</summary>
    public static XmlReader Read(Stream stream)
    {
        stream.Position = 0;
        return XmlReader.Create(stream, s_settings);
    }

    /// <summary>Checks what is read without becoming a tree as a whole: more elements are allowed.</summary>
    /// <exception cref="XmlException">It is not XML.</exception>
    /// <exception cref="ImportException">It is not within the limits.</exception>
    public static void Verify(Stream stream)
    {
        using var reader = Read(stream);
        Check(reader, MaxStreamed);
    }

    private static void Check(XmlReader reader, int max = MaxNodes)
    {
        var nodes = 0;
        while (reader.Read())
        {
            nodes += 1 + reader.AttributeCount;
            if (reader.Depth > MaxDepth)
            {
                throw new ImportException($"The XML is nested more than {MaxDepth} levels deep.");
            }

            if (nodes > max)
            {
                throw new ImportException($"The XML has more than {max / 1_000_000} million elements.");
            }
        }
    }
}
