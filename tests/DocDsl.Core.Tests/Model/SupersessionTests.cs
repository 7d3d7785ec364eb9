namespace DocDsl.Core.Tests.Model;

/// <summary>What an answer replaces, at run time and without generated code.</summary>
public class SupersessionTests
{
    [Fact]
    public void A_text_that_is_parsed_alone_names_what_its_answers_replace()
    {
        var document = QaDocument.Parse(
            "@document document en\n\nQuestion 1\nIs it?\n\nAnswer to question 1\n@supersedes letters/older#4\n@supersedes oldest#kosten\n"
                + "Yes.\n\nQuestion 2\nAnd this?\n\nAnswer to question 2\nNo.\n"
        );
        Assert.Equal(
            [("letters/older", 4, null), ("oldest", default(int?), "kosten")],
            document.Answers[0].Supersedes.Select(reference => (reference.Document!, reference.Number, reference.Id))
        );
        Assert.Null(document.Answers[0].SupersededBy);
        Assert.Empty(document.Answers[1].Supersedes);
        Assert.Empty(document.Answers[0].References);
        Assert.Equal(["older", "oldest"], document.ToData().Answers[0].Supersedes.Select(reference => reference.Document!.Split('/')[^1]));
    }
}
