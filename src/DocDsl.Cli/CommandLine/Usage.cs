using System.CommandLine;
using System.CommandLine.Parsing;

namespace DocDsl.Cli.CommandLine;

/// <summary>What is wrong with a command line: one line that says what was probably meant, and where to look.</summary>
internal static class Usage
{
    /// <summary>Writes the line.</summary>
    /// <returns><see cref="ExitCode.InvalidArguments"/>.</returns>
    public static int Report(TextWriter error, Command command, string message)
    {
        var end = message[^1] is '?' or '.' ? "" : ".";
        error.WriteLine($"error: {message}{end} See '{PathOf(command)} --help'");
        return ExitCode.InvalidArguments;
    }

    /// <summary>What is wrong, without a full stop; null where nothing is.</summary>
    public static string? Find(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (UnknownOption(parsed) is { } option)
        {
            var name = option.Split('=')[0];
            return $"unknown option '{name}'{Nearest.Question(name, OptionNames(command))}";
        }

        if (parsed.UnmatchedTokens is [var word, ..])
        {
            return command.Subcommands.Count > 0
                ? $"unknown command '{word}'{Nearest.Question(word, [.. command.Subcommands.Select(each => each.Name)])}"
                : $"unexpected argument '{word}'";
        }

        return parsed.Errors.Count == 0 ? null : Missing(parsed) ?? Message(parsed.Errors[0]);
    }

    /// <summary>The name of a command with those above it, as it is typed.</summary>
    public static string PathOf(Command command) => command is RootCommand ? "docdsl" : "docdsl " + command.Name;

    /// <summary>The first word that looks like an option and is none; the parser takes it for a path.</summary>
    private static string? UnknownOption(ParseResult parsed) =>
        parsed
            .Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash)
            .FirstOrDefault(token => token.Type == TokenType.Argument && token.Value.Length > 1 && token.Value[0] == '-')
            ?.Value;

    private static string[] OptionNames(Command command) =>
        [
            .. command
                .Options.Concat(command.Parents.OfType<Command>().SelectMany(parent => parent.Options.Where(option => option.Recursive)))
                .Where(option => !option.Hidden)
                .SelectMany(option => option.Aliases.Prepend(option.Name)),
        ];

    private static string? Missing(ParseResult parsed) =>
        parsed.CommandResult.Command.Arguments.FirstOrDefault(argument =>
            argument.Arity.MinimumNumberOfValues > 0 && parsed.GetResult(argument) is null or { Tokens.Count: 0 }
        )
            is { } missing
            ? $"{HelpPage.NameOf(missing)} is missing"
            : null;

    /// <summary>The parser's own messages name types of .NET.</summary>
    private static string Message(ParseError error) =>
        error.SymbolResult is OptionResult { Tokens: [] } empty ? $"{empty.Option.Name} requires a value"
        : error.SymbolResult is OptionResult { Tokens: [var value, ..] } option
        && error.Message.Contains("System.", StringComparison.Ordinal)
            ? $"'{value.Value}' is not valid for {option.Option.Name}"
        : error.Message.TrimEnd('.');
}
