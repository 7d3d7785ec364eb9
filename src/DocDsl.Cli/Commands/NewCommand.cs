using System.CommandLine;
using System.Text;
using DocDsl.Cli.CommandLine;
using DocDsl.Cli.Input;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Languages;
using DocDsl.Core.Text;
using DocDsl.Workspaces;

namespace DocDsl.Cli.Commands;

/// <summary><c>docdsl new kamervragen -o letter.qa</c></summary>
internal static class NewCommand
{
    public static Command Create()
    {
        var type = new Argument<string>("type")
        {
            Description = "The document type: document, kamervragen, faq, questionnaire, or one that a .qatype file declares.",
        };
        type.CompletionSources.Add(_ => TypeNames(null));
        var output = OutputOption.Create("The document (.qa, or .md for Markdown) to write. Default: standard output.");
        var culture = new Option<string?>("--culture")
        {
            Description = "The culture, for example nl-NL. Default: the language of the type, or en.",
        };
        var questions = new Option<int>("--questions") { Description = "The number of questions.", DefaultValueFactory = _ => 1 };
        questions.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var value }, ..] && !(int.TryParse(value, out var number) && number is >= 1 and <= 1000))
            {
                result.AddError("--questions must be a number from 1 to 1000");
            }
        });
        var command = new Command(
            "new",
            """
            Create a document with the fields of its type.

            Questions, answers and required fields have placeholders in double brackets, which 'docdsl check' reports until
            they are filled in. Headings have the form that the type declares. In a file of Markdown directives are comments.

            Examples:
              docdsl new faq --culture en-GB -o faq.qa
              docdsl new kamervragen -o Letters/palantir.qa --questions 5
            """
        )
        {
            type,
            output,
            culture,
            questions,
        };
        command.SetAction(parsed =>
            Run(
                command,
                parsed.GetValue(type)!,
                parsed.GetValue(output),
                parsed.GetValue(culture),
                parsed.GetValue(questions),
                parsed.InvocationConfiguration.Output,
                parsed.InvocationConfiguration.Error
            )
        );
        return command;
    }

    /// <summary>The types that a document may have.</summary>
    /// <param name="output">Where it will be; null for the current folder.</param>
    public static IEnumerable<string> TypeNames(string? output) => TypesAt(output).Names;

    private static DocumentTypeSet TypesAt(string? output) => new Workspace().ProjectOf(Path.GetFullPath(output ?? "new.qa")).Types;

    private static int Run(
        Command command,
        string name,
        string? output,
        string? culture,
        int questions,
        TextWriter standard,
        TextWriter error
    )
    {
        var types = TypesAt(output);
        if (types.Find(name) is not { } type)
        {
            string[] names = [.. types.Names];
            return Usage.Report(
                error,
                command,
                $"unknown document type '{name}'{Nearest.Question(name, names, $"types are {string.Join(", ", names)}")}"
            );
        }

        culture ??= type.Language?.Tag ?? English.Table.Tag;
        var text = Write(type, culture, Language.Find(culture), questions);
        if (output is not null && MarkdownFiles.IsMarkdown(output))
        {
            text = InMarkdown(text);
        }

        if (!OutputFile.TryWrite(output, text, overwrite: false, standard, error))
        {
            return ExitCode.FileError;
        }

        if (output is not null)
        {
            standard.WriteLine(Printable.Line($"{PathList.Shown(output)}: written."));
        }

        return ExitCode.Success;
    }

    /// <summary>The same in Markdown, where each directive is in a comment, which no reader sees.</summary>
    private static string InMarkdown(string text) =>
        string.Join('\n', text.Split('\n').Select(line => line.StartsWith('@') ? $"<!-- {line} -->" : line));

    private static string Write(DocumentType type, string culture, Language? language, int questions)
    {
        var text = new StringBuilder($"@document {type.Name} {culture}\n");
        foreach (var field in type.Fields)
        {
            // An optional field is a comment, so that the author sees which fields there are.
            text.Append(
                field.IsRequired
                    ? $"@{field.Name} {Placeholder.ToFillIn(language, field.Type.ToString())}\n"
                    : $"@// @{field.Name} {field.Type}\n"
            );
        }

        var template = new QuestionTemplate(type, language);
        for (var number = 1; number <= questions; number++)
        {
            text.Append(template.Write(number));
        }

        return text.ToString();
    }
}
