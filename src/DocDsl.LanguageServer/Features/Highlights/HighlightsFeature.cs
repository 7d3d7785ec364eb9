using DocDsl.LanguageServer.Documents;
using DocDsl.LanguageServer.Protocol;
using DocDsl.LanguageServer.Symbols;

namespace DocDsl.LanguageServer.Features.Highlights;

/// <param name="Kind">2 where it is named, 3 where it is made.</param>
internal sealed record DocumentHighlight(Range Range, int Kind);

/// <summary>All locations in a document that name the symbol at the cursor.</summary>
internal static class HighlightsFeature
{
    public static DocumentHighlight[]? Get(Document document, Position position) =>
        document.At(position) is not { } found
            ? null
            :
            [
                .. document
                    .Occurrences.Where(occurrence => occurrence.Symbol == found.Symbol)
                    .Select(occurrence => new DocumentHighlight(
                        document.Text.ToRange(occurrence.Span),
                        occurrence.Role is OccurrenceRole.Definition or OccurrenceRole.Id ? 3 : 2
                    )),
            ];
}
