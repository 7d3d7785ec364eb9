using System.Globalization;
using System.Text.RegularExpressions;
using DocDsl.Core.Directives;
using DocDsl.Core.Languages;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Formats.Importers.Styled;

/// <summary>What the words of a heading say: which questions it is of, in the language of the document.</summary>
/// <param name="first">The first line of the document, which says its language.</param>
internal sealed partial class StyledHeadings(string first)
{
    /// <summary>Whether a line by itself is the heading of questions, and which; null where it is not.</summary>
    public List<int>? QuestionsIn(string line) => NumbersIn($"{first}\n{line}\n", SectionKind.Question, 1);

    /// <summary>Whether a line by itself, below a question, is the heading of an answer.</summary>
    public bool IsAnswer(string line) => NumbersIn($"{first}\n@question\nx?\n{line}\n", SectionKind.Answer, 2) is not null;

    /// <summary>The questions and parts in brackets at the end of an answer's heading, as a directive has them; null for none.</summary>
    public static string? TargetsIn(string line) =>
        InBrackets().Match(line) is { Success: true } match ? match.Groups["targets"].Value : null;

    /// <summary>The numbers in words that are no heading of the language.</summary>
    public static List<int> Numbers(string line) =>
        [
            .. Number()
                .Matches(line)
                .Select(match => int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture))
                .Where(number => number > 0)
                .Distinct(),
        ];

    /// <summary>The questions and parts in the words of an answer's heading: <c>1a, 2</c>.</summary>
    public static string Targets(string line) => string.Join(", ", Number().Matches(line).Select(match => match.Value).Distinct());

    /// <summary>Numbers as a directive has them.</summary>
    public static string List(List<int> numbers) => string.Join(", ", numbers);

    /// <summary>What is said of a question's state, as a directive; null where it is not a state.</summary>
    public static string? StateOf(string line)
    {
        var of = OfOne().Match(line);
        foreach (var (text, target) in new[] { (line, ""), (line[of.Length..], of.Groups["number"].Value) })
        {
            foreach (var words in Language.All.Select(language => language.Exports))
            {
                foreach (
                    var (word, name) in new[] { (words.Open, "open"), (words.Withdrawn, "withdrawn"), (words.NotApplicable, "na") }
                )
                {
                    if (
                        text.StartsWith(word + ": ", StringComparison.Ordinal)
                        && text[(word.Length + 2)..].Trim() is { Length: > 0 } reason
                    )
                    {
                        return $"@{name} {(target.Length > 0 ? $"#{target} " : "")}{(name == "na" ? DraftWriter.Quote(reason) : reason)}";
                    }
                }
            }
        }

        return null;
    }

    /// <summary>What kind of answer a line above its words says that it is, as a directive; null where it says something else.</summary>
    public static string? StatusOf(string line)
    {
        var status = line.Split(" · ")[0].Trim();
        foreach (var words in Language.All.Select(language => language.Exports))
        {
            var name =
                status == words.Partial ? "partial"
                : status == words.Refused ? "refused"
                : status == words.Postponed ? "postponed"
                : status == words.Referred ? "referred"
                : null;
            if (name is not null)
            {
                return "@status " + name;
            }
        }

        return null;
    }

    /// <summary>Who answers, as a directive; null for a line that says something else.</summary>
    public static string? AuthorOf(string line) =>
        Language
            .All.Select(language => language.Exports.By + ": ")
            .Where(label => line.StartsWith(label, StringComparison.Ordinal))
            .Select(label => "@by " + DraftWriter.Quote(line[label.Length..].Trim()))
            .FirstOrDefault();

    public static bool IsDefaultTitle(string title) => Language.All.Any(language => language.Exports.Title == title);

    public static bool IsDraft(string? status) => Language.All.Any(language => language.Exports.Draft == status);

    private static List<int>? NumbersIn(string text, SectionKind kind, int index)
    {
        var sections = SyntaxTree.Parse(new SourceText(text)).Sections.Skip(index).ToList();
        return sections is [var section] && section.Kind == kind ? [.. section.Numbers.Select(number => number.Number)] : null;
    }

    [GeneratedRegex(@"\s\((?<targets>[^\s,()]{1,40}(?:, [^\s,()]{1,40}){0,99})\)$", RegexOptions.CultureInvariant)]
    private static partial Regex InBrackets();

    [GeneratedRegex(@"(?<![\p{L}\d])(?<number>[0-9]{1,6})[a-z]?(?![\p{L}\d])", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"^\D{0,40}(?<number>\d{1,6}): ", RegexOptions.CultureInvariant)]
    private static partial Regex OfOne();
}
