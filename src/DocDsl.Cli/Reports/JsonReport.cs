using System.Text.Json;

namespace DocDsl.Cli.Reports;

/// <summary>For programs. Lines and columns count from 1, in UTF-16; <c>version</c> grows when a member changes its meaning.</summary>
internal sealed class JsonReport : IReport
{
    public void Write(IReadOnlyList<FileReport> files, Counts total, TextWriter output) =>
        JsonOutput.Write(
            output,
            json =>
            {
                json.WriteStartObject();
                json.WriteNumber("version", 1);
                json.WriteStartObject("summary");
                json.WriteNumber("documents", total.Documents);
                json.WriteNumber("questions", total.Questions);
                json.WriteNumber("answered", total.Answered);
                json.WriteNumber("open", total.Open);
                json.WriteNumber("overdue", total.Overdue);
                json.WriteEndObject();
                json.WriteStartArray("diagnostics");
                foreach (var file in files)
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
                        json.WriteEndObject();
                    }
                }

                json.WriteEndArray();
                json.WriteStartArray("unreadable");
                foreach (var file in files.Where(file => file.Problem is not null))
                {
                    json.WriteStartObject();
                    json.WriteString("file", file.Path);
                    json.WriteString("problem", file.Problem);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }
        );
}
