using System.CommandLine;

namespace DocDsl.Cli.Commands;

/// <summary><c>--output letter.qa</c></summary>
internal static class OutputOption
{
    public static Option<string?> Create(string description)
    {
        var option = new Option<string?>("--output", "-o") { HelpName = "PATH", Description = description };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value.Length: 0 }])
            {
                result.AddError("--output must not be empty");
            }
        });
        return option;
    }
}
