using System.CommandLine;
using System.Text;
using DocDsl.Cli.Input;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Languages;
using DocDsl.Formats;
using DocDsl.Workspaces;

namespace DocDsl.Cli.Commands;

/// <summary><c>docdsl new kamervragen -o letter.qa</c></summary>
internal static class NewCommand
{
    public static Command Create()
    {
        var type = new Argument<string>("type") { Description = "The type of the document: document, kamervragen, faq, questionnaire, or one that a .qatype file declares." };
        var output = new Option<string?>("--output", "-o") { Description = "The .qa file to write; standard output when it is not given." };
        var culture = new Option<string?>("--culture") { Description = "The culture, for example nl-NL; the type's language, or en, when it is not given." };
        var questions = new Option<int>("--questions") { Description = "How many questions to prepare.", DefaultValueFactory = _ => 1 };
        questions.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 1000)
            {
                result.AddError("--questions is a number from 1 to 1000.");
            }
        });
        var command = new Command("new", """
            Begin a document: its header with the fields of its type, and questions that wait for their words.
            What is to be filled in stands in double brackets, which 'docdsl check' tells until it is done.

            Example:
              docdsl new kamervragen -o Letters/palantir.qa --questions 5
            """) { type, output, culture, questions };
        command.SetAction(parsed => Run(
            parsed.GetValue(type)!, parsed.GetValue(output), parsed.GetValue(culture), parsed.GetValue(questions), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(string name, string? output, string? culture, int questions, TextWriter standard, TextWriter error)
    {
        var types = new Workspace().ProjectOf(Path.GetFullPath(output ?? "new.qa")).Types;
        if (types.Find(name) is not { } type)
        {
            error.WriteLine($"There is no type '{name}'; there are {string.Join(", ", types.Names)}.");
            return 2;
        }

        culture ??= type.Language?.Tag ?? English.Table.Tag;
        var text = Write(type, culture, Language.Find(culture), questions);
        if (output is null)
        {
            standard.Write(text);
            return 0;
        }

        try
        {
            FileOutput.Write(output, text, overwrite: false);
            standard.WriteLine($"{PathList.Shown(output)}: written.");
            return 0;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"{problem.Message} Nothing was written.");
            return 3;
        }
    }

    private static string Write(DocumentType type, string culture, Language? language, int questions)
    {
        var text = new StringBuilder($"@document {type.Name} {culture}\n");
        foreach (var field in type.Fields)
        {
            // A field that may be left out is there as a comment: one sees what there is.
            text.Append($"{(field.IsRequired ? "" : "@// ")}@{field.Name} {field.Type}\n");
        }

        var blank = Placeholder.ToFillIn(language);
        for (var number = 1; number <= questions; number++)
        {
            var (question, answer) = language is null
                ? ($"@question {number}", $"@answer {number}")
                : ($"{language.QuestionLabel} {number}", $"{language.AnswerLabel} {number}");
            text.Append($"\n{question}\n{blank}\n\n{answer}\n{blank}\n");
        }

        return text.ToString();
    }
}
