using System.CommandLine;
using DocDsl.Cli.CommandLine;
using DocDsl.Cli.Input;
using DocDsl.Cli.Reports;
using DocDsl.Core.Compilation;
using DocDsl.Formats.Importers;
using DocDsl.Workspaces;
using static System.FormattableString;

namespace DocDsl.Cli.Commands;

/// <summary><c>docdsl import letter.pdf -o letter.qa</c></summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("files")
        {
            Arity = ArgumentArity.OneOrMore,
            Description =
                "The files to import, or globs: letters (plain text, PDF, DOCX, official publications, Akoma Ntoso), questions and answers "
                + "(Excel workbooks, CSV, YAML, JSON, HTML, reStructuredText), or JSON that 'docdsl export' wrote; - for standard input.",
        };
        var output = OutputOption.Create(
            "The document (.qa) to write; a folder where FILES are several, or a glob. Default: standard output, for one letter."
        );
        var join = new Option<string?>("--join")
        {
            Description = "The file with the questions, when the letter has only their answers; both must have the same number.",
        };
        var type = new Option<string?>("--type")
        {
            Description = "The document type, for example kamervragen. Default: determined from the words of the letter.",
        };
        var culture = new Option<string?>("--culture")
        {
            Description = "The culture, for example nl-NL. Default: determined from the headings.",
        };
        type.CompletionSources.Add(_ => NewCommand.TypeNames(null));
        var format = new Option<string?>("--as")
        {
            Description =
                $"What the files are read as: {string.Join(", ", DocumentImporter.FormatNames)}. Default: determined from the content.",
            HelpName = "FORMAT",
        };
        format.CompletionSources.Add([.. DocumentImporter.FormatNames]);
        format.Validators.Add(result => Choice.Check(result, "format", DocumentImporter.FormatNames));
        var map = new Option<string[]>("--map")
        {
            HelpName = "COLUMNS",
            Description =
                "Where a workbook or a CSV has its questions and answers, as '@sheet' of a type says it: the sheet, and for each of "
                + "id, number, group, question, answer, value, comment and evidence its column, by its letters or its heading in "
                + "quotation marks. Once for each sheet. Default: what the type says, or the row of headings.",
        };
        var sheet = new Option<string?>("--sheet")
        {
            HelpName = "NAME",
            Description = "The sheet of a workbook that is read. Default: each that has a row of headings.",
        };
        var force = new Option<bool>("--force") { Description = "Overwrite existing files." };
        var command = new Command(
            "import",
            """
            Import letters as documents.

            No words are lost, which is verified; decisions that need a review are reported, and marked in the document. In a
            folder each document has the name of its letter, with the ending .qa. Beside the document of a workbook its type is
            written, with the questions and their cells (.qatype), unless --type names one that exists.

            Exit code: 0 success, 1 something to review, no question, or questions without any answer, 2 invalid arguments,
            3 a file cannot be read or written.

            Examples:
              docdsl import letter.pdf -o letter.qa
              docdsl import "Archive/**/*.pdf" -o Letters
              docdsl import customer.xlsx -o customer.qa --map "id A question B answer C"
              docdsl import answers.pdf --join questions.pdf -o letter.qa
            """
        )
        {
            files,
            output,
            format,
            join,
            type,
            culture,
            map,
            sheet,
            force,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(join) is { Implicit: false } && result.GetResult(files)?.Tokens.Count > 1)
            {
                result.AddError("--join is for one letter");
            }
        });
        command.SetAction(result =>
            Run(
                command,
                result.GetValue(files)!,
                new Destination(result.GetValue(files)!, result.GetValue(output), result.GetValue(force)),
                result.GetValue(join),
                new ImportOptions
                {
                    Format = result.GetValue(format),
                    Type = result.GetValue(type),
                    Culture = result.GetValue(culture),
                    Maps = result.GetValue(map) ?? [],
                    Sheet = result.GetValue(sheet),
                },
                result.InvocationConfiguration.Output,
                result.InvocationConfiguration.Error
            )
        );
        return command;
    }

    private static int Run(
        Command command,
        string[] paths,
        Destination destination,
        string? join,
        ImportOptions options,
        TextWriter standard,
        TextWriter error
    )
    {
        var problems = new List<string>();
        var files = PathList.ExpandFiles(paths, problems);
        if (!destination.IsFor(files.Count))
        {
            return Usage.Report(error, command, "several letters require a folder; add --output FOLDER");
        }

        var status = problems.Count > 0 ? ExitCode.FileError : ExitCode.Success;
        problems.ForEach(error.WriteLine);
        foreach (var (file, done, problem) in files.InParallel(Import, file => destination.PathOf(NameOf(file))))
        {
            if (done is null)
            {
                error.WriteLine($"{file}: {problem}");
                status = ExitCode.FileError;
                continue;
            }

            standard.Write(done.Text);
            done.Report.ForEach(error.WriteLine);
            status = done.IsSure ? status : Math.Max(status, ExitCode.Diagnostics);
        }

        return status;

        ImportedFile Import(string file)
        {
            var output = destination.PathOf(NameOf(file));
            var type = ImportedType.Of(options, file, output);
            var result = Read(file, join, type.Options with { Source = SourceOf(file, output) });
            type.Check(result, destination);
            var text = destination.Write(NameOf(file), result.Text, file, "imported", "import");
            var written = type.Write(result, destination);
            return new ImportedFile(
                text,
                [.. Report(file, output, result), .. written],
                result.Words.IsComplete && !result.Diagnostics.Any(diagnostic => diagnostic.NeedsReview)
            );
        }
    }

    private static string NameOf(string file) =>
        Path.GetFileNameWithoutExtension(InputFile.LocationOf(file)) + DocumentFiles.DocumentExtension;

    private static ImportResult Read(string file, string? join, ImportOptions options)
    {
        try
        {
            var result = DocumentImporter.Import(InputFile.Read(file, DocumentImporter.MaxBytes), options with { FileName = file });
            return join is null
                ? result
                : DocumentJoiner.Join(
                    DocumentImporter.Import(
                        InputFile.Read(join, DocumentImporter.MaxBytes),
                        options with
                        {
                            Source = null,
                            FileName = join,
                            Format = null,
                        }
                    ),
                    result
                );
        }
        catch (ImportException problem)
        {
            throw new IOException(problem.Message, problem);
        }
    }

    private static List<string> Report(string file, string? output, ImportResult result)
    {
        var shown = file == PathList.Standard ? "standard input" : PathList.Shown(file);
        var lines = new List<string> { $"{shown}: read as {result.Format}" };
        foreach (var diagnostic in result.Diagnostics)
        {
            // Line 0 is the whole letter.
            var line =
                diagnostic.Cell is { } cell ? $"({cell})"
                : diagnostic.Line == 0 ? "" : Invariant($"({diagnostic.Line})");
            lines.Add($"{shown}{line}: {TaskOf(diagnostic)}: {diagnostic.Message}");
        }

        var document = QaDocument.Parse(result.Text);
        var reviews = result.Diagnostics.Count(diagnostic => diagnostic.NeedsReview);
        var words = result.Words.IsComplete
            ? Invariant($"all {result.Words.SourceWords} words were imported")
            : Invariant($"the word '{result.Words.Expected}' of line {result.Words.Line} is missing or moved");
        var answered = document.Questions.Count(question => question is AnsweredQuestion);
        lines.Add(
            $"{(output is null ? "standard output" : PathList.Shown(output))}: {Severities.Counted(document.Questions.Count, "question")} "
                + $"({answered} answered), {Severities.Counted(document.Answers.Count, "answer")}, "
                + $"{Severities.Counted(document.Notes.Count, "note")}, {reviews} to review; {words}"
        );
        return lines;
    }

    /// <summary>What is left to do with a decision, and how sure it is where that matters.</summary>
    private static string TaskOf(ImportDiagnostic diagnostic) =>
        diagnostic switch
        {
            { NeedsReview: false } => "done",
            { Confidence: >= 0.7 } => "review (fairly sure)",
            _ => "review (unsure)",
        };

    /// <summary>The source as seen from the document's folder.</summary>
    private static string? SourceOf(string file, string? output) =>
        file == "-" || output is null
            ? null
            : Path.GetRelativePath(Path.GetDirectoryName(Path.GetFullPath(output))!, Path.GetFullPath(file)).Replace('\\', '/');

    /// <param name="Text">For standard output.</param>
    /// <param name="Report">What was done and is to be reviewed, in lines.</param>
    /// <param name="IsSure">Whether there is nothing to review, and no word is missing.</param>
    private sealed record ImportedFile(string Text, List<string> Report, bool IsSure);
}
