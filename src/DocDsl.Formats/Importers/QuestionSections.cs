using System.Globalization;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Formats.Importers;

/// <summary>
/// Writes the directives of what the form of the source told: where questions, answers and groups begin, and their numbers.
/// </summary>
internal static class QuestionSections
{
    /// <summary>The title of a group is no longer than this.</summary>
    private const int MaxTitle = 120;

    private const string LabelForm = "@heading question \"{label} {text}\"";

    public static void Find(Draft draft)
    {
        var lines = draft.Lines.FindAll(line => line.Part != DraftPart.None);
        if (lines.Count == 0)
        {
            return;
        }

        MarkBetween(draft);
        lines = draft.Lines.FindAll(line => line.Part != DraftPart.None);
        foreach (var line in lines)
        {
            line.Role = line.Part is DraftPart.Number or DraftPart.Group or DraftPart.Aside ? DraftRole.Aside : DraftRole.Text;
        }

        // A line of bold letters may be a heading of the language itself: "Question 1: What does it cost?".
        var headings = HeadingsOf(draft);
        var hasOthers = draft.Lines.Exists(line => line.Part == DraftPart.None && line.IsText && headings.Contains(line.Text.Trim()));
        var hasLabels = Number(draft, lines, hasOthers);
        DraftLine? number = null;
        foreach (var line in lines)
        {
            switch (line.Part)
            {
                case DraftPart.Group:
                    line.Before.Add("@group " + line.Text.Trim());
                    break;
                case DraftPart.Number:
                    number = line;
                    continue;
                case DraftPart.Question:
                    Begin(line, number);
                    break;
                case DraftPart.Answer when !headings.Contains(line.Text.Trim()):
                    line.Before.Add("@answer");
                    break;
                case DraftPart.Closing:
                    line.Before.Add("@closing");
                    break;
            }

            number = null;
        }

        draft.Lines.RemoveAll(IsMerged);
        lines.RemoveAll(IsMerged);
        KeepInside(draft, lines);

        static bool IsMerged(DraftLine line) => line.Part == DraftPart.Number && line.Text.Length == 0;

        void Begin(DraftLine line, DraftLine? number)
        {
            if (number is null)
            {
                if (!headings.Contains(line.Text.Trim()))
                {
                    line.Before.Add("@question");
                }

                return;
            }

            var text = number.Text.Trim();
            if (hasLabels && RowNumber.Of(text) is { Label: { } label } && line.Text.Length > 0)
            {
                // The form of the heading reads the label, so that it is the question's name.
                line.Text = $"{text} {line.Text}";
                number.Text = "";
                return;
            }

            number.Before.Add(
                RowNumber.Of(text) is { Number: > 0 and var value } && !draft.Header.Contains("@numbering none")
                    ? "@question " + value.ToString(CultureInfo.InvariantCulture)
                    : "@question"
            );
        }
    }

    /// <summary>
    /// A text after a table belongs to none of its answers: it is the closing, or the title of the group of the next table and what is said
    /// about it.
    /// </summary>
    private static void MarkBetween(Draft draft)
    {
        var headings = HeadingsOf(draft);
        var last = draft.Lines.FindLastIndex(line => line.Part != DraftPart.None);
        var isIn = false;
        for (var i = 0; i < draft.Lines.Count; i++)
        {
            var line = draft.Lines[i];
            if (line.Part != DraftPart.None)
            {
                isIn = true;
            }
            else if (isIn && line.IsText && !line.IsBlank)
            {
                isIn = false;
                if (!headings.Contains(line.Text.Trim()))
                {
                    line.Part = i > last ? DraftPart.Closing : DraftPart.Group;
                    if (line.Part == DraftPart.Group && (line.Text.Length > MaxTitle || PageNotes.EndsSentence(line.Text)))
                    {
                        draft.Report(line, "The text between two tables begins a group of questions; write its title after '@group'", 0.7);
                    }
                }
            }
        }

        // Where the tables after it have titles, the line above the first one is its title too, and not that of the document.
        var first = draft.Lines.FindIndex(line => line.Part != DraftPart.None);
        if (
            draft.Lines.Exists(line => line.Part == DraftPart.Group && line.Role == DraftRole.Text)
            && draft.Lines.FindLastIndex(first, line => line.IsText && !line.IsBlank) is var title and >= 0
            && draft.Lines[title] is { Text.Length: <= MaxTitle } above
            && !PageNotes.EndsSentence(above.Text)
            && (RowNumber.LengthIn(above.Text) > 0 || draft.Lines.FindIndex(line => line.IsText && !line.IsBlank) < title)
        )
        {
            above.Part = DraftPart.Group;
        }
    }

    /// <summary>Declares how the questions are numbered; returns whether they have labels.</summary>
    private static bool Number(Draft draft, List<DraftLine> lines, bool hasOthers)
    {
        var groups = new List<List<int>> { new() };
        var (questions, labels, strange) = (0, 0, default(DraftLine));
        foreach (var line in lines)
        {
            if (line.Part == DraftPart.Group)
            {
                groups.Add([]);
            }
            else if (line.Part == DraftPart.Question)
            {
                questions++;
            }
            else if (line.Part == DraftPart.Number)
            {
                switch (RowNumber.Of(line.Text.Trim()))
                {
                    case { Label: null, Number: var number }:
                        groups[^1].Add(number);
                        break;
                    case { Label: not null }:
                        labels++;
                        break;
                    default:
                        strange ??= line;
                        break;
                }
            }
        }

        if (hasOthers)
        {
            return false;
        }

        if (strange is not null)
        {
            draft.Report(
                strange,
                $"'{strange.Text.Trim()}' in the column of numbers is neither a number nor a label; excluded from the text",
                0.75
            );
        }

        List<int> numbers = [.. groups.SelectMany(group => group)];
        var style =
            numbers.Count == 0 || labels > 0 || numbers.Count < questions ? "none"
            : numbers.SequenceEqual(Enumerable.Range(1, numbers.Count)) ? null
            : groups.FindAll(group => group.Count > 0) is { Count: > 1 } several
            && several.TrueForAll(group => group.SequenceEqual(Enumerable.Range(1, group.Count)))
                ? "per-group"
            : numbers.Distinct().Count() == numbers.Count ? "any"
            : "none";
        if (style is not null)
        {
            draft.Header.Add("@numbering " + style);
        }

        if (style == "none" && numbers.Count == questions)
        {
            var first = lines.Find(line => line.Part == DraftPart.Number)!;
            draft.Report(first, "Several questions have the same number; the numbers were excluded from the text", 0.75);
        }

        if (labels > 0)
        {
            draft.Header.Add(LabelForm);
        }

        return labels > 0;
    }

    /// <summary>A line that goes on with a text is no heading, and opens nothing, whatever it looks like.</summary>
    private static void KeepInside(Draft draft, List<DraftLine> lines)
    {
        var headings = HeadingsOf(draft);
        var previous = DraftPart.None;
        foreach (var line in lines)
        {
            var isOwn = line.Part == DraftPart.Question && !line.HasBefore && previous != DraftPart.Number;
            previous = line.Part;
            if (
                !isOwn
                && line.Role == DraftRole.Text
                && !line.IsBlank
                && (line.Text.StartsWith('#') || headings.Contains(line.Text.Trim()))
            )
            {
                line.Role = DraftRole.Literal;
            }
        }
    }

    private static HashSet<string> HeadingsOf(Draft draft)
    {
        var tree = SyntaxTree.Parse(new SourceText(DraftWriter.Write(draft)));
        var headings = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in tree.Elements)
        {
            if (element.Kind == ElementKind.Heading)
            {
                headings.UnionWith(element.ToString().Split('\n').Select(line => line.Trim()));
            }
        }

        return headings;
    }
}
