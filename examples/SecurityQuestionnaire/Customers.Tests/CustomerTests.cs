using DocDsl;
using Vendor.Questionnaires;
using Vendor.Sets;

namespace Vendor.Tests;

/// <summary>Rules of our own, over all questionnaires. That each question is answered is checked by the compiler already.</summary>
public class CustomerTests
{
    public static TheoryData<QaDocument> Questionnaires => [.. Documents.All.Where(document => document.QuestionSet is not null)];

    /// <summary>One place to change: who answers a customer in words of their own has to say so here.</summary>
    [Theory]
    [MemberData(nameof(Questionnaires))]
    public void Answers_come_from_the_library(QaDocument questionnaire) =>
        Assert.Equal(
            questionnaire is Contoso ? ["IN-02"] : ["2.2.1"],
            questionnaire
                .Answers.Where(answer => answer.SameAs is null)
                .SelectMany(answer => answer.Questions)
                .Select(question => question.Id)
        );

    [Theory]
    [MemberData(nameof(Questionnaires))]
    public void What_customers_read_has_no_gaps(QaDocument questionnaire)
    {
        Assert.True(questionnaire.IsComplete);
        Assert.Empty(questionnaire.QuestionSet!.Missing);
        Assert.All(questionnaire.Answers, answer => Assert.NotEmpty(answer.Text));
    }

    /// <summary>Each customer asks in their own way, and gets the same answer.</summary>
    [Fact]
    public void Two_customers_are_told_the_same()
    {
        Assert.True(Contoso.Document.Ac01.Value);
        Assert.Equal(FabrikamQuestions._1_1_1Choice.Yes, Fabrikam.Document._1_1_1.Value);
        Assert.Same(Contoso.Document.Ac01.Answer.SameAs, Fabrikam.Document._1_1_1.Answer.SameAs);
    }

    /// <summary>The words that customers read name the number that the code has.</summary>
    [Fact]
    public void The_lock_out_is_that_of_the_code() => Assert.Equal(5, Contoso.Document.Ac03.Value);

    [Theory]
    [MemberData(nameof(Questionnaires))]
    public void Whatever_is_affirmed_names_the_code_that_shows_it(QaDocument questionnaire) =>
        Assert.All(
            questionnaire.Questions.OfType<AnsweredQuestion>().Where(question => question.InvariantValue is { Text: "yes" or "Yes" }),
            question => Assert.Contains(question.Answer.Evidence, evidence => evidence.Kind == EvidenceKind.Code)
        );
}
