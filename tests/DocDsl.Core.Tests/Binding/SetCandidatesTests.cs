using System.Collections.Immutable;
using DocDsl.Core.Binding;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Text;

namespace DocDsl.Core.Tests.Binding;

/// <summary>Which questions of a set are compared with a text.</summary>
public class SetCandidatesTests
{
    private const double MinLikeness = 0.6;

    [Fact]
    public void None_is_left_out_that_is_alike()
    {
        var random = new Random(7);
        var alike = 0;
        for (var round = 0; round < 200; round++)
        {
            // Few words, so that many are shared; some are in all questions, others in one.
            var vocabulary = random.Next(3, 25);
            var set = SetOf(Enumerable.Range(0, random.Next(1, 40)).Select(_ => Text(random, vocabulary)));
            var candidates = new SetCandidates(set, MinLikeness);
            for (var i = 0; i < 20; i++)
            {
                var words = PlainWords.Of(Text(random, vocabulary + 3));
                var taken = random.Next(set.Questions.Length);
                var expected = Enumerable
                    .Range(0, set.Questions.Length)
                    .Where(place => place != taken && LikenessOf(set, words, place) >= MinLikeness)
                    .ToArray();
                alike += expected.Length;
                var found = candidates.Find(words, i, place => place != taken);
                Assert.Subset(found.ToHashSet(), expected.ToHashSet());
                Assert.Equal(found.Order(), found);
            }
        }

        Assert.True(alike > 500, "the texts are alike too seldom to show anything");
    }

    [Fact]
    public void Of_very_many_that_are_alike_those_near_it_are_compared()
    {
        var set = SetOf(Enumerable.Repeat("Who keeps the books?", 10_000));
        var found = new SetCandidates(set, MinLikeness).Find(PlainWords.Of("Who keeps books?"), 5000, _ => true);
        Assert.InRange(found.Count, 1, 100);
        Assert.Contains(5000, found);
    }

    [Fact]
    public void What_all_questions_have_in_common_makes_no_candidates()
    {
        var set = SetOf(Enumerable.Range(1, 1000).Select(i => $"How does the team notice that ledger {i} of the office failed?"));
        Assert.Equal(
            [41],
            new SetCandidates(set, MinLikeness).Find(PlainWords.Of("How does a team notice that ledger 42 failed?"), 0, _ => true)
        );
    }

    private static double LikenessOf(DeclaredSet set, List<string> words, int place) =>
        2.0 * PlainWords.Common(words, set.Questions[place].Words, set.WeightOf) / (words.Sum(set.WeightOf) + set.WeightOf(place));

    private static string Text(Random random, int vocabulary) =>
        string.Join(" ", Enumerable.Range(0, random.Next(1, 9)).Select(_ => $"w{(int)(vocabulary * Math.Pow(random.NextDouble(), 2))}"));

    private static DeclaredSet SetOf(IEnumerable<string> texts) =>
        new(
            "x",
            version: null,
            isOpen: false,
            texts.Select((text, i) => new DeclaredQuestion { Id = $"q-{i}", Text = text }).ToImmutableArray()
        );
}
