using System.Runtime.CompilerServices;

namespace DocDsl.Package.Tests;

/// <summary>The packages, packed once for all tests, under a version of their own so that no cache knows it.</summary>
internal static class PackedPackage
{
    private static readonly Lazy<string> s_version = new(Pack, LazyThreadSafetyMode.ExecutionAndPublication);

    /// <summary>Where the consumers are made: outside the repository, so that nothing of it reaches them.</summary>
    public static string Workspace { get; } = CreateWorkspace();

    public static string Version => s_version.Value;

    public static string Feed => Path.Combine(Workspace, "feed");

    public static string RepositoryRoot { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", ".."));

    private static string Pack()
    {
        var version = NewVersion();
        Pack("src/Packages.slnf", version, Feed, Path.Combine(Workspace, "pack"));
        return version;
    }

    /// <summary>Packs as a release does.</summary>
    /// <param name="project">A project, or a list of them.</param>
    /// <param name="version">The packages' version.</param>
    /// <param name="feed">Where the packages are written.</param>
    /// <param name="output">Where all else is: other tests build the same projects at the same time.</param>
    public static void Pack(string project, string version, string feed, string output)
    {
        string[] options = ["-c", "Release", "-o", feed, "-v", "q", "-nologo", $"-p:Version={version}", "--artifacts-path", output];
        var result = Dotnet.Run(RepositoryRoot, ["pack", project, .. options]);
        Assert.True(result.ExitCode == 0, result.Output);
    }

    /// <summary>Of this millisecond, later than any published one, and stable, since `dotnet add package` takes no other.</summary>
    private static string NewVersion()
    {
        var now = DateTime.UtcNow;
        return $"99.{(now - DateTime.UnixEpoch).Days}.{now.Hour * 60 + now.Minute}.{now.Second * 1000 + now.Millisecond + 1}";
    }

    private static string CreateWorkspace()
    {
        var path = Path.Combine(Path.GetTempPath(), "docdsl-tests", Path.GetRandomFileName());
        Directory.CreateDirectory(path);
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            try
            {
                Directory.Delete(path, recursive: true);
                var profile = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
                foreach (var name in new[] { "docdsl", "docdsl.formats", "docdsl.aspnetcore", "docdsl.tool" })
                {
                    var packages = Path.Combine(profile, ".nuget", "packages", name);
                    foreach (var folder in Directory.Exists(packages) ? Directory.GetDirectories(packages, "99.*") : [])
                    {
                        Directory.Delete(folder, recursive: true);
                    }
                }
            }
            catch (IOException)
            {
                // A build server may still hold a file; the folder is a temporary one.
            }
        };
        return path;
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
