using System.CommandLine;
using DocDsl.Cli.CommandLine;
using DocDsl.Cli.Input;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Languages;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;
using DocDsl.Workspaces;

namespace DocDsl.Cli.Commands;

/// <summary><c>docdsl new kamervragen -o letter.qa</c></summary>
internal static class NewCommand
{
    public static Command Create()
    {
        var type = new Argument<string?>("type")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = "The document type: document, kamervragen, faq, questionnaire, or one that a .qatype file declares.",
        };
        type.CompletionSources.Add(_ => TypeNames(null));
        var output = OutputOption.Create("The document (.qa, or .md for Markdown) to write. Default: standard output.");
        var culture = new Option<string?>("--culture", "--language")
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
        var answers = new Option<string?>("--answers")
        {
            HelpName = "DOC",
            Description = "The document whose questions are answered: they are written as it has them.",
        };
        var command = new Command(
            "new",
            """
            Create a document with the fields and questions of its type.

            Questions, answers and required fields have placeholders in double brackets, which 'docdsl check' reports until
            they are filled in. Headings have the form that the type declares. In a file of Markdown directives are comments.
            Where the type declares questions, all of them are written, with their groups, hints and conditions.

            Examples:
              docdsl new faq --culture en-GB -o faq.qa
              docdsl new --answers Letters/question.qa -o Letters/answer.qa
              docdsl new kamervragen -o Letters/palantir.qa --questions 5
            """
        )
        {
            type,
            output,
            culture,
            questions,
            answers,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(type)?.Tokens is not { Count: > 0 } && result.GetResult(answers) is null)
            {
                result.AddError("TYPE is missing");
            }
        });
        command.SetAction(parsed =>
            Run(
                command,
                parsed.GetValue(type),
                parsed.GetValue(output),
                parsed.GetValue(culture),
                parsed.GetValue(questions),
                parsed.GetValue(answers),
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
        string? name,
        string? output,
        string? culture,
        int questions,
        string? answers,
        TextWriter standard,
        TextWriter error
    )
    {
        SemanticModel? asked = null;
        if (answers is not null)
        {
            try
            {
                asked = new Workspace().Read(InputFile.LocationOf(answers), InputFile.ReadDocument(answers).Text);
            }
            catch (Exception problem) when (FileErrors.Include(problem))
            {
                error.WriteLine($"{answers}: {problem.Message}");
                return ExitCode.FileError;
            }
        }

        var types = TypesAt(output);
        name ??= asked?.TypeName ?? "document";
        if (types.Find(name) is not { } type)
        {
            string[] names = [.. types.Names];
            return Usage.Report(
                error,
                command,
                $"unknown document type '{name}'{Nearest.Question(name, names, $"types are {string.Join(", ", names)}")}"
            );
        }

        culture ??= asked?.Culture ?? type.Language?.Tag ?? English.Table.Tag;
        var isMarkdown = output is not null && MarkdownFiles.IsMarkdown(output);
        var document = new NewDocument(type, culture, isMarkdown);
        var text =
            asked is not null ? document.Write(asked, Path.GetFileNameWithoutExtension(answers!))
            : type.Set is not null ? document.Write(type.Set)
            : document.Write(questions);
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
}
