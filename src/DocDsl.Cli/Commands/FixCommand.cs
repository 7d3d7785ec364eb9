using System.CommandLine;
using DocDsl.Cli.CommandLine;
using DocDsl.Cli.Input;
using DocDsl.Core.Editing;
using DocDsl.Core.Rules;
using DocDsl.Workspaces;

namespace DocDsl.Cli.Commands;

/// <summary><c>docdsl fix Letters</c></summary>
internal static class FixCommand
{
    /// <summary>The rules about code that an editor for C# has fixes for.</summary>
    private static readonly string[] s_code = ["QA6003", "QA6005", "QA6006", "QA6007", "QA6009"];

    public static Command Create()
    {
        var paths = EditCommands.PathsArgument();
        var rule = RuleIds.Option(
            "--rule",
            ["-r"],
            "Fix these rules only, with every fix that they have: ids or how they begin, with commas between.",
            id =>
                Fixes.Rules.Contains(id) || id == EvidenceNotFound.Rule.Id ? null
                : s_code.Contains(id) ? $"{id} is about C# code, and is fixed in an editor only"
                : $"{id} has no fix; rules with fixes are {string.Join(", ", Fixes.Rules)}"
        );
        var diff = DiffOutput.CreateOption();
        var standardPath = InputFiles.StandardPath();
        var command = new Command(
            "fix",
            """
            Apply code fixes to documents.

            By default only fixes that are safe: there is one way to fix the diagnostic, and no words or facts are added or
            lost. With --rule also those that need a decision; the first one offered is applied. Prints what was fixed, and
            the errors and warnings that remain.

            Exit code: 0 no errors remain, 1 errors remain, 2 invalid arguments, 3 a file cannot be read or written.

            Examples:
              docdsl fix Letters --diff
              docdsl fix letter.qa --rule QA2002,QA3001
            """
        )
        {
            paths,
            rule,
            diff,
            standardPath,
        };
        InputFiles.Validate(command, paths, standardPath, isRequired: true);
        var defaults = DefaultsOptions.AddTo(command, paths);
        command.SetAction(parsed =>
        {
            var input = new InputFiles(parsed.GetValue(standardPath), defaults.Of(parsed));
            var rules = parsed.GetValue(rule)?.ToHashSet() ?? [];
            var fix = new FixRun(
                input,
                (full, document) => Fix(input.Workspace, rules, full, document),
                new EditWords("fixed", "to fix", Changes: null, "nothing fixed"),
                parsed.GetValue(diff),
                parsed.InvocationConfiguration.Output,
                parsed.InvocationConfiguration.Error
            );
            return fix.Run(InputFiles.PathsOf(parsed.GetValue(paths), parsed.GetValue(standardPath)));
        });
        return command;
    }

    /// <param name="workspace">The document's.</param>
    /// <param name="rules">Those to fix; empty for all that are safe.</param>
    /// <param name="full">The document's absolute path.</param>
    /// <param name="document">The document.</param>
    private static DocumentEdit Fix(Workspace workspace, HashSet<string> rules, string full, CheckedDocument document)
    {
        // What is outside of the document is not looked at again: these come first, and once.
        var named = document
            .Diagnostics.Where(diagnostic => diagnostic.Rule == EvidenceNotFound.Rule && rules.Contains(diagnostic.Id))
            .Select(diagnostic => (Diagnostic: diagnostic, Fix: EvidenceFix.For(diagnostic)))
            .Where(pair => pair.Fix is not null)
            .ToArray();
        var model = named.Length == 0 ? document.Model : Fixes.Reparse(document.Model, [.. named.SelectMany(pair => pair.Fix!.Changes)]);
        var result = Fixes.Apply(
            model,
            (diagnostic, fix) =>
                (rules.Count == 0 ? fix.IsAutomatic : rules.Contains(diagnostic.Id))
                && workspace.Configured(full, document, diagnostic) is not null
        );
        return new DocumentEdit(
            result.Model,
            [
                .. named.Select(pair => (pair.Diagnostic.Span.Start, $"{pair.Diagnostic.Id}: {pair.Fix!.Title}")),
                .. result.Applied.Select(fix => (fix.Position, $"{fix.Diagnostic.Id}: {fix.Fix.Title}")),
            ]
        );
    }
}
