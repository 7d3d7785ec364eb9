namespace DocDsl.Tools.Tests.Editors;

/// <summary>A test with a program that may not be installed; it is skipped then.</summary>
internal sealed class InstalledFactAttribute : FactAttribute
{
    public InstalledFactAttribute(string program) => Skip = Why(program);

    /// <summary>Why it is skipped; null where the program is on the path.</summary>
    public static string? Why(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, program)))
            ? null
            : $"There is no {program}.";
}
