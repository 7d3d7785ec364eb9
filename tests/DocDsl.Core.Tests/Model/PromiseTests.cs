namespace DocDsl.Core.Tests.Model;

/// <summary>Promises, what fulfils them, and reviews, at run time and without generated code.</summary>
public class PromiseTests
{
    private const string Document = """
        @document document en
        @date 2026-01-10
        @reviewed 2026-02-01

        Question 1
        What will you do?

        Answer to question 1
        @by "A. Jansen"
        @promise evaluation by 2026-03-01 from "I will evaluate it"
        @promise letter by 2026-04-01 from "I will write"
        @promise law by 2026-05-01 from "I will propose a law"
        @promise talk from "I will talk"
        I will evaluate it, I will write, I will propose a law, I will talk.

        Question 2
        What came of it?

        Answer to question 2
        @fulfils #evaluation on 2026-03-01
        @fulfils #letter on 2026-04-02
        @reviewed 2026-03-31 by "B. de Wit" again 1 month
        It works.

        """;

    private static readonly QaDocument s_document = QaDocument.Parse(Document, "a.qa");

    [Theory]
    [InlineData("evaluation", "2026-12-31", PromiseState.Fulfilled)]
    [InlineData("letter", "2026-01-01", PromiseState.FulfilledLate)]
    [InlineData("law", "2026-05-01", PromiseState.Open)]
    [InlineData("law", "2026-05-02", PromiseState.Overdue)]
    [InlineData("talk", "9999-12-31", PromiseState.Open)]
    public void The_state_of_a_promise_depends_on_the_day_that_is_named(string id, string today, PromiseState state) =>
        Assert.Equal(state, s_document.Promises.Single(promise => promise.Id == id).GetState(DateOnly.Parse(today)));

    [Fact]
    public void A_promise_knows_the_answer_that_fulfils_it()
    {
        Assert.Same(s_document.Answers[1], s_document.Promises[0].FulfilledBy);
        Assert.Equal(new DateOnly(2026, 3, 1), s_document.Promises[0].FulfilledOn);
        Assert.Null(s_document.Promises[2].FulfilledBy);
        Assert.Null(s_document.Promises[2].FulfilledOn);
    }

    [Fact]
    public void A_review_is_that_of_the_answer_or_of_the_header()
    {
        Assert.Equal(new AnswerReview(new DateOnly(2026, 2, 1), null, null), s_document.Answers[0].Reviewed);
        Assert.Equal(new AnswerReview(new DateOnly(2026, 3, 31), "B. de Wit", new DateOnly(2026, 4, 30)), s_document.Answers[1].Reviewed);
        Assert.Equal("2026-03-31, B. de Wit", s_document.Answers[1].Reviewed!.ToString());
        Assert.Null(QaDocument.Parse("Vraag 1\nA?\n\nAntwoord op vraag 1\nB.\n").Answers[0].Reviewed);
    }

    [Fact]
    public void Data_has_both()
    {
        var json = s_document.ToData().ToJson();
        Assert.Contains(
            "\"fulfilled\":{\"document\":\"a.qa\",\"answer\":\"Answer to question 2\",\"on\":\"2026-03-01\"}",
            string.Concat(json.Split('\n').Select(line => line.Trim())).Replace("\": ", "\":", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.Equal(new DateOnly(2026, 4, 30), s_document.ToData().Answers[1].Reviewed!.Next);
    }
}
