namespace DocDsl.Cli;

/// <summary>What the screen can show.</summary>
internal static class Terminal
{
    /// <summary>Whether people read an output, and not a file or a program.</summary>
    public static bool IsScreen(TextWriter output) => ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected;

    /// <summary>Colour is used on a terminal only, and not if NO_COLOR is set (https://no-color.org).</summary>
    public static bool HasColor(TextWriter output) =>
        IsScreen(output) && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
}
