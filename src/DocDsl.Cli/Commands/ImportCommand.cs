using System.CommandLine;
using DocDsl.Cli.Input;
using DocDsl.Formats;
using DocDsl.Formats.Importers;

namespace DocDsl.Cli.Commands;

/// <summary><c>docdsl import letter.pdf -o letter.qa</c></summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "The letter: plain text, PDF, DOCX, official publication XML, Akoma Ntoso, or an own JSON export; - for standard input." };
        var output = new Option<string?>("--output", "-o") { Description = "The .qa file to write; standard output when it is not given." };
        var join = new Option<string?>("--join") { Description = "The file with the questions, where the letter has their answers only; both bear the same number." };
        var type = new Option<string?>("--type") { Description = "The document type, for example kamervragen; told by the letter's words when it is not given." };
        var culture = new Option<string?>("--culture") { Description = "The culture, for example nl-NL; told by the headings when it is not given." };
        var force = new Option<bool>("--force") { Description = "Replace the output when it is there already." };
        var command = new Command("import", "Make a document of a letter: no word is lost, and what is not sure is told.\n\nExample: docdsl import letter.pdf -o letter.qa")
        {
            file, output, join, type, culture, force,
        };
        command.SetAction(result => Run(
            result.GetValue(file)!,
            result.GetValue(output),
            result.GetValue(join),
            new ImportOptions { Type = result.GetValue(type), Culture = result.GetValue(culture), Source = SourceOf(result.GetValue(file)!, result.GetValue(output)) },
            result.GetValue(force),
            result.InvocationConfiguration.Output,
            result.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(string file, string? output, string? join, ImportOptions options, bool force, TextWriter standard, TextWriter error)
    {
        ImportResult result;
        try
        {
            result = DocumentImporter.Import(InputFile.Read(file, DocumentImporter.MaxBytes), options);
            if (join is not null)
            {
                result = DocumentJoiner.Join(DocumentImporter.Import(InputFile.Read(join, DocumentImporter.MaxBytes), options with { Source = null }), result);
            }
        }
        catch (Exception problem) when (problem is ImportException or IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"{file}: {problem.Message}");
            return 3;
        }

        if (output is null)
        {
            standard.Write(result.Text);
        }
        else
        {
            try
            {
                FileOutput.Write(output, result.Text, force);
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                error.WriteLine($"{problem.Message} Nothing was written.");
                return 3;
            }
        }

        return Report(file, output, result, error);
    }

    private static int Report(string file, string? output, ImportResult result, TextWriter error)
    {
        foreach (var diagnostic in result.Diagnostics)
        {
            error.WriteLine(FormattableString.Invariant($"{file}({diagnostic.Line}): {(diagnostic.NeedsReview ? "review" : "done")} {diagnostic.Confidence:0.00}: {diagnostic.Message}"));
        }

        var document = QaDocument.Parse(result.Text);
        var reviews = result.Diagnostics.Count(diagnostic => diagnostic.NeedsReview);
        error.WriteLine(FormattableString.Invariant(
            $"{output ?? "standard output"}: {document.Questions.Count} questions, {document.Answers.Count} answers, {document.Notes.Count} notes, {reviews} to review; {(result.Words.IsComplete ? $"all {result.Words.SourceWords} words are there" : $"the word '{result.Words.Expected}' of line {result.Words.Line} is not in its place")}"));
        return reviews > 0 || !result.Words.IsComplete ? 1 : 0;
    }

    /// <summary>The source as seen from the document's folder.</summary>
    private static string? SourceOf(string file, string? output) =>
        file == "-" || output is null ? null
            : Path.GetRelativePath(Path.GetDirectoryName(Path.GetFullPath(output))!, Path.GetFullPath(file)).Replace('\\', '/');
}
