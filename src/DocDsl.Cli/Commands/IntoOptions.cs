using System.CommandLine;
using DocDsl.Core.DocumentTypes;
using DocDsl.Formats.Workbooks;

namespace DocDsl.Cli.Commands;

/// <summary>The options of an export into a table that somebody else made.</summary>
internal sealed class IntoOptions
{
    /// <summary>The formats that can be filled in.</summary>
    private static readonly string[] s_formats = ["xlsx", "csv"];

    private readonly Option<string?> _into = new("--into")
    {
        Description =
            "For xlsx and csv: the customer's own workbook or CSV to fill in. Only the cells of answers, comments and evidence change, "
            + "which is verified.",
        HelpName = "FILE",
    };

    private readonly Option<string[]> _maps = new("--map")
    {
        Description =
            "Where that file has what, as @sheet of a type says it: '\"Sheet\" id A question B answer C comment D from row 22'. "
            + "Default: as the document's type says, otherwise by the row of headings.",
        HelpName = "MAPPING",
    };

    private readonly Option<string?> _sheet = new("--sheet") { Description = "The sheet with the questions, where that is not certain." };

    private readonly Option<bool> _recalculate = new("--recalculate")
    {
        Description = "Have the formulas of the workbook calculated when it is opened.",
    };

    /// <summary>Adds them to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="format">Its option for the format.</param>
    public static IntoOptions AddTo(Command command, Option<string> format)
    {
        var options = new IntoOptions();
        Option[] dependent = [options._maps, options._sheet, options._recalculate];
        command.Add(options._into);
        foreach (var option in dependent)
        {
            command.Add(option);
        }

        options._maps.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
            {
                if (SheetMapping.Parse(token.Value, out var problem) is null)
                {
                    result.AddError($"the mapping '{token.Value}' is not valid: {problem!.Message}");
                }
            }
        });
        command.Validators.Add(result =>
        {
            var isInto = result.GetResult(options._into) is { Implicit: false };
            if (isInto && !s_formats.Contains(result.GetValue(format)))
            {
                result.AddError($"--into is for --format {string.Join(" and ", s_formats)}");
            }

            foreach (var option in dependent.Where(option => !isInto && result.GetResult(option) is { Implicit: false }))
            {
                result.AddError($"{option.Name} is for a file that is filled in; add --into FILE");
            }
        });
        return options;
    }

    /// <summary>What a command line says; null where nothing is filled in.</summary>
    public (string File, FillOptions Options)? Of(ParseResult result) =>
        result.GetValue(_into) is { } file
            ? (
                file,
                new FillOptions
                {
                    Mappings = result.GetValue(_maps) ?? [],
                    Sheet = result.GetValue(_sheet),
                    Recalculates = result.GetValue(_recalculate),
                }
            )
            : null;
}
