using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace DocDsl.Tools.Tests.Exporters;

/// <summary>The OASIS schema, from outside the repository: where DOCDSL_CORPUS does not name it, nothing is validated.</summary>
internal static class AkomaNtosoSchema
{
    private static readonly XmlSchemaSet? s_schemas = Load();

    public static bool IsThere => s_schemas is not null;

    public static List<string> Validate(XDocument document)
    {
        var errors = new List<string>();
        if (s_schemas is not null)
        {
            document.Validate(s_schemas, (_, error) => errors.Add(error.Message));
        }

        return errors;
    }

    private static XmlSchemaSet? Load()
    {
        var folder = Environment.GetEnvironmentVariable("DOCDSL_CORPUS");
        if (folder is null || !File.Exists(Path.Combine(folder, "schemas", "akomantoso30.xsd")))
        {
            return null;
        }

        var schemas = new XmlSchemaSet { XmlResolver = null };
        foreach (var file in new[] { "xml.xsd", "akomantoso30.xsd" })
        {
            using var reader = XmlReader.Create(
                Path.Combine(folder, "schemas", file),
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore }
            );
            schemas.Add(XmlSchema.Read(reader, null)!);
        }

        schemas.Compile();
        return schemas;
    }
}
