using System.CommandLine;
using System.CommandLine.Parsing;

namespace DocDsl.Cli.CommandLine;

/// <summary>Options and arguments that have one of a few values.</summary>
internal static class Choice
{
    /// <summary>An option; its description ends with the values.</summary>
    /// <param name="name">With its dashes.</param>
    /// <param name="aliases">Shorter names.</param>
    /// <param name="noun">What a value is, for help and messages.</param>
    /// <param name="description">Without a full stop.</param>
    /// <param name="values">The first is the default.</param>
    public static Option<string> Option(string name, string[] aliases, string noun, string description, params string[] values)
    {
        var option = new Option<string>(name, aliases)
        {
            Description = $"{description}: {OneOf(values)}.",
            HelpName = noun.ToUpperInvariant(),
            DefaultValueFactory = _ => values[0],
        };
        option.CompletionSources.Add(values);
        option.Validators.Add(result => Check(result, noun, values));
        return option;
    }

    /// <summary>An argument that is required.</summary>
    public static Argument<string> Argument(string name, string description, IReadOnlyCollection<string> values)
    {
        var argument = new Argument<string>(name) { Description = $"{description}: {OneOf(values)}." };
        argument.CompletionSources.Add([.. values]);
        argument.Validators.Add(result => Check(result, name, values));
        return argument;
    }

    /// <summary>Reports a value that is none of these.</summary>
    public static void Check(SymbolResult result, string name, IReadOnlyCollection<string> values)
    {
        if (result.Tokens is [{ Value: var value }, ..] && !values.Contains(value))
        {
            result.AddError($"unknown {name} '{value}'{Nearest.Question(value, values, $"use {OneOf(values)}")}");
        }
    }

    private static string OneOf(IReadOnlyCollection<string> values) =>
        string.Join(", ", values.SkipLast(1)) + (values.Count > 1 ? " or " : "") + values.Last();
}
