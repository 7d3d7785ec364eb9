using DocDsl.Core.ReaderText;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;
using DocDsl.Tests;
using Xunit;

namespace DocDsl.Core.Tests.ReaderText;

public class QuotedWordsTests
{
    [Fact]
    public void Many_words_that_are_expected_are_found_as_each_alone()
    {
        for (var seed = 0; seed < Depth.Of(50); seed++)
        {
            var random = new Random(seed);
            var tree = SyntaxTree.Parse(new SourceText($"Vraag 1\n{Words(random, 40)}\n\n{Words(random, 40)}\n"));
            var pairs = Enumerable.Range(0, 20).Select(_ => (Words: Words(random, 4), Sign: Words(random, 2))).ToArray();
            TextView[] views = [.. Enumerable.Range(0, tree.SectionTable.Length).Select(ViewOf)];
            var expected = pairs.SelectMany(pair => new[] { pair.Words, pair.Words + pair.Sign });
            var (together, alone) = (new QuotedWords(views, expected), new QuotedWords(views, []));

            foreach (var (words, sign) in pairs)
            {
                Assert.Equal((seed, alone.Find(words)), (seed, together.Find(words)));
                Assert.Equal((seed, alone.FindAfter(words, sign)), (seed, together.FindAfter(words, sign)));
            }

            TextView ViewOf(int section)
            {
                var syntax = tree.Section(section);
                return new TextView(tree, new TextRange(syntax.FirstBodyElement, syntax.EndElement), [], BlockKind.None, SpanSet.None);
            }
        }
    }

    private static string Words(Random random, int length) =>
        string.Concat(Enumerable.Range(0, random.Next(length)).Select(_ => "a12 ’'\n"[random.Next(7)]));
}
