using System.Runtime.CompilerServices;

namespace DocDsl.Core.Tests;

/// <summary>The files of the repository that tests read.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", ".."));

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    public static string ReadPalantir() => File.ReadAllText(PathOf("examples", "Kamervragen", "Letters", "palantir.qa"));

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
