namespace DocDsl.Cli;

/// <summary>What the screen can show.</summary>
internal static class Terminal
{
    /// <summary>Colour is used on a terminal only, and not if NO_COLOR is set (https://no-color.org).</summary>
    public static bool HasColor(TextWriter output) =>
        ReferenceEquals(output, Console.Out)
        && !Console.IsOutputRedirected
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
}
