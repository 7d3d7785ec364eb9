using DocDsl.Formats.Importers;

namespace DocDsl.Fuzz.Targets;

/// <summary>The text of a letter: any text is a document, and no word is lost.</summary>
internal sealed class TextTarget : FuzzTarget
{
    public override string Name => "text";

    public override IEnumerable<byte[]> Seeds() => Language.Documents().Where((_, i) => i % 4 == 0).Select(Texts.Bytes);

    public override void Run(byte[] input)
    {
        Counts.Document();
        var result = TextImporter.Import(Texts.Of(input));
        Finding.Unless(result.Words.IsComplete, $"A word is lost: {result.Words}");
        ImportCheck.Import(input);
    }
}
