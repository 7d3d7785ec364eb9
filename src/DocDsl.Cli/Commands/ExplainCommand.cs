using System.CommandLine;
using DocDsl.Cli.CommandLine;
using DocDsl.Core.Rules;
using DocDsl.Workspaces;

namespace DocDsl.Cli.Commands;

/// <summary><c>docdsl explain QA3001</c></summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var rule = new Argument<string?>("rule")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = "The id of a rule: QA3001 or 3001. Default: list all rules.",
        };
        rule.CompletionSources.Add(RuleIds.Complete);
        var command = new Command(
            "explain",
            """
            Explain a rule, with examples that break it and that follow it.

            Examples:
              docdsl explain
              docdsl explain QA3001
            """
        )
        {
            rule,
        };
        command.SetAction(parsed =>
            Run(command, parsed.GetValue(rule), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error)
        );
        return command;
    }

    private static int Run(Command command, string? name, TextWriter output, TextWriter error)
    {
        if (name is null)
        {
            foreach (var rule in RuleList.All.OrderBy(rule => rule.Id, StringComparer.Ordinal))
            {
                output.WriteLine($"{rule.Id}  {rule.Title}");
            }

            return ExitCode.Success;
        }

        if (RuleIds.Find(name) is not { } id || RulePages.Find(id) is not { } page)
        {
            return Usage.Report(error, command, RuleIds.Unknown(name));
        }

        output.WriteLine(page.TrimEnd());
        return ExitCode.Success;
    }
}
