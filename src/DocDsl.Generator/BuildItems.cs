using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DocDsl.Generator;

/// <summary>What the package's targets hand over: the names on both sides of the wire stand here and in <c>DocDsl.targets</c>.</summary>
internal static class BuildItems
{
    /// <summary>An additional file of this name is there only while an editor looks at the project.</summary>
    public const string LiveMarker = "DocDsl.Live.marker";

    private const string PathMetadata = "build_metadata.AdditionalFiles.DocDslPath";

    private const string RootNamespaceProperty = "build_property.RootNamespace";

    /// <summary>The path of a document or a type relative to its project; null when the file is not one of ours.</summary>
    /// <remarks>Escaped on the way, since <c>#</c> and <c>;</c> would cut it short.</remarks>
    public static string? PathOf(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        (file.Path.EndsWith(".qa", StringComparison.OrdinalIgnoreCase) || IsTypeFile(file.Path))
        && options.GetOptions(file).TryGetValue(PathMetadata, out var path)
        && path.Length > 0
            ? Uri.UnescapeDataString(path).Replace('\\', '/')
            : null;

    public static bool IsTypeFile(string path) => path.EndsWith(".qatype", StringComparison.OrdinalIgnoreCase);

    public static string RootNamespace(AnalyzerConfigOptionsProvider options) =>
        options.GlobalOptions.TryGetValue(RootNamespaceProperty, out var name) ? name : "";

    public static bool IsLiveMarker(AdditionalText file) => file.Path.EndsWith(LiveMarker, StringComparison.Ordinal);
}
