using DocDsl.Core.Diagnostics;
using DocDsl.Core.DocumentTypes.Conditions;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Text;

namespace DocDsl.Core.Tests.DocumentTypes.Conditions;

/// <summary>What is reported about a condition, and where.</summary>
public class ConditionMessageTests
{
    private static readonly string s_tooDeep = new string('(', Condition.MaxDepth + 1) + "AC-01 is yes";

    public static TheoryData<string, string> Messages =>
        new()
        {
            { "⟦QA5008:⟧", "'@when' requires a condition, for example '@when stage is beta or stable'" },
            { $"⟦QA5008:{s_tooDeep}⟧", "The condition is too long or too deeply nested" },
            {
                $"⟦QA5008:{string.Concat(Enumerable.Repeat("not ", Condition.MaxDepth + 1))}AC-01 is yes⟧",
                "The condition is too long or too deeply nested"
            },
            {
                $"⟦QA5008:stage is beta{string.Concat(Enumerable.Repeat(" or beta", Condition.MaxTokens / 2))}⟧",
                "The condition is too long or too deeply nested"
            },
            { "stage is ⟦QA5008:\"beta or stable⟧", "The value in the condition has no closing quotation mark" },
            { "users > 3 and ⟦QA5008:(⟧stage is beta", "The condition has a '(' without a closing bracket" },
            { "stage is beta⟦QA5008:)⟧", "The condition has a ')' without an opening bracket" },
            { "⟦QA5008:)⟧", "The condition has a ')' without an opening bracket" },
            { "⟦QA5008:is⟧ beta", "A comparison begins with the name of a field or of a question, and not with 'is'" },
            { "⟦QA5008:\"stage\"⟧ is beta", "A comparison begins with the name of a field or of a question, and not with '\"stage\"'" },
            { "users > 3 or ⟦QA5008:>=⟧ 2", "A comparison begins with the name of a field or of a question, and not with '>='" },
            { "stage is beta ⟦QA5008:and⟧", "'and' must be followed by a comparison, for example 'stage is beta'" },
            { "stage is beta ⟦QA5008:or⟧", "'or' must be followed by a comparison, for example 'stage is beta'" },
            { "(users > 3 and ⟦QA5008:not⟧)", "'not' must be followed by a comparison, for example 'stage is beta'" },
            { "⟦QA5008:(⟧)", "'(' must be followed by a comparison, for example 'stage is beta'" },
            { "⟦QA5008:AC-01⟧", "'AC-01' must be followed by 'is', '<', '<=', '>' or '>=' and a value" },
            { "users > 3 or ⟦QA5008:5⟧", "'5' must be followed by 'is', '<', '<=', '>' or '>=' and a value" },
            { "stage ⟦QA5008:=⟧ beta", "Unknown operator '='; the operators are 'is', 'is not', '<', '<=', '>' and '>='" },
            { "AC-01 ⟦QA5008:!=⟧ yes && users > 3", "Unknown operator '!='; the operators are 'is', 'is not', '<', '<=', '>' and '>='" },
            { "stage ⟦QA5008:is⟧", "'is' must be followed by a value" },
            { "stage is ⟦QA5008:not⟧ and users > 3", "'is not' must be followed by a value" },
            { "users ⟦QA5008:>⟧ (3)", "'>' must be followed by a value" },
            { "stage is in ⟦QA5008:review⟧", "Unexpected 'review'; a value of several words must be in quotation marks" },
            { "(stage is in ⟦QA5008:review⟧)", "Unexpected 'review'; a value of several words must be in quotation marks" },
            { "stage is beta ⟦QA5008:&&⟧ users > 3", "Unexpected '&&'; comparisons are joined by 'and' or 'or'" },
            { "stage is beta ⟦QA5008:\"a\"⟧", "Unexpected '\"a\"'; comparisons are joined by 'and' or 'or'" },
            { "stage is given ⟦QA5008:AC-01⟧ is yes", "Unexpected 'AC-01'; comparisons are joined by 'and' or 'or'" },
            { "(stage is beta) ⟦QA5008:(⟧users > 3)", "Unexpected '('; comparisons are joined by 'and' or 'or'" },
            { "⟦QA5008:colour⟧ is blue", "Unknown field or question 'colour'" },
            { "⟦QA5008:stge⟧ is given", "Unknown field or question 'stge'; did you mean 'stage'?" },
            { "⟦QA5008:in-use⟧ is yes", "The condition depends on the question 'in-use', which has a condition itself" },
            {
                "⟦QA5008:free⟧ is yes",
                "The question 'free' has no kind by which it can be compared; declare one, for example '@expect yes-no'"
            },
            { "⟦QA5008:stage⟧ >= beta", "'>=' requires a date, a number, an amount or a duration; 'stage' is of kind 'choice'" },
            {
                "⟦QA5008:personal-data⟧ < yes",
                "'<' requires a date, a number, an amount or a duration; 'personal-data' is of kind 'yes-no'"
            },
            {
                "⟦QA5008:price⟧ <= 12 EUR",
                "'price' has amounts of any currency, which '<=' cannot compare; declare one currency, for example 'amount EUR'"
            },
            { "stage is beta or ⟦QA5008:blue⟧", "'blue' is not a choice of 'stage'; the choices are alpha, beta, Stable, in review, not" },
            { "many is ⟦QA5008:c13⟧", "'c13' is not a choice of 'many'; the choices are c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, …" },
            { "regions is not ⟦QA5008:mars⟧", "'mars' is not a choice of 'regions'; the choices are eu, us, asia" },
            { "since >= ⟦QA5008:2025-02-30⟧", "'2025-02-30' is not a valid value of 'since', which is of kind 'date'" },
            { "cost > ⟦QA5008:12 USD⟧", "'12 USD' is not a valid value of 'cost', which is of kind 'amount EUR'" },
            { "personal-data is ⟦QA5008:true⟧", "'true' is not a valid value of 'personal-data', which is of kind 'yes-no'" },
        };

    [Theory]
    [MemberData(nameof(Messages))]
    public void A_condition_is_reported(string marked, string message)
    {
        var (text, expected) = Marked.Read(marked);
        Assert.Equal([.. expected.Select(diagnostic => (InvalidType.Rule, diagnostic.Span, message))], Report(text));
    }

    [Fact]
    public void Each_wrong_comparison_is_reported() =>
        Assert.Equal(
            [
                "Unknown field or question 'colour'",
                "'red' is not a choice of 'stage'; the choices are alpha, beta, Stable, in review, not",
                "'blue' is not a choice of 'stage'; the choices are alpha, beta, Stable, in review, not",
                "'x' is not a valid value of 'users', which is of kind 'integer'",
            ],
            Report("colour is red or not (stage is red or beta or blue and users > x)").Select(diagnostic => diagnostic.Message)
        );

    private static List<(Rule Rule, TextSpan Span, string Message)> Report(string text)
    {
        var diagnostics = new List<Diagnostic>();
        var condition = Condition.Parse(text, new TextSpan(0, text.Length), out var problem);
        Assert.Equal(condition is null, problem is not null);
        diagnostics.AddRange(problem is null ? [] : [problem]);
        if (condition is not null)
        {
            Example.Bind(condition, diagnostics.Add);
        }

        return [.. diagnostics.Select(diagnostic => (diagnostic.Rule, diagnostic.Span, diagnostic.Message))];
    }
}
