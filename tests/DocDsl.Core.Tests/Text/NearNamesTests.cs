using DocDsl.Core.Text;

namespace DocDsl.Core.Tests.Text;

public class NearNamesTests
{
    [Theory]
    [InlineData("abd", "abc")]
    [InlineData("ab", "abc")]
    [InlineData("abcd", "abc")]
    [InlineData("bac", "abc")]
    [InlineData("abc", null)]
    [InlineData("xyy", null)]
    [InlineData("", "x")]
    public void A_slip_of_the_pen_finds_its_name(string word, string? expected) =>
        Assert.Equal(expected, new NearNames(["abc", "abc", "x", "xy", "yy"]).Nearest(word));

    [Fact]
    public void The_same_is_found_as_by_a_look_at_each_name()
    {
        var random = new Random(1);
        for (var i = 0; i < 200; i++)
        {
            var names = Enumerable.Range(0, 20).Select(_ => Word()).Where(name => name.Length > 0).ToArray();
            var near = new NearNames(names);
            for (var j = 0; j < 50; j++)
            {
                var word = Word();
                var apart = names.Distinct().Where(name => EditDistance.IsOne(name, word)).ToArray();
                Assert.Equal(apart.Length == 1 ? apart[0] : null, near.Nearest(word));
            }
        }

        string Word() => new([.. Enumerable.Range(0, random.Next(6)).Select(_ => (char)('a' + random.Next(3)))]);
    }
}
