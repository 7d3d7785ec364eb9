using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace DocDsl.Cli.CommandLine;

/// <summary>
/// The help of a command: a line that says what it does, its usage, arguments and options, and examples. Nothing is wider than 80 columns,
/// on a terminal and in a pipe.
/// </summary>
/// <remarks>
/// A command's description is its line, then paragraphs, then <c>Examples:</c> with a command on each line. The library's own help shows
/// all of that beside each command of the list.
/// </remarks>
internal sealed class HelpPage : SynchronousCommandLineAction
{
    private const int Width = 80;
    private const int MaxLabel = 26;
    private const string Examples = "Examples:";

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        Write(parseResult.CommandResult.Command, parseResult.InvocationConfiguration.Output);
        return ExitCode.Success;
    }

    public static void Write(Command command, TextWriter output)
    {
        var lines = (command.Description ?? "").ReplaceLineEndings("\n").Split('\n');
        var examples = Array.IndexOf(lines, Examples);
        output.WriteLine(lines[0]);
        output.WriteLine();
        output.WriteLine($"Usage: {UsageOf(command)}");
        if (string.Join('\n', lines[1..(examples < 0 ? lines.Length : examples)]).Trim('\n') is { Length: > 0 } details)
        {
            output.WriteLine();
            var paragraphs = details.Split("\n\n").Select(paragraph => Wrapped(paragraph.Replace('\n', ' '), Width));
            output.WriteLine(string.Join("\n\n", paragraphs.Select(lines => string.Join('\n', lines))));
        }

        WriteRows("Commands", command.Subcommands.Select(each => (each.Name, each.Description!.Split('\n')[0].TrimEnd('\r'))), output);
        WriteRows("Arguments", command.Arguments.Select(each => (NameOf(each), each.Description ?? "")), output);
        WriteRows("Options", OptionsOf(command).Select(each => (LabelOf(each), DescriptionOf(each))), output);
        if (examples >= 0)
        {
            output.WriteLine();
            Array.ForEach(lines[examples..], output.WriteLine);
        }
    }

    /// <summary>An argument as the usage names it.</summary>
    public static string NameOf(Argument argument) => argument.Name.ToUpperInvariant();

    private static string UsageOf(Command command) =>
        string.Join(
            ' ',
            new[] { Usage.PathOf(command) }
                .Concat(command.Subcommands.Count > 0 ? ["COMMAND"] : [])
                .Concat(
                    command.Arguments.Select(argument =>
                        (argument.Arity.MinimumNumberOfValues == 0 ? $"[{NameOf(argument)}]" : NameOf(argument))
                        + (argument.Arity.MaximumNumberOfValues > 1 ? "..." : "")
                    )
                )
                .Append("[OPTIONS]")
        );

    private static IEnumerable<Option> OptionsOf(Command command) =>
        command
            .Options.Concat(command.Parents.OfType<Command>().SelectMany(parent => parent.Options.Where(option => option.Recursive)))
            .Where(option => !option.Hidden)
            .OrderBy(option => option is HelpOption or VersionOption);

    private static string LabelOf(Option option)
    {
        var names = option.Aliases.Append(option.Name).Where(name => name is not ("/?" or "/h" or "-?")).OrderBy(name => name.Length);
        var hasValue = option.Arity.MaximumNumberOfValues > 0 && option.ValueType != typeof(bool);
        return string.Join(", ", names) + (hasValue ? " " + (option.HelpName ?? option.Name.TrimStart('-').ToUpperInvariant()) : "");
    }

    private static string DescriptionOf(Option option) =>
        option switch
        {
            { HasDefaultValue: true } when option.ValueType != typeof(bool) && option.GetDefaultValue() is { } value =>
                $"{option.Description} [default: {value}]",
            _ => option.Description ?? "",
        };

    private static void WriteRows(string title, IEnumerable<(string Label, string Text)> rows, TextWriter output)
    {
        var all = rows.ToList();
        if (all.Count == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine($"{title}:");
        var column = Math.Min(MaxLabel, all.Max(row => row.Label.Length)) + 4;
        foreach (var (label, text) in all)
        {
            var lines = Wrapped(text, Width - column).ToList();
            if (label.Length > column - 4)
            {
                output.WriteLine("  " + label);
            }
            else
            {
                output.WriteLine(("  " + label).PadRight(column) + lines[0]);
                lines.RemoveAt(0);
            }

            lines.ForEach(line => output.WriteLine(new string(' ', column) + line));
        }
    }

    private static IEnumerable<string> Wrapped(string text, int width)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : line + " " + word;
            }
        }

        yield return line;
    }
}
