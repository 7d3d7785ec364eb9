using DocDsl.Formats.Importers;

namespace DocDsl.Fuzz.Targets;

/// <summary>An import ends with a document, or with one line that says why not.</summary>
internal static class ImportCheck
{
    public static ImportResult? Import(byte[] input)
    {
        try
        {
            var result = DocumentImporter.Import(input);
            Counts.Document();
            Finding.Unless(
                QaDocument.Parse(result.Text, "a.qa").SourceText == result.Text,
                "The imported document is not what was written"
            );
            Finding.Unless(result.Diagnostics.All(diagnostic => diagnostic.Message.Length > 0), "A decision of the import says nothing");
            return result;
        }
        catch (ImportException refusal)
        {
            Finding.Unless(
                refusal.Message.Length > 0 && !refusal.Message.Contains('\n'),
                "An import is refused with other than one line: " + refusal.Message
            );
            return null;
        }
    }
}
