using DocDsl.Core.DocumentTypes.Patterns;

namespace DocDsl.Core.Tests.DocumentTypes;

public class PatternTests
{
    [Theory]
    [InlineData("(sent {s}[, no {n2}])", "It was (sent 3 May, no 12).", "s=3 May n2=12")]
    [InlineData("(sent {s}[, no {n2}])", "It was (sent 3 May).", "s=3 May")]
    [InlineData("(sent {s})", "(sent\n3 May)", "s=3 May")]
    [InlineData("(sent {s})", "(sent3 May)", "s=3 May")]
    [InlineData("(sent {s})", "(sent )", null)]
    [InlineData("(Mr|Mrs) {who} of {what}", "Dear Mrs Jones of Finance, Legal\n\nHello", "who=Jones what=Finance, Legal")]
    [InlineData("(Mr|Mrs) {who} of {what}", "Dear Mrs\n\nJones of Finance", "who=Jones what=Finance")]
    [InlineData("Mr {who} of", "Mr A\n\nB of", null)]
    [InlineData("a [b [c ]]{x}.", "a b c d.", "x=d")]
    [InlineData("a [b [c ]]{x}.", "a b d.", "x=d")]
    [InlineData("a [b [c ]]{x}.", "a d.", "x=d")]
    [InlineData("a (b (c) d|e) {x}!", "a b (c) d z!", "x=z")]
    [InlineData("no \\[{x}\\]", "no [7]", "x=7")]
    [InlineData("no {n}: {x}.", "no 12: yes.", "x=yes")]
    [InlineData("no {n}: {x}.", "no A: yes.", null)]
    [InlineData("{*}, {x}!", "so, well!", "x=well")]
    [InlineData("ent {x}.", "sent it.", null)]
    public void Fields_are_what_stands_between_the_words(string pattern, string text, string? expected)
    {
        Assert.True(ReadPattern.TryParse(pattern, default, isRunningHeader: false, out var parsed, out _));
        var match = PatternMatcher.Find(parsed, text);
        Assert.Equal(
            expected,
            match is null
                ? null
                : string.Join(" ", match.Captures.Select(capture => $"{capture.Field}={text.Substring(capture.Start, capture.Length)}"))
        );
    }

    [Theory]
    [InlineData("Tweede Kamer, vergaderjaar {*}, (Aanhangsel|Vragen) {n}", "Tweede Kamer, vergaderjaar 2024–2025, Aanhangsel 2", true)]
    [InlineData(
        "Tweede Kamer, vergaderjaar {*}, (Aanhangsel|Vragen) {n}",
        "Tweede Kamer, vergaderjaar 2024–2025, Aanhangsel 2 is lang",
        false
    )]
    [InlineData("Tweede Kamer, vergaderjaar {*}, (Aanhangsel|Vragen) {n}", "Zie Tweede Kamer, vergaderjaar 2024–2025, Aanhangsel 2", false)]
    [InlineData("{n}", " 12 ", true)]
    [InlineData("{n}", "12a", false)]
    public void Furniture_is_a_whole_line(string pattern, string line, bool expected)
    {
        Assert.True(ReadPattern.TryParse(pattern, default, isRunningHeader: true, out var parsed, out _));
        Assert.Equal(expected, PatternMatcher.IsWhole(parsed, line));
    }

    [Fact]
    public void Time_is_bounded_whatever_the_pattern_and_the_text_are()
    {
        Assert.True(ReadPattern.TryParse("{a}{b}{c}{d}{e}{f}x", default, isRunningHeader: false, out var pattern, out _));
        Assert.Null(PatternMatcher.Find(pattern, new string('y', 1_000_000)));
        Assert.False(ReadPattern.TryParse(new string('[', 5_000), default, isRunningHeader: false, out _, out var problem));
        Assert.NotNull(problem);
        Assert.False(
            ReadPattern.TryParse(
                "{a}" + string.Concat(Enumerable.Repeat("[x", 19)) + new string(']', 19),
                default,
                isRunningHeader: false,
                out _,
                out problem
            )
        );
        Assert.Equal("The pattern is too long or too deeply nested", problem!.Message);
    }

    [Fact]
    public void What_failed_once_is_not_tried_again()
    {
        // So many ways that no search would come to the last, which is the one.
        var pattern = string.Concat(Enumerable.Repeat("a{*}", 12)) + "z";
        Assert.True(ReadPattern.TryParse(pattern, default, isRunningHeader: true, out var parsed, out _));
        Assert.True(PatternMatcher.IsWhole(parsed, new string('a', 300) + "z"));
        Assert.False(PatternMatcher.IsWhole(parsed, new string('a', 300)));

        pattern = string.Concat(Enumerable.Repeat("[a]", 30)) + "[b]{n}";
        Assert.True(ReadPattern.TryParse(pattern, default, isRunningHeader: true, out parsed, out _));
        Assert.True(PatternMatcher.IsWhole(parsed, new string('a', 30) + "7"));
        Assert.False(PatternMatcher.IsWhole(parsed, new string('a', 31) + "7"));

        pattern = string.Concat(Enumerable.Repeat("a{*}", 8)) + "{x}!";
        Assert.True(ReadPattern.TryParse(pattern, default, isRunningHeader: false, out parsed, out _));
        var match = PatternMatcher.Find(parsed, new string('a', 300) + "b!");
        Assert.Equal((0, 302), (match!.Start, match.End));
    }
}
