using System.CommandLine;
using DocDsl.Cli.Input;
using DocDsl.Core.Diagnostics;
using DocDsl.Formats.Exporters;
using DocDsl.Workspaces;

namespace DocDsl.Cli.Commands;

/// <summary><c>docdsl export letter.qa --format html -o letter.html</c></summary>
internal static class ExportCommand
{
    private static readonly Dictionary<string, ExportFormat> s_formats = new()
    {
        ["json"] = ExportFormat.Json,
        ["html"] = ExportFormat.Html,
        ["markdown"] = ExportFormat.Markdown,
        ["akn"] = ExportFormat.AkomaNtoso,
        ["faq-jsonld"] = ExportFormat.FaqJsonLd,
        ["csv"] = ExportFormat.Csv,
    };

    public static Command Create()
    {
        var files = new Argument<string[]>("files")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "Documents (.qa) to export; - for standard input.",
        };
        var format = new Option<string>("--format", "-f") { Description = "The output format.", DefaultValueFactory = _ => "json" };
        format.AcceptOnlyFromAmong([.. s_formats.Keys]);
        var output = OutputOption.Create("The file to write, or the folder when there are several documents. Default: standard output.");
        var force = new Option<bool>("--force") { Description = "Overwrite existing files." };
        var command = new Command(
            "export",
            """
            Export documents to another format.

            Examples:
              docdsl export letter.qa --format html -o letter.html
              docdsl export Letters/*.qa --format csv -o out
            """
        )
        {
            files,
            format,
            output,
            force,
        };
        command.SetAction(result =>
            Run(
                result.GetValue(files)!,
                s_formats[result.GetValue(format)!],
                result.GetValue(output),
                result.GetValue(force),
                result.InvocationConfiguration.Output,
                result.InvocationConfiguration.Error
            )
        );
        return command;
    }

    private static int Run(string[] files, ExportFormat format, string? output, bool force, TextWriter standard, TextWriter error)
    {
        if (files.Length > 1 && output is null)
        {
            error.WriteLine("Several documents require a folder; add --output FOLDER.");
            return ExitCode.InvalidArguments;
        }

        var status = ExitCode.Success;
        var workspace = new Workspace();
        foreach (var file in files)
        {
            try
            {
                var project = workspace.ProjectOf(InputFile.LocationOf(file));
                var document = QaDocument.Parse(
                    InputFile.ReadDocument(file).Text,
                    file == "-" ? "" : file.Replace('\\', '/'),
                    project.Types
                );
                var text = DocumentExporter.Export(document, format, project.DocumentsNamedIn(document));
                if (output is null)
                {
                    standard.Write(text);
                }
                else
                {
                    FileWriter.Write(
                        files.Length > 1 ? Path.Combine(output, DocumentExporter.FileNameOf(document, format)) : output,
                        text,
                        force
                    );
                }

                var errors = document.Diagnostics.Count(diagnostic => diagnostic.Severity == DocumentDiagnosticSeverity.Error);
                if (errors > 0)
                {
                    error.WriteLine($"{file}: exported with {errors} errors; list them with 'docdsl check'.");
                    status = Math.Max(status, ExitCode.Diagnostics);
                }
            }
            catch (Exception problem) when (FileErrors.Include(problem))
            {
                error.WriteLine($"{file}: {problem.Message}");
                status = ExitCode.FileError;
            }
        }

        return status;
    }
}
