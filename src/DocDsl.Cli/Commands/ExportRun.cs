using System.CommandLine;
using DocDsl.Cli.CommandLine;
using DocDsl.Cli.Input;
using DocDsl.Cli.Reports;
using DocDsl.Core.Text;
using DocDsl.Formats.Exporters;
using DocDsl.Formats.Exporters.Word;
using DocDsl.Formats.Workbooks;
using DocDsl.Workspaces;

namespace DocDsl.Cli.Commands;

/// <summary>Exports documents, as a command line says.</summary>
internal sealed class ExportRun
{
    public required string[] Paths { get; init; }

    public required DocumentDefaults Defaults { get; init; }

    public required ExportFormat Format { get; init; }

    /// <summary>The file or folder; null for standard output.</summary>
    public required string? Output { get; init; }

    public required bool Overwrites { get; init; }

    /// <summary>The Word template; null for none.</summary>
    public required string? TemplatePath { get; init; }

    /// <summary>The table to fill in; null to write a file of its own.</summary>
    public required (string File, FillOptions Options)? Into { get; init; }

    private string Extension => DocumentExporter.ExtensionOf(Format);

    public int Run(Command command, TextWriter standard, TextWriter error)
    {
        var problems = new List<string>();
        var workspace = new Workspace { Defaults = Defaults };
        var files = PathList.Expand(Paths, withTypes: false, problems, workspace);
        var destination = new Destination(Paths, Output, Overwrites);
        if (Misuse(files.Count, destination) is { } misuse)
        {
            return Usage.Report(error, command, misuse);
        }

        WordTemplate? template = null;
        if (TemplatePath is not null && (template = ReadTemplate(TemplatePath, error)) is null)
        {
            return ExitCode.FileError;
        }

        var exported = files.Select(file => InputFile.LocationOf(file)).ToHashSet(StringComparer.Ordinal);
        var status = problems.Count > 0 ? ExitCode.FileError : ExitCode.Success;
        problems.ForEach(error.WriteLine);
        foreach (var (file, done, problem) in files.InParallel(Export, file => destination.PathOf(NameOf(file))))
        {
            if (done is null)
            {
                error.WriteLine($"{file}: {problem}");
                status = ExitCode.FileError;
                continue;
            }

            standard.Write(done.Text);
            foreach (var line in done.Lines)
            {
                error.WriteLine(line);
            }

            if (done.Errors > 0)
            {
                error.WriteLine($"{file}: exported with {Severities.Counted(done.Errors, "error")}; list them with 'docdsl check'.");
            }

            status = done.Errors > 0 || !done.IsComplete ? Math.Max(status, ExitCode.Diagnostics) : status;
        }

        return status;

        ExportedFile Export(string file)
        {
            var location = InputFile.LocationOf(file);
            var project = workspace.ProjectOf(location);
            var text = InputFile.ReadDocument(file).Text;
            var document = project.Parse(
                new SourceText(text, PathOf(file), workspace.DefaultsOf(location)),
                project.Relative(location)
            );
            DefaultsOptions.Hold(Defaults, document.TypeName, version: null);
            var named = project.DocumentsNamedIn(document).Concat(EditionsOf(document, project, exported)).DistinctBy(other => other.Path);
            var errors = document.Diagnostics.Count(diagnostic => diagnostic.Severity == DocumentDiagnosticSeverity.Error);
            if (Into is null && DocumentExporter.IsText(Format))
            {
                var content = DocumentExporter.Export(document, Format, named);
                return new ExportedFile(destination.Write(NameOf(file), content, file, "exported", "export"), [], errors);
            }

            var fill = Into is var (table, options)
                ? FillReport.Of(file, document, table, options, PathList.Shown(destination.PathOf(NameOf(file))!))
                : null;
            var bytes =
                fill is not null ? fill.Bytes
                : template is not null ? DocumentExporter.ExportWord(document, named, template)
                : DocumentExporter.ExportBytes(document, Format, named);
            destination.Write(NameOf(file), bytes, file, "exported", "export");
            return new ExportedFile("", fill?.Lines ?? [.. UnknownTags(file, document, template)], errors, fill?.IsComplete ?? true);
        }
    }

    /// <summary>What of the command line cannot be; null for nothing.</summary>
    private string? Misuse(int files, Destination destination) =>
        !destination.IsFor(files) ? "several documents require a folder; add --output FOLDER"
        : Into is not null && files > 1 ? "--into is for one document"
        : (Into is not null || !DocumentExporter.IsText(Format)) && Output is null ? $"{Extension} is written to a file; add --output FILE"
        : TemplatePath is not null && Format != ExportFormat.Docx ? "--template requires --format docx"
        : null;

    /// <summary>The original and the translations of a document that are exported with it.</summary>
    private static IEnumerable<QaDocument> EditionsOf(QaDocument document, ProjectFolder project, HashSet<string> exported)
    {
        var original = document.Translates ?? document;
        return original
            .Translations.Prepend(original)
            .Where(edition => exported.Contains(Path.GetFullPath(edition.Path)) || exported.Contains(project.FileOf(edition.Path)));
    }

    private IEnumerable<string> UnknownTags(string file, QaDocument document, WordTemplate? template) =>
        template is null
            ? []
            : template
                .UnknownTags(document)
                .Select(tag =>
                    $"{file}: warning: '{tag}' is not a field of the document; the content control of {TemplatePath} stays as it is."
                );

    /// <summary>The template; null where it cannot be used, which is reported.</summary>
    private static WordTemplate? ReadTemplate(string path, TextWriter error)
    {
        try
        {
            return WordTemplate.Read(InputFile.Read(path, WordTemplate.MaxBytes));
        }
        catch (Exception problem) when (problem is WordTemplateException or IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"{path}: {problem.Message.TrimEnd('.')}.");
            return null;
        }
    }

    private string NameOf(string file) => DocumentExporter.FileNameOf(QaDocument.Parse("", PathOf(file)), Format);

    /// <summary>As the exporter knows a document.</summary>
    private static string PathOf(string file) => file == PathList.Standard ? "" : file.Replace('\\', '/');

    /// <param name="Text">For standard output.</param>
    /// <param name="Lines">What is reported.</param>
    /// <param name="Errors">How many the document has.</param>
    /// <param name="IsComplete">Whether all of it is in the file.</param>
    private sealed record ExportedFile(string Text, IReadOnlyList<string> Lines, int Errors, bool IsComplete = true);
}
