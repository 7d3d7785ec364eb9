using System.Text.Json;

namespace DocDsl.Tools.Tests.Cli;

/// <summary>Answers that are those of other documents: what the command reports, counts and exports.</summary>
public sealed class SameAsTests : CommandTest
{
    private const string Library =
        "<!-- @document faq en -->\n<!-- @heading question+answer \"## {text}\" -->\n\n# Library\n\n"
        + "## Is a second factor required?\n<!-- @id mfa -->\n<!-- @expect yes-no -->\n<!-- @evidence https://example.com/mfa -->\n\n"
        + "Yes, for *all*.[^1] See [[#places]], [the policy](docs/policy.md) and [the norm][norm].\n\n"
        + "## Where do you work?\n<!-- @id places -->\n\n- at home\n- in Utrecht\n\n"
        + "[^1]: Since **2024**, see [the norm][norm] too.\n\n[norm]: https://example.com/norm \"A norm\"\n";

    private const string Customer =
        "<!-- @document faq en -->\n<!-- @heading question+answer \"## {text}\" -->\n\n# Contoso\n\n"
        + "## A second factor?\n<!-- @id factor -->\n<!-- @expect yes-no -->\n<!-- @same-as library#mfa -->\n\n"
        + "## Which norm?\n\nOurs.[^1]\n\n[^1]: Of our own.\n";

    public SameAsTests()
    {
        Write("shared/library.md", Library);
        Write("shared/docs/policy.md", "# Policy\n");
        Write("customers/contoso.md", Customer);
        Write("p.csproj", "<Project><ItemGroup><DocDsl Include=\"shared/library.md;customers/*.md\" /></ItemGroup></Project>");
        Write(
            "customers/plain.qa",
            "@document document en\n\nQuestion 1\n@expect yes-no\nA second factor?\n\nAnswer to question 1\n@same-as library#mfa\n"
        );
    }

    [Fact]
    public void A_folder_is_checked_with_all_of_them()
    {
        var (status, output, _) = Run("check", "customers");
        Assert.Equal((0, "2 files checked, no errors or warnings"), (status, output.Split('\n')[0]));

        Write("shared/library.md", Library.Replace("Yes, for", "It is, for", StringComparison.Ordinal));
        (status, output, _) = Run("check", "customers");
        Assert.Equal(1, status);
        const string Found = "error QA3012: The answer to question 'mfa' of document 'shared/library.md' has no value; yes-no is expected";
        Assert.Contains("contoso.md(9,15): " + Found, output, StringComparison.Ordinal);
        Assert.Contains("plain.qa(8,10): " + Found, output, StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_has_the_words_with_the_notes_and_the_links_of_their_own_file()
    {
        var (status, text, _) = Run("export", "-f", "markdown", "customers/contoso.md");
        Assert.Equal(0, status);
        const string Norm = "[the norm](<https://example.com/norm> \"A norm\")";
        Assert.Equal(
            $$"""
            <!-- @document faq en -->
            <!-- @heading question+answer "## {text}" -->
            # Contoso

            ## A second factor?

            <!-- @id factor -->
            <!-- @aside -->

            *Yes*

            <!-- @end -->

            Yes, for *all*.[^2] See [places](library.md#where-do-you-work), [the policy](<../shared/docs/policy.md>) and {{Norm}}.

            <!-- @aside -->

            *Same answer as*: library\#mfa\
            *Evidence*: <https://example.com/mfa>

            <!-- @end -->

            ## Which norm?

            Ours.[^1]

            [^1]: Of our own.

            [^2]: Since **2024**, see {{Norm}} too.

            """,
            text
        );
    }

    [Fact]
    public void A_page_has_them_too()
    {
        var page = Run("export", "-f", "html", "customers/contoso.md").Output;
        Assert.Contains("<p>Yes, for <em>all</em>.<sup class=\"mark\"><a id=\"r-n-2-1\" href=\"#n-2\"", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"../shared/docs/policy.md\">the policy</a>", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://example.com/norm\" title=\"A norm\">the norm</a>", page, StringComparison.Ordinal);
        Assert.Contains("<dt id=\"n-2\">2</dt><dd>Since <strong>2024</strong>", page, StringComparison.Ordinal);
        Assert.Contains("<dt>Evidence</dt><dd><a href=\"https://example.com/mfa\">", page, StringComparison.Ordinal);
        Assert.Contains("<span class=\"tag yes\">Yes</span>", page, StringComparison.Ordinal);

        page = Run("export", "-f", "html", "customers/plain.qa").Output;
        Assert.Contains("<p>Yes, for all.<sup class=\"mark\">", page, StringComparison.Ordinal);
        Assert.Contains("<dt id=\"n-1\">1</dt><dd>Since 2024", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Data_has_the_words_and_says_whose_they_are()
    {
        using var json = JsonDocument.Parse(Run("export", "-f", "json", "customers/plain.qa").Output);
        var document = json.RootElement;
        var answer = document.GetProperty("answers")[0];
        Assert.Equal("""{"document":"shared/library.md","question":"mfa"}""", JsonSerializer.Serialize(answer.GetProperty("sameAs")));
        Assert.StartsWith("Yes, for all. See places,", answer.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal("https://example.com/mfa", answer.GetProperty("evidence")[0].GetProperty("target").GetString());
        Assert.Equal("yes", document.GetProperty("questions")[0].GetProperty("value").GetProperty("text").GetString());
        Assert.Equal(1, document.GetProperty("notes").GetArrayLength());
    }

    [Fact]
    public void Diff_says_what_an_answer_comes_from_and_rests_on()
    {
        Write(
            "customers/later.qa",
            "@document document en\n\nQuestion 1\n@expect yes-no\nA second factor?\n\nAnswer to question 1\n"
                + "@value yes from \"Yes\" is code:Vault.HasFactor\n@evidence code:Vault.SignIn\nYes.\n"
        );
        Assert.Contains(
            "Question 1: answer reworded; same as library#mfa → none; evidence 'Vault.SignIn' added; bound to nothing → Vault.HasFactor",
            Run("diff", "customers/plain.qa", "customers/later.qa").Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_question_whose_answer_cannot_be_taken_is_counted_as_open()
    {
        Write("customers/plain.qa", "Question 1\nWhat?\n\nAnswer to question 1\n@same-as nowhere#1\n");
        var (status, output, _) = Run("check", "customers/plain.qa");
        Assert.Equal(1, status);
        Assert.Contains("plain.qa(5,10): error QA4006: Document 'nowhere' does not exist", output, StringComparison.Ordinal);
        Assert.Contains("1 question: 0 answered, 1 open", output, StringComparison.Ordinal);
    }
}
