namespace DocDsl.Cli;

/// <summary>Colours of a terminal.</summary>
internal static class Ansi
{
    /// <param name="text">What is shown.</param>
    /// <param name="color">The number of a colour, or several with ';' between; empty for none.</param>
    /// <param name="hasColor">Whether colours are used: <see cref="Terminal.HasColor"/>.</param>
    public static string Colored(string text, string color, bool hasColor) =>
        hasColor && color.Length > 0 ? $"\u001b[{color}m{text}\u001b[0m" : text;
}
