using System.Text.RegularExpressions;
using DocDsl.Core.Languages;

namespace DocDsl.Formats.Importers;

/// <summary>Finds questions and answers with headings of their own: "Texte de la question", "Minister for Health (Deputy …):".</summary>
internal static class PaperHeadings
{
    /// <summary>Within so many characters of an answer is said that it is one to several questions.</summary>
    private const int JointReach = 600;

    /// <summary>So many characters may be before that: "Mr Speaker, …".</summary>
    private const int MaxOpening = 80;

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

        AddAnswers(text, paper, found);
        found.Sort((left, right) => left.Start.CompareTo(right.Start));
        var sections = Pair(text, paper, found, Language.Find(form.Culture)!);
        return form.HasItems ? PaperItems.Separate(text, sections, Language.Find(form.Culture)!) : sections;
    }

    /// <summary>Adds what begins as an answer and is not within a question's heading.</summary>
    private static void AddAnswers(PaperText text, PaperPatterns paper, List<PaperSection> found)
    {
        found.Sort((left, right) => left.Start.CompareTo(right.Start));
        var (questions, next) = (found.Count, 0);
        foreach (var answer in Matches(paper.Answer, text).Select(match => Of(match, PaperRole.Answer)))
        {
            while (next < questions && found[next].End <= answer.Start)
            {
                next++;
            }

            if (next == questions || found[next].Start >= answer.End)
            {
                found.Add(answer);
            }
        }
    }

    private static IEnumerable<Match> Matches(Regex? pattern, PaperText text) => pattern is null ? [] : pattern.Matches(text.Text);

    private static PaperSection Of(Match match, PaperRole role)
    {
        var label = match.Groups["label"];
        var title = match.Groups["title"];
        var start =
            title.Success ? title.Index
            : label.Success ? label.Index
            : match.Index;
        var end = label.Success ? label.Index + label.Length : match.Index + match.Length;
        var section = new PaperSection(role, start, end)
        {
            Title = title.Success ? DraftBuilder.OneLine(title.Value) : null,
            Language = match.Groups.Keys.FirstOrDefault(name =>
                name.Length == 2 && match.Groups[name].Success && Language.Find(name) is not null
            ),
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
            section.Fields.AddRange(section.Role == PaperRole.Question ? [("number", printed)] : []);
            if (section.Role == PaperRole.Question && char.IsLetter(printed[0]))
            {
                section.Directives.Add("@id " + printed);
            }
        }
    }

    private static void AddWithdrawn(PaperText text, PaperPatterns paper, List<PaperSection> found)
    {
        var (questions, next) = (found.Count, 0);
        foreach (var match in Matches(paper.Withdrawn, text))
        {
            var reason = "@withdrawn " + DraftBuilder.OneLine(match.Value);
            while (next + 1 < questions && found[next + 1].Start < match.Index)
            {
                next++;
            }

            if (match.Groups["n"] is { Success: true } number)
            {
                var section = new PaperSection(PaperRole.Question, match.Index, match.Index) { Directives = { reason } };
                AddNumber(section, number.Value);
                found.Add(section);
            }
            else if (questions > 0)
            {
                found[next].Directives.Add(reason);
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
                if (
                    section.Numbers.Count == 0
                    && paper.Number?.Match(text.Text, section.End, Math.Max(0, next - section.End)) is { Success: true } number
                )
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
                    section.Numbers.AddRange(Answered(text, paper, section, next, open, language));
                }

                open.Clear();
                result.Add(section);
            }
        }

        return result;
    }

    private static IEnumerable<string> Answered(
        PaperText text,
        PaperPatterns paper,
        PaperSection answer,
        int end,
        List<PaperSection> open,
        Language language
    )
    {
        var joint = paper.Joint?.Match(text.Text, answer.End, Math.Min(JointReach, end - answer.End));
        if (
            joint is { Success: true }
            && joint.Index - answer.End <= MaxOpening
            && PaperImport.NumbersOf(joint.Groups["n"].Value, language) is { Count: > 0 } numbers
        )
        {
            return numbers;
        }

        return (paper.Form.AnswersAllAbove ? open : open.TakeLast(1)).SelectMany(question => question.Numbers);
    }
}
