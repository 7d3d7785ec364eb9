using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Text;

namespace DocDsl.Fuzz.Targets;

/// <summary>A document: read, checked by all rules, compiled.</summary>
internal sealed class DocumentTarget : FuzzTarget
{
    public override string Name => "document";

    public override int Weight => 4;

    public override IEnumerable<byte[]> Seeds() => Language.Documents().Select(Texts.Bytes);

    public override void Run(byte[] input) =>
        DocumentCheck.Code(DocumentCheck.Read(new SourceText(Texts.Of(input)), DocumentTypeSet.ReadyMade));
}
