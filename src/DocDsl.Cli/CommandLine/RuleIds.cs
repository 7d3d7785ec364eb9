using System.CommandLine;
using System.CommandLine.Completions;
using DocDsl.Core.Rules;

namespace DocDsl.Cli.CommandLine;

/// <summary>
/// Rules as people name them: <c>QA3001</c>, <c>qa3001</c>, <c>3001</c>; several with commas between, or by how they begin.
/// </summary>
internal static class RuleIds
{
    private static readonly string[] s_all = [.. RuleList.All.Select(rule => rule.Id).Order(StringComparer.Ordinal)];

    /// <summary>The id of a rule; null where there is none.</summary>
    public static string? Find(string text) => Array.Find(s_all, id => id == Full(text));

    /// <summary>The ids that begin as a text does; empty where none does.</summary>
    public static IEnumerable<string> StartingWith(string text) =>
        Full(text) is { Length: > 0 } start ? s_all.Where(id => id.StartsWith(start, StringComparison.Ordinal)) : [];

    /// <summary>What is wrong with the name of a rule that does not exist.</summary>
    public static string Unknown(string text) =>
        $"unknown rule '{text}'{Nearest.Question(Full(text), s_all, "list the rules with 'docdsl explain'")}";

    /// <summary>An option with the ids or beginnings of rules.</summary>
    /// <param name="name">With its dashes.</param>
    /// <param name="aliases">Shorter names.</param>
    /// <param name="description">A sentence.</param>
    /// <param name="problem">What is wrong with a rule that exists; null for nothing.</param>
    public static Option<string[]> Option(string name, string[] aliases, string description, Func<string, string?>? problem = null)
    {
        var option = new Option<string[]>(name, aliases)
        {
            Description = description,
            HelpName = "RULES",
            CustomParser = result =>
            {
                var ids = new List<string>();
                foreach (var text in result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.TrimEntries)))
                {
                    var before = ids.Count;
                    ids.AddRange(StartingWith(text));
                    if (ids.Count == before)
                    {
                        result.AddError(text.Length == 0 ? $"{name} requires a rule; for example QA3001" : Unknown(text));
                        break;
                    }
                }

                // A beginning stands for those of its rules that can be meant; one that is named must be one of them.
                return [.. ids.Distinct()];
            },
        };
        option.CompletionSources.Add(Complete);
        if (problem is not null)
        {
            option.Validators.Add(result =>
            {
                foreach (var text in result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.TrimEntries)))
                {
                    if (StartingWith(text).ToList() is { Count: > 0 } ids && ids.TrueForAll(id => problem(id) is not null))
                    {
                        result.AddError(problem(ids[0])!);
                    }
                }
            });
        }

        return option;
    }

    private static string Full(string text)
    {
        var id = text.ToUpperInvariant();
        return id.Length > 0 && char.IsAsciiDigit(id[0]) ? "QA" + id : id;
    }

    /// <summary>The rules, with those before the last comma kept.</summary>
    public static IEnumerable<CompletionItem> Complete(CompletionContext context)
    {
        var kept = context.WordToComplete[..(context.WordToComplete.LastIndexOf(',') + 1)];
        return RuleList.All.Select(rule => new CompletionItem(kept + rule.Id, documentation: rule.Title));
    }
}
