namespace DocDsl.Core.Tests.Model;

public class RemarkTests
{
    private const string Header = """
        @document faq en
        @heading question+answer "### {label}: {text}"
        @heading value "Answer: {text}"
        @heading remark "Comment: {text}"

        """;

    [Theory]
    [InlineData("Answer: Yes\nComment: With AES.\n\nAnd keys.", "With AES.\n\nAnd keys.", "Yes")]
    [InlineData("AES, with keys.\n\nComment: See the policy.", "See the policy.", "AES, with keys.")]
    [InlineData("Yes.\nComment: One.\nComment: Two.", "One.\nTwo.", "Yes.")]
    [InlineData("Comment: Only this.", "Only this.", "")]
    [InlineData("Yes.\n\nComment:\nBelow the label.", "Below the label.", "Yes.")]
    public void What_the_line_of_a_remark_begins_is_the_end_of_the_text(string answer, string remark, string before)
    {
        var document = QaDocument.Parse($"{Header}\n### A-1: Is it so?\n\n{answer}\n\n### A-2: And this?\n\nNo.\n");

        Assert.Equal(remark, document.Answers[0].Remark);
        Assert.EndsWith(remark, document.Answers[0].Text, StringComparison.Ordinal);
        Assert.Equal(before, document.Answers[0].Text[..^remark.Length].Trim());
        Assert.Null(document.Answers[1].Remark);
    }

    [Theory]
    [InlineData("Yes.")]
    [InlineData("Yes.\n\nComment: ")]
    [InlineData("Answer: Yes")]
    public void Without_its_line_or_words_there_is_none(string answer) =>
        Assert.Null(QaDocument.Parse($"{Header}\n### A-1: Is it so?\n\n{answer}\n").Answers[0].Remark);

    [Fact]
    public void An_answer_of_another_question_has_its_remark()
    {
        var document = QaDocument.Parse($"{Header}\n### A-1: Is it so?\n\nYes.\nComment: Because.\n\n### A-2: And so?\n@same-as #A-1\n");

        Assert.Equal("Because.", document.Questions[1].Answers[0].Remark);
    }
}
