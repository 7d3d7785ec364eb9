using System.Globalization;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Symbols;

namespace DocDsl.Core.Rules;

/// <summary>
/// QA5006: a date of the header exceeds a term that the document's type declares. The dates are those of the document; there is no clock.
/// </summary>
internal static class ExceededTerm
{
    public static readonly Rule Rule = new("QA5006", "Term exceeded", "Fields", DiagnosticSeverity.Information);

    private static readonly Message<string, string, string, string> s_exceeded = Rule.Message<string, string, string, string>(
        "'{0}' exceeds the term of {1} after '{2}', which ended on {3}",
        "field",
        "term",
        "from",
        "due"
    );

    public static void Check(BoundDocument document, DocumentType type, List<Diagnostic> diagnostics)
    {
        foreach (var term in type.Terms)
        {
            if (
                FieldDates.Find(document.Fields, term.Field) is { } field
                && FieldDates.Find(document.Fields, term.From) is { } from
                && FieldDates.Add(from.Date, term.Duration) is { } due
                && field.Date > due
            )
            {
                diagnostics.Add(
                    s_exceeded.At(
                        field.Field.ValueSpan,
                        term.Field,
                        term.Duration,
                        term.From,
                        due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                    )
                );
            }
        }
    }
}
