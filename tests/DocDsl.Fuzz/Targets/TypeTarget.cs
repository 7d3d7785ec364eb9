using DocDsl.Core.Compilation;
using DocDsl.Core.Emit;
using DocDsl.Core.Text;

namespace DocDsl.Fuzz.Targets;

/// <summary>The declaration of a type, and a document of it.</summary>
internal sealed class TypeTarget : FuzzTarget
{
    private const string Document = "@document {0}\n@a 1\n\nVraag 1\nWat?\n\nAntwoord\nJa.\n";

    public override string Name => "type";

    public override int Weight => 2;

    public override int MaxLength => 2048;

    public override IEnumerable<byte[]> Seeds() => Language.Types().Select(text => Texts.Bytes(text + Texts.Separator + Document));

    public override void Run(byte[] input)
    {
        var texts = Texts.Of(input).Split(Texts.Separator, 2);
        var compilation = TypeCompilation.Create([new TypeFile("Letters/a.qatype", texts[0])], [], "Ministry");
        foreach (var diagnostic in compilation.DiagnosticsOf(0, SeveritySettings.None))
        {
            Finding.Unless(diagnostic.Id != "QA9001", diagnostic.Message);
            Finding.Unless(
                diagnostic.Span.Start >= 0 && diagnostic.Span.Length >= 0 && diagnostic.Span.End <= texts[0].Length,
                $"{diagnostic.Id} lies outside the text"
            );
        }

        DocumentCheck.CheckCode(TypeEmitter.Emit(compilation.Shapes, FolderClasses.None));
        var name = compilation.Types.Own[0].Name;
        var document = (texts.Length > 1 ? texts[1] : Document).Replace(
            "{0}",
            name.Length > 0 ? name : "document",
            StringComparison.Ordinal
        );
        DocumentCheck.Code(DocumentCheck.Read(new SourceText(document), compilation.Types));
    }
}
