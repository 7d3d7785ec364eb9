using System.Text.RegularExpressions;

namespace DocDsl.Formats.Importers.Structured;

/// <summary>Converts reStructuredText within a paragraph to Markdown: literals, roles, links, substitutions, escapes.</summary>
internal sealed partial class RstInline(Sheet sheet)
{
    /// <summary>Roles whose words are prose; those of all others are names of code.</summary>
    private static readonly HashSet<string> s_prose = new(
        (
            "ref doc term numref menuselection guilabel abbr sub sup subscript superscript emphasis strong title title-reference pep rfc "
            + "newsgroup any download issue user eq dfn"
        ).Split(' '),
        StringComparer.Ordinal
    );

    private readonly HashSet<string> _usedTargets = [];

    /// <summary>Addresses by the names of their links.</summary>
    public Dictionary<string, (string Address, int Line)> Targets { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Addresses of links without a name, in their order.</summary>
    public Queue<string> Anonymous { get; } = [];

    /// <summary>What is written for <c>|name|</c>.</summary>
    public Dictionary<string, string> Substitutions { get; } = new(StringComparer.OrdinalIgnoreCase);

    public static string NameOf(string name) => Sheet.OneLine(name.Trim('`', ' ')).Replace("\\:", ":", StringComparison.Ordinal);

    public string Convert(string text) => Token().Replace(text, Replace);

    /// <summary>Reports the addresses that no link leads to.</summary>
    public void ReportUnused()
    {
        var unused = Targets.Where(target => !_usedTargets.Contains(target.Key)).ToList();
        if (unused.Count > 0)
        {
            sheet.Omit(
                unused[0].Value.Line,
                unused.Count == 1
                    ? $"The address '{unused[0].Value.Address}', to which no link leads, was left out"
                    : $"{unused.Count} addresses to which no link leads were left out, the first of which is '{unused[0].Value.Address}'",
                0.9,
                unused.Select(target => target.Value.Address)
            );
        }
    }

    private string Replace(Match token)
    {
        if (token.Groups["literal"] is { Success: true, Value: var literal })
        {
            return literal.Contains('`', StringComparison.Ordinal) ? $"`` {literal} ``" : $"`{literal}`";
        }

        if (token.Groups["escaped"] is { Success: true, Value: var escaped })
        {
            return escaped.Trim();
        }

        if (token.Groups["substitution"] is { Success: true, Value: var substitution })
        {
            return Substitutions.TryGetValue(NameOf(substitution), out var words) ? Substituted(substitution, words) : token.Value;
        }

        if (token.Groups["word"] is { Success: true, Value: var word })
        {
            return LinkTo(word, word) ?? token.Value;
        }

        if (token.Groups["note"] is { Success: true, Value: var note })
        {
            return $"[{note.TrimStart('#')}]";
        }

        return Phrase(token);
    }

    /// <summary>Words between back quotes: of a role, a link, or neither.</summary>
    private string Phrase(Match token)
    {
        var phrase = token.Groups["phrase"].Value;
        var (text, target) = Embedded().Match(phrase) is { Success: true } embedded
            ? (embedded.Groups["text"].Value.TrimEnd(), embedded.Groups["target"].Value)
            : (phrase, null);
        var role = token.Groups["role"].Value.Trim(':');
        if (role.Length > 0)
        {
            sheet.Omitted.Add(role);
            sheet.Omitted.Add(target ?? "");
            text = Unescape(text.TrimStart('!', '~'));
            return s_prose.Contains(role.Split(':')[^1]) ? text : $"`{text}`";
        }

        if (!token.Groups["link"].Success)
        {
            return $"`{Unescape(text)}`";
        }

        if (target is not null)
        {
            var address = Spaces().Replace(target, "");
            text = text.Length == 0 ? address : Unescape(text);
            if (address.EndsWith('_') && Find(address[..^1]) is { } named)
            {
                sheet.Omitted.Add(address);
                address = named;
            }

            Targets.TryAdd(NameOf(text), (address, 0));
            _usedTargets.Add(NameOf(text));
            return text == address ? address : $"[{text}]({MarkdownText.Address(address)})";
        }

        return token.Groups["link"].Value == "__" && Anonymous.TryDequeue(out var next)
            ? $"[{Unescape(text)}]({MarkdownText.Address(next)})"
            : LinkTo(text, Unescape(text)) ?? Unescape(text);
    }

    private string? LinkTo(string name, string text) => Find(name) is { } address ? $"[{text}]({MarkdownText.Address(address)})" : null;

    private string? Find(string name)
    {
        var key = NameOf(name);
        for (var step = 0; step < 8 && Targets.TryGetValue(key, out var target); step++)
        {
            _usedTargets.Add(key);
            if (!target.Address.EndsWith('_'))
            {
                return target.Address;
            }

            sheet.Omitted.Add(target.Address);
            key = NameOf(target.Address[..^1]);
        }

        return null;
    }

    private string Substituted(string name, string words)
    {
        sheet.Omitted.Add(name);
        return words;
    }

    private static string Unescape(string text) => Escape().Replace(text, match => match.Groups[1].Value.Trim());

    [GeneratedRegex(
        @"``(?<literal>[^\n`](?:[^`]|`(?!`))*?)``(?!`)"
            + @"|\\(?<escaped>[\s\S])"
            + @"|(?<![\w`:])(?<role>:[A-Za-z][\w+.:-]{0,60}:)?`(?<phrase>[^`\s](?:[^`\\]|\\[\s\S])*)`(?<link>__?(?!\w))?"
            + @"|(?<!\w)\|(?<substitution>[^|\s](?:[^|\n]{0,200}[^|\s])?)\|(?:__?(?!\w))?"
            + @"|(?<![\w`])\[(?<note>#?[\w.-]{0,40}|\*)\]_(?!\w)"
            + @"|(?<![\w`/])(?<word>[A-Za-z0-9](?:[\w.-]{0,80}[A-Za-z0-9])?)_(?![\w`])"
    )]
    private static partial Regex Token();

    [GeneratedRegex(@"^(?<text>[\s\S]*?)(?:^|\s)?<(?<target>[^<>]+)>$")]
    private static partial Regex Embedded();

    [GeneratedRegex(@"\\([\s\S])")]
    private static partial Regex Escape();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
