namespace DocDsl.Cli.Commands;

/// <summary>What changed between two versions, in lines, and why code that uses the earlier one may not compile.</summary>
internal sealed class DiffReport(TextWriter output)
{
    private readonly List<string> _breaks = [];

    /// <summary>Whether code may break.</summary>
    public bool IsBreaking => _breaks.Count > 0;

    /// <summary>A change, with the words before and after it where they changed.</summary>
    public void Change(string line, string? oldWords = null, string? newWords = null)
    {
        output.WriteLine(Printable.Line(line));
        WriteWords("  - ", oldWords);
        WriteWords("  + ", newWords);
    }

    /// <summary>A reason why code may break; written at the end.</summary>
    public void Break(string reason) => _breaks.Add(reason);

    /// <summary>The reasons; nothing where there are none.</summary>
    public void WriteReasons() => _breaks.ForEach(reason => output.WriteLine(Printable.Line($"code may break: {reason}")));

    private void WriteWords(string sign, string? words)
    {
        foreach (var line in words?.Split('\n').Where(line => line.Length > 0) ?? [])
        {
            output.WriteLine(Printable.Line(sign + line));
        }
    }
}
