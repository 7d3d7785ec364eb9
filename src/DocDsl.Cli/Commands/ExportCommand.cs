using System.CommandLine;
using DocDsl.Cli.CommandLine;
using DocDsl.Cli.Input;
using DocDsl.Cli.Reports;
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
        var paths = new Argument<string[]>("paths")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "Documents, folders and globs to export; - for standard input.",
        };
        var format = Choice.Option("--format", ["-f"], "format", "The output format", [.. s_formats.Keys]);
        var output = OutputOption.Create(
            "The file to write; a folder where PATHS are several, a folder or a glob. Default: standard output, for one document."
        );
        var force = new Option<bool>("--force") { Description = "Overwrite existing files." };
        var command = new Command(
            "export",
            """
            Export documents to another format.

            In a folder each document has the name of its own file, with the ending of the format: .json, .html, .md,
            .akn.xml, .jsonld or .csv. References between the documents of HTML and Markdown are links to those names.

            Exit code: 0 success, 1 a document has errors, 2 invalid arguments, 3 a file cannot be read or written.

            Examples:
              docdsl export letter.qa --format html -o letter.html
              docdsl export Letters --format html -o site
            """
        )
        {
            paths,
            format,
            output,
            force,
        };
        command.SetAction(result =>
            Run(
                command,
                result.GetValue(paths)!,
                s_formats[result.GetValue(format)!],
                result.GetValue(output),
                result.GetValue(force),
                result.InvocationConfiguration.Output,
                result.InvocationConfiguration.Error
            )
        );
        return command;
    }

    private static int Run(
        Command command,
        string[] paths,
        ExportFormat format,
        string? output,
        bool force,
        TextWriter standard,
        TextWriter error
    )
    {
        var problems = new List<string>();
        var files = PathList.Expand(paths, withTypes: false, problems);
        var isFolder =
            paths is not [var single]
            || Directory.Exists(single)
            || (!File.Exists(single) && PathGlob.IsGlob(single))
            || Directory.Exists(output);
        if (isFolder && output is null && files.Count > 1)
        {
            return Usage.Report(error, command, "several documents require a folder; add --output FOLDER");
        }

        var written = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var status = problems.Count > 0 ? ExitCode.FileError : ExitCode.Success;
        problems.ForEach(error.WriteLine);
        var workspace = new Workspace();
        foreach (var file in files)
        {
            try
            {
                var project = workspace.ProjectOf(InputFile.LocationOf(file));
                var document = QaDocument.Parse(
                    InputFile.ReadDocument(file).Text,
                    file == PathList.Standard ? "" : file.Replace('\\', '/'),
                    project.Types
                );
                var text = DocumentExporter.Export(document, format, project.DocumentsNamedIn(document));
                if (output is null)
                {
                    standard.Write(text);
                }
                else
                {
                    var path = isFolder ? Path.Combine(output, DocumentExporter.FileNameOf(document, format)) : output;
                    if (!written.TryAdd(path, file))
                    {
                        // The links of the others lead to this name.
                        throw new IOException($"not exported, since '{PathList.Shown(path)}' is the export of {written[path]}.");
                    }

                    FileWriter.Write(path, text, force);
                }

                var errors = document.Diagnostics.Count(diagnostic => diagnostic.Severity == DocumentDiagnosticSeverity.Error);
                if (errors > 0)
                {
                    error.WriteLine($"{file}: exported with {Severities.Counted(errors, "error")}; list them with 'docdsl check'.");
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
