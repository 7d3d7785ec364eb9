using System.Text.RegularExpressions;

namespace DocDsl.Workspaces;

/// <summary>
/// One <c>.editorconfig</c> or <c>.globalconfig</c>, read as the compiler reads it: keys in any case, <c>#</c> and <c>;</c> begin comments.
/// </summary>
internal sealed partial class ConfigFile
{
    private readonly List<(ConfigGlob? Glob, string Key, string Value)> _entries = [];

    /// <summary>Whether files of the folders above do not count.</summary>
    public bool IsRoot { get; private set; }

    /// <summary>The keys before the first section: of a <c>.globalconfig</c> those that hold everywhere.</summary>
    public IEnumerable<KeyValuePair<string, string>> Global =>
        _entries.Where(entry => entry.Glob is null).Select(entry => KeyValuePair.Create(entry.Key, entry.Value));

    public static ConfigFile Parse(string folder, string text)
    {
        var result = new ConfigFile();
        ConfigGlob? glob = null;
        foreach (var line in text.Split('\n'))
        {
            if (Section().Match(line) is { Success: true } section)
            {
                glob = new ConfigGlob(folder, section.Groups[1].Value);
            }
            else if (Property().Match(line) is { Success: true } property)
            {
                var key = property.Groups[1].Value.ToLowerInvariant();
                var value = property.Groups[2].Value;
                result._entries.Add((glob, key, value));
                result.IsRoot |= glob is null && key == "root" && value.Equals("true", StringComparison.OrdinalIgnoreCase);
            }
        }

        return result;
    }

    /// <summary>The keys of the sections that a file belongs to, in their order: of one that comes again the last counts.</summary>
    /// <param name="path">Absolute, with <c>/</c>.</param>
    public IEnumerable<KeyValuePair<string, string>> For(string path) =>
        _entries.Where(entry => entry.Glob is { } glob && glob.IsMatch(path)).Select(entry => KeyValuePair.Create(entry.Key, entry.Value));

    [GeneratedRegex(@"^\s*\[(([^#;]|\\#|\\;)+)\]\s*([#;].*)?\r?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Section();

    [GeneratedRegex(@"^\s*([\w\.\-_]+)\s*[=:]\s*(.*?)\s*([#;].*)?\r?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Property();
}
