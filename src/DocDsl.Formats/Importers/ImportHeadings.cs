using System.Globalization;
using System.Text.RegularExpressions;
using DocDsl.Core.Directives;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Formats.Importers;

/// <summary>
/// Handles headings without a keyword: "1" alone, "1. Bent u …", or missing numbers; and letters without answers.
/// </summary>
internal static partial class ImportHeadings
{
    public const string NothingAnswered = "No question is answered";

    public static void Find(Draft draft)
    {
        var sections = SyntaxTree.Parse(new SourceText(DraftWriter.Write(draft))).Sections.ToList();
        var hasQuestions = sections.Exists(section => section.Kind == SectionKind.Question);
        if (!hasQuestions && !FindNumbers(draft))
        {
            FindLost(draft);
        }

        MarkOpen(draft);
    }

    /// <summary>Whether a line looks like a heading. An approximation is enough: a mistake costs little.</summary>
    public static bool LooksLikeHeading(string text) => text.Length < 120 && ImportPatterns.Current.Heading.IsMatch(text);

    /// <summary>Numbers without a keyword, in order from 1, each after a blank line.</summary>
    private static bool FindNumbers(Draft draft)
    {
        var best = (Form: "", Lines: new List<DraftLine>());
        foreach (
            var (form, regex) in new[]
            {
                ("{n}", Alone()),
                ("{n}. {text}", Dotted()),
                ("{n}) {text}", Bracketed()),
                ("{n} {text}", Spaced()),
            }
        )
        {
            var lines = new List<DraftLine>();
            for (var i = 0; i < draft.Lines.Count; i++)
            {
                var line = draft.Lines[i];
                if (
                    line.IsText
                    && regex.Match(line.Text) is { Success: true } match
                    && match.Groups[1].ValueSpan.SequenceEqual((lines.Count + 1).ToString(CultureInfo.InvariantCulture))
                    && (draft.PreviousText(i)?.IsBlank ?? true)
                )
                {
                    lines.Add(line);
                }
            }

            if (form == "{n}" && lines.Count > 1 && !MostAsk(draft, lines))
            {
                draft.Report(
                    lines[0],
                    $"The numbers 1 to {lines.Count} are alone on their lines, but most of the texts after them ask nothing; they may be "
                        + "page numbers and were not read as questions",
                    0.5
                );
            }
            else if (lines.Count > best.Lines.Count)
            {
                best = (form, lines);
            }
        }

        if (best.Lines.Count < 2)
        {
            return false;
        }

        draft.Header.Add($"@heading question \"{best.Form}\"");
        draft.Culture ??= DocumentKind.CultureOfAnswers(draft);
        draft.Diagnostics.Add(
            new ImportDiagnostic(
                best.Lines[0].Number,
                $"{best.Lines.Count} questions were identified by their numbers alone, in the form {best.Form}",
                0.9
            )
        );
        return true;
    }

    /// <summary>Whether at least half of the texts that follow such numbers have a question mark.</summary>
    private static bool MostAsk(Draft draft, List<DraftLine> numbers)
    {
        var asking = 0;
        var next = 0;
        var asks = true;
        foreach (var line in draft.Lines)
        {
            if (next < numbers.Count && line == numbers[next])
            {
                next++;
                asks = false;
            }
            else if (!asks && line.IsText && line.Text.Contains('?', StringComparison.Ordinal))
            {
                asking++;
                asks = true;
            }
        }

        return asking * 2 >= numbers.Count;
    }

    /// <summary>A list without its numbers: each paragraph with a question mark is a question.</summary>
    private static void FindLost(Draft draft)
    {
        var lines = draft.Lines;
        var starts = new List<(DraftLine Line, bool Asks)>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (!lines[i].IsText || lines[i].IsBlank || (i > 0 && lines[i - 1].IsText && !lines[i - 1].IsBlank))
            {
                continue;
            }

            var asks = false;
            for (var k = i; k < lines.Count && lines[k].IsText && !lines[k].IsBlank; k++)
            {
                asks |= lines[k].Text.Contains('?', StringComparison.Ordinal);
            }

            starts.Add((lines[i], asks && !ImportPatterns.Current.Title.IsMatch(lines[i].Text)));
        }

        var questions = starts.Where(start => start.Asks).ToList();
        if (questions.Count < 2)
        {
            return;
        }

        var number = 0;
        foreach (var (line, _) in questions)
        {
            number++;
            line.Before.Add("@question");
            draft.Diagnostics.Add(
                new ImportDiagnostic(line.Number, $"Question {number} has no number; it was identified by its question mark", 0.85)
            );
        }

        var message = $"The numbers of {number} questions are missing; each paragraph with a question mark became a question";
        questions[0].Line.Before.Insert(0, "@// review: " + message);
        draft.Diagnostics.Add(new ImportDiagnostic(questions[0].Line.Number, message, 0.7));
    }

    /// <summary>Marks questions without answers, and those of a notice of postponement, as open: once, in the header.</summary>
    public static void MarkOpen(Draft draft)
    {
        var isAnswered =
            SyntaxTree.Parse(new SourceText(DraftWriter.Write(draft))).Sections.Any(section => section.Kind == SectionKind.Answer)
            || draft.Lines.Exists(line => line.IsText && ImportPatterns.Current.AnswerHeading.IsMatch(line.Text));
        if (isAnswered || draft.Letter is not { } letter)
        {
            return;
        }

        var isPostponed =
            letter.Postponement.Length > 0
            && draft.Lines.Exists(line => Regex.IsMatch(line.Text, letter.Postponement, RegexOptions.NonBacktracking));
        draft.Header.Add($"@open {(isPostponed ? letter.PostponedReason : letter.UnansweredReason)}".TrimEnd());
        draft.Diagnostics.Add(
            new ImportDiagnostic(0, isPostponed ? "The letter postpones the answers; no question is answered" : NothingAnswered, 0.9)
        );
    }

    [GeneratedRegex(@"^\s*(\d{1,3})\s*$")]
    private static partial Regex Alone();

    [GeneratedRegex(@"^\s*(\d{1,3})\.\s+\S")]
    private static partial Regex Dotted();

    [GeneratedRegex(@"^\s*(\d{1,3})\)\s+\S")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^\s*(\d{1,3})\s+[\p{Lu}‘«“""]")]
    private static partial Regex Spaced();
}
