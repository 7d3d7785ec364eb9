using System.Globalization;
using System.Text.Json;
using DocDsl.Formats.Exporters.Coverage;

namespace DocDsl.Cli.Reports;

/// <summary>Writes what answers rest on, for people and for programs.</summary>
internal static class CoverageReport
{
    private const string Indent = "  ";

    /// <summary>
    /// <code>
    /// Security.qa#keys  answered, reviewed 2026-05-01 by A. Jansen, again by 2026-11-01
    ///   attested       2026-05-01  code:Vault.Store.KeySize (A. Jansen)
    /// </code>
    /// What is of any length comes last: a narrow terminal breaks no column.
    /// </summary>
    public static void WriteText(CoverageTable table, TextWriter output)
    {
        foreach (var row in table.Rows)
        {
            output.WriteLine(Printable.Line($"{row.Name}{OthersOf(row)}  {StateOf(row)}"));
            foreach (var evidence in row.Evidence)
            {
                WriteLine(output, LabelOf(evidence.State), evidence.State, evidence.AttestedOn, DetailsOf(evidence, table.HasTestResults));
            }

            foreach (var (part, value) in row.Values)
            {
                WriteLine(output, "value", null, null, $"{(part is null ? "" : $"{part}: ")}{value.Text} is {value.BoundTo}");
            }

            if (row.IsAnswer && row.SameAs is null && row.Evidence.Count + row.Values.Count == 0)
            {
                output.WriteLine(Indent + "no evidence");
            }
        }

        output.WriteLine(table.AnswerSummary);
        if (table.QuestionSummary is { } questions)
        {
            output.WriteLine(questions);
        }
    }

    /// <summary>For programs; <c>version</c> grows when a member changes its meaning.</summary>
    public static void WriteJson(CoverageTable table, IEnumerable<(string Path, string Problem)> unreadable, TextWriter output) =>
        JsonOutput.Write(
            output,
            json =>
            {
                json.WriteStartObject();
                json.WriteNumber("version", 1);
                json.WriteString("today", CoverageExporter.DateOf(table.Today));
                json.WriteBoolean("hasTestResults", table.HasTestResults);
                json.WriteStartObject("summary");
                json.WriteNumber("answers", table.Answers);
                json.WriteNumber("withEvidence", table.WithEvidence);
                json.WriteNumber("attested", table.Attested);
                json.WriteNumber("changed", table.Changed);
                json.WriteNumber("notFound", table.NotFound);
                json.WriteNumber("overdue", table.Overdue);
                json.WriteNumber("withoutAnswer", table.WithoutAnswer);
                json.WriteNumber("needNoAnswer", table.NeedNoAnswer);
                json.WriteEndObject();
                json.WriteStartArray("rows");
                foreach (var row in table.Rows)
                {
                    WriteRow(json, row);
                }

                json.WriteEndArray();
                JsonOutput.WriteUnreadable(json, unreadable);
                json.WriteEndObject();
            }
        );

    private static void WriteLine(TextWriter output, string label, AttestationState? state, DateOnly? attested, string details)
    {
        // Of what was not found the day says nothing of what it is now.
        var date = state is AttestationState.Attested or AttestationState.Changed ? CoverageExporter.DateOf(attested) : "";
        output.WriteLine(Indent + Printable.Line($"{label,-13}  {date,-10}  {details}"));
    }

    private static string OthersOf(CoverageRow row) => row.OtherKeys.Count == 0 ? "" : $" (and {string.Join(", ", row.OtherKeys)})";

    private static string StateOf(CoverageRow row)
    {
        var state = Words(CoverageExporter.NameOf(row.State));
        if (!row.IsAnswer)
        {
            return row.Reason is { Length: > 0 } reason ? $"{state}: {reason}" : state;
        }

        var same = row.SameAs is null ? "" : $", same answer as {row.SameAs}";
        return state + same + ", " + ReviewOf(row.Review);
    }

    private static string ReviewOf(CoverageReview? review)
    {
        if (review is null)
        {
            return "not reviewed";
        }

        var by = review.By is { } name ? $" by {name}" : "";
        var due = review.Due is { } date
            ? $", {(review.IsOverdue ? "overdue since" : "again by")} {CoverageExporter.DateOf(date)}"
            : "";
        return $"reviewed {CoverageExporter.DateOf(review.Date)}{by}{due}";
    }

    private static string LabelOf(AttestationState state) =>
        state switch
        {
            AttestationState.Attested => "attested",
            AttestationState.Changed => "changed since",
            AttestationState.NeverAttested => "not attested",
            AttestationState.NotFound => "not found",
            _ => "not checked",
        };

    private static string DetailsOf(CoverageEvidence evidence, bool hasTestResults)
    {
        var once = evidence.State == AttestationState.NotFound ? $"attested {CoverageExporter.DateOf(evidence.AttestedOn)} by " : "";
        var by = evidence.AttestedBy is { } name ? $" ({once}{name})" : "";
        var test = evidence.Kind != EvidenceKind.Test
            ? ""
            : evidence.Test is not { } result
                ? hasTestResults ? "" : "; test results not given"
            : result.Outcome == "missing" ? "; not in the test results"
            : $"; {Words(result.Outcome)}{(result.On is { } on ? " " + CoverageExporter.DateOf(on) : "")}";
        return evidence.Written + by + test;
    }

    /// <summary>A name of data as words: <c>not applicable</c>.</summary>
    private static string Words(string name) =>
        string.Concat(
            name.Select(c => char.IsUpper(c) ? " " + char.ToLowerInvariant(c).ToString(CultureInfo.InvariantCulture) : c.ToString())
        );

    private static void WriteRow(Utf8JsonWriter json, CoverageRow row)
    {
        json.WriteStartObject();
        json.WriteString("document", row.Document);
        json.WriteString("question", row.Name);
        json.WriteStartArray("otherQuestions");
        foreach (var key in row.OtherKeys)
        {
            json.WriteStringValue($"{row.Document}#{key}");
        }

        json.WriteEndArray();
        json.WriteString("label", row.Label);
        json.WriteNumber("line", row.Line);
        json.WriteString("state", CoverageExporter.NameOf(row.State));
        json.WriteString("reason", row.Reason);
        json.WriteString("sameAs", row.SameAs);
        json.WriteStartArray("evidence");
        foreach (var evidence in row.Evidence)
        {
            WriteEvidence(json, evidence);
        }

        json.WriteEndArray();
        json.WriteStartArray("values");
        foreach (var (part, value) in row.Values)
        {
            json.WriteStartObject();
            json.WriteString("part", part?.ToString());
            json.WriteString("kind", value.Kind);
            json.WriteString("text", value.Text);
            json.WriteString("boundTo", value.BoundTo?.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (row.Review is { } review)
        {
            json.WriteStartObject("reviewed");
            json.WriteString("date", CoverageExporter.DateOf(review.Date));
            json.WriteString("by", review.By);
            json.WriteString("due", CoverageExporter.DateOf(review.Due));
            json.WriteBoolean("overdue", review.IsOverdue);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("reviewed");
        }

        json.WriteEndObject();
    }

    private static void WriteEvidence(Utf8JsonWriter json, CoverageEvidence evidence)
    {
        json.WriteStartObject();
        json.WriteString("written", evidence.Written);
        json.WriteString("kind", CoverageExporter.NameOf(evidence.Kind));
        json.WriteString("state", CoverageExporter.NameOf(evidence.State));
        json.WriteString("attestedOn", CoverageExporter.DateOf(evidence.AttestedOn));
        json.WriteString("attestedBy", evidence.AttestedBy);
        if (evidence.Test is { } test)
        {
            json.WriteStartObject("test");
            json.WriteString("outcome", test.Outcome);
            json.WriteString("on", CoverageExporter.DateOf(test.On));
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("test");
        }

        json.WriteEndObject();
    }
}
