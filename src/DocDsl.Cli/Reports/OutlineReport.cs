using System.Globalization;
using DocDsl.Core.Compilation;
using DocDsl.Core.Diagnostics;
using static System.FormattableString;

namespace DocDsl.Cli.Reports;

/// <summary>Writes what was understood of documents.</summary>
internal static class OutlineReport
{
    /// <summary>For people: each line with its number, its role and the diagnostics that begin in it, then the counts.</summary>
    public static void WriteText(IReadOnlyList<Outline> outlines, TextWriter output)
    {
        var hasColor = Terminal.HasColor(output);
        foreach (var outline in outlines)
        {
            if (outlines.Count > 1)
            {
                output.WriteLine(Printable.Line(outline.Path));
            }

            WriteLines(outline, hasColor, output);
            output.WriteLine();
            WriteCounts(outline, output);
            if (outline != outlines[^1])
            {
                output.WriteLine();
            }
        }
    }

    /// <summary>For programs. Lines count from 1; <c>version</c> grows when a member changes its meaning.</summary>
    public static void WriteJson(
        IReadOnlyList<Outline> outlines,
        IEnumerable<(string Path, string Problem)> unreadable,
        TextWriter output
    ) =>
        JsonOutput.Write(
            output,
            json =>
            {
                json.WriteStartObject();
                json.WriteNumber("version", 1);
                json.WriteStartArray("documents");
                foreach (var outline in outlines)
                {
                    WriteJson(json, outline);
                }

                json.WriteEndArray();
                JsonOutput.WriteUnreadable(json, unreadable);
                json.WriteEndObject();
            }
        );

    private static void WriteLines(Outline outline, bool hasColor, TextWriter output)
    {
        var numberWidth = outline.Lines.Length.ToString(CultureInfo.InvariantCulture).Length;
        var markWidth = outline.Lines.Max(line => Margin(line).Length);
        var idWidth = outline.Lines.Max(line => Ids(line).Length);
        for (var i = 0; i < outline.Lines.Length; i++)
        {
            var line = outline.Lines[i];
            var number = (i + 1).ToString(CultureInfo.InvariantCulture).PadLeft(numberWidth);
            var mark = Colored(Margin(line).PadRight(markWidth), ColorOf(line.Role));
            var ids = idWidth == 0 ? "" : " " + Colored(Ids(line).PadRight(idWidth), ColorOf(line.Diagnostics));
            output.WriteLine($"{number} {mark}{ids} | {Printable.Line(line.Text)}".TrimEnd());
        }

        string Colored(string text, string color) => Ansi.Colored(text, color, hasColor);
    }

    private static void WriteCounts(Outline outline, TextWriter output)
    {
        var counts = outline.Counts;
        output.WriteLine(
            $"{Counted(counts.Questions, "question")}: "
                + Invariant($"{counts.Answered} answered, {counts.Open} open, {counts.Unanswered} unanswered, ")
                + Invariant($"{counts.Withdrawn} withdrawn, {counts.NotApplicable} not applicable; ")
                + $"{Counted(counts.Answers, "answer")}, {Counted(counts.Groups, "group")}, {Counted(counts.Notes, "note")}"
        );
        output.WriteLine(
            Counted(outline.Lines.Length, "line")
                + ": "
                + string.Join(", ", outline.Roles.Select(role => Invariant($"{role.Lines} {Outline.NameOf(role.Role)}")))
        );
    }

    private static string Counted(int count, string noun) => Invariant($"{count} {noun}{(count == 1 ? "" : "s")}");

    private static string Margin(OutlineLine line) =>
        line.Role == LineRole.Blank ? ""
        : line.Label.Length > 0 ? line.Label
        : Outline.NameOf(line.Role);

    private static string Ids(OutlineLine line) => string.Join(' ', line.Diagnostics.Select(diagnostic => diagnostic.Id).Distinct());

    private static string ColorOf(LineRole role) =>
        role switch
        {
            LineRole.Question => "36",
            LineRole.Answer => "32",
            LineRole.GroupTitle => "35",
            LineRole.Header or LineRole.Field or LineRole.Directive or LineRole.Comment or LineRole.Excluded => "90",
            _ => "",
        };

    private static string ColorOf(LocatedDiagnostic[] diagnostics) =>
        diagnostics.Length == 0 ? ""
        : diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) ? "31"
        : diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning) ? "33"
        : "36";

    private static void WriteJson(System.Text.Json.Utf8JsonWriter json, Outline outline)
    {
        json.WriteStartObject();
        json.WriteString("file", outline.Path);
        json.WriteStartObject("counts");
        json.WriteNumber("questions", outline.Counts.Questions);
        json.WriteNumber("answered", outline.Counts.Answered);
        json.WriteNumber("open", outline.Counts.Open);
        json.WriteNumber("unanswered", outline.Counts.Unanswered);
        json.WriteNumber("withdrawn", outline.Counts.Withdrawn);
        json.WriteNumber("notApplicable", outline.Counts.NotApplicable);
        json.WriteNumber("answers", outline.Counts.Answers);
        json.WriteNumber("groups", outline.Counts.Groups);
        json.WriteNumber("notes", outline.Counts.Notes);
        json.WriteEndObject();
        json.WriteStartObject("roles");
        foreach (var (role, lines) in outline.Roles)
        {
            json.WriteNumber(Outline.NameOf(role), lines);
        }

        json.WriteEndObject();
        json.WriteStartArray("lines");
        for (var i = 0; i < outline.Lines.Length; i++)
        {
            var line = outline.Lines[i];
            json.WriteStartObject();
            json.WriteNumber("line", i + 1);
            json.WriteString("role", Outline.NameOf(line.Role));
            json.WriteString("label", line.Label.Length == 0 ? null : line.Label);
            json.WriteStartArray("rules");
            foreach (var diagnostic in line.Diagnostics)
            {
                json.WriteStringValue(diagnostic.Id);
            }

            json.WriteEndArray();
            json.WriteString("text", line.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
