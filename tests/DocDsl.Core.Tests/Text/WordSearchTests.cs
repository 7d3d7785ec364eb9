using CsCheck;
using DocDsl.Core.Text;
using DocDsl.Tests;

namespace DocDsl.Core.Tests.Text;

public class WordSearchTests
{
    private static readonly string[] s_words =
    [
        "[[",
        "vra",
        "TODO",
        "TBD",
        "n.t.b.",
        "N.T.B.",
        "vergaderjaar",
        "-tk-",
        "Pagina",
        "é‘x",
        "aa",
    ];

    [Fact]
    public void Finds_what_a_search_for_each_word_finds()
    {
        var search = new WordSearch(s_words);
        Gen.OneOf<string>(
                Gen.Int[0, s_words.Length - 1].Select(i => s_words[i]),
                Gen.String[0, 3],
                Gen.Int[0, 8].Select(i => new[] { "v", "[", " ", "a", "\uFF5B", "\u015B", "TB", "\u8076", "\0" }[i])
            )
            .Array[0, 60]
            .Select(string.Concat)
            .Sample(
                text => Assert.Equal(Naive(search, text), search.Find(text, out _).OrderBy(hit => hit.Word).ThenBy(hit => hit.Position)),
                iter: Depth.Of(1000)
            );
    }

    [Fact]
    public void The_places_of_each_word_are_in_order()
    {
        var search = new WordSearch(s_words);
        var hits = search.Find(string.Concat(Enumerable.Repeat("aaa vraag [[ TBD vergaderjaar ", 20)), out _);
        Assert.All(hits.GroupBy(hit => hit.Word), word => Assert.Equal(word.OrderBy(hit => hit.Position), word));
        Assert.Equal(4 * 20, hits.Count(hit => hit.Word != search.IndexOf("aa")));
        Assert.Equal(4 * 20, hits.Count(hit => hit.Word == search.IndexOf("aa")));
    }

    [Fact]
    public void What_is_no_usual_character_is_seen_at_every_place()
    {
        var search = new WordSearch(s_words);
        for (var c = 0; c <= char.MaxValue; c++)
        {
            var isLatin = c is (>= ' ' and <= '~') or (>= 0xA0 and <= 0x24F and not 0xAD) or '\n' or '\r' or '\t' or '\f';
            var isUsual = isLatin || c is >= 0x2010 and <= 0x2027;
            var text = new string('x', 100).ToCharArray();
            text[c % 100] = (char)c;
            search.Find(new string(text), out var usualEnd);
            Assert.True(isUsual || usualEnd <= c % 100, $"U+{c:X4}");
            Assert.Equal(isUsual ? 100 : c % 100, UnusualCharacters.Next(new string(text), 0));
            Assert.Equal(100, UnusualCharacters.Next(new string(text), (c % 100) + 1));
        }

        search.Find(string.Concat(Enumerable.Repeat("één “woord” – 10\u00A0%\r\n\t", 10)), out var end);
        Assert.True(!System.Runtime.Intrinsics.X86.Avx2.IsSupported || end > 150);
    }

    private static IEnumerable<WordHit> Naive(WordSearch search, string text)
    {
        foreach (var word in s_words.OrderBy(search.IndexOf))
        {
            for (var at = 0; at + word.Length <= text.Length; at++)
            {
                if (string.CompareOrdinal(text, at, word, 0, word.Length) == 0)
                {
                    yield return new WordHit(at, search.IndexOf(word));
                }
            }
        }
    }
}
