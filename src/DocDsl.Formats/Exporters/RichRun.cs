namespace DocDsl.Formats.Exporters;

/// <summary>A stretch of text: plain words, the place of a note (no words), or the words of a reference.</summary>
internal readonly record struct RichRun(string Text, Note? Note, Reference? Reference);
