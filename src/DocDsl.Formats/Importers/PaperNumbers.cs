using System.Globalization;
using System.Text.RegularExpressions;
using DocDsl.Core.Languages;
using DocDsl.Core.Syntax;

namespace DocDsl.Formats.Importers;

/// <summary>Finds questions that begin with a number, or with a heading of the language, and have their answers below them.</summary>
internal static partial class PaperNumbers
{
    public static List<PaperSection> Find(PaperText text, PaperPatterns paper, Language language)
    {
        var headings = HeadingsOf(text, language);
        var hasHeadings = headings.Exists(section => section.Role == PaperRole.Question);
        var questions = hasHeadings ? headings.FindAll(section => section.Role == PaperRole.Question) : ChainOf(text, paper, headings);
        if (questions.Count == 0)
        {
            return [];
        }

        var answers = headings.FindAll(section => section.Role == PaperRole.Answer && section.Start > questions[0].Start);
        var sections = new List<PaperSection>(questions);
        sections.AddRange(answers);
        AddEnd(text, paper, sections);
        sections.Sort((left, right) => left.Start.CompareTo(right.Start));
        if (answers.Count > 0)
        {
            AddRemark(text, paper, sections);
        }

        var isAnswered = paper.Answered is not { } sign || sign.IsMatch(text.Text[..questions[0].Start]);
        return answers.Count == 0 && isAnswered && !hasHeadings ? PaperAnswers.Add(text, paper, sections, language) : sections;
    }

    /// <summary>The headings that the language itself reads.</summary>
    private static List<PaperSection> HeadingsOf(PaperText text, Language language)
    {
        var result = new List<PaperSection>();
        var isQuestion = false;
        for (int start = 0, end; start < text.Text.Length; start = end + 1)
        {
            end = text.Text.IndexOf('\n', start);
            end = end < 0 ? text.Text.Length : end;
            if (
                end - start > 300
                || PaperImport.HeadingOf(text.Text[start..end], language, out var heading, out var numbers) != HeadingMatch.Heading
                || (numbers.Count == 0 && !(heading.Form.IsAnswer && isQuestion))
                || (heading.Form.IsWordOfSentences && numbers.Count > 0 && GoesOn(text.Text, start))
            )
            {
                continue;
            }

            isQuestion = !heading.Form.IsAnswer;
            var role = heading.Form.IsAnswer ? PaperRole.Answer : PaperRole.Question;
            result.Add(new PaperSection(role, start, end) { IsRead = true, Numbers = numbers });
        }

        return result;
    }

    private static bool GoesOn(string text, int start) =>
        start > 1
        && text[start - 1] == '\n'
        && !char.IsWhiteSpace(text[start - 2])
        && text[start - 2] is not ('.' or '?' or '!' or ':' or '»' or '”' or ')');

    /// <summary>
    /// Numbers in order from 1: those above all answers where these are the questions that are answered, otherwise all in the text.
    /// </summary>
    private static List<PaperSection> ChainOf(PaperText text, PaperPatterns paper, List<PaperSection> headings)
    {
        var answers = headings.FindAll(section => section.Role == PaperRole.Answer && section.Numbers.Count > 0);
        var above = answers.Count == 0 ? [] : ChainOf(text, paper, answers[0].Start);
        var highest = answers.SelectMany(answer => answer.Numbers).Select(NumberOf).DefaultIfEmpty().Max();
        return above.Count > 0 && above.Count >= highest ? above : ChainOf(text, paper, text.Text.Length);
    }

    private static int NumberOf(string number) =>
        int.TryParse(number.AsSpan().TrimEnd("abcdefghijklmnopqrstuvwxyz"), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : 0;

    private static List<PaperSection> ChainOf(PaperText text, PaperPatterns paper, int end)
    {
        var items = new List<PaperChains.Item>();
        var matches = Number().Matches(text.Text[..end]);
        for (var i = 0; i < matches.Count; i++)
        {
            var number = matches[i].Groups["n"];
            var limit = i + 1 < matches.Count ? matches[i + 1].Index : end;
            items.Add(
                new PaperChains.Item(
                    int.Parse(number.ValueSpan, CultureInfo.InvariantCulture),
                    number.Index,
                    number.Index + number.Length + 1,
                    Asks(text, matches[i].Index, limit, paper)
                )
            );
        }

        var chains = new PaperChains(items);
        var best = chains.Best();
        return best.ConvertAll(item => new PaperSection(PaperRole.Question, item.Start, item.End)
        {
            Numbers = [item.Number.ToString(CultureInfo.InvariantCulture)],
        });
    }

    private static bool Asks(PaperText text, int start, int limit, PaperPatterns paper) =>
        text.EndOfParagraph(start, limit) is var end
        && (
            text.Text.IndexOf('?', start, end - start) >= 0
            || (PaperAnswers.EndOfQuestion(text, start, limit, paper) is var last && text.Text.IndexOf('?', start, last - start) >= 0)
        );

    private static void AddEnd(PaperText text, PaperPatterns paper, List<PaperSection> sections)
    {
        var last = sections.Max(section => section.End);
        if (paper.Closing?.Match(text.Text, last) is { Success: true } closing)
        {
            sections.Add(new PaperSection(PaperRole.Closing, closing.Index, closing.Index));
        }
    }

    /// <summary>What stands between the last question and the first answer is part of neither.</summary>
    private static void AddRemark(PaperText text, PaperPatterns paper, List<PaperSection> sections)
    {
        for (var i = 0; i + 1 < sections.Count; i++)
        {
            var (start, end) = (sections[i].End, sections[i + 1].Start);
            if (
                sections[i].Role == PaperRole.Question
                && sections[i + 1].Role == PaperRole.Answer
                && end > start
                && paper.Remark?.Match(text.Text, start, end - start) is { Success: true } remark
            )
            {
                var line = text.Text.IndexOf('\n', remark.Index);
                sections.Insert(
                    i + 1,
                    new PaperSection(PaperRole.Remark, remark.Index, line)
                    {
                        Title = DraftBuilder.OneLine(text.Text[remark.Index..line]).TrimEnd(':'),
                        Directives = { "@allow QA2008 \"a remark before the answers\"" },
                    }
                );
                return;
            }
        }
    }

    [GeneratedRegex(@"^[ \t]*(?<n>[0-9]{1,3})[.)](?:[ \t\u00A0]+|[ \t]*\n[ \t]*)\S", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}
