using DocDsl.Core.Editing;
using DocDsl.LanguageServer.Documents;
using DocDsl.LanguageServer.Protocol;

namespace DocDsl.LanguageServer.Features.Formatting;

/// <summary>The canonical layout; the tab settings of the client are ignored.</summary>
internal static class FormattingFeature
{
    public static TextEdit[]? Get(Document document) =>
        document.Model is { } model ? [.. Formatter.Format(model).Select(document.Text.ToEdit)] : null;
}
