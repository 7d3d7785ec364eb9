using CsCheck;
using DocDsl.Core.DocumentTypes.Conditions;
using DocDsl.Core.Text;
using DocDsl.Tests;

namespace DocDsl.Core.Tests.DocumentTypes.Conditions;

/// <summary>What holds of every condition.</summary>
public class AnyConditionTests
{
    private static readonly string[] s_pieces =
    [
        .. Example.Names,
        .. "is not or and ( ) < <= > >= given missing yes no beta stable eu 3 -4.5 2025-01-01 EUR weeks".Split(' '),
        .. new[] { "\"", "\"in review\"", "\"\"", "=", "&&", "!", "\u00A0", "é", "\uD83D", "@", "\t" },
    ];

    private static readonly Gen<string> s_anyText = Gen.OneOf(
        Gen.String[0, 30],
        Gen.Select(Gen.OneOf(s_pieces), Gen.OneOf(" ", "")).Select((piece, blank) => piece + blank).Array[0, 30].Select(string.Concat)
    );

    /// <summary>Comparisons that are right, joined in any way.</summary>
    private static readonly Gen<string> s_condition = Gen.Recursive<string>(
        (depth, inner) =>
        {
            var comparison = Gen.OneOf(
                "stage is beta",
                "stage is not beta or \"in review\"",
                "regions is eu",
                "AC-01 is yes",
                "users > 3",
                "kept <= 3 weeks",
                "title is missing"
            );
            return depth > 3
                ? comparison
                : Gen.OneOf(
                    comparison,
                    inner.Select(part => $"not ({part})"),
                    Gen.Select(inner, inner, (left, right) => $"({left}) and ({right})"),
                    Gen.Select(inner, inner, (left, right) => $"{left} or {right}")
                );
        }
    );

    private static readonly Gen<string[]?[]> s_values = Gen.OneOf(
        Gen.Const((string[]?)null),
        Gen.OneOf("beta", "in review", "eu", "yes", "no", "3", "5", "2 weeks", "1 year", "x", "").Array[0, 2].Select(a => (string[]?)a)
    ).Array[Example.Names.Count()];

    [Fact]
    public void Any_text_is_read_and_evaluated_or_reported_in_its_place() =>
        Gen.Select(s_anyText, s_values)
            .Sample(
                (text, values) =>
                {
                    var span = new TextSpan(1, text.Length);
                    var condition = Condition.Parse("|" + text + "\"", span, out var problem);
                    Assert.Equal(condition is null, problem is not null);
                    if (problem is not null)
                    {
                        Assert.InRange(problem.Span.Start, span.Start, span.End);
                        Assert.InRange(problem.Span.End, span.Start, span.End);
                        return;
                    }

                    var written = condition!.ToString();
                    Assert.Equal(written, Example.Parse(written).ToString());
                    Assert.Equal(condition.Names, Example.Parse(written).Names);
                    var bound = Example.Bind(
                        condition,
                        diagnostic =>
                        {
                            Assert.InRange(diagnostic.Span.Start, span.Start, span.End);
                            Assert.InRange(diagnostic.Span.End, span.Start, span.End);
                        }
                    );
                    _ = bound.Evaluate(Of(values));
                    Assert.Null(condition.Evaluate(Of(values)));
                },
                iter: Depth.Of(5_000)
            );

    [Fact]
    public void The_written_form_means_the_same() =>
        Gen.Select(s_condition, s_values)
            .Sample(
                (text, values) =>
                {
                    var condition = Example.Bind(text);
                    var again = Example.Bind(condition.ToString());
                    Assert.Equal(condition.ToString(), again.ToString());
                    Assert.Equal(condition.Evaluate(Of(values)), again.Evaluate(Of(values)));
                    Assert.Equal(!condition.Evaluate(Of(values)), Example.Bind($"not ({text})").Evaluate(Of(values)));
                },
                iter: Depth.Of(2_000)
            );

    /// <summary>What was said with something unknown stays said once it is known, whatever it then is.</summary>
    [Fact]
    public void What_becomes_known_changes_no_decision() =>
        Gen.Select(s_condition, s_values, s_values)
            .Sample(
                (text, values, later) =>
                {
                    var condition = Example.Bind(text);
                    if (condition.Evaluate(Of(values)) is { } decided)
                    {
                        Assert.Equal(decided, condition.Evaluate(Of([.. values.Zip(later, (now, then) => now ?? then)])));
                    }
                },
                iter: Depth.Of(2_000)
            );

    /// <summary>Each name is looked up once for each comparison, and no text is read more than a few times.</summary>
    [Fact]
    public void A_condition_asks_for_each_comparison_once()
    {
        var asked = 0;
        var text = string.Join(" and ", Enumerable.Repeat("(AC-01 is yes or users > 3)", 90));
        var condition = Example.Bind(text);
        Assert.Null(
            condition.Evaluate(name =>
            {
                asked++;
                return null;
            })
        );
        Assert.Equal(180, asked);
    }

    private static Func<string, IReadOnlyList<string>?> Of(string[]?[] values)
    {
        var byName = Example.Names.Zip(values).ToDictionary(pair => pair.First, pair => pair.Second);
        return name => byName.GetValueOrDefault(name);
    }
}
