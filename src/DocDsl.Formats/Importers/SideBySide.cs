namespace DocDsl.Formats.Importers;

/// <summary>Questions on the left of a page whose answers are on the right, each beginning beside its question.</summary>
internal static class SideBySide
{
    /// <summary>The lines of the question and the answer that begin in a line: first those on the left, then those on the right.</summary>
    /// <param name="lines">The lines of the source.</param>
    /// <param name="first">The line.</param>
    /// <param name="unit">The width of a character.</param>
    /// <returns>How many lines they have, and these in the order of reading; null where none begin.</returns>
    public static (int Count, List<ColumnLine> Lines)? At(List<ColumnLine> lines, int first, double unit)
    {
        if (!IsStart(lines[first]))
        {
            return null;
        }

        var edge = lines[first].Parts[1].Start - (unit * 1.5);
        var left = new List<ColumnLine>();
        var right = new List<ColumnLine>();
        var end = first;
        for (; end < lines.Count && (end == first || !IsStart(lines[end])); end++)
        {
            var line = lines[end];
            var split = line.Parts.TakeWhile(part => part.Start < edge).Count();
            if (line.IsBeside || line.Part != DraftPart.None || (split > 0 && line.Parts[split - 1].End > edge))
            {
                break;
            }

            left.Add(Of(line, 0, split));
            right.Add(Of(line, split, line.Parts.Count));
            if (line.EndsPage)
            {
                end++;
                break;
            }
        }

        left.Add(new ColumnLine("", [], lines[end - 1].Number, EndsPage: false));
        right[^1] = right[^1] with { EndsPage = lines[end - 1].EndsPage };
        return (end - first, [.. left, .. right]);
    }

    private static bool IsStart(ColumnLine line) =>
        line.Parts is [var question, var answer]
        && Columns.NumberOfHeading(question.Text) is [var number]
        && Columns.NumberOfHeading(answer.Text) is [var answered]
        && number == answered
        && !ImportPatterns.Current.AnswerHeading.IsMatch(question.Text)
        && ImportPatterns.Current.AnswerHeading.IsMatch(answer.Text);

    private static ColumnLine Of(ColumnLine line, int from, int to) =>
        new(string.Join(' ', line.Parts.Skip(from).Take(to - from).Select(part => part.Text)), [], line.Number, EndsPage: false);
}
