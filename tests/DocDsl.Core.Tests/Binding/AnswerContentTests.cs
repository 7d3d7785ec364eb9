using DocDsl.Core.Compilation;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;

namespace DocDsl.Core.Tests.Binding;

using QuestionState = DocDsl.Core.Symbols.QuestionState;

/// <summary>What counts as an answer, and what follows from it.</summary>
public class AnswerContentTests
{
    [Theory]
    [InlineData("No")]
    [InlineData("**None.**")]
    [InlineData("- Ditto")]
    [InlineData("https://example.org/a")]
    [InlineData("![a diagram](diagram.png)")]
    [InlineData("12")]
    [InlineData("25.")]
    [InlineData("✔")]
    [InlineData("N/A, see 3")]
    [InlineData("Not applicable (no feature gate).")]
    [InlineData("Not yet!")]
    [InlineData("- [x] Yes\n- [ ] No")]
    [InlineData("☒ Yes ☐ No")]
    [InlineData("Response: none")]
    [InlineData("- [ ] Yes\n- [ ] No\n\nNeither.")]
    [InlineData("```\n<!-- x -->\n```")]
    [InlineData("@@TBD")]
    [InlineData("TBD is the name of a programme.")]
    [InlineData("<!-- TBD --> Yes")]
    [InlineData("call f( )")]
    [InlineData("That is the form to fill in")]
    [InlineData("[the form to fill in](https://example.org)")]
    [InlineData("| a | b |\n| --- | --- |")]
    public void Words_are_an_answer(string answer) => Assert.Equal(AnswerContent.Words, ContentOf(answer));

    [Theory]
    [InlineData("")]
    [InlineData("<!-- Say which. -->")]
    [InlineData("<!-- Say\n\nwhich\nof them. -->")]
    [InlineData("<!-- a --> <!-- b -->\n\n---")]
    [InlineData("Response:")]
    [InlineData("**Answer:**")]
    [InlineData("- Feature gate name:\n- Components:")]
    [InlineData("-\n*")]
    [InlineData("<br>\n</details>")]
    [InlineData("[limits]: https://example.org/limits")]
    [InlineData("```\n```")]
    public void Nothing_that_a_reader_sees_is_none(string answer) => Assert.Equal(AnswerContent.Empty, ContentOf(answer));

    [Theory]
    [InlineData("TBD")]
    [InlineData("- **tbd.**")]
    [InlineData("_Response:_ ________")]
    [InlineData("Name: ____ Date: ____")]
    [InlineData("____")]
    [InlineData("...")]
    [InlineData("…")]
    [InlineData("???")]
    [InlineData("XXX")]
    [InlineData("To be determined")]
    [InlineData("Response: TBD")]
    [InlineData("(To follow.)")]
    [InlineData("[[ FILL IN ]]")]
    [InlineData("[[ FILL IN:\nwhich ]]")]
    [InlineData("[[the name of the minister]]")]
    [InlineData("[fill in]")]
    [InlineData("<your answer here>")]
    [InlineData("Lorem ipsum dolor sit amet,\nconsectetur adipiscing elit.\n\n---")]
    [InlineData("N/A\n\nTODO")]
    public void What_is_to_be_replaced_is_none(string answer) => Assert.Equal(AnswerContent.Placeholder, ContentOf(answer));

    [Theory]
    [InlineData("- [ ] By a flag\n- [ ] Other")]
    [InlineData("- [ ] By a flag\n  - Name of the flag:\n- [ ] Other (say\n  how)")]
    [InlineData("☐ Yes ☐ No")]
    [InlineData("( ) Yes")]
    [InlineData("Yes [ ]")]
    public void Boxes_that_are_not_ticked_are_none(string answer) => Assert.Equal(AnswerContent.UntickedBoxes, ContentOf(answer));

    [Theory]
    [InlineData("en", "N/A")]
    [InlineData("en", "* n/a.")]
    [InlineData("en", "Not applicable for this feature.")]
    [InlineData("nl", "N.v.t.")]
    [InlineData("nl", "Niet van toepassing")]
    [InlineData("de", "Nicht zutreffend.")]
    [InlineData("fr", "Sans objet.")]
    public void Not_applicable_needs_a_reason(string culture, string answer) =>
        Assert.Equal(AnswerContent.NotApplicable, ContentOf(answer, culture));

    [Fact]
    public void A_question_is_answered_by_words_alone()
    {
        var model = Bind(
            "@question 1\nA?\n@answer\nTBD\n\n@question 2\n@open later\nB?\n@answer\n<!-- x -->\n\n@question 3\nC?\n@answer\nYes.\n"
        );

        Assert.Equal([QuestionState.Unanswered, QuestionState.Open, QuestionState.Answered], model.Questions.Select(it => it.State));
        Assert.Equal([true, true, false], model.Questions.Select(question => question.Answer is null));
        Assert.Same(model.Answers[0], model.Questions[0].Unfinished);
        Assert.Same(model.Questions[0], Assert.Single(model.Answers[0].Questions));

        // Reported once each, and as what it is.
        Assert.Equal(["QA3005", "QA3004"], model.Diagnostics.Select(diagnostic => diagnostic.Id));
    }

    [Fact]
    public void Of_several_answers_the_first_that_says_something_counts()
    {
        var model = Bind("@question 1\nA?\na) one\nb) two\n@answer 1a\nTBD\n@answer 1b\nFive.\n");

        Assert.Same(model.Answers[1], model.Questions[0].Answer);
        Assert.Equal([null, model.Answers[1]], model.Questions[0].Parts.Select(part => part.Answer));
    }

    [Fact]
    public void A_value_below_a_placeholder_is_none()
    {
        var model = Bind("@question 1\n@expect yes-no\nA?\n@answer\n@value yes from \"TBD\"\nTBD\n");

        Assert.Null(model.Questions[0].Value);
        Assert.Equal(["QA3005"], model.Diagnostics.Select(diagnostic => diagnostic.Id));
    }

    [Fact]
    public void A_comment_is_no_text_anywhere()
    {
        var model = Bind("@question 1\nWhat <!-- exactly -->does\nit<!--\n\nTODO --> cost?\n@answer\nFive<!-- see [[#9]] --> euro.\n");

        Assert.Equal("What does it cost?", model.Questions[0].Text.Text.Replace('\n', ' '));
        Assert.Equal("Five euro.", model.Answers[0].Text.Text);
        Assert.Empty(model.Diagnostics);
    }

    [Fact]
    public void A_draft_of_placeholders_is_open_at_run_time()
    {
        var document = QaDocument.Parse(
            "@document kamervragen nl\n@status draft\n\nVraag 1\nWat?\n\nAntwoord op vraag 1\n[[ INVULLEN ]]\n"
        );

        Assert.Null(Assert.IsType<OpenQuestion>(document[1]).Reason);
        Assert.Equal(Data.QuestionDataState.Open, document[1].ToData().State);
        Assert.Null(document[1].ToData().Answer);
        Assert.Equal(DocumentDiagnosticSeverity.Warning, Assert.Single(document.Diagnostics).Severity);
    }

    private static AnswerContent ContentOf(string answer, string culture = "en") =>
        Bind($"@question 1\nWhat?\n@answer\n{answer}\n", culture).Answers[0].Content;

    private static SemanticModel Bind(string text, string culture = "en") =>
        SemanticAnalysis.Analyze(new SourceText($"@document document {culture}\n{text}", "a.qa"), DocumentTypeSet.ReadyMade);
}
