namespace DocDsl;

/// <summary>A person as a letter names one: <c>Van Houwelingen (FVD)</c>.</summary>
/// <param name="Name">The name, as written.</param>
/// <param name="Group">What stands in brackets after it: a party, an organisation; null when nothing does.</param>
public sealed record Person(string Name, string? Group)
{
    /// <summary>Splits a name from the brackets after it.</summary>
    public static Person Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var open = text.IndexOf('(', StringComparison.Ordinal);
        var name = open > 0 ? text[..open].Trim() : "";
        return name.Length > 0 && text.TrimEnd().EndsWith(')')
            ? new Person(name, text.TrimEnd()[(open + 1)..^1].Trim())
            : new Person(text.Trim(), null);
    }

    /// <inheritdoc/>
    public override string ToString() => Group is null ? Name : $"{Name} ({Group})";
}
