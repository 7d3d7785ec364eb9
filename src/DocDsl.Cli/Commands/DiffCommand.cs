using System.CommandLine;
using DocDsl.Cli.Input;
using DocDsl.Core.Compilation;
using DocDsl.Core.ReaderText;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;
using DocDsl.Workspaces;

namespace DocDsl.Cli.Commands;

/// <summary><c>docdsl diff old.qa new.qa</c></summary>
internal static class DiffCommand
{
    public static Command Create()
    {
        var old = new Argument<string>("old") { Description = "The earlier document; - for standard input." };
        var current = new Argument<string>("new") { Description = "The later document; - for standard input." };
        var command = new Command(
            "diff",
            """
            Compare two versions of a document.

            Lists questions and answers that were added, removed, reworded or renumbered, and the changes to the generated code.

            Exit code: 0 code that uses the document still compiles, 1 it may not, 2 invalid arguments, 3 a file cannot be read.

            Examples:
              docdsl diff old.qa new.qa
              git show HEAD:Letters/palantir.qa | docdsl diff - Letters/palantir.qa
            """
        )
        {
            old,
            current,
        };
        var defaults = DefaultsOptions.AddTo(command, current);
        command.SetAction(parsed =>
            Run(
                parsed.GetValue(old)!,
                parsed.GetValue(current)!,
                defaults.Of(parsed),
                parsed.InvocationConfiguration.Output,
                parsed.InvocationConfiguration.Error
            )
        );
        return command;
    }

    private static int Run(string old, string current, DocumentDefaults defaults, TextWriter output, TextWriter error)
    {
        CheckedDocument before,
            after;
        try
        {
            // Both are read in the project of the later one, under its name, so that their generated types have one name. Whether one is
            // Markdown, its own name says.
            var place = InputFile.LocationOf(current == PathList.Standard ? old : current);
            var workspace = new Workspace { Defaults = defaults };
            before = Check(old);
            after = Check(current);

            CheckedDocument Check(string path)
            {
                var text = workspace.TextOf(place, Read(path));
                if (MarkdownFiles.IsMarkdown(path) || DocumentFiles.IsDocument(path))
                {
                    text = new SourceText(text.Content, Path.ChangeExtension(text.Path, Path.GetExtension(path)), text.Defaults);
                }

                var document = workspace.Check(place, text);
                DefaultsOptions.Hold(defaults, document.Model.TypeName, path);
                return document;
            }
        }
        catch (Exception problem) when (FileErrors.Include(problem))
        {
            error.WriteLine(problem.Message);
            return ExitCode.FileError;
        }

        var isSame = WriteQuestions(before.Model, after.Model, output);
        var broken = CodeOf(before.Shape).Except(CodeOf(after.Shape)).ToList();
        foreach (var member in CodeOf(after.Shape).Except(CodeOf(before.Shape)))
        {
            output.WriteLine(Printable.Line($"code: + {member}"));
        }

        broken.ForEach(member => output.WriteLine(Printable.Line($"code: - {member}")));
        return isSame && broken.Count == 0 ? ExitCode.Success : ExitCode.Diagnostics;
    }

    private static string Read(string path)
    {
        try
        {
            return InputFile.ReadDocument(path).Text;
        }
        catch (IOException problem)
        {
            throw new IOException($"{path}: {problem.Message}", problem);
        }
    }

    /// <summary>A question is the same where it has the same words; of the others, where it has the same number or id.</summary>
    /// <returns>Whether each earlier question is still there under its name: code that says <c>Question2</c> means the same.</returns>
    private static bool WriteQuestions(SemanticModel before, SemanticModel after, TextWriter output)
    {
        var left = before.Questions.ToList();
        var pairs = new Dictionary<QuestionSymbol, QuestionSymbol>();
        foreach (var question in after.Questions)
        {
            Pair(
                question,
                left.Find(other => Words(other.Text) == Words(question.Text) && other.Description == question.Description)
                    ?? left.Find(other => Words(other.Text) == Words(question.Text))
            );
        }

        foreach (var question in after.Questions.Where(question => !pairs.ContainsKey(question)))
        {
            Pair(question, left.Find(other => other.Description == question.Description));
        }

        foreach (var question in after.Questions)
        {
            if (!pairs.TryGetValue(question, out var other))
            {
                output.WriteLine(Printable.Line($"{question.Description}: added"));
                continue;
            }

            var changes = new[]
            {
                other.Description == question.Description ? null : $"was {other.Description}",
                Words(other.Text) == Words(question.Text) ? null : "reworded",
                AnswerChange(other, question),
            }
                .OfType<string>()
                .ToList();
            if (changes.Count > 0)
            {
                output.WriteLine(Printable.Line($"{question.Description}: {string.Join("; ", changes)}"));
            }
        }

        left.ForEach(question => output.WriteLine(Printable.Line($"{question.Description}: removed (in the earlier document)")));
        return left.Count == 0 && pairs.All(pair => pair.Key.Description == pair.Value.Description);

        void Pair(QuestionSymbol question, QuestionSymbol? other)
        {
            if (other is not null)
            {
                pairs.Add(question, other);
                left.Remove(other);
            }
        }
    }

    private static string? AnswerChange(QuestionSymbol before, QuestionSymbol after) =>
        (before.Answer, after.Answer) switch
        {
            (null, null) => before.State == after.State ? null : $"is {NameOf(after.State)}",
            (null, _) => "answer added",
            (_, null) => "answer removed",
            var (old, current) when old.Status != current.Status => $"answer is {current.Status.ToString().ToLowerInvariant()}",
            var (old, current) => Words(old.Text) == Words(current.Text) ? null : "answer reworded",
        };

    private static string NameOf(Core.Symbols.QuestionState state) =>
        state == Core.Symbols.QuestionState.NotApplicable ? "not applicable" : state.ToString().ToLowerInvariant();

    private static string Words(TextView text) => string.Join(' ', text.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>What code can name, with its type.</summary>
    private static HashSet<string> CodeOf(DocumentShape shape) =>
        [
            $"{shape.Name.FullName} : {shape.BaseRecord}",
            .. shape.Members.Select(member => Of("", member)),
            .. shape.Groups.SelectMany(group => group.Members.Select(member => Of(group.Name + ".", member))),
        ];

    private static string Of(string prefix, MemberShape member)
    {
        var value = member.Value is { } shape ? $" of {shape.Type}" : "";
        var parts = member.Parts is { } record ? " with parts " + string.Join(", ", record.Parts.Select(part => part.Name)) : "";
        return $"{prefix}{member.Name}: {member.Kind}{value}{parts}";
    }
}
