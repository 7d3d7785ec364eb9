using System.Globalization;
using System.Text;
using System.Text.Json;
using DocDsl.Workspaces;

namespace DocDsl.Cli.Web;

/// <summary>
/// The web addresses that were found, for a day, in the user's folder for such files. What was not found is looked at each time: it may
/// have been repaired.
/// </summary>
internal sealed class WebCache
{
    private static readonly TimeSpan s_validity = TimeSpan.FromDays(1);

    private readonly string _file;
    private readonly DateTimeOffset _now;
    private readonly Dictionary<string, (DateTimeOffset At, WebResult Result)> _known = new(StringComparer.Ordinal);

    private WebCache(string file, DateTimeOffset now) => (_file, _now) = (file, now);

    /// <summary>Reads the cache of the user; null where the user has no folder for it.</summary>
    public static WebCache? Load()
    {
        var folder = FolderOf(Environment.GetEnvironmentVariable("XDG_CACHE_HOME"));
        return folder is null ? null : Load(Path.Combine(folder, "docdsl", "web-addresses.json"), DateTimeOffset.UtcNow);
    }

    /// <summary>Reads a cache. One that does not exist or cannot be read is empty.</summary>
    /// <param name="file">Absolute.</param>
    /// <param name="now">What is older than a day before is not known any more.</param>
    public static WebCache Load(string file, DateTimeOffset now)
    {
        var cache = new WebCache(file, now);
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            foreach (var address in json.RootElement.GetProperty("addresses").EnumerateObject())
            {
                var at = address.Value.GetProperty("at").GetDateTimeOffset();
                var moved = address.Value.TryGetProperty("moved", out var other) ? other.GetString() ?? "" : "";
                if (at <= now && now - at < s_validity)
                {
                    cache._known[address.Name] = (at, new(moved.Length == 0 ? WebOutcome.Found : WebOutcome.Moved, moved));
                }
            }
        }
        catch (Exception fault)
            when (FileErrors.Include(fault)
                || fault is JsonException or InvalidOperationException or FormatException or KeyNotFoundException
            )
        {
            // It is made anew.
            cache._known.Clear();
        }

        return cache;
    }

    /// <summary>What is known of an address; null for nothing.</summary>
    public WebResult? Find(string key) => _known.TryGetValue(key, out var known) ? known.Result : null;

    /// <summary>Keeps what was found, where the folder can be written.</summary>
    public void Save(IEnumerable<KeyValuePair<string, WebResult>> results)
    {
        var isChanged = false;
        foreach (var (key, result) in results)
        {
            isChanged |= result.IsFound && _known.TryAdd(key, (_now, result));
        }

        if (!isChanged)
        {
            return;
        }

        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteStartObject("addresses");
            foreach (var (key, (at, result)) in _known.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                json.WriteStartObject(key);
                json.WriteString("at", at.ToString("O", CultureInfo.InvariantCulture));
                if (result.Outcome == WebOutcome.Moved)
                {
                    json.WriteString("moved", result.Detail);
                }

                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        try
        {
            FileWriter.Write(_file, Encoding.UTF8.GetString(bytes.ToArray()), overwrite: true);
        }
        catch (Exception fault) when (FileErrors.Include(fault))
        {
            // The next check looks again, which is all that is lost.
        }
    }

    private static string? FolderOf(string? configured)
    {
        if (Path.IsPathFullyQualified(configured ?? ""))
        {
            return configured;
        }

        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var folder =
            OperatingSystem.IsWindows() ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
            : home.Length == 0 ? ""
            : OperatingSystem.IsMacOS() ? Path.Combine(home, "Library", "Caches")
            : Path.Combine(home, ".cache");
        return folder.Length == 0 ? null : folder;
    }
}
