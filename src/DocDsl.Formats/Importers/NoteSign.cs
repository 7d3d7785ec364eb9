namespace DocDsl.Formats.Importers;

/// <summary>A possible location of a note's sign.</summary>
/// <param name="Line">The line's place in the draft.</param>
/// <param name="Offset">Of the sign in the line.</param>
/// <param name="Text">The sign itself.</param>
/// <param name="Score">How much it looks like one: 4 is certain, below 1 a guess.</param>
internal readonly record struct NoteSign(int Line, int Offset, string Text, double Score);
