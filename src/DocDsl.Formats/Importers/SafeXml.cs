using System.Xml;
using System.Xml.Linq;

namespace DocDsl.Formats.Importers;

/// <summary>Reads XML from strangers: no document type, no entity, nothing from elsewhere, nothing too large or too deep.</summary>
internal static class SafeXml
{
    private const int MaxDepth = 256;

    private const long MaxCharacters = 64L * 1024 * 1024;

    /// <exception cref="ImportException">It is no XML, or not such as is read.</exception>
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
            // Depth first: a tree that is too deep must not be built, since walking it takes the stack.
            stream.Position = 0;
            using (var reader = XmlReader.Create(stream, settings))
            {
                while (reader.Read())
                {
                    if (reader.Depth > MaxDepth)
                    {
                        throw new ImportException($"XML is nested more than {MaxDepth} levels deep.");
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
                    ? "XML with a document type (DTD) is refused: entities are never resolved."
                    : "XML cannot be read: " + problem.Message,
                problem
            );
        }
    }
}
