using System.Text.RegularExpressions;
using DocDsl.Core.Languages;

namespace DocDsl.Formats.Importers;

/// <summary>Finds questions and answers that have headings of their own: "Texte de la question", "Minister for Health (Deputy …):".</summary>
internal static class PaperHeadings
{
    /// <summary>Within so many characters of an answer is said that it is one to several questions.</summary>
    private const int JointReach = 600;

    private static readonly string[] s_names = ["label", "n", "title", "by", "0"];

    public static List<PaperSection> Find(PaperText text, PaperPatterns paper)
    {
        var form = paper.Form;
        var found = Matches(paper.Question, text).Select(match => Of(match, PaperRole.Question)).ToList();
        AddWithdrawn(text, paper, found);
        if (found.Count == 0)
        {
            return found;
        }

        found.AddRange(
            Matches(paper.Answer, text)
                .Select(match => Of(match, PaperRole.Answer))
                .Where(answer => !found.Exists(question => answer.Start < question.End && question.Start < answer.End))
        );
        found.Sort((left, right) => left.Start.CompareTo(right.Start));
        var sections = Pair(text, paper, found, Language.Find(form.Culture)!);
        return form.HasItems ? PaperItems.Separate(text, sections, Language.Find(form.Culture)!) : sections;
    }

    private static IEnumerable<Match> Matches(Regex? pattern, PaperText text) => pattern is null ? [] : pattern.Matches(text.Text);

    private static PaperSection Of(Match match, PaperRole role)
    {
        var label = match.Groups["label"];
        var title = match.Groups["title"];
        var start = title.Success ? title.Index : label.Success ? label.Index : match.Index;
        var end = label.Success ? label.Index + label.Length : match.Index + match.Length;
        var section = new PaperSection(role, start, end)
        {
            Title = title.Success ? DraftBuilder.OneLine(title.Value) : null,
            Language = match.Groups.Keys.FirstOrDefault(name => name.Length == 2 && match.Groups[name].Success),
            Fields =
            [
                .. match
                    .Groups.Keys.Where(name => name.Length > 2 && !s_names.Contains(name) && match.Groups[name].Success)
                    .Select(name => (name, match.Groups[name].Value)),
            ],
        };
        AddNumber(section, match.Groups["n"].Value);
        if (role == PaperRole.Answer && DraftBuilder.OneLine(match.Groups["by"].Value).TrimEnd(':', ',') is { Length: > 0 } by)
        {
            section.Directives.Add("@by " + DraftWriter.Quote(by));
        }

        return section;
    }

    /// <summary>The digits are the number; one that has letters too is also the question's name: HL1234.</summary>
    private static void AddNumber(PaperSection section, string printed)
    {
        var digits = printed[(printed.AsSpan().LastIndexOfAnyExceptInRange('0', '9') + 1)..].TrimStart('0');
        if (digits.Length is > 0 and < 8)
        {
            section.Numbers.Add(digits);
            if (section.Role == PaperRole.Question && char.IsLetter(printed[0]))
            {
                section.Directives.Add("@id " + printed);
            }
        }
    }

    private static void AddWithdrawn(PaperText text, PaperPatterns paper, List<PaperSection> found)
    {
        foreach (var match in Matches(paper.Withdrawn, text))
        {
            var reason = "@withdrawn " + DraftBuilder.OneLine(match.Value);
            if (match.Groups["n"] is { Success: true } number)
            {
                var section = new PaperSection(PaperRole.Question, match.Index, match.Index) { Directives = { reason } };
                AddNumber(section, number.Value);
                found.Add(section);
            }
            else if ((found.LastOrDefault(section => section.Start < match.Index) ?? found.FirstOrDefault()) is { } question)
            {
                question.Directives.Add(reason);
            }
        }
    }

    /// <summary>Gives each answer the questions that it answers, and leaves out what is no answer's heading.</summary>
    private static List<PaperSection> Pair(PaperText text, PaperPatterns paper, List<PaperSection> found, Language language)
    {
        var result = new List<PaperSection>();
        var open = new List<PaperSection>();
        for (var i = 0; i < found.Count; i++)
        {
            var section = found[i];
            var next = i + 1 < found.Count ? found[i + 1].Start : text.Text.Length;
            if (section.Role == PaperRole.Question)
            {
                if (section.Numbers.Count == 0 && NumberAfter(text, paper, section, found, i) is { } number)
                {
                    AddNumber(section, number.Groups["n"].Value);
                    result.Add(new PaperSection(PaperRole.Aside, number.Index, number.Index + number.Length));
                }

                result.Add(section);
                if (!section.Directives.Exists(directive => directive.StartsWith("@withdrawn", StringComparison.Ordinal)))
                {
                    open.Add(section);
                }
            }
            else if (open.Count > 0)
            {
                if (section.Numbers.Count == 0)
                {
                    section.Numbers.AddRange(Answered(text, paper, section, open, language));
                }

                open.Clear();
                result.Add(section);
            }
        }

        return result;
    }

    private static Match? NumberAfter(PaperText text, PaperPatterns paper, PaperSection section, List<PaperSection> found, int index)
    {
        var end = index + 1 < found.Count ? found[index + 1].Start : text.Text.Length;
        var match = paper.Number?.Match(text.Text, section.End, Math.Max(0, end - section.End));
        return match is { Success: true } ? match : null;
    }

    private static IEnumerable<string> Answered(
        PaperText text,
        PaperPatterns paper,
        PaperSection answer,
        List<PaperSection> open,
        Language language
    )
    {
        var joint = paper.Joint?.Match(text.Text, answer.End, Math.Min(JointReach, text.Text.Length - answer.End));
        if (joint is { Success: true } && PaperImport.NumbersOf(joint.Groups["n"].Value, language) is { Count: > 0 } numbers)
        {
            return numbers;
        }

        return (paper.Form.AnswersAllAbove ? open : open.TakeLast(1)).SelectMany(question => question.Numbers);
    }
}
