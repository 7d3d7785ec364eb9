using DocDsl.Core.DocumentTypes;
using DocDsl.Core.DocumentTypes.Expressions;
using DocDsl.Core.Text;

namespace DocDsl.Core.Tests.DocumentTypes;

/// <summary>The expressions of <c>matches</c>. What is reported about one is in <c>Rules/QA5008</c>.</summary>
public class FieldExpressionTests
{
    [Theory]
    [InlineData("[0-9]{4}Z[0-9]{5}", "2025Z15452", "2025Z1545", "x2025Z15452")]
    [InlineData("[0-9 ]+", "29 628", "", "29-628")]
    [InlineData("a|bc", "bc", "ab", "abc")]
    [InlineData("(a|b)*c", "abbac", "abb", "abd")]
    [InlineData("(?:ab)?c{2,3}", "abccc", "abc", "cccc")]
    [InlineData("a{2,}b{0}", "aaa", "a", "aab")]
    [InlineData("^x.z$", "x+z", "x\nz", "xyyz")]
    [InlineData("[^a-c]", "d", "b", "dd")]
    [InlineData(@"[\]\\^-]+", @"^-]\", "a", "^a")]
    [InlineData(@"\d\D\w\W\s\S", "1aé-\tx", "١aé-\tx", "1aé- ")]
    [InlineData(@"\p{Lu}\P{L}\pN", "É-4", "é-4", "ÉÉ4")]
    [InlineData(@"no\. \d+\b", "no. 12", "no, 12", "no. 12x")]
    [InlineData(@"a\Bb", "ab", "a", "a b")]
    [InlineData(@"\u00e9\x41\t", "éA\t", "eA\t", "éA")]
    [InlineData("(a+)+?b??", "aaab", "b", "abb")]
    [InlineData("(|a)*(a?){3}", "aaaaa", "b", "aab")]
    [InlineData("", "", "a", " ")]
    public void A_whole_value_matches(string pattern, string match, string other, string third)
    {
        var expression = Parse(pattern);
        Assert.True(expression.IsMatch(match));
        Assert.False(expression.IsMatch(other));
        Assert.False(expression.IsMatch(third));
        Assert.Equal(pattern, expression.ToString());
    }

    [Theory]
    [InlineData("[0-9]{4}Z[0-9]{5}", "ingezonden, nr. 12025Z15452, 2025Z154521, (2025Z15453), 2025Z15454", "2025Z15453")]
    [InlineData("a|ab", "x ab a", "ab")]
    [InlineData("a|a b", "x a b", "a")]
    [InlineData("a b|a", "x a b", "a b")]
    [InlineData("[a-z]+?", "12 abc", "abc")]
    [InlineData("(x y)*", "- x yz", "")]
    [InlineData("zz", "x yz", null)]
    public void The_first_words_of_a_text_match(string pattern, string text, string? words)
    {
        var found = Parse(pattern).FindWords(text);
        Assert.Equal(words, found is { } span ? text.Substring(span.Start, span.Length) : null);
    }

    [Theory]
    [InlineData("(a+)+b", 8)]
    [InlineData("(a|a)*b", 10)]
    [InlineData("(.*)(.*)(.*)(.*)(.*)x", 25)]
    [InlineData("(a?){20}a*b", 100)]
    public void Work_is_in_proportion_to_the_value_and_the_expression(string pattern, int perCharacter)
    {
        var expression = Parse(pattern);
        foreach (var length in new[] { 1_000, 100_000 })
        {
            expression.IsMatch(new string('a', length), out var isSteps);
            expression.FindWords(new string('a', length), out var findSteps);
            Assert.InRange(isSteps, length, (long)length * perCharacter);
            Assert.InRange(findSteps, length, (long)length * perCharacter);
        }
    }

    [Theory]
    [InlineData("(?x)a#b")]
    [InlineData("a)|(b")]
    [InlineData("(?<=a)b")]
    [InlineData("(?#")]
    [InlineData("a{1000}{1000}")]
    public void A_malformed_expression_is_reported_and_no_document_fails_on_it(string pattern)
    {
        var types = DocumentTypeSet.Create([
            new TypeSource($"@type t\n@language nl\n@field code text matches \"{pattern}\"\n@read \"{{code}}\"\n"),
        ]);
        Assert.Equal("QA5008", Assert.Single(types.Own[0].Diagnostics).Id);
        var document = QaDocument.Parse("@document t\n@code aab\n\nVraag 1\nWat?\n\nAntwoord op vraag 1\nJa.\n", "", types);
        Assert.Empty(document.Diagnostics);
    }

    /// <summary>What is accepted means what it means to .NET, which authors know: any expression of these signs, on any value.</summary>
    [Fact]
    public void Expressions_mean_what_they_mean_to_dotnet()
    {
        var random = new Random(17);
        var pieces = @"a b c [ab] [^a] . \w \W ( ) (?: | * + ? {2} {1,} {0,2} ^ $ \b".Split(' ');
        var accepted = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var pattern = string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => pieces[random.Next(pieces.Length)]));
            if (!FieldExpression.TryParse(pattern, out var expression, out _))
            {
                continue;
            }

            accepted++;
            var value = string.Concat(Enumerable.Range(0, random.Next(0, 8)).Select(_ => "abc "[random.Next(4)]));
            var options = System.Text.RegularExpressions.RegexOptions.CultureInvariant;
            Assert.True(
                System.Text.RegularExpressions.Regex.IsMatch(value, $@"\A(?:{pattern})\z", options) == expression.IsMatch(value),
                $"'{pattern}' on '{value}'"
            );
            var match = System.Text.RegularExpressions.Regex.Match(value, $@"(?<!\w)(?:{pattern})(?!\w)", options);
            TextSpan? words = match.Success ? new TextSpan(match.Index, match.Length) : null;
            Assert.True(words == expression.FindWords(value), $"'{pattern}' in '{value}'");
        }

        Assert.InRange(accepted, 2_000, 20_000);
    }

    private static FieldExpression Parse(string pattern)
    {
        Assert.True(FieldExpression.TryParse(pattern, out var expression, out var problem), problem?.Message);
        return expression;
    }
}
