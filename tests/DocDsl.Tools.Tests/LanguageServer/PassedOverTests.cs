namespace DocDsl.Tools.Tests.LanguageServer;

/// <summary>
/// The checker compares what a document is at a pause with what it was at the one before. What changes and changes back in between is no
/// change for it; another document may have been checked in between.
/// </summary>
public sealed class PassedOverTests
{
    [Theory]
    [InlineData(
        "other.md",
        "<!-- @document en -->\n# Where\n",
        "# Where",
        "# When",
        "a.md",
        "<!-- @document en -->\nSee [it](other.md#where).\n",
        "QA4007"
    )]
    [InlineData(
        "other.qa",
        "@document faq en\n\nQ: Where?\n@id where\nA: Here.\n",
        "@id where",
        "@id when",
        "a.qa",
        "@document faq en\n\nQ: What?\nA: See [[other#where]].\n",
        "QA4006"
    )]
    [InlineData(
        "other.qa",
        "@document document en\n@date 2001-01-10\n\n"
            + "Question 1\nWill you?\n\nAnswer to question 1\n@promise study by 2001-03-01 from \"I will\"\nI will.\n",
        "@promise study",
        "@promise survey",
        "a.qa",
        "@document document en\n@date 2001-02-20\n\nQuestion 1\nAnd?\n\nAnswer to question 1\n@fulfils other#study\nDone.\n",
        "QA8006"
    )]
    [InlineData(
        "other.qa",
        "@document document en\n@date 2001-01-10\n\n"
            + "Question 1\n@expect yes-no\nIs all of the data encrypted at rest in the database?\n\nAnswer to question 1\nNo.\n",
        "No.",
        "Yes.",
        "a.qa",
        "@document document en\n@date 2001-02-20\n\n"
            + "Question 1\n@expect yes-no\nIs all of the data encrypted at rest in the database?\n\nAnswer to question 1\nNo.\n",
        "QA8101"
    )]
    [InlineData(
        "other.qa",
        "@document faq nl\n\nQ: Wat kost een pas?\n@id card\nA: 42 euro.\n",
        "42",
        "43",
        "a.qa",
        "@document faq en\n@translates other\n\nQ: What does a card cost?\n@id card\nA: 42 euros.\n",
        "QA8116"
    )]
    public void What_changes_and_changes_back_leaves_nothing_behind(
        string otherName,
        string other,
        string words,
        string instead,
        string name,
        string text,
        string id
    )
    {
        using var session = new Session(files: ["p.csproj", "<Project />", otherName, other, name, text]);
        session.Open(otherName, other);
        session.Open(name, text);
        Assert.DoesNotContain(id, session.Diagnostics(name, 1), StringComparison.Ordinal);

        session.Change(otherName, 2, new { text = other.Replace(words, instead) });
        session.Change(name, 2, new { text = text + "\n" });
        Assert.Contains(id, session.Diagnostics(name, 2), StringComparison.Ordinal);

        session.Change(otherName, 3, new { text = other });
        session.Next(
            "textDocument/publishDiagnostics",
            told =>
                told["uri"]!.GetValue<string>() == session.UriOf(name)
                && told["version"]?.GetValue<int>() == 2
                && !told["diagnostics"]!.AsArray().Any(diagnostic => diagnostic!["code"]!.GetValue<string>() == id)
        );
    }

    [Fact]
    public void A_client_that_asks_is_told_to_ask_again()
    {
        const string Other = "@document faq en\n\nQ: Where?\n@id where\nA: Here.\n";
        const string Text = "@document faq en\n\nQ: What?\nA: See [[other#where]].\n";
        var capabilities = new
        {
            textDocument = new { diagnostic = new { } },
            workspace = new { diagnostics = new { refreshSupport = true } },
        };
        using var session = new Session(capabilities, files: ["other.qa", Other, "a.qa", Text]);
        session.Open("other.qa", Other);
        session.Open("a.qa", Text);
        Assert.Equal("", Ask());

        session.Change("other.qa", 2, new { text = Other.Replace("@id where", "@id when") });
        session.Change("a.qa", 2, new { text = Text + "\n" });
        Assert.Equal("QA4006", Ask());

        session.Change("other.qa", 3, new { text = Other });
        do
        {
            session.Next("workspace/diagnostic/refresh");
        } while (Ask().Length > 0);

        string Ask() =>
            string.Concat(
                session.AskOf("textDocument/diagnostic", "a.qa")["items"]!.AsArray().Select(item => item!["code"]!.GetValue<string>())
            );
    }
}
