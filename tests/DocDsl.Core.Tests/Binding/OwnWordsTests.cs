namespace DocDsl.Core.Tests.Binding;

/// <summary>Questions without numbers are known by their own words.</summary>
public class OwnWordsTests
{
    [Fact]
    public void An_id_is_the_first_words_and_longer_where_two_share_them()
    {
        var faq = QaDocument.Parse(
            """
            @document faq en

            Q: How do I apply?
            A: By post.

            Q: What does it cost to apply for a permit in a town?
            A: Ten euros.

            Q: What does it cost to apply for a permit abroad?
            A: Twenty.

            Q: Is 2FA needed – what’s the café's password?
            @id password
            A: Yes.
            """
        );
        Assert.Empty(faq.Diagnostics);
        Assert.Equal(
            ["how-do-i-apply", "what-does-it-cost-to-apply-for-a-permit-in", "what-does-it-cost-to-apply-for-a-permit-abroad", "password"],
            faq.Questions.Select(question => question.Id)
        );
        Assert.Equal("How do I apply?", faq.Questions[0].Label);
        Assert.Null(faq.Questions[0].Number);
        Assert.Same(faq.Questions[2], faq["what-does-it-cost-to-apply-for-a-permit-abroad"]);
        Assert.Equal("Twenty.", ((AnsweredQuestion)faq.Questions[2]).Answer.Text);
    }

    [Theory]
    [InlineData("Wat’s dít?", "wats-dít")]
    [InlineData("E\u0301e\u0301n", "een")]
    [InlineData("2FA?", "2fa")]
    [InlineData("?!", null)]
    [InlineData("\uD800 x", "x")]
    public void Only_letters_and_digits_count(string words, string? expected) =>
        Assert.Equal(expected, QaDocument.Parse($"@document faq\nQ: {words}\nA: a\n").Questions[0].Id);

    [Fact]
    public void It_stays_when_questions_move()
    {
        string[] questions =
        [
            "Q: One two three four five six seven?\nA: a\n",
            "Q: One two three four five six eight?\nA: b\n",
            "Q: Nine?\nA: c\n",
        ];
        var ids = Ids(questions);
        Assert.Equal(ids.Reverse(), Ids([.. questions.Reverse()]));
        Assert.Equal(["nine", "one-two-three-four-five-six-eight", "one-two-three-four-five-six-seven"], ids.Order());

        static string?[] Ids(string[] all) =>
            [.. QaDocument.Parse("@document faq\n" + string.Concat(all)).Questions.Select(question => question.Id)];
    }

    [Fact]
    public void Numbered_documents_are_as_they_were() => Assert.Null(QaDocument.Parse("@question\nWat?\n@answer\nDit.\n").Questions[0].Id);

    [Fact]
    public void The_same_words_twice_clash_in_CSharp()
    {
        var model = Marked.Model("@document faq\nQ: What?\nA: a\nQ: What?\nA: b\n");
        List<Diagnostics.Diagnostic> found = [];
        var shape = Compilation.ShapeBuilder.Build(model, "faq.qa", "", found);
        Assert.Equal(["QA6001"], found.Select(diagnostic => diagnostic.Id));
        Assert.Equal("What", Assert.Single(shape.Members).Name);
    }
}
