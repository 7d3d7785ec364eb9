namespace DocDsl.Workspaces;

/// <summary>Paths without links.</summary>
internal static class RealPath
{
    /// <summary>As many links as Linux follows on one way.</summary>
    private const int MaxLinks = 40;

    /// <summary>The absolute path of what a path leads to, with each link on the way replaced by what it leads to.</summary>
    public static string Of(string path)
    {
        var left = MaxLinks;
        return Of(Path.GetFullPath(path), ref left);
    }

    private static string Of(string path, ref int left)
    {
        var real = Path.GetPathRoot(path)!;
        foreach (var name in path[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            var next = Path.Combine(real, name);
            real = left > 0 && new DirectoryInfo(next).LinkTarget is { } target ? Follow(Path.GetFullPath(target, real), ref left) : next;
        }

        return real;
    }

    private static string Follow(string target, ref int left)
    {
        left--;
        return Of(target, ref left);
    }
}
