using DocDsl.Core.Directives;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Formats.Importers;

/// <summary>Questions that are printed in bold or larger letters, with their answers below them.</summary>
internal static class BoldQuestions
{
    /// <summary>The fewest that ask something.</summary>
    private const int MinQuestions = 2;

    /// <summary>The longest question, in lines.</summary>
    private const int MaxLines = 12;

    public static void Find(Draft draft)
    {
        if (
            draft.Letter is not null
            || !draft.Lines.Exists(line => line.Style is not null)
            || draft.Lines.Exists(line => line.Part != DraftPart.None)
        )
        {
            return;
        }

        var blocks = PrintedBlock.Of(draft);
        var style = blocks
            .Where(block => block.IsStrong && block.Asks)
            .GroupBy(block => block.Style)
            .OrderByDescending(same => same.Count())
            .ThenByDescending(same => same.Key.Size)
            .FirstOrDefault()
            ?.Key;
        if (style is null)
        {
            return;
        }

        var questions = QuestionsOf(blocks, style);
        var asking = questions.Count(i => blocks[i].Asks);
        if (
            asking < MinQuestions
            || asking * 2 < questions.Count
            || SyntaxTree.Parse(new SourceText(DraftWriter.Write(draft))).Sections.Any(section => section.Kind == SectionKind.Answer)
        )
        {
            return;
        }

        draft.Diagnostics.Add(
            new ImportDiagnostic(
                0,
                style.IsBold ? "Read as a PDF whose questions are in bold letters" : "Read as a PDF whose questions are in larger letters",
                1
            )
        );
        Mark(draft, blocks, questions, style);
    }

    /// <summary>The blocks of a style that have a text below them, or ask.</summary>
    private static HashSet<int> QuestionsOf(List<PrintedBlock> blocks, PrintedStyle style)
    {
        var questions = new HashSet<int>();
        for (var i = 0; i < blocks.Count; i++)
        {
            var isFollowed = i + 1 < blocks.Count && !blocks[i + 1].IsStrong;
            if (blocks[i].IsStrong && blocks[i].Style == style && blocks[i].Parts.Count <= MaxLines && (blocks[i].Asks || isFollowed))
            {
                questions.Add(i);
            }
        }

        // What asks nothing before the first that does belongs to the preamble.
        var first = questions.Where(i => blocks[i].Asks).DefaultIfEmpty(int.MaxValue).Min();
        questions.RemoveWhere(i => i < first && !blocks[i].HasNumber);
        return questions;
    }

    private static void Mark(Draft draft, List<PrintedBlock> blocks, HashSet<int> questions, PrintedStyle style)
    {
        var first = questions.Min();
        var last = questions.Max();
        var isNumbered = questions.Count(i => blocks[i].HasNumber) * 2 > questions.Count;
        var begun = new Dictionary<DraftLine, List<(int Start, DraftPart Part, string? Review)>>();
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            if (questions.Contains(i))
            {
                var review =
                    block.Asks || (isNumbered && block.HasNumber)
                        ? null
                        : $"'{Shown(block.Text)}' is printed as the questions are but asks nothing; it was read as a question";
                Begin(block, DraftPart.Question, review);
            }
            else if (i > 0 && questions.Contains(i - 1))
            {
                Begin(block, block.IsStrong ? PartOf(i) : DraftPart.Answer, null);
            }
            else if (block.IsStrong)
            {
                Begin(block, PartOf(i), null);
            }
            else if (i > first)
            {
                Begin(block, DraftPart.Inner, null);
            }
        }

        Split(draft, begun);

        // Titles are as large as the questions or larger, and the first of a document is its own.
        DraftPart PartOf(int i)
        {
            var block = blocks[i];
            if (i < first && (i == 0 || !IsBefore(i, first)) || !block.Style.IsAtLeast(style))
            {
                return i < first ? DraftPart.None : DraftPart.Inner;
            }

            return i < last ? DraftPart.Group : DraftPart.Closing;
        }

        // Before the first question a title of a group is the last one, with nothing between but its own words.
        bool IsBefore(int i, int question) => !blocks.Skip(i + 1).Take(question - i - 1).Any(block => block.IsStrong);

        void Begin(PrintedBlock block, DraftPart part, string? review)
        {
            if (part == DraftPart.None)
            {
                return;
            }

            foreach (var (line, start) in block.Parts)
            {
                if (!begun.TryGetValue(line, out var starts))
                {
                    begun.Add(line, starts = []);
                }

                starts.Add((start, part, review));
                part = part is DraftPart.Group ? DraftPart.Aside : DraftPart.Inner;
                review = null;
            }
        }
    }

    private static string Shown(string text) => text.Length <= 60 ? text : text[..60].TrimEnd() + "…";

    /// <summary>Gives the lines their parts. A line that has the end of a question and the beginning of its answer becomes two.</summary>
    private static void Split(Draft draft, Dictionary<DraftLine, List<(int Start, DraftPart Part, string? Review)>> begun)
    {
        var lines = new List<DraftLine>(draft.Lines.Count);
        var reviews = new List<(DraftLine, string)>();
        foreach (var line in draft.Lines)
        {
            if (!begun.TryGetValue(line, out var starts))
            {
                lines.Add(line);
                continue;
            }

            for (var i = 0; i < starts.Count; i++)
            {
                var (start, part, review) = starts[i];
                var text = line.Text[start..(i + 1 < starts.Count ? starts[i + 1].Start : line.Text.Length)].Trim();
                var number = part == DraftPart.Question ? RowNumber.LengthIn(text) : 0;
                if (number > 0)
                {
                    lines.Add(Of(line, text[..number], DraftPart.Number));
                    text = text[number..].TrimStart();
                }

                lines.Add(Of(line, text, part));
                if (review is not null)
                {
                    reviews.Add((lines[^1], review));
                }
            }
        }

        lines[^1].EndsPage = lines[^1].EndsPage || draft.Lines[^1].EndsPage;
        draft.Lines.Clear();
        draft.Lines.AddRange(lines);
        reviews.ForEach(review => draft.Report(review.Item1, review.Item2, 0.75));

        static DraftLine Of(DraftLine line, string text, DraftPart part)
        {
            var result = new DraftLine(text, line.Number)
            {
                Part = part,
                Role = line.Role,
                EndsPage = line.EndsPage,
            };
            result.Before.AddRange(line.HasBefore ? line.Before : []);
            return result;
        }
    }
}
