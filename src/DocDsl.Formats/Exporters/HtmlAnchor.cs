namespace DocDsl.Formats.Exporters;

/// <summary>A part of a document, and the element of its page that shows it.</summary>
/// <param name="Place">Where it begins in the file.</param>
/// <param name="Id">The element's id.</param>
internal readonly record struct HtmlAnchor(SourceSpan Place, string Id);
