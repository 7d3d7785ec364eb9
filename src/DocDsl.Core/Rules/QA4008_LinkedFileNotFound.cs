using DocDsl.Core.Diagnostics;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules;

/// <summary>
/// QA4008: a link or an image of a file of Markdown whose file does not exist. The compiler does not look at other files.
/// </summary>
internal static class LinkedFileNotFound
{
    public static readonly Rule Rule = new("QA4008", "Link to a file that does not exist", "References", DiagnosticSeverity.Warning);

    private static readonly Message<string> s_file = Rule.Message<string>("The file '{0}' was not found", "path");

    /// <summary>At the path of the link.</summary>
    public static Diagnostic At(TextSpan span, string path) => s_file.At(span, path);
}
