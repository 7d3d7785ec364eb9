using System.Xml;
using System.Xml.Linq;

namespace DocDsl.Formats.Importers;

/// <summary>Reads untrusted XML: without document types, entities and external resources, and limited in size and depth.</summary>
internal static class SafeXml
{
    private const int MaxDepth = 256;

    private const long MaxCharacters = 64L * 1024 * 1024;

    /// <exception cref="ImportException">It is not XML, or not within these limits.</exception>
    public static XDocument Load(Stream stream)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = MaxCharacters,
            MaxCharactersFromEntities = 1024,
        };
        try
        {
            // The depth is checked first: walking a tree that is too deep would overflow the stack.
            stream.Position = 0;
            using (var reader = XmlReader.Create(stream, settings))
            {
                while (reader.Read())
                {
                    if (reader.Depth > MaxDepth)
                    {
                        throw new ImportException($"The XML is nested more than {MaxDepth} levels deep.");
                    }
                }
            }

            stream.Position = 0;
            using var again = XmlReader.Create(stream, settings);
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
}
