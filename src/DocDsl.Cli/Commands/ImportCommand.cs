using System.CommandLine;
using DocDsl.Cli.Input;
using DocDsl.Cli.Reports;
using DocDsl.Formats.Importers;
using DocDsl.Workspaces;
using static System.FormattableString;

namespace DocDsl.Cli.Commands;

/// <summary><c>docdsl import letter.pdf -o letter.qa</c></summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file")
        {
            Description =
                "The letter to import: plain text, PDF, DOCX, the XML of an official publication, Akoma Ntoso, or JSON that 'docdsl "
                + "export' wrote; - for standard input.",
        };
        var output = OutputOption.Create("The document (.qa) to write. Default: standard output.");
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
        var force = new Option<bool>("--force") { Description = "Overwrite an existing file." };
        var command = new Command(
            "import",
            """
            Import a letter as a document.

            No words are lost, which is verified; decisions that need a review are reported, and marked in the document.

            Exit code: 0 success, 1 something to review, no question, or questions without any answer, 2 invalid arguments,
            3 a file cannot be read or written.

            Examples:
              docdsl import letter.pdf -o letter.qa
              docdsl import answers.pdf --join questions.pdf -o letter.qa
            """
        )
        {
            file,
            output,
            join,
            type,
            culture,
            force,
        };
        command.SetAction(result =>
            Run(
                result.GetValue(file)!,
                result.GetValue(output),
                result.GetValue(join),
                new ImportOptions
                {
                    Type = result.GetValue(type),
                    Culture = result.GetValue(culture),
                    Source = SourceOf(result.GetValue(file)!, result.GetValue(output)),
                },
                result.GetValue(force),
                result.InvocationConfiguration.Output,
                result.InvocationConfiguration.Error
            )
        );
        return command;
    }

    private static int Run(
        string file,
        string? output,
        string? join,
        ImportOptions options,
        bool force,
        TextWriter standard,
        TextWriter error
    )
    {
        ImportResult result;
        try
        {
            result = DocumentImporter.Import(InputFile.Read(file, DocumentImporter.MaxBytes), options);
            if (join is not null)
            {
                result = DocumentJoiner.Join(
                    DocumentImporter.Import(InputFile.Read(join, DocumentImporter.MaxBytes), options with { Source = null }),
                    result
                );
            }
        }
        catch (Exception problem) when (problem is ImportException || FileErrors.Include(problem))
        {
            error.WriteLine($"{file}: {problem.Message}");
            return ExitCode.FileError;
        }

        return OutputFile.TryWrite(output, result.Text, force, standard, error) ? Report(file, output, result, error) : ExitCode.FileError;
    }

    private static int Report(string file, string? output, ImportResult result, TextWriter error)
    {
        var shown = file == PathList.Standard ? "standard input" : PathList.Shown(file);
        foreach (var diagnostic in result.Diagnostics)
        {
            // Line 0 is the whole letter.
            var line = diagnostic.Line == 0 ? "" : Invariant($"({diagnostic.Line})");
            error.WriteLine($"{shown}{line}: {TaskOf(diagnostic)}: {diagnostic.Message}");
        }

        var document = QaDocument.Parse(result.Text);
        var reviews = result.Diagnostics.Count(diagnostic => diagnostic.NeedsReview);
        var words = result.Words.IsComplete
            ? Invariant($"all {result.Words.SourceWords} words were imported")
            : Invariant($"the word '{result.Words.Expected}' of line {result.Words.Line} is missing or moved");
        var answered = document.Questions.Count(question => question is AnsweredQuestion);
        error.WriteLine(
            $"{(output is null ? "standard output" : PathList.Shown(output))}: {Severities.Counted(document.Questions.Count, "question")} "
                + $"({answered} answered), {Severities.Counted(document.Answers.Count, "answer")}, "
                + $"{Severities.Counted(document.Notes.Count, "note")}, {reviews} to review; {words}"
        );
        return reviews > 0 || !result.Words.IsComplete ? ExitCode.Diagnostics : ExitCode.Success;
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
}
