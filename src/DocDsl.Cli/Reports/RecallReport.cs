using System.Text;
using DocDsl.Cli.Commands;
using DocDsl.Formats.Exporters;

namespace DocDsl.Cli.Reports;

/// <summary>Writes the list of answers that were sent and may not be true any more.</summary>
internal static class RecallReport
{
    public static void Write(
        string format,
        List<RecalledAnswer> recalled,
        int sent,
        List<(string Path, string Problem)> unreadable,
        TextWriter output
    )
    {
        switch (format)
        {
            case "json":
                WriteJson(recalled, sent, unreadable, output);
                break;
            case "csv":
                WriteCsv(recalled, output);
                break;
            default:
                WriteText(recalled, sent, output);
                break;
        }
    }

    /// <summary>
    /// <code>
    /// Letter.qa#3, sent to Tweede Kamer on 2026-05-01 by A. Jansen
    ///   code:Vault.Store.KeySize has changed
    /// </code>
    /// </summary>
    private static void WriteText(List<RecalledAnswer> recalled, int sent, TextWriter output)
    {
        foreach (var answer in recalled)
        {
            var line = answer.Sent;
            output.WriteLine(Printable.Line($"{answer.File}#{line.Answer}, sent to {line.To} on {line.Date} by {line.By}"));
            foreach (var change in answer.Changes)
            {
                var what = change.What == RecallChange.Answer ? "the answer itself" : change.What;
                output.WriteLine("  " + Printable.Line(what + (change.State == RecallChange.NotFound ? " was not found" : " has changed")));
            }
        }

        output.WriteLine($"{recalled.Count} of {Severities.Counted(sent, "sent answer")} may not be true any more");
    }

    private static void WriteCsv(List<RecalledAnswer> recalled, TextWriter output)
    {
        var text = new StringBuilder();
        CsvText.Append(text, ["document", "answer", "to", "on", "by", "changed", "state"]);
        foreach (var answer in recalled)
        {
            foreach (var change in answer.Changes)
            {
                var line = answer.Sent;
                CsvText.Append(text, [answer.File, line.Answer, line.To, line.Date, line.By, change.What, change.State]);
            }
        }

        output.Write(text);
    }

    /// <summary>For programs; <c>version</c> grows when a member changes its meaning.</summary>
    private static void WriteJson(
        List<RecalledAnswer> recalled,
        int sent,
        List<(string Path, string Problem)> unreadable,
        TextWriter output
    ) =>
        JsonOutput.Write(
            output,
            json =>
            {
                json.WriteStartObject();
                json.WriteNumber("version", 1);
                json.WriteNumber("sent", sent);
                json.WriteStartArray("recalled");
                foreach (var answer in recalled)
                {
                    json.WriteStartObject();
                    json.WriteString("file", answer.File);
                    json.WriteString("answer", answer.Sent.Answer);
                    json.WriteString("to", answer.Sent.To);
                    json.WriteString("on", answer.Sent.Date);
                    json.WriteString("by", answer.Sent.By);
                    json.WriteStartArray("changes");
                    foreach (var change in answer.Changes)
                    {
                        json.WriteStartObject();
                        json.WriteString("what", change.What);
                        json.WriteString("state", change.State);
                        json.WriteEndObject();
                    }

                    json.WriteEndArray();
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                JsonOutput.WriteUnreadable(json, unreadable);
                json.WriteEndObject();
            }
        );
}
