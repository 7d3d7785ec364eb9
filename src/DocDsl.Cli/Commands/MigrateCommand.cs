using System.CommandLine;
using DocDsl.Cli.CommandLine;
using DocDsl.Cli.Input;
using DocDsl.Core.Compilation;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Editing;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;
using DocDsl.Workspaces;

namespace DocDsl.Cli.Commands;

/// <summary><c>docdsl migrate Reviews --to self-review@2</c></summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var paths = EditCommands.PathsArgument();
        var to = new Option<string?>("--to")
        {
            HelpName = "TYPE[@VERSION]|FILE",
            Description = "The type that documents are to have, with the version that it must have, or its declaration (.qatype). "
                + "Default: the type of each document.",
        };
        to.CompletionSources.Add(_ => NewCommand.TypeNames(null));
        var from = new Option<string?>("--from")
        {
            HelpName = "FILE",
            Description = "The earlier declaration of the type (.qatype): it tells which questions without '@id' are which.",
        };
        var diff = DiffOutput.CreateOption();
        var standardPath = InputFiles.StandardPath();
        var command = new Command(
            "migrate",
            """
            Take documents to the current version of their questions.

            Ids follow '@was', reworded questions take the new words and are marked for review, questions are moved to their
            places, and new ones are added with placeholders. Questions that the type no longer has stay where they are. No word
            of an answer changes. Prints what was done, and the errors and warnings that remain.

            Exit code: 0 no errors remain, 1 errors remain, 2 invalid arguments, 3 a file cannot be read or written.

            Examples:
              docdsl migrate Reviews --diff
              docdsl migrate review.qa --to self-review@2 --from old/self-review.qatype
              docdsl migrate review.qa --to new/self-review.qatype
            """
        )
        {
            paths,
            to,
            from,
            diff,
            standardPath,
        };
        InputFiles.Validate(command, paths, standardPath, isRequired: true);
        command.SetAction(parsed =>
        {
            var input = new InputFiles(parsed.GetValue(standardPath), DocumentDefaults.None);
            var given = parsed.GetValue(to);
            DocumentTypeSet? earlier;
            DocumentTypeSet? later;
            try
            {
                earlier = ReadTypes(input.Workspace, parsed.GetValue(from));
                later = given is not null && DocumentFiles.IsType(given) ? ReadTypes(input.Workspace, given) : null;
            }
            catch (Exception problem) when (FileErrors.Include(problem))
            {
                parsed.InvocationConfiguration.Error.WriteLine(problem.Message);
                return ExitCode.FileError;
            }

            input = new InputFiles(parsed.GetValue(standardPath), DocumentDefaults.None, later);
            var target =
                later is not null ? new DocumentDefaults(later.Own[0].Name, culture: null)
                : given is not null ? new DocumentDefaults(given, culture: null)
                : DocumentDefaults.None;

            var migrate = new FixRun(
                input,
                (full, document) => Migrate(later ?? input.Workspace.ProjectOf(full).Types, target, earlier, document.Model),
                new EditWords("done:", "to do:", "change", "nothing changed"),
                parsed.GetValue(diff),
                parsed.InvocationConfiguration.Output,
                parsed.InvocationConfiguration.Error
            );
            return migrate.Run(InputFiles.PathsOf(parsed.GetValue(paths), parsed.GetValue(standardPath)));
        });
        return command;
    }

    private static DocumentTypeSet? ReadTypes(Workspace workspace, string? file) =>
        file is null ? null : DiffCommand.ReadTypes(workspace, file, Path.GetFullPath(file));

    private static DocumentEdit Migrate(DocumentTypeSet types, DocumentDefaults to, DocumentTypeSet? earlier, SemanticModel model)
    {
        if ((to.Type ?? model.TypeName) is not { } name)
        {
            throw new IOException("names no type; write '--to TYPE'.");
        }

        if (types.Find(name) is not { } type)
        {
            string[] names = [.. types.Names];
            var hint = Nearest.Question(name, names, $"types are {string.Join(", ", names)}");
            throw new IOException($"unknown document type '{name}'{hint}{(hint.EndsWith('?') ? "" : ".")}");
        }

        if (type.Set is not { } set)
        {
            throw new IOException($"the type '{name}' has no questions.");
        }

        if (to.Version is { } version && version != set.Version)
        {
            throw new IOException(
                set.Version is null
                    ? $"the type '{name}' has no version, and '--to' requires '{version}'."
                    : $"the type '{name}' has the version '{set.Version}', and '--to' requires '{version}'."
            );
        }

        var result =
            Migration.To(model, type, earlier)
            ?? throw new IOException($"its answers would be read differently as a document of the type '{name}'; nothing was changed.");
        return new DocumentEdit(result.Model, [.. result.Steps.Select(step => (step.Position, step.Title))])
        {
            Remarks = RemarksOf(result.Model),
        };
    }

    /// <summary>The questions that an open set does not have; of a closed one they are diagnostics.</summary>
    private static (int, string)[] RemarksOf(SemanticModel model) =>
        model.Response is { Set.IsOpen: true } response
            ?
            [
                .. response
                    .Undeclared.Where(response.IsQuestion)
                    .Select(question =>
                        (question.HeadingSpan.Start, $"kept: question {question.NameOrWords} is not in '{response.Set.Name}'")
                    ),
            ]
            : [];
}
