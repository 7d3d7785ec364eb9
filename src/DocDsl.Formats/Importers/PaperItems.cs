using System.Globalization;
using System.Text.RegularExpressions;
using DocDsl.Core.Languages;

namespace DocDsl.Formats.Importers;

/// <summary>The numbered questions within one question, and the numbered answers within its answer.</summary>
internal static partial class PaperItems
{
    public static List<PaperSection> Separate(PaperText text, List<PaperSection> sections, Language language)
    {
        var result = new List<PaperSection>();
        var hasGroups = sections.Count(section => section.Role == PaperRole.Question) > 1;
        var numbers = new List<string>();
        for (var i = 0; i < sections.Count; i++)
        {
            var section = sections[i];
            var end = i + 1 < sections.Count ? sections[i + 1].Start : text.Text.Length;
            if (section.Role == PaperRole.Question)
            {
                var items = ItemsOf(text, section.End, end);
                numbers = [.. items.Select(item => item.Numbers[0]).DefaultIfEmpty("1")];
                if (hasGroups)
                {
                    var title = section.Fields.Find(field => field.Name == "number").Value;
                    result.Add(new PaperSection(PaperRole.Remark, section.Start, section.Start) { Title = title });
                }

                // What is above the first item introduces all of them.
                var start = text.SkipBlanks(section.End, end);
                var first = new PaperSection(PaperRole.Question, start, start) { Numbers = ["1"] };
                items = items.Count == 0 ? [first] : items;
                items[0].Fields.AddRange(section.Fields);
                result.AddRange(items);
            }
            else if (section.Role == PaperRole.Answer)
            {
                result.AddRange(AnswersOf(text, section, end, numbers, language));
            }
            else
            {
                result.Add(section);
            }
        }

        return result;
    }

    /// <summary>Lines that are numbered from 1.</summary>
    private static List<PaperSection> ItemsOf(PaperText text, int start, int end)
    {
        var items = new List<PaperSection>();
        foreach (var match in Item().EnumerateMatches(text.Text.AsSpan(start, end - start)))
        {
            var label = text.Text.AsSpan(start + match.Index, match.Length).Trim();
            if (int.Parse(label.TrimEnd(".)"), CultureInfo.InvariantCulture) == items.Count + 1)
            {
                var number = (items.Count + 1).ToString(CultureInfo.InvariantCulture);
                items.Add(
                    new PaperSection(PaperRole.Question, start + match.Index, start + match.Index + match.Length) { Numbers = [number] }
                );
            }
        }

        return items;
    }

    /// <summary>An answer for each number where the paragraphs have all numbers, each once; otherwise one to all questions.</summary>
    private static IEnumerable<PaperSection> AnswersOf(
        PaperText text,
        PaperSection answer,
        int end,
        List<string> numbers,
        Language language
    )
    {
        var first = text.SkipBlanks(answer.End, end);
        var labels = Label().Matches(text.Text[answer.End..end]);
        var parts = labels
            .Select(match =>
                (match, Numbers: PaperImport.NumbersOf(match.Groups["n"].Value.Replace(".", "", StringComparison.Ordinal), language))
            )
            .ToList();
        if (
            numbers.Count < 2
            || parts.Count == 0
            || answer.End + parts[0].match.Groups["n"].Index != first
            || !parts.SelectMany(part => part.Numbers).SequenceEqual(numbers)
        )
        {
            answer.Numbers.Clear();
            answer.Numbers.AddRange(numbers);
            yield return answer;
            yield break;
        }

        foreach (var (match, named) in parts)
        {
            var isFirst = match == parts[0].match;
            var section = new PaperSection(
                PaperRole.Answer,
                isFirst ? answer.Start : answer.End + match.Index,
                answer.End + match.Index + match.Length
            )
            {
                Numbers = named,
                Fields = answer.Fields,
            };
            section.Directives.AddRange(answer.Directives);
            yield return section;
        }
    }

    [GeneratedRegex(@"^[ \t]*[0-9]{1,2}[.)][ \t\u00A0]+", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Item();

    [GeneratedRegex(
        @"^[ \t]*(?<n>[0-9]{1,2}\.?(?:(?:,|,? \p{Ll}{1,5}|[-–])[ ]?[0-9]{1,2}\.?){0,9})[.:)]?[ \t\u00A0]+",
        RegexOptions.Multiline | RegexOptions.NonBacktracking
    )]
    private static partial Regex Label();
}
