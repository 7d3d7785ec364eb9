using SharpFuzz;

namespace DocDsl.Fuzz.Running;

/// <summary>A copy of this program in which each branch of DocDsl tells the fuzzer that it was taken.</summary>
internal static class Instrumentation
{
    private static readonly string[] s_assemblies =
    [
        "DocDsl.Core",
        "DocDsl",
        "DocDsl.Formats",
        "DocDsl.Workspaces",
        "DocDsl.LanguageServer",
    ];

    /// <returns>The path of the copy.</returns>
    public static string Copy(string folder)
    {
        CopyFolder(AppContext.BaseDirectory, folder);
        foreach (var assembly in s_assemblies)
        {
            Fuzzer.Instrument(Path.Combine(folder, assembly + ".dll"), _ => true, Options.Value);
        }

        var program = Path.Combine(folder, "DocDsl.Fuzz.dll");
        Fuzzer.Instrument(program, type => type == typeof(Targets.PlantedFault).FullName, Options.Value);
        return program;
    }

    private static void CopyFolder(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)), overwrite: true);
        }

        foreach (var folder in Directory.GetDirectories(from).Where(folder => Path.GetFileName(folder) is "runtimes"))
        {
            CopyFolder(folder, Path.Combine(to, Path.GetFileName(folder)));
        }
    }
}
