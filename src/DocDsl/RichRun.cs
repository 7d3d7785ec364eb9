namespace DocDsl;

/// <summary>A part of a <see cref="RichLine"/>: plain words, the place of a note, or the words of a reference.</summary>
/// <param name="Text">The words; empty for a note.</param>
/// <param name="Note">The note whose number is here in the document; null for words.</param>
/// <param name="Reference">The reference that the words are; null for other words and for a note.</param>
public sealed record RichRun(string Text, DocumentNote? Note, QuestionReference? Reference);
