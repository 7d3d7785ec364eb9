using System.Text.Json;
using DocDsl.Cli.Reports;
using DocDsl.Core.Symbols;

namespace DocDsl.Cli.Commands;

/// <summary>How a document answers the questions that its type declares, in numbers.</summary>
/// <param name="Type">The type.</param>
/// <param name="Version">The version of its questions; null when it gives none.</param>
/// <param name="AnsweredVersion">The version that the document says it answers; null when it says none.</param>
/// <param name="Numbers">One for each column.</param>
internal sealed record SetStats(string Type, string? Version, string? AnsweredVersion, int[] Numbers)
{
    private static readonly string[] s_columns = ["questions", "answered", "missing", "reworded", "extra", "notApplicable"];

    public static SetStats? Of(SemanticModel model) =>
        model.Response is { } response
            ? new SetStats(
                response.Set.Name,
                response.Set.Version,
                response.Version,
                [
                    response.Answers.Length,
                    response.AnsweredCount,
                    response.Missing.Count(),
                    response.Reworded.Count(),
                    response.Undeclared.Count(response.IsQuestion),
                    response.NotApplicableCount,
                ]
            )
            : null;

    /// <summary>Writes a table of its own below that of all documents; none where no document has a set.</summary>
    public static void WriteTable(Dictionary<string, SetStats> sets, TextWriter output)
    {
        if (sets.Count > 0)
        {
            output.WriteLine();
            Tables.Write(
                ["in set", .. s_columns[1..^1], "not applicable"],
                [.. sets.Select(row => (row.Value.Numbers, $"{row.Key} ({row.Value.Name})"))],
                output
            );
        }
    }

    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("type", Type);
        json.WriteString("version", Version);
        json.WriteString("answeredVersion", AnsweredVersion);
        for (var i = 0; i < s_columns.Length; i++)
        {
            json.WriteNumber(s_columns[i], Numbers[i]);
        }

        json.WriteEndObject();
    }

    /// <summary><c>w3c-privacy 2021-12-16</c>; with the version that is answered where it is another.</summary>
    private string Name =>
        (Version is null ? Type : $"{Type} {Version}")
        + (AnsweredVersion is { } answered && answered != Version ? $", answers {answered}" : "");
}
