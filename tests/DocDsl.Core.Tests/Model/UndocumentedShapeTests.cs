using DocDsl.Benchmarks;
using DocDsl.Core.Compilation;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Text;

namespace DocDsl.Core.Tests.Model;

public class UndocumentedShapeTests
{
    /// <summary>A command that checks thousands of documents writes no C#: their words are not copied for it.</summary>
    [Fact]
    public void Without_documentation_no_words_are_copied()
    {
        var text = Letters.OfLength(1, 100_000);
        var model = DocumentCompilation.Bind(new SourceText(text), DocumentTypeSet.ReadyMade);
        Build(DocumentCompilation.Bind(new SourceText(text), DocumentTypeSet.ReadyMade));

        Assert.InRange(Build(model), 0, text.Length);

        static long Build(Core.Symbols.SemanticModel model)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            ShapeBuilder.Build(model, "letter.qa", "Letters", [], hasSummaries: false);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }
}
