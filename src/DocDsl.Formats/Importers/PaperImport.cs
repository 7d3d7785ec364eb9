using System.Text.RegularExpressions;
using DocDsl.Core.Collections;
using DocDsl.Core.Directives;
using DocDsl.Core.Languages;
using DocDsl.Core.Syntax;

namespace DocDsl.Formats.Importers;

/// <summary>Reads published questions and answers of a known kind: <see cref="PaperForm"/>.</summary>
internal static class PaperImport
{
    public static void Find(Draft draft)
    {
        if (draft.Paper is not { } paper || draft.Language is not { } language)
        {
            return;
        }

        var whole = PaperText.Of(draft);
        MarkAsides(draft, whole, paper);
        var text = PaperText.Of(draft);
        var form = paper.Form;
        var sections = form.HasAnswersBelow ? PaperNumbers.Find(text, paper, language) : PaperHeadings.Find(text, paper);
        var questions = sections.Count(section => section.Role == PaperRole.Question);
        if (questions == 0)
        {
            draft.Paper = null;
            return;
        }

        sections.Sort((left, right) => left.Start.CompareTo(right.Start));
        PaperFields.AddTo(draft, whole, paper, language, sections);
        var answers = sections.Count(section => section.Role == PaperRole.Answer);
        draft.Diagnostics.Add(
            new ImportDiagnostic(
                draft.Lines[text.PlaceOf(sections.Find(section => section.Role == PaperRole.Question)!.Start).Line].Number,
                $"The text was taken for {form.Name}; {Count(questions, "question")} and {Count(answers, "answer")} were found",
                0.9
            )
        );
        foreach (var section in sections.Where(section => section.Doubt is not null))
        {
            var line = draft.Lines[text.PlaceOf(section.Start).Line].Number;
            draft.Diagnostics.Add(new ImportDiagnostic(line, section.Doubt!, 0.6));
            section.Directives.Add("@// review: " + section.Doubt);
        }

        if (answers == 0)
        {
            draft.Header.Add("@open " + form.UnansweredReason);
            draft.Diagnostics.Add(new ImportDiagnostic(0, ImportHeadings.NothingAnswered, 0.9));
        }

        var first = text.PlaceOf(sections.Find(section => section.Role == PaperRole.Question)!.Start).Line;
        MarkLiterals(draft, language, form.HasHeadings ? first : draft.Lines.Count);
        text.Gaps.ForEach(line => line.Role = DraftRole.Aside);
        PaperWriter.Write(draft, text, sections);
    }

    /// <summary>The numbers of a list, "3 und 4", also with the words between; none where it is none.</summary>
    public static List<string> NumbersOf(string text, Language language)
    {
        var numbers = default(PooledList<QuestionNumber>);
        var list = new NumberListParser(DraftBuilder.OneLine(text).AsSpan(), 0, language);
        var isRead = list.TryRead(ref numbers);
        var result = numbers.ToImmutableAndFree();
        return isRead && list.Problem is null ? [.. result.Select(number => number.ToString())] : [];
    }

    /// <summary>What the heading parser makes of a line.</summary>
    public static HeadingMatch HeadingOf(string line, Language language, out Heading heading, out List<string> found)
    {
        var numbers = default(PooledList<QuestionNumber>);
        var match = HeadingParser.Match(line.AsSpan(), language, ref numbers, out heading);
        found = [.. numbers.ToImmutableAndFree().Select(number => number.ToString())];
        return match;
    }

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    /// <summary>Lines that belong to the page become asides.</summary>
    private static void MarkAsides(Draft draft, PaperText text, PaperPatterns paper)
    {
        IEnumerable<Match> matches = paper.Asides is null ? [] : paper.Asides.Matches(text.Text);
        foreach (var match in matches.Where(match => match.Length > 0))
        {
            foreach (var (line, _, _) in text.PartsOf(match.Index, match.Index + match.Length))
            {
                draft.Lines[line].Role = draft.Lines[line].IsBlank ? draft.Lines[line].Role : DraftRole.Aside;
            }
        }
    }

    /// <summary>Lines that would be headings in the document's language, and are none in such a text.</summary>
    private static void MarkLiterals(Draft draft, Language language, int end)
    {
        for (var i = 0; i < end; i++)
        {
            var line = draft.Lines[i];
            if (line is { Role: DraftRole.Text, IsBlank: false } && HeadingOf(line.Text, language, out _, out _) != HeadingMatch.None)
            {
                line.Role = DraftRole.Literal;
            }
        }
    }
}
