using System.CommandLine;
using DocDsl.Cli.CommandLine;
using DocDsl.Cli.Input;
using DocDsl.Cli.Reports;
using DocDsl.Core.Text;
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
        ["fhir"] = ExportFormat.Fhir,
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
            .akn.xml, .jsonld, .csv or .fhir.json. References between the documents of HTML and Markdown are links to those names.

            Exit code: 0 success, 1 a document has errors, 2 invalid arguments, 3 a file cannot be read or written.

            Examples:
              docdsl export letter.qa --format html -o letter.html
              docdsl export FAQ.md --type faq --format json
              docdsl export Letters --format html -o site
            """
        )
        {
            paths,
            format,
            output,
            force,
        };
        var defaults = DefaultsOptions.AddTo(command, paths);
        command.SetAction(result =>
            Run(
                command,
                result.GetValue(paths)!,
                defaults.Of(result),
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
        DocumentDefaults defaults,
        ExportFormat format,
        string? output,
        bool force,
        TextWriter standard,
        TextWriter error
    )
    {
        var problems = new List<string>();
        var workspace = new Workspace { Defaults = defaults };
        var files = PathList.Expand(paths, withTypes: false, problems, workspace);
        var destination = new Destination(paths, output, force);
        if (!destination.IsFor(files.Count))
        {
            return Usage.Report(error, command, "several documents require a folder; add --output FOLDER");
        }

        if (!DocumentExporter.IsText(format) && output is null)
        {
            return Usage.Report(error, command, $"{DocumentExporter.ExtensionOf(format)} is not text; add --output FILE");
        }

        var exported = files.Select(file => InputFile.LocationOf(file)).ToHashSet(StringComparer.Ordinal);
        var status = problems.Count > 0 ? ExitCode.FileError : ExitCode.Success;
        problems.ForEach(error.WriteLine);
        foreach (var (file, done, problem) in files.InParallel(Export, file => destination.PathOf(NameOf(file))))
        {
            standard.Write(done.Text);
            if (problem is not null)
            {
                error.WriteLine($"{file}: {problem}");
                status = ExitCode.FileError;
            }
            else if (done.Errors > 0)
            {
                error.WriteLine($"{file}: exported with {Severities.Counted(done.Errors, "error")}; list them with 'docdsl check'.");
                status = Math.Max(status, ExitCode.Diagnostics);
            }
        }

        return status;

        // The original and the translations of a document that are exported with it.
        IEnumerable<QaDocument> EditionsOf(QaDocument document, ProjectFolder project)
        {
            var original = document.Translates ?? document;
            return original
                .Translations.Prepend(original)
                .Where(edition => exported.Contains(Path.GetFullPath(edition.Path)) || exported.Contains(project.FileOf(edition.Path)));
        }

        // What remains for standard output.
        string Written(string file, QaDocument document, List<QaDocument> named)
        {
            if (DocumentExporter.IsText(format))
            {
                return destination.Write(NameOf(file), DocumentExporter.Export(document, format, named), file, "exported", "export");
            }

            destination.Write(NameOf(file), DocumentExporter.ExportBytes(document, format, named), file, "exported", "export");
            return "";
        }

        string NameOf(string file) => DocumentExporter.FileNameOf(QaDocument.Parse("", PathOf(file)), format);

        (string Text, int Errors) Export(string file)
        {
            var location = InputFile.LocationOf(file);
            var project = workspace.ProjectOf(location);
            var text = InputFile.ReadDocument(file).Text;
            var document = project.Parse(
                new SourceText(text, PathOf(file), workspace.DefaultsOf(location)),
                project.Relative(location)
            );
            DefaultsOptions.Hold(defaults, document.TypeName, version: null);
            var named = project.DocumentsNamedIn(document).Concat(EditionsOf(document, project));
            return (
                Written(file, document, [.. named.DistinctBy(other => other.Path)]),
                document.Diagnostics.Count(diagnostic => diagnostic.Severity == DocumentDiagnosticSeverity.Error)
            );
        }
    }

    /// <summary>As the exporter knows a document.</summary>
    private static string PathOf(string file) => file == PathList.Standard ? "" : file.Replace('\\', '/');
}
