using DocDsl.Core.Diagnostics;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Symbols;

namespace DocDsl.Core.Rules;

/// <summary>QA5001: a field that the document's type requires is given neither by a directive nor by the header's text.</summary>
internal static class RequiredField
{
    public static readonly Rule Rule = new("QA5001", "Required field is missing", "Fields", DiagnosticSeverity.Error);

    private static readonly Message<string, string> s_missing = Rule.Message<string, string>(
        "The field '{0}' is missing; documents of type '{1}' require it",
        "field",
        "type"
    );

    public static void Check(BoundDocument document, DocumentType type, List<Diagnostic> diagnostics)
    {
        foreach (var field in type.Fields)
        {
            if (field.IsRequired && !document.Fields.Any(given => given.Name == field.Name))
            {
                diagnostics.Add(s_missing.At(document.Header.DocumentSpan, field.Name, type.Name));
            }
        }
    }
}
