using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

namespace DocDsl.Cli.CommandLine;

/// <summary>
/// What the scripts of <c>docdsl completions</c> ask for: <c>docdsl "[suggest:9]" "check --f"</c>. Each line is a word, and after a tab
/// what it means; none where a path is expected, which shells know best.
/// </summary>
internal sealed class Suggestions(SuggestDirective directive) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var text = parseResult.Tokens.LastOrDefault(token => token.Type != TokenType.Directive)?.Value ?? "";
        var position = int.TryParse(parseResult.GetResult(directive)?.Values.FirstOrDefault(), out var given) ? given : text.Length;
        text = text[..Math.Clamp(position, 0, text.Length)];
        var joined = "";
        var start = text.LastIndexOf(' ') + 1;
        if (text[start..].StartsWith('-') && text.IndexOf('=', start) is > 0 and var equals)
        {
            // The library fails on a value that is joined to its option.
            joined = text[start..(equals + 1)];
            start = equals + 1;
            text = $"{text[..equals]} {text[start..]}";
        }

        var word = text[start..];
        var typed = parseResult.RootCommandResult.Command.Parse(text);
        foreach (var item in typed.GetCompletions(text.Length).Where(item => IsWanted(item.Label, word)))
        {
            var meaning = (item.Documentation ?? item.Detail ?? "").Split('\n')[0].Replace('\t', ' ').TrimEnd('\r');
            parseResult.InvocationConfiguration.Output.WriteLine($"{joined}{item.Label}{(meaning.Length == 0 ? "" : "\t")}{meaning}");
        }

        return ExitCode.Success;
    }

    /// <summary>Options are offered where one is begun, and by their long name; elsewhere they would hide the paths.</summary>
    private static bool IsWanted(string label, string word) =>
        label.StartsWith(word, StringComparison.OrdinalIgnoreCase)
        && (word.StartsWith('-') ? label.StartsWith("--", StringComparison.Ordinal) : label[0] is not ('-' or '/'));
}
