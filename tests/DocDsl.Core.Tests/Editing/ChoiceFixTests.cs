namespace DocDsl.Core.Tests.Editing;

/// <summary>QA3008: the choice that was probably meant.</summary>
public class ChoiceFixTests
{
    private const string Question = "Question 1\n@expect choices \"Feature gate\"|Other\nHow?\n\nAnswer to question 1\n";

    [Theory]
    [InlineData("- [x] Othr\n", "- [x] Other\n")]
    [InlineData("- [x] Feature gate also fill in values\n", "- [x] Feature gate: also fill in values\n")]
    [InlineData("@value feature gates, Other from \"gate\"\nBy a gate.\n", "@value Feature gate, Other from \"gate\"\nBy a gate.\n")]
    public void A_choice_becomes_the_nearest_one(string before, string after) =>
        Fixed.Check("QA3008", "nearest-choice", Question + before, Question + after);
}
