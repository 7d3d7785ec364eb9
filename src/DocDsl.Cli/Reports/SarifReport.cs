using System.Reflection;
using System.Text.Json;
using DocDsl.Core.Diagnostics;
using DocDsl.LanguageServer.Documents;

namespace DocDsl.Cli.Reports;

/// <summary>SARIF 2.1.0, as code scanning and review tools read it.</summary>
internal sealed class SarifReport : IReport
{
    public void Write(CheckResult result, TextWriter output) =>
        JsonOutput.Write(
            output,
            json =>
            {
                json.WriteStartObject();
                json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
                json.WriteString("version", "2.1.0");
                json.WriteStartArray("runs");
                json.WriteStartObject();
                WriteTool(result.Files, json);
                json.WriteString("columnKind", "utf16CodeUnits");
                json.WriteStartArray("invocations");
                WriteInvocation(result, json);
                json.WriteEndArray();
                json.WriteStartArray("results");
                foreach (var file in result.Files)
                {
                    foreach (var diagnostic in file.Diagnostics)
                    {
                        WriteResult(file.Path, diagnostic, json);
                    }
                }

                json.WriteEndArray();
                json.WriteEndObject();
                json.WriteEndArray();
                json.WriteEndObject();
            }
        );

    private static void WriteTool(IReadOnlyList<FileReport> files, Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "DocDsl");
        json.WriteString(
            "version",
            typeof(SarifReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0]
        );
        json.WriteString("informationUri", "https://github.com/docdsl/docdsl");
        json.WriteStartArray("rules");
        foreach (
            var rule in files
                .SelectMany(file => file.Diagnostics)
                .Select(diagnostic => diagnostic.Rule)
                .DistinctBy(rule => rule.Id)
                .OrderBy(rule => rule.Id, StringComparer.Ordinal)
        )
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            WriteText(json, "shortDescription", rule.Title);
            json.WriteString("helpUri", rule.HelpLink);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", LevelOf(rule.DefaultSeverity));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteInvocation(CheckResult result, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", result.Files.All(file => file.Problem is null));
        json.WriteStartArray("toolExecutionNotifications");
        foreach (var file in result.Files.Where(file => file.Problem is not null))
        {
            json.WriteStartObject();
            json.WriteString("level", "error");
            WriteText(json, "message", $"{file.Path}: {file.Problem}");
            json.WriteEndObject();
        }

        foreach (var note in new[] { result.Web?.ToString(), result.NotChecked.ToString() }.Concat(result.Notes).OfType<string>())
        {
            json.WriteStartObject();
            json.WriteString("level", "note");
            WriteText(json, "message", note);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteResult(string path, LocatedDiagnostic diagnostic, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Id);
        json.WriteString("level", LevelOf(diagnostic.Severity));
        WriteText(json, "message", diagnostic.Message);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString(
            "uri",
            Path.IsPathRooted(path) ? FileUri.Of(path) : string.Join('/', path.Split('/').Select(Uri.EscapeDataString))
        );
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", diagnostic.Start.Line + 1);
        json.WriteNumber("startColumn", diagnostic.Start.Character + 1);
        json.WriteNumber("endLine", diagnostic.End.Line + 1);
        json.WriteNumber("endColumn", diagnostic.End.Character + 1);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string LevelOf(DiagnosticSeverity severity) =>
        severity switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            _ => "note",
        };
}
