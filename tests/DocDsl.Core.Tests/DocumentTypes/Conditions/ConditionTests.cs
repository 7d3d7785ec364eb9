using DocDsl.Core.DocumentTypes.Conditions;
using DocDsl.Core.Text;

namespace DocDsl.Core.Tests.DocumentTypes.Conditions;

/// <summary>How conditions are read, and when they hold.</summary>
public class ConditionTests
{
    [Theory]
    [InlineData("stage is beta", "stage is beta")]
    [InlineData("  stage   is BETA  or stable ", "stage is beta or Stable")]
    [InlineData("stage is \"beta\" or \"in review\"", "stage is beta or \"in review\"")]
    [InlineData("stage is \"not\"", "stage is \"not\"")]
    [InlineData("stage is not beta or stable", "stage is not beta or Stable")]
    [InlineData("not stage is beta", "stage is not beta")]
    [InlineData("not not stage is beta", "stage is beta")]
    [InlineData("since is given or since is missing", "since is given or since is missing")]
    [InlineData("since is not missing and since is not given", "since is given and since is missing")]
    [InlineData("not since >= 2025-01-01", "not since >= 2025-01-01")]
    [InlineData("users>10 and users<=20", "users > 10 and users <= 20")]
    [InlineData("cost < 1000 EUR or cost > 5000", "cost < 1000 EUR or cost > 5000 EUR")]
    [InlineData("kept is 1 weeks or \"3  months\"", "kept is 1 week or 3 months")]
    [InlineData("size >= -1.5", "size >= -1.5")]
    [InlineData("AC-01 is yes and 1.2.3 is no", "AC-01 is yes and 1.2.3 is no")]
    [InlineData("title is \"say \"\"hi\"\"\" or \"<b>\" or R&D or \"!\"", "title is \"say \"\"hi\"\"\" or \"<b>\" or R&D or \"!\"")]
    [InlineData("stage is beta or stable or personal-data is yes", "stage is beta or Stable or personal-data is yes")]
    [InlineData("stage is beta or users > 3 or users < 1", "stage is beta or users > 3 or users < 1")]
    [InlineData("(stage is beta) or ((users > 3 or users < 1))", "stage is beta or users > 3 or users < 1")]
    [InlineData("(stage is beta or users > 3) and users < 9", "(stage is beta or users > 3) and users < 9")]
    [InlineData("stage is beta or users > 3 and not users > 9", "stage is beta or users > 3 and not users > 9")]
    [InlineData("not (stage is beta and (AC-01 is no and 1.2.3 is yes))", "not (stage is beta and AC-01 is no and 1.2.3 is yes)")]
    [InlineData("not (stage is beta or not (users > 3))", "not (stage is beta or not users > 3)")]
    public void A_condition_has_one_written_form(string text, string canonical)
    {
        Assert.Equal(canonical, Example.Bind(text).ToString());
        Assert.Equal(canonical, Example.Bind(canonical).ToString());
    }

    [Fact]
    public void The_names_in_a_condition_are_listed_once() =>
        Assert.Equal(
            ["users", "stage", "1.2.3"],
            Example.Parse("users > 3 or not (stage is beta or alpha and users < 9) or 1.2.3 is yes").Names
        );

    [Fact]
    public void A_condition_is_a_part_of_a_text()
    {
        const string text = "@when stage is blue\r\n@hint is beta";
        var condition = Condition.Parse(text, new TextSpan(6, 13), out var problem);
        Assert.Null(problem);
        var diagnostics = new List<Core.Diagnostics.Diagnostic>();
        Example.Bind(condition!, diagnostics.Add);
        Assert.Equal(new TextSpan(15, 4), Assert.Single(diagnostics).Span);
    }

    [Theory]
    [InlineData("stage is beta", "stage=beta", true)]
    [InlineData("stage is beta", "stage=Beta", true)]
    [InlineData("stage is stable", "stage=Stable", true)]
    [InlineData("stage is beta", "stage=alpha", false)]
    [InlineData("stage is beta or stable", "stage=stable", true)]
    [InlineData("stage is not beta or stable", "stage=stable", false)]
    [InlineData("stage is not beta or stable", "stage=alpha", true)]
    [InlineData("stage is \"in review\"", "stage=in review", true)]
    [InlineData("personal-data is yes", "personal-data=yes", true)]
    [InlineData("title is \"a b\"", "title=a  b", true)]
    [InlineData("title is a", "title=A", false)]
    [InlineData("owner is \"A. Smit\"", "owner=A. Smit", true)]
    [InlineData("site is https://a.example", "site=https://a.example", true)]
    [InlineData("since >= 2025-01-01", "since=2025-01-01", true)]
    [InlineData("since > 2025-01-01", "since=2025-01-01", false)]
    [InlineData("since < 2025-01-01", "since=2024-12-31", true)]
    [InlineData("since is 2025-01-01", "since=2025-01-01", true)]
    [InlineData("size <= 1.50", "size=1.5", true)]
    [InlineData("size is 1.50", "size=1.5", true)]
    [InlineData("size < 10", "size=9", true)]
    [InlineData("users > 9", "users=10", true)]
    [InlineData("cost > 999.99", "cost=1000 EUR", true)]
    [InlineData("cost is 1000.00 EUR", "cost=1000 EUR", true)]
    [InlineData("price is \"12 EUR\" or 12 USD", "price=12.0 USD", true)]
    [InlineData("price is 12 EUR", "price=12 USD", false)]
    [InlineData("kept > 4 weeks", "kept=1 month", true)]
    [InlineData("kept > 1 month", "kept=30 days", false)]
    [InlineData("kept > 1 month", "kept=31 days", true)]
    [InlineData("kept is 7 days", "kept=1 week", true)]
    [InlineData("kept is 5 workdays", "kept=1 week", true)]
    [InlineData("kept is 12 months", "kept=1 year", true)]
    [InlineData("kept >= 1 year", "kept=365 days", false)]
    public void A_comparison_holds_by_its_kind(string condition, string values, bool holds) =>
        Assert.Equal(holds, Example.Evaluate(condition, values));

    /// <summary>The tables of language.md, line by line.</summary>
    [Theory]
    [InlineData("stage is beta", "stage=", false)]
    [InlineData("stage is not beta", "stage=", true)]
    [InlineData("users > 3", "users=", false)]
    [InlineData("not users > 3", "users=", true)]
    [InlineData("stage is given", "stage=", false)]
    [InlineData("stage is missing", "stage=", true)]
    [InlineData("stage is given", "stage=beta", true)]
    [InlineData("stage is missing", "stage=beta", false)]
    [InlineData("free is given", "free=Words.", true)]
    [InlineData("personal-data is yes", "", null)]
    [InlineData("personal-data is not yes", "", null)]
    [InlineData("personal-data is given", "", null)]
    [InlineData("personal-data is missing", "", null)]
    [InlineData("not personal-data is yes", "", null)]
    [InlineData("personal-data is yes and stage is beta", "stage=beta", null)]
    [InlineData("personal-data is yes and stage is beta", "stage=alpha", false)]
    [InlineData("personal-data is yes or stage is beta", "stage=beta", true)]
    [InlineData("personal-data is yes or stage is beta", "stage=alpha", null)]
    [InlineData("stage is beta", "stage=blue", null)]
    [InlineData("users > 3", "users=three", null)]
    [InlineData("regions is eu", "regions=us|eu", true)]
    [InlineData("regions is not eu", "regions=us|eu", false)]
    [InlineData("regions is not eu", "regions=us|asia", true)]
    [InlineData("regions is eu or asia", "regions=us", false)]
    [InlineData("regions is eu", "regions=", false)]
    [InlineData("regions is eu", "regions=mars|eu", true)]
    [InlineData("regions is eu", "regions=mars|us", null)]
    public void What_is_missing_is_not_what_is_not_known(string condition, string values, bool? holds) =>
        Assert.Equal(holds, Example.Evaluate(condition, values));

    [Theory]
    [InlineData("stage is alpha or stage is beta and users > 3", "stage=alpha; users=1", true)]
    [InlineData("(stage is alpha or stage is beta) and users > 3", "stage=alpha; users=1", false)]
    [InlineData("not stage is alpha and users > 3", "stage=alpha; users=9", false)]
    [InlineData("not (stage is alpha and users > 3)", "stage=alpha; users=1", true)]
    [InlineData("stage is alpha or beta and users > 3", "stage=alpha; users=1", false)]
    [InlineData("stage is not alpha or beta and users > 3", "stage=stable; users=9", true)]
    public void Not_binds_tighter_than_and_which_binds_tighter_than_or(string condition, string values, bool holds) =>
        Assert.Equal(holds, Example.Evaluate(condition, values));

    [Fact]
    public void A_wrong_comparison_is_neither_true_nor_false()
    {
        var condition = Example.Bind(Example.Parse("stage is blue or users > 3"), _ => { });
        Assert.Null(condition.Evaluate(name => name == "stage" ? ["beta"] : ["1"]));
        Assert.True(condition.Evaluate(name => name == "stage" ? ["beta"] : ["5"]));
        Assert.Equal("stage is blue or users > 3", condition.ToString());
    }

    [Fact]
    public void The_deepest_and_the_longest_condition_is_read()
    {
        var deep = new string('(', Condition.MaxDepth) + "AC-01 is yes" + new string(')', Condition.MaxDepth);
        Assert.Equal("AC-01 is yes", Example.Bind(deep).ToString());
        var nots = string.Concat(Enumerable.Repeat("not ", Condition.MaxDepth)) + "AC-01 is yes";
        Assert.Equal("AC-01 is yes", Example.Bind(nots).ToString());
        var @long = string.Join(" or ", Enumerable.Repeat("AC-01 is yes", Condition.MaxTokens / 4));
        Assert.Equal(@long, Example.Bind(@long).ToString());
    }
}
