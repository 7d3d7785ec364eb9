using System.Collections.Concurrent;
using System.Collections.Immutable;
using DocDsl.Core.Compilation;
using DocDsl.Core.Diagnostics;

namespace DocDsl.Workspaces;

/// <summary>
/// How much the rules matter in a file, by the <c>.editorconfig</c> files of its folder and those above, and by the <c>.globalconfig</c>
/// files there. The settings of a project file (<c>NoWarn</c>, <c>WarningsAsErrors</c>) apply only to a build.
/// </summary>
/// <remarks>Reads each configuration file once. Safe for several threads.</remarks>
internal sealed class FileSettings
{
    private const string Global = "dotnet_diagnostic.";
    private const string Severity = ".severity";

    private readonly ConcurrentDictionary<string, ConfigFile?> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Dictionary<string, DiagnosticSeverity?>> _global = new(StringComparer.Ordinal);

    /// <summary>DocDsl's own settings.</summary>
    /// <param name="file">An absolute path.</param>
    public SeveritySettings Of(string file)
    {
        var path = file.Replace('\\', '/');
        var configs = new List<ConfigFile>();
        for (var folder = Path.GetDirectoryName(file); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Read(folder, ".editorconfig") is { } config)
            {
                configs.Add(config);
                if (config.IsRoot)
                {
                    break;
                }
            }
        }

        // The nearest file has the last word; a key counts once.
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (
            var option in configs
                .AsEnumerable()
                .Reverse()
                .SelectMany(config => config.For(path))
                .Where(option => SeveritySettings.IsSetting(option.Key))
        )
        {
            values[option.Key] = option.Value;
        }

        return values.Count == 0 ? SeveritySettings.None : SeveritySettings.Read(values);
    }

    /// <summary>The diagnostics as the compiler's own configuration has them, which comes last.</summary>
    /// <param name="folder">The folder of the project, or of the file where there is none.</param>
    /// <param name="diagnostics">After <see cref="SeveritySettings.Apply"/>.</param>
    public ImmutableArray<Diagnostic> Apply(string folder, ImmutableArray<Diagnostic> diagnostics)
    {
        var global = _global.GetOrAdd(folder, ReadGlobal);
        return global.Count == 0
            ? diagnostics
            :
            [
                .. diagnostics
                    .Where(diagnostic => !global.TryGetValue(diagnostic.Id, out var severity) || severity is not null)
                    .Select(diagnostic =>
                        global.TryGetValue(diagnostic.Id, out var severity) ? diagnostic with { Severity = severity!.Value } : diagnostic
                    ),
            ];
    }

    private Dictionary<string, DiagnosticSeverity?> ReadGlobal(string folder)
    {
        var result = new Dictionary<string, DiagnosticSeverity?>(StringComparer.OrdinalIgnoreCase);
        var conflicts = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            // Within one file the last counts; two files of one level that differ cancel each other, as in the compiler.
            var own = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var (key, value) in Read(at, ".globalconfig")?.Global ?? [])
            {
                own[key] = value;
            }

            foreach (var (key, value) in own)
            {
                if (
                    !key.StartsWith(Global, StringComparison.Ordinal)
                    || !key.EndsWith(Severity, StringComparison.Ordinal)
                    || !TryRead(value, out var severity)
                )
                {
                    continue;
                }

                var id = key[Global.Length..^Severity.Length];
                if (result.TryGetValue(id, out var other) && other != severity)
                {
                    conflicts.Add(id);
                }

                result[id] = severity;
            }
        }

        foreach (var id in conflicts)
        {
            result.Remove(id);
        }

        return result;
    }

    private static bool TryRead(string value, out DiagnosticSeverity? severity)
    {
        severity = value.ToLowerInvariant() switch
        {
            "error" => DiagnosticSeverity.Error,
            "warning" => DiagnosticSeverity.Warning,
            "suggestion" => DiagnosticSeverity.Information,
            _ => null,
        };
        return severity is not null || value.ToLowerInvariant() is "none" or "silent";
    }

    private ConfigFile? Read(string folder, string name) =>
        _files.GetOrAdd(
            Path.Combine(folder, name),
            path =>
            {
                try
                {
                    return File.Exists(path)
                        ? ConfigFile.Parse(folder.Replace('\\', '/'), FileReader.ReadText(path, DocumentFile.MaxBytes))
                        : null;
                }
                catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
                {
                    return null;
                }
            }
        );
}
