namespace DocDsl.Data;

/// <summary>A location in <see cref="QaDocumentData.Source"/>.</summary>
/// <param name="Start">Zero-based offset of the first character, in UTF-16 code units.</param>
/// <param name="Length">Number of UTF-16 code units.</param>
/// <param name="Line">One-based line of the first character.</param>
/// <param name="Column">One-based column of the first character.</param>
public readonly record struct SpanData(int Start, int Length, int Line, int Column);
