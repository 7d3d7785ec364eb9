using DocDsl.Core.Binding;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Symbols;

namespace DocDsl.Core.Rules;

/// <summary>QA3005: text that was to be replaced by an answer.</summary>
internal static class Placeholder
{
    public static readonly Rule Rule = new("QA3005", "Placeholder in an answer", "Answers", DiagnosticSeverity.Error);

    private static readonly Message<string> s_placeholder = Rule.Message<string>(
        "'{0}' is a placeholder; replace it with the answer",
        "placeholder"
    );

    private const int MaxShownLength = 60;

    /// <param name="document">A document.</param>
    /// <param name="words">The words of placeholders in its text.</param>
    /// <param name="diagnostics">What is reported is added.</param>
    public static void Check(BoundDocument document, KnownWords words, List<Diagnostic> diagnostics)
    {
        foreach (var span in Placeholders.Find(document.Tree, words))
        {
            diagnostics.Add(document.Header.NotYet(s_placeholder.At(span, Shorten(document.Tree.Text.ToString(span)))));
        }
    }

    private static string Shorten(string text)
    {
        var line = text.IndexOfAny(['\r', '\n']);
        text = line < 0 ? text : text.Substring(0, line) + " …";
        return text.Length <= MaxShownLength ? text : text.Substring(0, MaxShownLength) + "…";
    }
}
