using DocDsl.Core.Diagnostics;

namespace DocDsl.Core.Rules;

/// <summary>
/// QA9003: the compiler has a document, but not its path in the project, by which everything else is named. Without this rule it would
/// silently not be compiled.
/// </summary>
internal static class UnknownPath
{
    public static readonly Rule Rule = new("QA9003", "Document without a path", "DocDsl", DiagnosticSeverity.Error);

    private static readonly Message<string> s_unknown = Rule.Message<string>(
        "The path of '{0}' in the project is unknown, so that it is not compiled; include it as a 'DocDsl' item, under a path without ':'",
        "file"
    );

    /// <summary>
    /// Without a location: a line that begins with a path with a colon is not an error to MSBuild, which would not show it.
    /// </summary>
    public static Diagnostic Of(string file) => s_unknown.At(default, file);
}
