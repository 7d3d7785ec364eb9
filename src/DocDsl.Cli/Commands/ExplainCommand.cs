using System.CommandLine;
using System.CommandLine.Completions;
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
            HelpName = "rule",
            Description = "The id of a rule. Default: list all rules.",
        };
        rule.CompletionSources.Add(_ => RuleList.All.Select(each => new CompletionItem(each.Id, documentation: each.Title)));
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
            Run(parsed.GetValue(rule)?.ToUpperInvariant(), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error)
        );
        return command;
    }

    private static int Run(string? id, TextWriter output, TextWriter error)
    {
        if (id is null)
        {
            foreach (var rule in RuleList.All.OrderBy(rule => rule.Id, StringComparer.Ordinal))
            {
                output.WriteLine($"{rule.Id}  {rule.Title}");
            }

            return ExitCode.Success;
        }

        if (RulePages.Find(id) is not { } page)
        {
            error.WriteLine($"Unknown rule '{id}'; list the rules with 'docdsl explain'.");
            return ExitCode.InvalidArguments;
        }

        output.WriteLine(page.TrimEnd());
        return ExitCode.Success;
    }
}
