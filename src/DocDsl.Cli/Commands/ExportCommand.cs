using System.CommandLine;
using DocDsl.Cli.CommandLine;
using DocDsl.Formats.Exporters;

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
        ["docx"] = ExportFormat.Docx,
        ["xlsx"] = ExportFormat.Xlsx,
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
            "The file to write; a folder where PATHS are several, a folder or a glob. Default: standard output, for one document of text."
        );
        var template = new Option<string?>("--template")
        {
            HelpName = "file",
            Description = "With --format docx: the Word template (.dotx, .docx) that documents are written into.",
        };
        var force = new Option<bool>("--force") { Description = "Overwrite existing files." };
        var command = new Command(
            "export",
            """
            Export documents to another format.

            In a folder each document has the name of its own file, with the ending of the format: .json, .html, .md,
            .akn.xml, .jsonld, .csv, .docx, .xlsx or .fhir.json. References between the documents of HTML, Markdown and Word are links to
            those names.

            A Word template keeps its letterhead, its styles and its page. It must have the styles 'Question Heading',
            'Question', 'Answer Heading' and 'Answer'. The text is written into its content control tagged 'docdsl' or
            'body', and fields into those that are tagged with their names.

            A customer's own workbook or CSV is filled in with --into: only the cells of answers, comments and evidence
            change, and each gets only what its validation allows. What is not written is reported.

            Exit code: 0 success, 1 a document has errors or an answer is not written, 2 invalid arguments, 3 a file cannot
            be read or written.

            Examples:
              docdsl export letter.qa --format html -o letter.html
              docdsl export Letters --format html -o site
              docdsl export letter.qa --format docx --template ministry.dotx -o letter.docx
              docdsl export answers.qa --format xlsx --into customer.xlsx -o filled.xlsx
            """
        )
        {
            paths,
            format,
            output,
            template,
            force,
        };
        var defaults = DefaultsOptions.AddTo(command, paths);
        var into = IntoOptions.AddTo(command, format);
        command.SetAction(result =>
        {
            var run = new ExportRun
            {
                Paths = result.GetValue(paths)!,
                Defaults = defaults.Of(result),
                Format = s_formats[result.GetValue(format)!],
                Output = result.GetValue(output),
                Overwrites = result.GetValue(force),
                TemplatePath = result.GetValue(template),
                Into = into.Of(result),
            };
            return run.Run(command, result.InvocationConfiguration.Output, result.InvocationConfiguration.Error);
        });
        return command;
    }
}
