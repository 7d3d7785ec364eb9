using DocDsl.Formats.Workbooks;

namespace DocDsl.Formats.Importers.Structured;

/// <summary>The columns of a table of questions and answers, by the names in its first row.</summary>
internal sealed class CsvColumns
{
    private readonly HashSet<int> _used = [];
    private readonly string[] _names;
    private (int First, int Second)? _repeated;

    public CsvColumns(string[] header)
    {
        Header = header;
        _names = [.. header.Select(FieldNames.Normal)];
        Question = Take(FieldNames.Question);
        Answer = Take(FieldNames.Answer);
        Label = Take(FieldNames.Label);
        Number = Take(FieldNames.Number);
        Group = Take(FieldNames.Group);
        Comment = Take(FieldNames.Comment);
        if (Answer < 0 && Question >= 0)
        {
            Answer = Take(FieldNames.Body);
        }
    }

    public string[] Header { get; }

    /// <summary>The index of the column, from 0; -1 where there is none.</summary>
    public int Question { get; }

    public int Answer { get; }

    public int Label { get; }

    public int Number { get; }

    public int Group { get; }

    public int Comment { get; }

    /// <summary>Whether this is a header of questions and answers.</summary>
    public bool AreTelling => Question >= 0 && Answer >= 0;

    /// <summary>Refuses a header in which a name of these is that of two columns.</summary>
    /// <exception cref="ImportException">There is one.</exception>
    public void CheckUnique()
    {
        if (_repeated is var (first, second))
        {
            throw new ImportException(
                $"Two columns are named '{Sheet.OneLine(Header[first])}', {CellReference.NameOf(first + 1)} and "
                    + $"{CellReference.NameOf(second + 1)}; say by letters which is meant, for example --map \"question B answer C\"."
            );
        }
    }

    /// <summary>The language of the names.</summary>
    public string? Culture =>
        _names.Select(name => FieldNames.Culture.GetValueOrDefault(name)).FirstOrDefault(culture => culture is not null);

    /// <summary>The columns that are none of these.</summary>
    public IEnumerable<int> Others => Enumerable.Range(0, Header.Length).Where(column => !_used.Contains(column));

    private int Take(string[] names)
    {
        foreach (var name in names)
        {
            var column = Array.FindIndex(_names, each => each == name);
            if (column >= 0 && _used.Add(column))
            {
                if (Array.FindIndex(_names, column + 1, each => each == name) is > 0 and var other)
                {
                    _repeated ??= (column, other);
                }

                return column;
            }
        }

        return -1;
    }
}
