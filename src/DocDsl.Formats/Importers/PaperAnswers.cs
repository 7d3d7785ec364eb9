using System.Text.RegularExpressions;
using DocDsl.Core.Languages;

namespace DocDsl.Formats.Importers;

/// <summary>Finds where the question ends whose answer is below it, without a heading.</summary>
internal static partial class PaperAnswers
{
    /// <summary>Within so many characters of an answer is said that it is one to several questions.</summary>
    private const int JointReach = 500;

    /// <summary>Adds the answer of each question; one that says so is that of several questions.</summary>
    public static List<PaperSection> Add(PaperText text, PaperPatterns paper, List<PaperSection> sections, Language language)
    {
        var bodies = new List<Body>();
        for (var i = 0; i < sections.Count; i++)
        {
            if (sections[i].Role == PaperRole.Question)
            {
                var end = i + 1 < sections.Count ? sections[i + 1].Start : text.Text.Length;
                var answer = text.SkipBlanks(EndOfQuestion(text, sections[i].End, end, paper), end);
                var isDoubtful = answer == end && text.Text.IndexOf('?', sections[i].End, end - sections[i].End) < 0;
                answer = isDoubtful ? text.SkipBlanks(EndOfSentence(text.Text, sections[i].End, end), end) : answer;
                bodies.Add(new Body(sections[i], answer, end, isDoubtful && answer < end));
            }
        }

        var result = sections.FindAll(section => section.Role != PaperRole.Question);
        var open = new HashSet<string>(bodies.Where(body => body.Answer == body.End).Select(body => body.Question.Numbers[0]));
        foreach (var body in bodies)
        {
            result.Add(body.Question);
            if (body.Answer < body.End && !AddParts(text, paper, body, result))
            {
                result.Add(
                    new PaperSection(PaperRole.Answer, body.Answer, body.Answer)
                    {
                        Numbers = Answered(text, paper, body.Answer, body.End, body.Question.Numbers[0], open, language),
                        Doubt = body.IsDoubtful
                            ? $"Question {body.Question.Numbers[0]} has no question mark; "
                                + "its answer was taken to begin after its first sentence"
                            : null,
                    }
                );
            }
        }

        return result;
    }

    /// <summary>
    /// Where a question ends: with its last sentence that asks, and its parts. Only a request after it may end otherwise.
    /// </summary>
    public static int EndOfQuestion(PaperText text, int start, int limit, PaperPatterns paper)
    {
        var end = text.EndOfParagraph(start, limit);
        var asked = EndOfAsking(text.Text, start, end, paper);
        if (asked >= 0 && asked < end)
        {
            return asked;
        }

        var isOpen = asked < 0;
        while (true)
        {
            var next = text.SkipBlanks(end, limit);
            if (next >= limit)
            {
                return end;
            }

            var last = text.EndOfParagraph(next, limit);
            var ends = EndOfAsking(text.Text, next, last, paper);
            var isPart = Part().IsMatch(text.Text.AsSpan(next, Math.Min(6, limit - next)));
            var isRequest = paper.Request?.Match(text.Text, next, last - next) is { Success: true } request && request.Index == next;
            var goesOn = isOpen && text.Text[end - 1] is ':' or ',' or ';';
            if (ends >= 0 && (isPart || goesOn || ends == last) && !StatesFirst(text.Text, next, ends))
            {
                isOpen = false;
                end = ends;
                if (ends < last)
                {
                    return ends;
                }
            }
            else if ((isRequest && text.Text.IndexOf('?', start, end - start) >= 0) || (isPart && goesOn))
            {
                end = last;
            }
            else
            {
                return end;
            }
        }
    }

    /// <summary>The end of the line of the last question mark of sentences that ask, one after another; −1 where none asks.</summary>
    private static int EndOfAsking(string text, int start, int end, PaperPatterns paper)
    {
        var asked = -1;
        for (var i = text.IndexOf('?', start, end - start); i >= 0; i = text.IndexOf('?', i + 1, end - i - 1))
        {
            var from = asked < 0 ? start : asked;
            if (asked >= 0 && StatesFirst(text, from, i))
            {
                break;
            }

            // The sign belongs to the end of its line: what is between question marks of one line asks too.
            var line = text.IndexOf('\n', i, end - i);
            asked = line < 0 ? end : line;
            if (text[(i + 1)..asked].Trim().Length > 0 && text.IndexOf('?', i + 1, asked - i - 1) < 0)
            {
                // A sentence begins after the question mark: it goes on to the end of what asks, or is a request.
                var stop = text.IndexOf('?', i + 1, end - i - 1);
                asked = stop < 0 || StatesFirst(text, i + 1, stop) ? EndOfSentence(text, i + 1, end) : asked;
            }

            if (asked >= end)
            {
                return end;
            }

            i = Math.Max(i, asked - 1);
        }

        if (asked >= 0 && asked < end && paper.Request?.Match(text, asked, end - asked) is { Success: true } request)
        {
            return text.AsSpan(asked, request.Index - asked).Trim().Length == 0 ? EndOfSentence(text, asked, end) : asked;
        }

        return asked;
    }

    /// <summary>The end of the line that the next sentence ends in.</summary>
    private static int EndOfSentence(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text[i] is '.' or '!' or ')' && (i + 1 == end || text[i + 1] == '\n'))
            {
                return i + 1;
            }
        }

        return end;
    }

    /// <summary>Whether a sentence ends before a question mark, so that it is an answer that asks.</summary>
    private static bool StatesFirst(string text, int start, int end)
    {
        for (var i = start; i + 1 < end; i++)
        {
            if (
                text[i] is '.' or '!'
                && char.IsWhiteSpace(text[i + 1])
                && i > start + 2
                && char.IsLetter(text[i - 1])
                && char.IsLetter(text[i - 2])
            )
            {
                var next = i + 1;
                while (next < end && char.IsWhiteSpace(text[next]))
                {
                    next++;
                }

                if (next < end && char.IsUpper(text[next]))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Parts of a question that are answered one by one: each "b) …?" after an answer begins a part.</summary>
    private static bool AddParts(PaperText text, PaperPatterns paper, Body body, List<PaperSection> result)
    {
        var number = body.Question.Numbers[0];
        if (!Part().IsMatch(LastPart(text.Text, body.Question.End, body.Answer)))
        {
            return false;
        }

        var sections = new List<PaperSection>();
        var letter = 'b';
        var answer = body.Answer;
        for (var at = text.SkipBlanks(text.EndOfParagraph(body.Answer, body.End), body.End); at < body.End;)
        {
            var end = EndOfQuestion(text, at, body.End, paper);
            if (text.Text.AsSpan(at).TrimStart('(').StartsWith($"{letter})") && text.Text.IndexOf('?', at, end - at) >= 0)
            {
                sections.Add(new PaperSection(PaperRole.Answer, answer, answer) { Numbers = [number + (char)(letter - 1)] });
                sections.Add(new PaperSection(PaperRole.Question, at, at) { Numbers = [number + letter] });
                letter++;
                answer = text.SkipBlanks(end, body.End);
                at = answer;
            }

            at = text.SkipBlanks(text.EndOfParagraph(at, body.End), body.End);
        }

        if (sections.Count == 0)
        {
            return false;
        }

        body.Question.Numbers[0] = number + "a";
        result.AddRange(sections);
        if (answer < body.End)
        {
            result.Add(new PaperSection(PaperRole.Answer, answer, answer) { Numbers = [number + (char)(letter - 1)] });
        }

        return true;
    }

    /// <summary>The last line of a question that begins as a part does.</summary>
    private static string LastPart(string text, int start, int end) =>
        text[start..end].Split('\n').LastOrDefault(line => Part().IsMatch(line.TrimStart())) is { } line
        && line.TrimStart().TrimStart('(')[0] == 'a'
            ? line.TrimStart()
            : "";

    private static List<string> Answered(
        PaperText text,
        PaperPatterns paper,
        int answer,
        int end,
        string own,
        HashSet<string> open,
        Language language
    )
    {
        var match = paper.Joint?.Match(text.Text, answer, Math.Min(JointReach, end - answer));
        if (match is not { Success: true } || match.Index != answer)
        {
            return [own];
        }

        var named = PaperImport.NumbersOf(match.Groups["n"].Value, language);
        var joint = named.Where(open.Remove).Append(own).Distinct().ToList();
        return [.. joint.OrderBy(number => number.Length).ThenBy(number => number, StringComparer.Ordinal)];
    }

    [GeneratedRegex(@"^\(?[a-z]\) ?\S", RegexOptions.NonBacktracking)]
    private static partial Regex Part();

    private readonly record struct Body(PaperSection Question, int Answer, int End, bool IsDoubtful);
}
