using CsCheck;
using DocDsl.Core.Text;
using DocDsl.Tests;

namespace DocDsl.Core.Tests.Text;

public class SourceTextTests
{
    /// <summary>Lines are looked up only around a change: the result must be that of a text that was never changed.</summary>
    [Fact]
    public void A_changed_text_has_the_lines_of_a_new_one()
    {
        string[] pieces = ["\r", "\n", "\r\n", "a", "bc", "\n\r", "\r\r\n", "é"];
        var text = Gen.Int[0, pieces.Length - 1].Array[0, 12].Select(indexes => string.Concat(indexes.Select(index => pieces[index])));
        Gen.Select(text, text, Gen.Int[0, 30], Gen.Int[0, 10])
            .Sample(
                (before, inserted, start, length) =>
                {
                    start = Math.Min(start, before.Length);
                    var source = new SourceText(before);
                    _ = source.LineCount;
                    var changed = source.WithChange(new TextChange(new TextSpan(start, Math.Min(length, before.Length - start)), inserted));
                    var anew = new SourceText(changed.Content);
                    Assert.Equal(Lines(anew), Lines(changed));
                },
                iter: Depth.Of(1000)
            );

        static IEnumerable<TextSpan> Lines(SourceText text) => Enumerable.Range(0, text.LineCount).Select(text.GetLine);
    }
}
