using Company.Questionnaire_1.Questionnaires;
using DocDsl;

namespace Company.Questionnaire_1;

/// <summary>What the compiler does not check: rules of your own, over all questionnaires.</summary>
public class QuestionnaireTests
{
    public static TheoryData<string> Paths => [.. Documents.All.Select(document => document.Path)];

    [Theory]
    [MemberData(nameof(Paths))]
    public void Whatever_is_not_fully_affirmed_says_why(string path)
    {
        var document = Documents.All.Single(document => document.Path == path);
        foreach (var question in document.Questions.OfType<AnsweredQuestion>())
        {
            if (question.InvariantValue is { Text: "partial" or "no" })
            {
                Assert.True(question.Answer.Text.Length > "Partial.".Length, $"{question.Answer.Span}: the answer does not say why");
            }
        }
    }

    // Answers are typed: a question that is left out, or is answered by a value of another kind, does not compile.
    [Fact]
    public void Contoso_is_told_what_the_product_does()
    {
        Assert.True(Contoso.Document.SecondFactor.Value);
        Assert.Equal(5, Contoso.Document.LockOut.Value);
        Assert.Equal(SecurityQuestions.EncryptionChoice.Partial, Contoso.Document.Encryption.Value);
        Assert.Equal("30 days", Contoso.Document.Retention.Value.ToString());
    }
}
