namespace DocDsl;

/// <summary>A person as a letter names one: <c>Van Houwelingen (FVD)</c>.</summary>
/// <param name="Name">The name, as written.</param>
/// <param name="Group">The words in brackets after it: a party, an organisation; null when there are none.</param>
public sealed record PersonName(string Name, string? Group)
{
    /// <summary>Splits a name from the brackets after it. Any text is a name.</summary>
    /// <param name="text">The text; blanks at its ends do not count.</param>
    public static PersonName Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var open = text.IndexOf('(', StringComparison.Ordinal);
        var name = open > 0 ? text[..open].Trim() : "";
        return name.Length > 0 && text.TrimEnd().EndsWith(')')
            ? new PersonName(name, text.TrimEnd()[(open + 1)..^1].Trim())
            : new PersonName(text.Trim(), null);
    }

    /// <summary>As the letter writes it: <c>Van Houwelingen (FVD)</c>.</summary>
    public override string ToString() => Group is null ? Name : $"{Name} ({Group})";
}
