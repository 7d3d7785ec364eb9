namespace DocDsl.Formats.Workbooks;

/// <summary>A cell of CSV, where it is in the text, with its quotation marks.</summary>
internal readonly record struct CsvField(int Start, int End)
{
    /// <summary>The rows of a text with their cells. Blank lines are none, as for what imports CSV.</summary>
    public static List<List<CsvField>> Rows(string text, char delimiter)
    {
        var rows = new List<List<CsvField>>();
        var row = new List<CsvField>();
        var at = text is ['\uFEFF', ..] ? 1 : 0;
        while (at < text.Length)
        {
            if (row.Count == 0 && text[at] is '\r' or '\n')
            {
                at++;
                continue;
            }

            var end = EndOf(text, at, delimiter);
            row.Add(new CsvField(at, end));
            if (end == text.Length || text[end] != delimiter)
            {
                rows.Add(row);
                row = [];
                at = end;
            }
            else
            {
                at = end + 1;
                if (at == text.Length || text[at] is '\r' or '\n')
                {
                    row.Add(new CsvField(at, at));
                    rows.Add(row);
                    row = [];
                }
            }
        }

        return rows;
    }

    /// <summary>The place of the sign after a cell: within quotation marks a delimiter or a line end is part of it.</summary>
    private static int EndOf(string text, int at, char delimiter)
    {
        if (text[at] == '"')
        {
            for (at++; at < text.Length; at++)
            {
                if (text[at] != '"')
                {
                    continue;
                }

                if (at + 1 < text.Length && text[at + 1] == '"')
                {
                    at++;
                    continue;
                }

                at++;
                break;
            }
        }

        while (at < text.Length && text[at] != delimiter && text[at] is not ('\r' or '\n'))
        {
            at++;
        }

        return at;
    }
}
