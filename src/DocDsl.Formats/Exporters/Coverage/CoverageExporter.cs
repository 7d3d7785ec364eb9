using System.Globalization;
using System.Text;
using System.Text.Json;

namespace DocDsl.Formats.Exporters.Coverage;

/// <summary>Writes what answers rest on, for spreadsheets and browsers.</summary>
internal static class CoverageExporter
{
    private const string Columns =
        "document,question,label,state,sameAs,evidence,kind,attestation,attestedOn,attestedBy,test,testedOn,value,"
        + "reviewedOn,reviewedBy,reviewDue,overdue\r\n";

    /// <summary>
    /// A row for each evidence of each answer, and for each value that is bound to a fact; one for an answer without either, and for a
    /// question without an answer. Lines end with <c>\r\n</c>.
    /// </summary>
    public static string ToCsv(CoverageTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var text = new StringBuilder(Columns);
        foreach (var row in table.Rows)
        {
            foreach (var evidence in row.Evidence)
            {
                Append(
                    text,
                    row,
                    evidence.Written,
                    NameOf(evidence.Kind),
                    NameOf(evidence.State),
                    DateOf(evidence.AttestedOn),
                    evidence.AttestedBy,
                    evidence.Test?.Outcome,
                    DateOf(evidence.Test?.On),
                    value: null
                );
            }

            foreach (var (part, value) in row.Values)
            {
                var name = part is null ? "" : $"{part}: ";
                Append(text, row, value.BoundTo?.ToString(), "value", null, null, null, null, null, name + value.Text);
            }

            if (row.Evidence.Count + row.Values.Count == 0)
            {
                Append(text, row, null, null, null, null, null, null, null, null);
            }
        }

        return text.ToString();
    }

    /// <summary>A page that needs no other file and runs no script, as the export of a document is.</summary>
    public static string ToHtml(CoverageTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new CoveragePage(table).Write();
    }

    /// <summary>A member of an enumeration as data has it: <c>neverAttested</c>.</summary>
    public static string NameOf(Enum member)
    {
        ArgumentNullException.ThrowIfNull(member);
        return JsonNamingPolicy.CamelCase.ConvertName(member.ToString());
    }

    /// <summary>A date as data has it; null where there is none.</summary>
    public static string? DateOf(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Append(
        StringBuilder text,
        CoverageRow row,
        string? written,
        string? kind,
        string? state,
        string? attestedOn,
        string? attestedBy,
        string? test,
        string? testedOn,
        string? value
    ) =>
        CsvText.Append(
            text,
            [
                row.Document,
                row.Name,
                row.Label,
                NameOf(row.State),
                row.SameAs,
                written,
                kind,
                state,
                attestedOn,
                attestedBy,
                test,
                testedOn,
                value,
                DateOf(row.Review?.Date),
                row.Review?.By,
                DateOf(row.Review?.Due),
                row.Review is null ? null
                : row.Review.IsOverdue ? "yes"
                : "no",
            ]
        );
}
