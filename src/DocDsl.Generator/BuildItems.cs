using System.Runtime.CompilerServices;
using DocDsl.Core.Attestation;
using DocDsl.Core.Compilation;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules;
using DocDsl.Core.Text;
using DocDsl.Core.Values;
using DocDsl.Core.Values.Invariant;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RoslynText = Microsoft.CodeAnalysis.Text.SourceText;
using ValueType = DocDsl.Core.Values.ValueType;

namespace DocDsl.Generator;

/// <summary>What the package's targets pass to the generator: the names are shared with <c>DocDsl.targets</c>.</summary>
internal static class BuildItems
{
    /// <summary>The path of a file that is among the additional files only while an editor has the project open.</summary>
    public const string LiveMarkerProperty = "build_property.DocDslLiveMarker";

    private const string ListNameProperty = "build_property.DocDslListName";

    /// <summary>The day for which a project is built, as the project names it.</summary>
    private const string TodayName = "DocDslToday";

    private const string Metadata = "build_metadata.AdditionalFiles.";

    private const string PathMetadata = Metadata + "DocDslPath";

    private const string TypeMetadata = Metadata + "DocDslType";

    private const string CultureMetadata = Metadata + "DocDslCulture";

    private static readonly ConditionalWeakTable<RoslynText, LockFile> s_locks = new();

    private static readonly string[] s_keys = SeveritySettings.Keys.ToArray();

    private const string RootNamespaceProperty = "build_property.RootNamespace";

    /// <summary>The path of a document or a type relative to its project; null when the file is not one of ours.</summary>
    /// <remarks>Escaped on the way, since <c>#</c> and <c>;</c> would cut it short.</remarks>
    public static string? PathOf(AnalyzerConfigOptions options) => ValueOf(options, PathMetadata)?.Replace('\\', '/');

    /// <summary>The type and the culture that the project gives a document where its text names none.</summary>
    public static DocumentDefaults DefaultsOf(AnalyzerConfigOptions options) =>
        (ValueOf(options, TypeMetadata), ValueOf(options, CultureMetadata)) is var (type, culture) && (type ?? culture) is not null
            ? new DocumentDefaults(type, culture)
            : DocumentDefaults.None;

    /// <summary>Whether a file is ours, by its name alone: a build has decided already which folders count.</summary>
    public static bool IsOurs(string file) => DocumentFiles.IsDocument(file) || DocumentFiles.IsType(file);

    /// <summary>Whether a file is a document. One of Markdown is one only where the project includes it as such.</summary>
    public static bool IsDocument(AdditionalText file, AnalyzerConfigOptionsProvider provider) =>
        DocumentFiles.IsDocument(file.Path) || (MarkdownFiles.IsMarkdown(file.Path) && PathOf(provider.GetOptions(file)) is not null);

    private static string? ValueOf(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out var value) && value.Length > 0 ? Uri.UnescapeDataString(value) : null;

    /// <summary>How much the rules matter in a file, as configured in <c>.editorconfig</c>.</summary>
    public static SeveritySettings SeveritiesOf(AnalyzerConfigOptions options)
    {
        List<KeyValuePair<string, string>>? found = null;
        foreach (var key in KeysOf(options))
        {
            if (SeveritySettings.IsSetting(key) && options.TryGetValue(key, out var value))
            {
                (found ??= []).Add(new KeyValuePair<string, string>(key, value));
            }
        }

        return found is null ? SeveritySettings.None : SeveritySettings.Read(found);
    }

    /// <summary>A host may not list its keys; then all that there may be are asked for.</summary>
    private static IEnumerable<string> KeysOf(AnalyzerConfigOptions options)
    {
        try
        {
            return options.Keys;
        }
        catch (NotImplementedException)
        {
            return s_keys;
        }
    }

    public static string RootNamespace(AnalyzerConfigOptionsProvider options) =>
        options.GlobalOptions.TryGetValue(RootNamespaceProperty, out var name) ? name : "";

    /// <summary>The folder of the repository, absolute; empty where the project is in none.</summary>
    public static string Repository(AnalyzerConfigOptions global) =>
        global.TryGetValue("build_property.DocDslRepository", out var folder) ? folder : "";

    /// <summary>The folder of the project, absolute; empty where it is not known.</summary>
    public static string ProjectFolder(AnalyzerConfigOptions global) =>
        global.TryGetValue("build_property.ProjectDir", out var folder) ? folder : "";

    /// <summary>What a project calls the list of its documents; empty for the usual name.</summary>
    public static string ListName(AnalyzerConfigOptionsProvider options) =>
        options.GlobalOptions.TryGetValue(ListNameProperty, out var name) ? name.Trim() : "";

    /// <summary>The day for which a project is built, <c>yyyy-MM-dd</c>; null where it is not said or not a date.</summary>
    public static string? Today(AnalyzerConfigOptionsProvider options) =>
        WrittenToday(options) is { } written && InvariantValues.TryNormalize(written, ValueType.Of(ValueKind.Date), out var today)
            ? today
            : null;

    /// <summary>What is wrong with the day (QA9002); null when nothing is.</summary>
    public static Core.Diagnostics.Diagnostic? TodayProblem(AnalyzerConfigOptionsProvider options) =>
        WrittenToday(options) is { } written && Today(options) is null ? InvalidSetting.Date(TodayName, written) : null;

    private static string? WrittenToday(AnalyzerConfigOptionsProvider options) =>
        options.GlobalOptions.TryGetValue("build_property." + TodayName, out var today) && today.Trim() is { Length: > 0 } written
            ? written
            : null;

    /// <summary>Whether a file is the list of what was attested and sent.</summary>
    public static bool IsLock(AdditionalText file) =>
        file.Path.EndsWith(LockFile.FileName, StringComparison.Ordinal) && Path.GetFileName(file.Path) == LockFile.FileName;

    /// <summary>What was attested and sent; null where the project has no such file. Read once a text.</summary>
    public static LockFile? LockOf(AnalyzerOptions options) =>
        options.AdditionalFiles.FirstOrDefault(IsLock)?.GetText() is { } text
            ? s_locks.GetValue(text, key => LockFile.Parse(new SourceText(key.ToString(), LockFile.FileName)))
            : null;

    /// <summary>The package's own file and no other: where it is, a build would be silent.</summary>
    public static bool IsLiveMarker(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        options.GlobalOptions.TryGetValue(LiveMarkerProperty, out var marker)
        && marker.Length > 0
        && string.Equals(file.Path, marker, StringComparison.OrdinalIgnoreCase);
}
