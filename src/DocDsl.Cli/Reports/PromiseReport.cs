using System.Text;
using DocDsl.Cli.Commands;
using DocDsl.Formats.Exporters;

namespace DocDsl.Cli.Reports;

/// <summary>Writes the list of promises.</summary>
internal static class PromiseReport
{
    public static void Write(
        string format,
        List<PromiseLine> lines,
        DateOnly today,
        List<(string Path, string Problem)> unreadable,
        TextWriter output
    )
    {
        switch (format)
        {
            case "json":
                WriteJson(lines, today, unreadable, output);
                break;
            case "csv":
                WriteCsv(lines, output);
                break;
            default:
                WriteText(lines, output);
                break;
        }
    }

    /// <summary>
    /// <code>
    /// 2026-03-01  overdue         letters/earlier.qa(8): evaluation, by A. Jansen to the House
    ///             I will evaluate it
    /// </code>
    /// </summary>
    private static void WriteText(List<PromiseLine> lines, TextWriter output)
    {
        const string Indent = "            ";
        foreach (var line in lines)
        {
            var promise = line.Promise;
            var due = promise.Due is null ? "no date" : PromiseLine.Written(promise.Due);
            var state = line.State == PromiseState.FulfilledLate ? "fulfilled late" : line.StateName;
            var who = (promise.By is { } by ? $", by {by}" : "") + (line.To is { } to ? $" to {to}" : "");
            output.WriteLine(Printable.Line($"{due,-10}  {state,-14}  {line.File}({promise.Span.Line}): {promise.Id}{who}"));
            output.WriteLine(Indent + Printable.Line(promise.Words).TrimStart());
            if (promise.FulfilledBy is { } answer)
            {
                var on = promise.FulfilledOn is { } date ? $" on {PromiseLine.Written(date)}" : "";
                output.WriteLine(Indent + Printable.Line($"fulfilled{on}: {answer.Document.Path}({answer.Span.Line}): {answer.Label}"));
            }
        }

        int Count(PromiseState state) => lines.Count(line => line.State == state);
        var fulfilled = Count(PromiseState.Fulfilled) + Count(PromiseState.FulfilledLate);
        output.WriteLine(
            $"{Severities.Counted(lines.Count, "promise")}: {Count(PromiseState.Open)} open, {Count(PromiseState.Overdue)} overdue, "
                + $"{fulfilled} fulfilled ({Count(PromiseState.FulfilledLate)} late)"
        );
    }

    private static void WriteCsv(List<PromiseLine> lines, TextWriter output)
    {
        var text = new StringBuilder();
        CsvText.Append(text, ["document", "line", "id", "by", "to", "due", "state", "fulfilledIn", "fulfilledOn", "words"]);
        foreach (var line in lines)
        {
            var promise = line.Promise;
            CsvText.Append(
                text,
                [
                    line.File,
                    FormattableString.Invariant($"{promise.Span.Line}"),
                    promise.Id,
                    promise.By ?? "",
                    line.To ?? "",
                    PromiseLine.Written(promise.Due),
                    line.StateName,
                    promise.FulfilledBy?.Document.Path ?? "",
                    PromiseLine.Written(promise.FulfilledOn),
                    promise.Words,
                ]
            );
        }

        output.Write(text);
    }

    /// <summary>For programs; <c>version</c> grows when a member changes its meaning.</summary>
    private static void WriteJson(
        List<PromiseLine> lines,
        DateOnly today,
        List<(string Path, string Problem)> unreadable,
        TextWriter output
    ) =>
        JsonOutput.Write(
            output,
            json =>
            {
                json.WriteStartObject();
                json.WriteNumber("version", 1);
                json.WriteString("today", PromiseLine.Written(today));
                json.WriteStartArray("promises");
                foreach (var line in lines)
                {
                    var promise = line.Promise;
                    json.WriteStartObject();
                    json.WriteString("file", line.File);
                    json.WriteNumber("line", promise.Span.Line);
                    json.WriteString("id", promise.Id);
                    json.WriteString("by", promise.By);
                    json.WriteString("to", line.To);
                    json.WriteString("words", promise.Words);
                    json.WriteString("due", promise.Due is { } due ? PromiseLine.Written(due) : null);
                    json.WriteString("state", line.StateName);
                    if (promise.FulfilledBy is { } answer)
                    {
                        json.WriteStartObject("fulfilled");
                        json.WriteString("document", answer.Document.Path);
                        json.WriteNumber("line", answer.Span.Line);
                        json.WriteString("answer", answer.Label);
                        json.WriteString("on", promise.FulfilledOn is { } on ? PromiseLine.Written(on) : null);
                        json.WriteEndObject();
                    }
                    else
                    {
                        json.WriteNull("fulfilled");
                    }

                    json.WriteEndObject();
                }

                json.WriteEndArray();
                JsonOutput.WriteUnreadable(json, unreadable);
                json.WriteEndObject();
            }
        );
}
