using DocDsl.LanguageServer.Documents;
using DocDsl.LanguageServer.Protocol;
using DocDsl.LanguageServer.Symbols;

namespace DocDsl.LanguageServer.Features.Highlights;

/// <param name="Kind">2 where it is named, 3 where it is made.</param>
internal sealed record DocumentHighlight(Range Range, int Kind);

/// <summary>All locations in a document that name the symbol at the cursor.</summary>
internal static class HighlightsFeature
{
    public static DocumentHighlight[]? Get(Document document, Position position)
    {
        var found = document.At(position).Select(occurrence => occurrence.Symbol).ToHashSet();
        return found.Count == 0
            ? null
            :
            [
                .. document
                    .Occurrences.Where(occurrence => found.Contains(occurrence.Symbol))
                    .Select(occurrence => new DocumentHighlight(
                        document.Text.ToRange(occurrence.Span),
                        occurrence.Role is OccurrenceRole.Definition or OccurrenceRole.Id ? 3 : 2
                    )),
            ];
    }
}
