namespace DocDsl.Benchmarks;

/// <summary>Letters in which no two questions are alike, as in real ones: likeness is looked into, and costs.</summary>
internal static class Letters
{
    /// <summary>A letter with so many questions, or one more where the last two are answered together.</summary>
    public static string Document(int id, int questions, LetterNotation notation = LetterNotation.Document) =>
        new LetterWriter(id, notation).Write((written, _) => written >= questions);

    /// <summary>A letter of about so many characters.</summary>
    public static string OfLength(int id, int characters, LetterNotation notation = LetterNotation.Document) =>
        new LetterWriter(id, notation).Write((_, length) => length >= characters);

    /// <summary>The fields of a letter alone; in <see cref="LetterNotation.Markdown"/> they are YAML.</summary>
    public static string Header(int id, LetterNotation notation = LetterNotation.Document) => new LetterWriter(id, notation).Header();
}
