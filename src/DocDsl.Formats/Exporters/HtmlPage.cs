using System.Collections.Immutable;

namespace DocDsl.Formats.Exporters;

/// <summary>A document as a page, and where in the page its parts are.</summary>
/// <param name="Html">The page, as <see cref="ExportFormat.Html"/> has it.</param>
/// <param name="Anchors">Questions and answers in the order of the text.</param>
public sealed record HtmlPage(string Html, ImmutableArray<HtmlAnchor> Anchors);

/// <summary>A part of a document, and the element that shows it.</summary>
/// <param name="Place">Where it begins in the file.</param>
/// <param name="Id">The element's id.</param>
public readonly record struct HtmlAnchor(SourceSpan Place, string Id);
