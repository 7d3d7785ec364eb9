namespace DocDsl.Tools.Tests.Cli;

/// <summary>Attesting evidence, and hearing of what has changed since.</summary>
public sealed class AttestTests : CommandTest
{
    private const string Code = "namespace Vault;\npublic static class Store\n{\n    public const int KeySize = 256;\n}\n";

    private const string Security =
        "@document document en\n\nQuestion 1\n@id keys\nHow?\n\nAnswer to question 1\n@evidence code:Vault.Store.KeySize\n"
        + "@evidence file:docs/a.md#schedule\nWith keys of 256 bits.\n\nQuestion 2\nHow long?\n\nAnswer to question 2\n"
        + "@evidence [[library#mfa]]\n@evidence https://example.com/a\nA year.\n";

    public AttestTests()
    {
        Write("p.csproj", "<Project />");
        Write("Store.cs", Code);
        Write("Security.qa", Security);
        Write("library.qa", "@document document en\n\nQuestion 1\n@id mfa\nWhat?\n\nAnswer to question 1\nA key.\n");
        Write("docs/a.md", "# A\n\n## Schedule\n\nA year.\n\n## More\n\nWords.\n");
    }

    [Fact]
    public void What_was_attested_is_compared_from_then_on()
    {
        Assert.DoesNotContain("QA82", Run("check").Output, StringComparison.Ordinal);
        var attested = Attest();
        Assert.Equal(
            "Security.qa#keys: code:Vault.Store.KeySize: new\nSecurity.qa#keys: file:docs/a.md#schedule: new\n"
                + "Security.qa#2: [[library#mfa]]: new\n3 attested\n",
            attested.Output
        );
        Assert.Equal((0, ""), (attested.Status, attested.Error));
        Assert.DoesNotContain("QA82", Run("check").Output, StringComparison.Ordinal);

        Write("Store.cs", Code.Replace("256", "128", StringComparison.Ordinal));
        Write("docs/a.md", "# A\n\n## Schedule\n\nA\nyear.\n\n## More\n\nOther words.\n");
        var changed = Run("check");
        Assert.Contains(
            "Security.qa(8,16): warning QA8201: The evidence 'code:Vault.Store.KeySize' has changed since A. Jansen attested it on "
                + "2026-05-01; verify the answer, then run 'docdsl attest Security.qa#keys'",
            changed.Output,
            StringComparison.Ordinal
        );
        Assert.Equal(1, Count(changed.Output, "QA8201:"));

        Assert.Equal(
            "Security.qa#keys: code:Vault.Store.KeySize: changed since 2026-05-01\n1 attested\n",
            Attest("Security.qa#keys", "--changed").Output
        );
        Assert.DoesNotContain("QA82", Run("check").Output, StringComparison.Ordinal);
        Assert.Equal("0 attested\n", Attest("--changed").Output);
    }

    [Fact]
    public void Lines_are_sorted_and_those_about_nothing_go()
    {
        Attest();
        var lines = File.ReadAllLines("docdsl.lock");
        Assert.Equal(lines.Order(StringComparer.Ordinal), lines);
        Write("Security.qa", Security.Replace("@evidence file:docs/a.md#schedule\n", "", StringComparison.Ordinal));
        Assert.Contains(
            "docdsl.lock(4,1): warning QA8204: The answer 'keys' in document 'Security.qa' does not rest on 'file:docs/a.md#schedule'",
            Run("check").Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Security.qa#keys: file:docs/a.md#schedule: removed, since the answer does not rest on it",
            Attest().Output,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("QA82", Run("check").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_never_attested_is_information_or_an_error_where_it_is_required()
    {
        Attest("Security.qa#keys");
        Assert.Contains(
            "Security.qa(16,13): info QA8202: The evidence '[[library#mfa]]' was never",
            Run("check").Output,
            StringComparison.Ordinal
        );
        Write(".editorconfig", "[*.qa]\ndocdsl_require_attestation = true\n");
        var required = Run("check");
        Assert.Contains("Security.qa(16,13): error QA8202", required.Output, StringComparison.Ordinal);
        Assert.Equal(1, required.Status);
    }

    [Fact]
    public void Nothing_is_written_for_a_dry_run_or_into_a_broken_file()
    {
        Assert.EndsWith("3 to be attested\n", Attest("--dry-run").Output, StringComparison.Ordinal);
        Assert.False(File.Exists("docdsl.lock"));
        Write("docdsl.lock", "<<<<<<< HEAD\n");
        var broken = Attest();
        Assert.Equal(
            (3, "docdsl.lock: line 1 cannot be read; 'docdsl check' says why. Nothing is written.\n"),
            (broken.Status, broken.Error)
        );
        Assert.Equal("<<<<<<< HEAD\n", File.ReadAllText("docdsl.lock"));
        Assert.Contains("docdsl.lock(1,1): error QA8203: A merge conflict is not resolved", Run("check").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_attested_is_an_error()
    {
        Write("Security.qa", Security.Replace("Store.KeySize", "Store.Size", StringComparison.Ordinal));
        var result = Attest();
        Assert.Equal(
            (1, "Security.qa#keys: code:Vault.Store.Size: was not found, and is not attested\n"),
            (result.Status, result.Error)
        );
        var unknown = Attest("Security.qa#key");
        Assert.Equal((3, "Security.qa: has no answer 'key'.\n"), (unknown.Status, unknown.Error));
        Assert.Equal(2, Run("attest").Status);
        Assert.Equal(2, Run("attest", "--by", " ").Status);
        Assert.Equal(3, Attest("nothing.qa").Status);
    }

    [Fact]
    public void A_translation_rests_on_the_answers_that_it_translates()
    {
        const string Guide = "@document document nl\n\nVraag 1\n@id hours\nWanneer?\n\nAntwoord op vraag 1\nVan 9 tot 17 uur.\n";
        Write("guide.nl.qa", Guide);
        Write(
            "guide.en.qa",
            "@document document en\n@translates guide.nl\n\nQuestion 1\n@id hours\nWhen?\n\nAnswer to question 1\nFrom 9 to 17.\n"
        );
        Assert.Equal("guide.en.qa#hours: [[guide.nl#hours]]: new\n1 attested\n", Attest("guide.en.qa").Output);
        Assert.DoesNotContain("QA82", Run("check", "guide.en.qa").Output, StringComparison.Ordinal);
        Write("guide.nl.qa", Guide.Replace("Van 9", "Dagelijks van 9", StringComparison.Ordinal));
        Assert.Contains(
            "guide.en.qa(8,1): warning QA8201: The evidence '[[guide.nl#hours]]' has changed since A. Jansen attested it on 2026-05-01",
            Run("check", "guide.en.qa").Output,
            StringComparison.Ordinal
        );
    }

    private static (int Status, string Output, string Error) Attest(params string[] arguments) =>
        Run(["attest", .. arguments, "--by", "A. Jansen", "--today", "2026-05-01"]);

    private static int Count(string text, string word) => text.Split(word).Length - 1;
}
