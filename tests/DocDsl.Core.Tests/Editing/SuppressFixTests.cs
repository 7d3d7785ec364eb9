using DocDsl.Core.Diagnostics;
using DocDsl.Core.Editing;
using DocDsl.Core.Rules;
using DocDsl.Core.Tests.Rules;
using DocDsl.Core.Text;

namespace DocDsl.Core.Tests.Editing;

/// <summary>What an editor offers for each diagnostic, tried on the cases of all rules.</summary>
public class SuppressFixTests
{
    public static TheoryData<string> Cases =>
        new(RuleCase.All().Where(test => test.Fires && !test.IsType).Select(test => test.Name));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Each_diagnostic_can_be_suppressed_and_then_nothing_is_left_of_it(string name)
    {
        var test = RuleCase.Of(name);
        var model = test.Analyze(test.Source);
        foreach (var diagnostic in test.Diagnose(test.Source))
        {
            var fix = SuppressFix.For(model, diagnostic.Id, diagnostic.Span);
            if (diagnostic.Id == "QA1009")
            {
                Assert.Null(fix);
                Assert.NotEmpty(Fixes.For(model, diagnostic));
                continue;
            }

            Assert.True(fix is not null, $"{diagnostic} cannot be suppressed");
            Assert.Equal($"Suppress {diagnostic.Id} with '@allow'", fix.Title);
            var change = Assert.Single(fix.Changes);
            var moved = new TextSpan(
                diagnostic.Span.Start + (diagnostic.Span.Start >= change.Span.Start ? change.NewText.Length : 0),
                diagnostic.Span.Length
            );
            var after = test.Analyze(test.Source.WithChanges(fix.Changes));

            // What is found outside the model is filtered by the same list.
            Assert.True(model.Diagnostics.Contains(diagnostic) || after.Suppressions.Find(diagnostic.Id, moved) >= 0);
            Assert.DoesNotContain(after.Diagnostics, other => other.Id == diagnostic.Id && other.Span == moved);
            Assert.Equal(Count(model.Diagnostics, "QA1009"), Count(after.Diagnostics, "QA1009"));
            Assert.All(
                after.Diagnostics.GroupBy(other => other.Id),
                group => Assert.True(group.Count() <= Count(model.Diagnostics, group.Key), $"{group.First()} came")
            );
        }
    }

    [Fact]
    public void The_rules_are_all_that_documents_have_but_one() =>
        Assert.Equal(
            [
                "QA1009",
                "QA5008",
                "QA6002",
                "QA6003",
                "QA6004",
                "QA6005",
                "QA6007",
                "QA9001",
                "QA9002",
                "QA9003",
            ],
            RuleList.All.Select(rule => rule.Id).Except(SuppressFix.Rules)
        );

    [Theory]
    [InlineData("Vraag 1\r\nWat?\r\n", "QA3001", "Vraag 1\r\n@allow QA3001 \"TODO: reason\"\r\nWat?\r\n")]
    [InlineData(
        "Vraag 1\n@id taal\nWat?\n\nAntwoord op vraag 1\nZie vraag 9.\n",
        "QA4001",
        "Vraag 1\n@id taal\nWat?\n\nAntwoord op vraag 1\n@allow QA4001 \"TODO: reason\"\nZie vraag 9.\n"
    )]
    [InlineData("@document nl-NL\n\nWat?\n", "QA2007", "@document nl-NL\n@allow QA2007 \"TODO: reason\"\n\nWat?\n")]
    public void It_is_below_the_directives_of_the_section(string before, string rule, string after)
    {
        var model = Marked.Model(before);
        var diagnostic = model.Diagnostics.First(diagnostic => diagnostic.Id == rule);
        Assert.Equal(after, model.Tree.Text.WithChanges(SuppressFix.For(model, rule, diagnostic.Span)!.Changes).Content);
    }

    [Fact]
    public void It_is_none_of_the_fixes_that_are_applied_to_all()
    {
        var model = Marked.Model("Vraag 1\nWat?\n");
        Assert.DoesNotContain("@allow", Fixes.ApplyAll(model, (_, _) => true).Content);
    }

    private static int Count(IEnumerable<Diagnostic> diagnostics, string id) => diagnostics.Count(diagnostic => diagnostic.Id == id);
}
