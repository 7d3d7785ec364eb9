using System.CommandLine;
using DocDsl.Cli.CommandLine;
using DocDsl.Core.Text;

namespace DocDsl.Cli.Commands;

/// <summary>The options of <c>stats --evidence</c>.</summary>
internal sealed class CoverageOptions
{
    private readonly Option<bool> _evidence = new("--evidence")
    {
        Description = "List what each answer rests on, and when that was attested, tested and reviewed.",
    };

    private readonly Option<string[]> _testResults = CheckCommand.TestResultsOption("With --evidence: the results of tests");
    private readonly Option<DateOnly?> _today = CheckCommand.TodayOption(
        "With --evidence: the date on which reviews are overdue. Default: today."
    );
    private readonly Option<string?> _output = OutputOption.Create("With --evidence: the file to write. Default: standard output.");
    private readonly Option<bool> _force = new("--force") { Description = "With --output: overwrite a file that exists." };

    /// <summary>Adds them to a command, with what they require of each other.</summary>
    /// <param name="command">The command.</param>
    /// <param name="format">Its format; a page is one of evidence alone.</param>
    public static CoverageOptions AddTo(Command command, Option<string> format)
    {
        var options = new CoverageOptions();
        Option[] dependent = [options._testResults, options._today, options._output, options._force];
        command.Options.Add(options._evidence);
        foreach (var option in dependent)
        {
            command.Options.Add(option);
        }

        command.Validators.Add(result =>
        {
            if (result.GetResult(options._evidence)?.Implicit != false)
            {
                if (dependent.FirstOrDefault(option => result.GetResult(option)?.Implicit == false) is { } alone)
                {
                    result.AddError($"{alone.Name} requires --evidence");
                }
                else if (result.GetResult(format)?.Tokens is [{ Value: "html" }])
                {
                    result.AddError("--format html requires --evidence");
                }
            }
            else if (result.GetResult(options._force)?.Implicit == false && result.GetResult(options._output)?.Implicit != false)
            {
                result.AddError("--force requires --output");
            }
        });
        return options;
    }

    /// <summary>Runs what is asked for; null where evidence is not.</summary>
    public int? Run(ParseResult parsed, string[] paths, DocumentDefaults defaults, string format)
    {
        if (!parsed.GetValue(_evidence))
        {
            return null;
        }

        var run = new CoverageRun(parsed.GetValue(_today) ?? DateOnly.FromDateTime(DateTime.Today), defaults, parsed.GetValue(_output));
        return run.Run(
            paths,
            parsed.GetValue(_testResults) ?? [],
            format,
            parsed.GetValue(_force),
            parsed.InvocationConfiguration.Output,
            parsed.InvocationConfiguration.Error
        );
    }
}
