namespace DocDsl.Tools.Tests.LanguageServer;

/// <summary>Promises that one letter makes and another fulfils, in an editor: an edit of one is told in the other.</summary>
public sealed class PromiseTests
{
    private const string Earlier =
        "@document document en\n@date 2001-01-10\n\nQuestion 1\nWill you?\n\nAnswer to question 1\n"
        + "@promise evaluation by 2001-03-01 from \"I will\"\nI will.\n";

    private const string Later =
        "@document document en\n@date 2001-02-20\n\nQuestion 1\nAnd?\n\nAnswer to question 1\n@fulfils earlier#evaluation\nDone.\n";

    [Fact]
    public void An_edit_of_the_letter_that_fulfils_is_told_in_the_one_that_promised()
    {
        using var session = Open();
        Assert.Equal("", session.Diagnostics("earlier.qa", 1));
        session.Open("later.qa", Later);
        session.Change("later.qa", 2, new { text = Later.Replace("@fulfils earlier#evaluation\n", "") });
        Assert.Equal("QA8004", Told(session, "earlier.qa"));
    }

    [Fact]
    public void An_edit_of_the_letter_that_promised_is_told_in_the_one_that_fulfils()
    {
        using var session = Open();
        session.Open("later.qa", Later);
        session.Change("earlier.qa", 2, new { text = Earlier.Replace("@promise evaluation", "@promise evaluatie") });
        Assert.Equal("QA8006", Told(session, "later.qa"));
    }

    private static Session Open()
    {
        var session = new Session(null, null, "p.csproj", "<Project />", "earlier.qa", Earlier, "later.qa", Later);
        session.Open("earlier.qa", Earlier);
        return session;
    }

    private static string Told(Session session, string name) =>
        session.Next(
            "textDocument/publishDiagnostics",
            told => told["uri"]!.GetValue<string>().EndsWith(name) && told["diagnostics"]!.AsArray().Count > 0
        )["diagnostics"]![0]!["code"]!.GetValue<string>();
}
