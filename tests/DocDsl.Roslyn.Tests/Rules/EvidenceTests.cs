using DocDsl.CodeFixes.Rules;
using DocDsl.Generator;

namespace DocDsl.Roslyn.Tests.Rules;

/// <summary>QA6006: code that an answer names is there, or its line is told, with the nearest name.</summary>
public class EvidenceTests
{
    private const string Code =
        "namespace Ministry.Security { public class AesStore { public void Encrypt(byte[] data, string key) { } public void "
        + "Encrypt(string text) { } private class Inner { } } public class List<T> { } }";

    [Theory]
    [InlineData("code:Ministry.Security.AesStore", "")]
    [InlineData("code: Ministry.Security.AesStore.Encrypt", "")]
    [InlineData("code:Ministry.Security.AesStore.Encrypt(byte[], string)", "")]
    [InlineData("code:Ministry.Security.AesStore.Encrypt(System.String)", "")]
    [InlineData("code:Ministry.Security.AesStore.Inner", "")]
    [InlineData("code:Ministry.Security.List", "")]
    [InlineData("code:System.Security.Cryptography.Aes.Create", "")]
    [InlineData("https://example.org/audit", "")]
    [InlineData(
        "code:Ministry.Security.AesStor",
        "(5,16): error QA6006: The type or member 'Ministry.Security.AesStor' was not found; did you mean 'Ministry.Security.AesStore'?",
        "code:Ministry.Security.AesStore"
    )]
    [InlineData(
        "code:Ministry.Storage.AesStore",
        "(5,16): error QA6006: The type or member 'Ministry.Storage.AesStore' was not found; did you mean 'Ministry.Security.AesStore'?",
        "code:Ministry.Security.AesStore"
    )]
    [InlineData(
        "code:Ministry.Security.AesStore.encrypt",
        "(5,16): error QA6006: The type or member 'Ministry.Security.AesStore.encrypt' was not found; did you mean "
            + "'Ministry.Security.AesStore.Encrypt'?",
        "code:Ministry.Security.AesStore.Encrypt"
    )]
    [InlineData(
        "code:Ministry.Security.Safe.Encrypt",
        "(5,16): error QA6006: The type or member 'Ministry.Security.Safe.Encrypt' was not found; did you mean "
            + "'Ministry.Security.AesStore.Encrypt'?",
        "code:Ministry.Security.AesStore.Encrypt"
    )]
    [InlineData(
        "code:Ministry.Security.AesStore.Encrypt(int)",
        "(5,16): error QA6006: The type or member 'Ministry.Security.AesStore.Encrypt(int)' was not found; did you mean "
            + "'Ministry.Security.AesStore.Encrypt(byte[], string)'?",
        "code:Ministry.Security.AesStore.Encrypt(byte[], string)"
    )]
    [InlineData("code:Ministry.Security", "(5,16): error QA6006: The type or member 'Ministry.Security' was not found")]
    [InlineData("code:Nothing.Like.It", "(5,16): error QA6006: The type or member 'Nothing.Like.It' was not found")]
    [InlineData(
        "a photograph",
        "(5,11): error QA1002: '@evidence' requires code or a web address, for example '@evidence code:Ministry.Security.AesStore'"
    )]
    public async Task Evidence(string evidence, string expected, string? corrected = null)
    {
        const string Before = "@document en\nQuestion 1\nEncrypted?\nAnswer 1\n@evidence ";
        using var project = new EditorProject(("Code.cs", Code), ("a.qa", Before + evidence + "\nYes.\n"));
        var found = await project.DiagnoseAsync(new DocumentAnalyzer());
        Assert.Equal(expected.Length == 0 ? "" : "/project/a.qa" + expected, string.Join("\n", found.Select(GeneratorTests.Print)));
        if (expected.Length > 0 && corrected is not null)
        {
            await project.ApplyAsync(Assert.Single(await project.OfferAsync(new UnknownEvidenceCodeFixProvider(), found[0])));
            Assert.Equal(Before + corrected + "\nYes.\n", project.TextOf("a.qa"));
            Assert.Empty(await project.DiagnoseAsync(new DocumentAnalyzer()));
        }
    }

    [Fact]
    public async Task In_a_build_too_and_the_generator_does_not_run_for_it()
    {
        var project = new Project(
            ("a.qa", "@document en\nQuestion 1\nEncrypted?\nAnswer 1\n@evidence code:No.Such\nYes.\n"),
            ("b.qa", "@document en\nQuestion 1\nEncrypted?\nAnswer 1\n@allow QA6006 \"moved\"\n@evidence code:No.Such\nYes.\n")
        );
        Assert.Empty(project.Run().Diagnostics);
        Assert.Equal(
            "/project/a.qa(5,16): error QA6006: The type or member 'No.Such' was not found",
            string.Join("\n", (await project.AnalyzeAsync(project.Texts)).Select(GeneratorTests.Print))
        );
        project.Set("docdsl_severity.QA6006", "none");
        Assert.Empty(await project.AnalyzeAsync(project.Texts));
    }
}
