using System.Globalization;
using System.Text.RegularExpressions;
using DocDsl.Core.Languages;

namespace DocDsl.Formats.Importers;

/// <summary>What the header has of published questions and answers: the numbering, and fields where they are certain.</summary>
internal static partial class PaperFields
{
    /// <summary>A longer value is not certain to be one.</summary>
    private const int MaxLength = 300;

    private static readonly string[] s_order = ["number", "subject", "asker", "addressee", "submitted", "answered"];

    public static void AddTo(Draft draft, PaperText whole, PaperPatterns paper, Language language, List<PaperSection> sections)
    {
        var questions = sections.Where(section => section.Role == PaperRole.Question && !section.IsRead).ToList();
        AddNumbering(draft, language, sections, questions);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pattern in paper.Fields)
        {
            if (pattern.Match(whole.Text) is { Success: true } match)
            {
                foreach (var name in match.Groups.Keys.Where(name => name.Length > 2 && match.Groups[name].Success))
                {
                    Add(name, match.Groups[name].Value);
                }
            }
        }

        // Where several questions have fields of their own, none is the document's.
        var owners = sections.Where(section => section.Fields.Count > 0 && section.Language is null or "fr").ToList();
        foreach (var role in new[] { PaperRole.Question, PaperRole.Answer })
        {
            var known = owners.Where(section => section.Role == role).ToList();
            if (known.Count == 1 || known.Select(section => string.Join('\n', section.Fields)).Distinct().Count() == 1)
            {
                known[0].Fields.ForEach(field => Add(field.Name, field.Value));
            }
        }

        // The title of the only question is that of the document.
        var only = sections.FindIndex(section => section.Role == PaperRole.Question);
        if (questions.Count == 1 && sections[only].Title is { } title)
        {
            Add("subject", title);
            sections[only] = sections[only] with { Title = null };
        }

        // The number of the only question is the number of the document.
        if (fields.TryGetValue("number", out var number) && questions is [{ Numbers.Count: 0 }])
        {
            sections[only].Numbers.Add(number);
            draft.Header.Add("@numbering any");
            sections.FindAll(section => section.Role == PaperRole.Answer).ForEach(answer => answer.Numbers.Add(number));
        }

        foreach (var name in s_order.Where(fields.ContainsKey))
        {
            draft.Header.Add($"@{name} {fields[name]}");
        }

        void Add(string name, string value)
        {
            value = name is "submitted" or "answered" ? DateOf(value, language) ?? "" : OneLine(value);
            if (value.Length is > 0 and < MaxLength)
            {
                fields.TryAdd(name, value);
            }
        }
    }

    /// <summary>A date as directives have it; null where it is none.</summary>
    public static string? DateOf(string text, Language language)
    {
        if (Date().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var month = match.Groups["month"].Value;
        var number = 0;
        var isRead =
            int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out number)
            || Language.All.Prepend(language).Any(other => other.Values.MonthTable.TryGetValue(month.ToLowerInvariant(), out number));
        var year = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
        var day = int.Parse(match.Groups["day"].Value, CultureInfo.InvariantCulture);
        return isRead && number is > 0 and < 13 && year > 0 && day > 0 && day <= DateTime.DaysInMonth(year, number)
            ? string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{number:00}-{day:00}")
            : null;
    }

    /// <summary>Several lines are several persons, unless one goes on with a sentence.</summary>
    private static string OneLine(string text) =>
        DraftBuilder.OneLine(LineBetweenNames().Replace(text.Trim(), "), ")).TrimEnd(',', ':', '>').Trim();

    private static void AddNumbering(Draft draft, Language language, List<PaperSection> sections, List<PaperSection> questions)
    {
        var languages = sections.Where(section => section.Language is not null).Select(section => section.Language).Distinct().ToList();
        var numbers = questions.ConvertAll(question => question.Numbers);
        if (
            languages.Count > 1
            || sections.Exists(section =>
                section is { Role: PaperRole.Remark, Title: not null }
                && numbers.Count > 1
                && numbers.Select(list => string.Join(',', list)).Distinct().Count() < numbers.Count
            )
        )
        {
            draft.Header.Add("@numbering per-group");
            AddLanguages(sections, language);
        }
        else if (
            numbers.Exists(list => list.Count > 0)
            && !numbers
                .Select(list => list.Count == 0 ? "" : Digits().Match(list[0]).Value)
                .Distinct()
                .SequenceEqual(
                    Enumerable
                        .Range(1, numbers.Select(list => list.Count == 0 ? "" : Digits().Match(list[0]).Value).Distinct().Count())
                        .Select(number => number.ToString(CultureInfo.InvariantCulture))
                )
        )
        {
            draft.Header.Add("@numbering any");
        }
    }

    /// <summary>A group for each language; its numbers are those of the publisher.</summary>
    private static void AddLanguages(List<PaperSection> sections, Language language)
    {
        var (last, before) = ("", 0);
        for (var i = 0; i < sections.Count; i++)
        {
            var section = sections[i];
            if (section.Role != PaperRole.Question || section.Language is not { } tag)
            {
                continue;
            }

            if (tag != last)
            {
                sections[i] = section = section with { Title = (Language.Find(tag) ?? language).Exports.Title };
                (last, before) = (tag, 0);
            }

            if (section.Numbers is [var printed] && int.TryParse(printed, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                if (number != before + 1)
                {
                    section.Directives.Add($"@allow {(before == 0 ? "QA2003" : "QA2002")} \"numbers of the publisher\"");
                }

                before = number;
            }
        }
    }

    [GeneratedRegex(
        @"(?<day>[0-9]{1,2})(?:er)?(?:\. ?|/|-| )(?<month>[0-9]{1,2}|\p{L}+)(?:\.|/|-| ) ?(?<year>[0-9]{4})",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Date();

    [GeneratedRegex(@"\)[ \t]*\n[ \t]*", RegexOptions.NonBacktracking)]
    private static partial Regex LineBetweenNames();

    [GeneratedRegex("^[0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex Digits();
}
