using System.Globalization;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules;
using DocDsl.Core.Text;
using DocDsl.LanguageServer.Documents;
using DocDsl.LanguageServer.Protocol;

namespace DocDsl.LanguageServer.Features.Diagnostics;

/// <summary>The diagnostics of one state of a file, as protocol messages.</summary>
/// <param name="items">In the order of the text.</param>
internal sealed class FoundDiagnostics(LspDiagnostic[] items)
{
    private const int Unnecessary = 1;

    private readonly Lazy<string> _resultId = new(() => IdOf(items));

    /// <summary>No diagnostics.</summary>
    public static FoundDiagnostics None { get; } = new([]);

    /// <summary>In the order of the text.</summary>
    public LspDiagnostic[] Items { get; } = items;

    /// <summary>The same for the same items.</summary>
    public string ResultId => _resultId.Value;

    /// <param name="document">The file.</param>
    /// <param name="clash">The diagnostic that another document has its name in C#; null when none has.</param>
    public static FoundDiagnostics Of(Document document, Diagnostic? clash)
    {
        var diagnostics = document.Diagnostics;
        if (clash is not null && document.Checked is { } known)
        {
            // The name may have moved since all names were compared.
            diagnostics = diagnostics.Insert(0, clash with { Span = known.Named(document.Path).Span });
        }

        if (diagnostics.IsEmpty)
        {
            return None;
        }

        var items = new LspDiagnostic[diagnostics.Length];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = ToLsp(document, diagnostics[i]);
        }

        return new FoundDiagnostics(items);
    }

    public static LspDiagnostic ToLsp(Document document, Diagnostic diagnostic) =>
        new(
            document.Text.ToRange(diagnostic.Span),
            diagnostic.Severity switch
            {
                DiagnosticSeverity.Error => 1,
                DiagnosticSeverity.Warning => 2,
                _ => 3,
            },
            diagnostic.Id,
            new CodeDescription(diagnostic.Rule.HelpLink),
            "docdsl",
            diagnostic.Message,
            diagnostic.Rule == UnnecessarySuppression.Rule ? [Unnecessary] : null,
            RelatedTo(document, diagnostic)
        );

    private static DiagnosticRelatedInformation[]? RelatedTo(Document document, Diagnostic diagnostic) =>
        document.Related is not { } related ? null
        : (DiagnosticRelatedInformation[])
            [
                .. related.Of(diagnostic).Select(place => new DiagnosticRelatedInformation(document.LocationOf(place.Span), place.Text)),
                .. SetPlaces.Of(document, diagnostic),
                .. ContradictionPlaces.Of(document, diagnostic),
                .. AttestedPlaces.Of(document, diagnostic),
            ]
            is { Length: > 0 } places
            ? places
        : null;

    private static string IdOf(LspDiagnostic[] items) =>
        TextHash
            .Of(string.Join('\n', items.Select(Show)))
            .ToString("x", CultureInfo.InvariantCulture);

    private static string Show(LspDiagnostic item) =>
        $"{item.Range.Start} {item.Range.End} {item.Severity} {item.Code} {item.Message}{Related(item)}";

    private static string Related(LspDiagnostic item) =>
        string.Concat(item.RelatedInformation?.Select(related => $" {related.Location.Range.Start} {related.Message}") ?? []);
}
