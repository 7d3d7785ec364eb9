namespace DocDsl.Workspaces;

/// <summary>Who uses this machine, as Git knows them.</summary>
internal static class GitUser
{
    /// <summary>The name in the configuration of a repository or of the user; otherwise that of the account.</summary>
    /// <param name="repository">The folder of the repository, absolute; null where there is none.</param>
    public static string NameIn(string? repository)
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        string?[] files =
        [
            repository is null ? null : Path.Combine(repository, ".git", "config"),
            Path.Combine(home, ".gitconfig"),
            Path.Combine(home, ".config", "git", "config"),
        ];
        return files.OfType<string>().Select(NameOf).FirstOrDefault(name => name is not null) ?? Environment.UserName;
    }

    private static string? NameOf(string file)
    {
        try
        {
            if (!File.Exists(file))
            {
                return null;
            }

            var section = "";
            foreach (var line in File.ReadLines(file).Select(line => line.Trim()))
            {
                var sign = line.IndexOf('=', StringComparison.Ordinal);
                if (line.StartsWith('['))
                {
                    section = line;
                }
                else if (section == "[user]" && sign > 0 && line[..sign].Trim() == "name")
                {
                    return line[(sign + 1)..].Trim().Trim('"') is { Length: > 0 } name ? name : null;
                }
            }
        }
        catch (Exception fault) when (FileErrors.Include(fault))
        {
            // Then the name of the account.
        }

        return null;
    }
}
