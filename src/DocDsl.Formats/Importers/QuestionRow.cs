namespace DocDsl.Formats.Importers;

/// <summary>
/// A row of a table of questions and answers: the lines of each of its cells, in which an empty one separates paragraphs.
/// </summary>
internal sealed class QuestionRow(int columns)
{
    public List<string>[] Cells { get; } = [.. Enumerable.Range(0, columns).Select(_ => new List<string>())];

    /// <summary>The line of the source where the row begins.</summary>
    public int Line { get; init; }

    /// <summary>The page of the table where it begins, from 0.</summary>
    public int Page { get; init; }

    /// <summary>What is to be reviewed about it; null for nothing.</summary>
    public string? Review { get; set; }

    /// <summary>Of a row over all columns: its lines, of which the first is the title of a group; null for others.</summary>
    public List<string>? Title { get; init; }

    /// <summary>Whether the row has the headings of the columns once more.</summary>
    public bool IsHeader { get; init; }

    /// <summary>Whether the row is known to go on with the one above: a cell of it is merged, or a page ends between them.</summary>
    public bool IsContinued { get; init; }

    /// <summary>Whether no cell has words.</summary>
    public bool IsBlank => Array.TrueForAll(Cells, cell => cell.Count == 0);

    public bool IsEmpty(int column) => Cells[column].Count == 0;

    public bool HasRemark(QuestionColumns columns) =>
        Enumerable.Range(0, Cells.Length).Any(i => columns.Kinds[i] == ColumnKind.Remark && !IsEmpty(i));

    /// <summary>Adds what goes on in another row: in a new paragraph.</summary>
    public void Append(QuestionRow row)
    {
        for (var i = 0; i < Cells.Length; i++)
        {
            if (!row.IsEmpty(i))
            {
                Cells[i].AddRange(IsEmpty(i) ? row.Cells[i] : ["", .. row.Cells[i]]);
            }
        }
    }

    /// <summary>Adds what goes on on the next page: the sentence may.</summary>
    public void Continue(QuestionRow row)
    {
        for (var i = 0; i < Cells.Length; i++)
        {
            Cells[i].AddRange(row.Cells[i]);
        }
    }

    public string TextOf(int column) => DraftBuilder.OneLine(string.Join(' ', Cells[column]));

    /// <summary>
    /// The lines of the document that the row becomes: number, question, answer, and what is said about the answer. Every word of the
    /// row is in one of them.
    /// </summary>
    /// <param name="columns">The columns.</param>
    /// <param name="group">The group of the row above, where a column has the groups.</param>
    public IEnumerable<(string Text, DraftPart Part)> Lines(QuestionColumns columns, string group)
    {
        if (IsHeader)
        {
            return
            [
                (string.Join(' ', Cells.Select((_, i) => TextOf(i)).Where(text => text.Length > 0)), DraftPart.Aside),
                ("", DraftPart.Inner),
            ];
        }

        if (Title is not null)
        {
            return [.. Begun(Title, DraftPart.Group)];
        }

        var lines = new List<(string, DraftPart)>();
        var others = new List<string>();
        for (var i = 0; i < Cells.Length; i++)
        {
            switch (columns.Kinds[i])
            {
                case ColumnKind.Group when TextOf(i) is { Length: > 0 } title:
                    lines.Add((title, title == group ? DraftPart.Aside : DraftPart.Group));
                    break;
                case ColumnKind.Other when TextOf(i) is { Length: > 0 } text:
                    others.Add(text);
                    break;
            }
        }

        if (columns.Number >= 0 && TextOf(columns.Number) is { Length: > 0 } number)
        {
            // A label over two lines of its cell is one word: "AC-", "01".
            number =
                RowNumber.Of(number) is null && string.Concat(Cells[columns.Number]) is var label && RowNumber.Of(label) is not null
                    ? label
                    : number;
            lines.Add((number, DraftPart.Number));
        }

        lines.AddRange(Begun(Cells[columns.Question].Count > 0 ? Cells[columns.Question] : [""], DraftPart.Question));
        lines.AddRange(others.Select(text => (text, DraftPart.Aside)));
        List<string> answer = [.. Cells[columns.Answer]];
        for (var i = 0; i < Cells.Length; i++)
        {
            if (columns.Kinds[i] == ColumnKind.Remark && Cells[i].Count > 0)
            {
                answer.AddRange(answer.Count > 0 ? ["", .. Cells[i]] : Cells[i]);
            }
        }

        lines.AddRange(Begun(answer, DraftPart.Answer));
        return lines;
    }

    private static IEnumerable<(string, DraftPart)> Begun(List<string> lines, DraftPart part)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            yield return (lines[i], i == 0 ? part : DraftPart.Inner);
        }

        if (lines.Count > 0)
        {
            yield return ("", DraftPart.Inner);
        }
    }
}
