namespace DocDsl.Package.Tests;

/// <summary>Needs the platform's linker, which a user may not have.</summary>
internal static class NativeAot
{
    /// <summary>Why tests of it are skipped; null where they are not.</summary>
    public static string? Skip { get; } =
        OperatingSystem.IsWindows() || IsOnPath("clang") || IsOnPath("gcc")
            ? null
            : "skipped: NativeAOT needs clang or gcc on the path to link";

    private static bool IsOnPath(string tool) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, tool)));
}

/// <summary>A test that publishes a native program.</summary>
internal sealed class NativeAotFactAttribute : FactAttribute
{
    public NativeAotFactAttribute() => Skip = NativeAot.Skip;
}

/// <summary>A test that publishes several native programs.</summary>
internal sealed class NativeAotTheoryAttribute : TheoryAttribute
{
    public NativeAotTheoryAttribute() => Skip = NativeAot.Skip;
}
