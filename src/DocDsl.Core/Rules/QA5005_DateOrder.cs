using DocDsl.Core.Diagnostics;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Symbols;

namespace DocDsl.Core.Rules;

/// <summary>QA5005: the dates of the header are not in the order that the document's type declares.</summary>
internal static class DateOrder
{
    public static readonly Rule Rule = new("QA5005", "Dates out of order", "Fields", DiagnosticSeverity.Error);

    private static readonly Message<string, string, string, string> s_before = Rule.Message<string, string, string, string>(
        "'{0}' is {1}, which is before '{2}' on {3}",
        "field",
        "date",
        "other",
        "otherDate"
    );

    public static void Check(BoundDocument document, DocumentType type, List<Diagnostic> diagnostics)
    {
        foreach (var order in type.Orders)
        {
            (FieldSymbol Field, DateTime Date)? before = null;
            foreach (var name in order.Fields)
            {
                if (FieldDates.Find(document.Fields, name) is not { } field)
                {
                    continue;
                }

                if (before is { } earlier && field.Date < earlier.Date)
                {
                    diagnostics.Add(s_before.At(field.Field.ValueSpan, name, field.Field.Value, earlier.Field.Name, earlier.Field.Value));
                }

                before = field;
            }
        }
    }
}
