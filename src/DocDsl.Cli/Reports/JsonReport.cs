using System.Text.Json;

namespace DocDsl.Cli.Reports;

/// <summary>For programs. Lines and columns count from 1, in UTF-16; <c>version</c> grows when a member changes its meaning.</summary>
internal sealed class JsonReport : IReport
{
    public void Write(CheckResult result, TextWriter output) =>
        JsonOutput.Write(
            output,
            json =>
            {
                json.WriteStartObject();
                json.WriteNumber("version", 1);
                json.WriteStartObject("summary");
                json.WriteNumber("documents", result.Total.Documents);
                json.WriteNumber("questions", result.Total.Questions);
                json.WriteNumber("answered", result.Total.Answered);
                json.WriteNumber("open", result.Total.Open);
                json.WriteNumber("overdue", result.Total.Overdue);
                json.WriteEndObject();
                json.WriteStartArray("diagnostics");
                foreach (var file in result.Files)
                {
                    foreach (var diagnostic in file.Diagnostics)
                    {
                        json.WriteStartObject();
                        json.WriteString("file", file.Path);
                        json.WriteString("rule", diagnostic.Id);
                        json.WriteString("severity", diagnostic.Level);
                        json.WriteString("message", diagnostic.Message);
                        json.WriteNumber("line", diagnostic.Start.Line + 1);
                        json.WriteNumber("column", diagnostic.Start.Character + 1);
                        json.WriteNumber("endLine", diagnostic.End.Line + 1);
                        json.WriteNumber("endColumn", diagnostic.End.Character + 1);
                        json.WriteString("help", diagnostic.Rule.HelpLink);
                        json.WriteBoolean("fixable", diagnostic.IsFixable);
                        if (diagnostic.Fix?.Title is { } title)
                        {
                            json.WriteString("fix", title);
                        }

                        json.WriteEndObject();
                    }
                }

                json.WriteEndArray();
                var unreadable = result.Files.Where(file => file.Problem is not null);
                JsonOutput.WriteUnreadable(json, unreadable.Select(file => (file.Path, file.Problem!)));
                json.WriteStartArray("notChecked");
                foreach (var rule in result.NotChecked.Rules)
                {
                    json.WriteStringValue(rule);
                }

                json.WriteEndArray();
                json.WriteStartArray("notEvaluated");
                foreach (var item in result.NotChecked.Items)
                {
                    json.WriteStringValue(item);
                }

                json.WriteEndArray();
                json.WriteStartArray("notes");
                foreach (var note in result.Notes)
                {
                    json.WriteStringValue(note);
                }

                json.WriteEndArray();
                if (result.Web is { } web)
                {
                    json.WriteStartObject("webAddresses");
                    json.WriteNumber("found", web.Found);
                    json.WriteNumber("notFound", web.NotFound);
                    json.WriteNumber("notChecked", web.NotChecked);
                    json.WriteEndObject();
                }

                json.WriteEndObject();
            }
        );
}
