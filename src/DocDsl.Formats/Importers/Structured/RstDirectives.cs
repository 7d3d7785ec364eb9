using System.Text.RegularExpressions;

namespace DocDsl.Formats.Importers.Structured;

/// <summary>What begins with <c>.. </c>: directives, comments, targets of links, substitutions, footnotes.</summary>
internal sealed partial class RstDirectives(Sheet sheet, RstInline inline, RstReader reader, string[] lines)
{
    private static readonly HashSet<string> s_code = new(
        "code-block code sourcecode parsed-literal prompt doctest literalblock highlight-block".Split(' ')
    );

    private static readonly HashSet<string> s_notes = new(
        "note warning tip important caution danger attention hint error seealso versionadded versionchanged deprecated todo".Split(' ')
    );

    private static readonly HashSet<string> s_titled = new(
        "admonition topic sidebar rubric tab tab-item dropdown collapse card grid-item-card".Split(' ')
    );

    /// <summary>Directives whose content is text like any other.</summary>
    private static readonly HashSet<string> s_containers = new(
        "only ifconfig container compound tabs tab-set grid epigraph highlights pull-quote".Split(' ')
    );

    private static readonly HashSet<string> s_layout = new(
        (
            "contents sectnum section-numbering highlight default-role index meta currentmodule module class rst-class tabularcolumns "
            + "sectionauthor codeauthor moduleauthor toctree raw include literalinclude role default-domain"
        ).Split(' ')
    );

    private readonly Dictionary<string, (int Count, int Line, List<string> Words)> _omitted = [];

    public bool IsExplicit(int i) => Explicit().IsMatch(lines[i]) || AnonymousTarget().IsMatch(lines[i]);

    /// <summary>Targets and substitutions of the whole file, which may be defined after their use.</summary>
    public void ReadDefinitions()
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].Contains("..", StringComparison.Ordinal) && !lines[i].Contains("__", StringComparison.Ordinal))
            {
                continue;
            }

            if (Target().Match(lines[i]) is { Success: true } target)
            {
                var address = AddressOf(target, i);
                var name = target.Groups["name"].Value;
                sheet.Omitted.Add(name);
                if (name == "_")
                {
                    inline.Anonymous.Enqueue(address);
                }
                else if (address.Length > 0 && !inline.Targets.TryAdd(RstInline.NameOf(name), (address, i + 1)))
                {
                    sheet.Omitted.Add(address);
                }
            }
            else if (AnonymousTarget().Match(lines[i]) is { Success: true } anonymous)
            {
                inline.Anonymous.Enqueue(anonymous.Groups["address"].Value);
            }
            else if (Substitution().Match(lines[i]) is { Success: true } substitution)
            {
                ReadSubstitution(substitution, i);
            }
        }
    }

    /// <summary>Adds what a directive has to say, and gives the line after it.</summary>
    public int Add(List<OutlineBlock> blocks, int i, int end, int indent, int depth)
    {
        var last = reader.EndOfIndented(i + 1, end, indent);
        if (Target().IsMatch(lines[i]) || AnonymousTarget().IsMatch(lines[i]) || Substitution().IsMatch(lines[i]))
        {
            return last;
        }

        if (Footnote().Match(lines[i]) is { Success: true } note)
        {
            var words = note.Groups["text"].Value + (last > i + 1 ? "\n" + reader.Verbatim(i + 1, last) : "");
            blocks.Add(RstReader.Text(i, $"[{note.Groups["id"].Value.TrimStart('#')}] {inline.Convert(words)}"));
            return last;
        }

        if (Directive().Match(lines[i]) is not { Success: true } directive)
        {
            Omit("comments", i, last);
            return last;
        }

        Add(blocks, directive, i, last, depth);
        return last;
    }

    /// <summary>Reports once what was left out.</summary>
    public void ReportOmitted()
    {
        foreach (var (what, (count, line, words)) in _omitted)
        {
            var confidence =
                what is "comments" or "contents" or "toctree"
                || s_layout.Contains(what) && what is not ("raw" or "include" or "literalinclude")
                    ? 0.9
                    : 0.6;
            sheet.Omit(
                line,
                what == "comments" ? $"Comments were left out: {count}" : $"Directives '{what}' were left out: {count}",
                confidence,
                words
            );
        }
    }

    private void Add(List<OutlineBlock> blocks, Match directive, int i, int last, int depth)
    {
        var name = directive.Groups["name"].Value.Split(':')[^1];
        var argument = directive.Groups["argument"].Value.Trim();
        if (s_layout.Contains(name))
        {
            Omit(name, i, last);
            return;
        }

        sheet.Omitted.Add(directive.Groups["name"].Value);
        var content = i + 1;
        var options = new Dictionary<string, string>();
        var isNote = s_notes.Contains(name);
        for (; content < last && Option().Match(lines[content]) is { Success: true } option; content++)
        {
            options[option.Groups["name"].Value] = option.Groups["value"].Value;
            sheet.Omitted.Add(lines[content]);
        }

        if (s_code.Contains(name))
        {
            // A fence has one word for its language.
            var language = argument.Contains(' ', StringComparison.Ordinal) ? "" : argument;
            sheet.Omitted.Add(language.Length > 0 ? "" : argument);
            blocks.Add(RstReader.Text(i, MarkdownText.Fence(reader.Verbatim(content, last), language)));
            return;
        }

        var body = content < last ? reader.BodyOf(content, last, reader.IndentOf(content, last), depth) : "";
        if (name is "image" or "figure")
        {
            blocks.Add(RstReader.Text(i, $"![{options.GetValueOrDefault("alt", "")}]({MarkdownText.Address(argument)})"));
            argument = "";
        }
        else if (isNote)
        {
            var title = name == "seealso" ? "See also" : char.ToUpperInvariant(name[0]) + name[1..];
            var text = string.Join(
                name.StartsWith("ver", StringComparison.Ordinal) ? "\n\n" : " ",
                new[] { inline.Convert(argument), body }.Where(each => each.Length > 0)
            );
            blocks.Add(RstReader.Text(i, $"**{title}:** {text}".TrimEnd()));
            return;
        }
        else if (s_containers.Contains(name))
        {
            sheet.Omitted.Add(argument);
            argument = "";
        }
        else if (s_titled.Contains(name) && argument.Length > 0)
        {
            blocks.Add(RstReader.Text(i, $"**{inline.Convert(argument)}**"));
            argument = "";
        }
        else if (!s_titled.Contains(name))
        {
            sheet.Report(i + 1, $"The directive '{name}' is not known; its words were read as text", 0.9);
        }

        blocks.AddRange(new[] { inline.Convert(argument), body }.Where(text => text.Length > 0).Select(text => RstReader.Text(i, text)));
    }

    private void Omit(string what, int i, int last)
    {
        var (count, line, words) = _omitted.TryGetValue(what, out var known) ? known : (0, i + 1, []);
        words.AddRange(lines[i..last]);
        _omitted[what] = (count + 1, line, words);
    }

    /// <summary>An address may be on the lines below.</summary>
    private string AddressOf(Match target, int i)
    {
        var address = target.Groups["address"].Value.Trim();
        var last = reader.EndOfIndented(i + 1, lines.Length, reader.IndentOf(i));
        return address + string.Concat(lines[(i + 1)..Math.Max(i + 1, last)].Select(line => line.Trim()));
    }

    private void ReadSubstitution(Match substitution, int i)
    {
        var name = RstInline.NameOf(substitution.Groups["name"].Value);
        var argument = substitution.Groups["argument"].Value.Trim();
        var last = reader.EndOfIndented(i + 1, lines.Length, reader.IndentOf(i));
        sheet.Omitted.AddRange(lines[i..Math.Max(i + 1, last)]);
        if (substitution.Groups["directive"].Value == "replace")
        {
            inline.Substitutions.TryAdd(
                name,
                string.Join(' ', lines[(i + 1)..Math.Max(i + 1, last)].Select(line => line.Trim()).Prepend(argument)).Trim()
            );
        }
        else if (substitution.Groups["directive"].Value == "image")
        {
            inline.Substitutions.TryAdd(name, $"![{name}]({MarkdownText.Address(argument)})");
        }
    }

    [GeneratedRegex(@"^ *\.\.(?: |$)")]
    private static partial Regex Explicit();

    [GeneratedRegex(@"^ *\.\. (?<name>[A-Za-z][\w:.+-]*)::(?: (?<argument>.*))?$")]
    private static partial Regex Directive();

    [GeneratedRegex(@"^ *\.\. _(?<name>`[^`]+`|(?:\\:|[^:`])+?|_):(?: (?<address>.*))?$")]
    private static partial Regex Target();

    [GeneratedRegex(@"^ *__ (?<address>\S.*)$")]
    private static partial Regex AnonymousTarget();

    [GeneratedRegex(@"^ *\.\. \|(?<name>[^|]+)\| (?<directive>[\w-]+)::(?<argument>.*)$")]
    private static partial Regex Substitution();

    [GeneratedRegex(@"^ *\.\. \[(?<id>[#*]?[\w.-]*)\] *(?<text>.*)$")]
    private static partial Regex Footnote();

    [GeneratedRegex(@"^ +:(?<name>[\w-]+):(?: (?<value>.*))?$")]
    private static partial Regex Option();
}
