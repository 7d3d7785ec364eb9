namespace DocDsl.Fuzz;

/// <summary>A part of DocDsl that reads what it cannot trust, and what must hold whatever it is given.</summary>
internal abstract class FuzzTarget
{
    /// <summary>All targets.</summary>
    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        new Targets.DocumentTarget(),
        new Targets.EditTarget(),
        new Targets.TypeTarget(),
        new Targets.ExportTarget(),
        new Targets.TextTarget(),
        new Targets.WordTarget(),
        new Targets.WorkbookTarget(),
        new Targets.PdfTarget(),
        new Targets.StructuredTarget(),
        new Targets.FramesTarget(),
        new Targets.MessagesTarget(),
    ];

    /// <summary>What a run must find.</summary>
    public static FuzzTarget Planted { get; } = new Targets.PlantedTarget();

    /// <summary>The folder of its crashes, and what the command names.</summary>
    public abstract string Name { get; }

    /// <summary>Its share of a run's time.</summary>
    public virtual int Weight => 1;

    /// <summary>How long an input may become.</summary>
    public virtual int MaxLength => Budget.Size;

    /// <summary>Inputs to begin with.</summary>
    public abstract IEnumerable<byte[]> Seeds();

    /// <summary>What inputs have between arbitrary bytes.</summary>
    public virtual IEnumerable<string> Words() => Language.Words;

    /// <summary>Reads an input. Whatever it throws is a finding.</summary>
    public abstract void Run(byte[] input);

    public static FuzzTarget Of(string name) =>
        All.Append(Planted).FirstOrDefault(target => target.Name == name)
        ?? throw new ArgumentException($"There is no target '{name}'; there are {string.Join(", ", All.Select(target => target.Name))}.");
}
