
namespace DocDsl.Tools.Tests.Exporters.Carried;

/// <summary>Something that the model knows, as a row of the table of what each format carries.</summary>
/// <param name="Name">As the table has it.</param>
/// <param name="Members">The members of the public model that say it.</param>
internal sealed record CarriedFact(string Name, params string[] Members)
{
    private readonly Dictionary<ExportFormat, CarriedCell> _cells = [];
    private string[] _shown = [];
    private string[] _data = [];

    /// <summary>The document that has it.</summary>
    public string Document { get; init; } = "letter";

    /// <summary>What readers see of it.</summary>
    public CarriedFact Shown(params string[] words)
    {
        _shown = words;
        return this;
    }

    /// <summary>What programs read of it.</summary>
    public CarriedFact Data(params string[] words)
    {
        _data = words;
        return this;
    }

    /// <param name="format">A format that has it.</param>
    /// <param name="where">Where, for readers of the table.</param>
    /// <param name="words">What is looked for in the export; none for what others have.</param>
    public CarriedFact In(ExportFormat format, string where, params string[] words) => With(format, new CarriedCell(true, where, words));

    /// <param name="format">A format that does not have it.</param>
    /// <param name="why">Why, for readers of the table.</param>
    /// <param name="words">What is not in the export; none for what others have.</param>
    public CarriedFact NotIn(ExportFormat format, string why, params string[] words) => With(format, new CarriedCell(false, why, words));

    /// <summary>What the table says of a format, and what is looked for.</summary>
    public CarriedCell Of(CarriedColumn column)
    {
        var words = column.IsForReaders ? _shown : _data;
        var cell =
            _cells.GetValueOrDefault(column.Format)
            ?? (column.Like is { } like ? _cells.GetValueOrDefault(like) : null)
            ?? new CarriedCell(true, "yes", []);
        return cell.Words.Length > 0 ? cell : cell with { Words = words };
    }

    private CarriedFact With(ExportFormat format, CarriedCell cell)
    {
        _cells.Add(format, cell);
        return this;
    }
}

/// <param name="IsThere">Whether the format carries the fact.</param>
/// <param name="Text">Where, or why not.</param>
/// <param name="Words">What is looked for.</param>
internal sealed record CarriedCell(bool IsThere, string Text, string[] Words)
{
    public string Markdown => IsThere ? Text : $"no: {Text}";
}
