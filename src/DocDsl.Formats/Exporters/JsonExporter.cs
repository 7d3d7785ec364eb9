namespace DocDsl.Formats.Exporters;

/// <summary>JSON of the schema <c>docs/schemas/docdsl-document-2.json</c>.</summary>
internal static class JsonExporter
{
    public static string Export(QaDocument document) => document.ToData().ToJson() + "\n";
}
