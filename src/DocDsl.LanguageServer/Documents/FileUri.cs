namespace DocDsl.LanguageServer.Documents;

/// <summary>Paths and the addresses that editors give them.</summary>
internal static class FileUri
{
    /// <summary>The absolute path of a file; null for what is no file (<c>untitled:Untitled-1</c>) or no address.</summary>
    public static string? ToPath(string uri)
    {
        if (!Uri.TryCreate(uri, UriKind.Absolute, out var parsed) || !parsed.IsFile)
        {
            return null;
        }

        // Visual Studio Code writes file:///c%3A/letters.
        var path = parsed.LocalPath;
        path = OperatingSystem.IsWindows() && path.Length > 2 && path[0] is '/' or '\\' && path[2] == ':' ? path[1..] : path;
        return path.Contains('\0', StringComparison.Ordinal) ? null : Path.GetFullPath(path);
    }

    /// <summary>The address of a file.</summary>
    /// <param name="path">An absolute path.</param>
    public static string Of(string path)
    {
        var parts = path.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString);
        return "file://" + (path.StartsWith('/') ? "" : "/") + string.Join('/', parts);
    }
}
