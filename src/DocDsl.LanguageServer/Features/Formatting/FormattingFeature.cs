using DocDsl.Core.Editing;
using DocDsl.LanguageServer.Documents;
using DocDsl.LanguageServer.Protocol;

namespace DocDsl.LanguageServer.Features.Formatting;

/// <summary>The canonical layout; the tab settings of the client are ignored.</summary>
internal static class FormattingFeature
{
    /// <summary>The edits; null for a declaration of a type, and for Markdown, which other tools format.</summary>
    public static TextEdit[]? Get(Document document) =>
        document.Model is { Tree.Text.IsMarkdown: false } model ? [.. Formatter.Format(model).Select(document.Text.ToEdit)] : null;
}
