using DocDsl.CodeFixes.Rules;
using DocDsl.Generator;

namespace DocDsl.Roslyn.Tests.Rules;

/// <summary>QA6006, QA6009, QA4012: what an answer names is there, or its line is told, with the nearest name.</summary>
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
        "(5,11): error QA1002: '@evidence' requires code, a test, a file, another document's answer or a web address, for example "
            + "'@evidence code:Ministry.Security.AesStore', 'test:Tests.StoreTests.Encrypts', 'file:docs/retention.md#schedule', "
            + "'[[retention#backups]]' or 'https://…'"
    )]
    public Task Evidence(string evidence, string expected, string? corrected = null) => CheckAsync(Code, evidence, expected, corrected);

    /// <summary>Test frameworks, as far as they matter.</summary>
    private const string Frameworks = """
        namespace Xunit { public class FactAttribute : System.Attribute { } public class TheoryAttribute : FactAttribute { } }
        namespace NUnit.Framework.Interfaces { public interface ITestBuilder { } }
        namespace NUnit.Framework {
            public class TestAttribute : System.Attribute { }
            public class OddAttribute : System.Attribute, NUnit.Framework.Interfaces.ITestBuilder { }
        }
        namespace Microsoft.VisualStudio.TestTools.UnitTesting { public class TestMethodAttribute : System.Attribute { } }
        namespace TUnit.Core { public class TestAttribute : System.Attribute { } }
        """;

    private const string Tests = """
        namespace Vault.Tests {
            public class SlowFactAttribute : Xunit.FactAttribute { }
            public abstract class Base { [Xunit.Fact] public void Inherited() { } [Xunit.Fact] public virtual void Overridden() { } }
            public class StoreTests : Base {
                [Xunit.Fact] public void Encrypts_at_rest() { }
                [Xunit.Theory] public void Keys(int size) { }
                [SlowFact] public void Rotates() { }
                [NUnit.Framework.Test] public void Nunit() { }
                [NUnit.Framework.Odd] public void Odd() { }
                [Microsoft.VisualStudio.TestTools.UnitTesting.TestMethod] public void Mstest() { }
                [TUnit.Core.Test] public void Tunit() { }
                public override void Overridden() { }
                [System.Obsolete] public void Helper() { }
                public class Nested { [Xunit.Fact] public void Test() { } }
            }
        }
        """;

    [Theory]
    [InlineData("Encrypts_at_rest", "")]
    [InlineData("Keys", "")]
    [InlineData("Keys(int)", "")]
    [InlineData("Rotates", "")]
    [InlineData("Nunit", "")]
    [InlineData("Odd", "")]
    [InlineData("Mstest", "")]
    [InlineData("Tunit", "")]
    [InlineData("Inherited", "")]
    [InlineData("Overridden", "")]
    [InlineData("Nested.Test", "")]
    [InlineData(
        "Helper",
        "(5,16): error QA6009: 'Vault.Tests.StoreTests.Helper' is not a test method: it has no attribute such as "
            + "[Fact], [Test] or [TestMethod]"
    )]
    [InlineData(
        "Nested",
        "(5,16): error QA6009: 'Vault.Tests.StoreTests.Nested' is not a test method: it has no attribute such as "
            + "[Fact], [Test] or [TestMethod]"
    )]
    [InlineData(
        "Encrypts_at_rst",
        "(5,16): error QA6009: The test 'Vault.Tests.StoreTests.Encrypts_at_rst' was not found; did you mean "
            + "'Vault.Tests.StoreTests.Encrypts_at_rest'?",
        "test:Vault.Tests.StoreTests.Encrypts_at_rest"
    )]
    [InlineData("Helpr", "(5,16): error QA6009: The test 'Vault.Tests.StoreTests.Helpr' was not found")]
    [InlineData(
        "Keys(string)",
        "(5,16): error QA6009: The test 'Vault.Tests.StoreTests.Keys(string)' was not found; did you mean "
            + "'Vault.Tests.StoreTests.Keys(int)'?"
    )]
    public Task A_test(string name, string expected, string? corrected = null) =>
        CheckAsync(Frameworks + Tests, "test:Vault.Tests.StoreTests." + name, expected, corrected);

    [Theory]
    [InlineData(
        "test:Vault.Tests.StoreTests.Encrypts",
        "(5,16): info QA4013: The test 'Vault.Tests.StoreTests.Encrypts' is not in this project, and was not checked; "
            + "'docdsl check' looks for it in "
            + "what was built last"
    )]
    [InlineData(
        "test:Ministry.Security.AesStore.Decrypt",
        "(5,16): error QA6009: The test 'Ministry.Security.AesStore.Decrypt' was not found"
    )]
    public Task A_test_of_another_project(string evidence, string expected) => CheckAsync(Code, evidence, expected, corrected: null);

    [Theory]
    [InlineData("/repo", "../../docs/retention.md#schedule", "")]
    [InlineData("/repo", "/docs/retention.md", "")]
    [InlineData("/repo", "a.qa", "")]
    [InlineData(
        "/repo",
        "../../docs/retention.md#schedul",
        "(5,40): error QA4012: The heading or anchor '#schedul' was not found in '../../docs/retention.md'; did you mean '#schedule'?"
    )]
    [InlineData(
        "/repo",
        "../../docs/nothing.md#x",
        "(5,16): info QA4013: The file '../../docs/nothing.md' is not among the additional files of this build, and "
            + "was not checked; 'docdsl "
            + "check' looks for it"
    )]
    [InlineData(
        "/repo",
        "../../../etc/passwd",
        "(5,16): error QA4012: The file '../../../etc/passwd' is outside of the repository, and is not looked at"
    )]
    [InlineData(
        "/repo",
        "/../repository/docs/retention.md",
        "(5,16): error QA4012: The file '/../repository/docs/retention.md' is outside of the repository, and is not looked at"
    )]
    [InlineData(
        null,
        "../../docs/retention.md",
        "(5,16): error QA4012: The file '../../docs/retention.md' is outside of the project's folder, and is not looked at"
    )]
    [InlineData("/repo", "a.qa#x", "(5,21): info QA4013: '#x' was not checked, because 'a.qa' is not Markdown")]
    public async Task A_file(string? repository, string path, string expected)
    {
        var project = new Project(
            "/repo/src/app/",
            "Ministry",
            Microsoft.CodeAnalysis.CSharp.LanguageVersion.Latest,
            live: false,
            ("a.qa", $"@document en\nQuestion 1\nHow long?\nAnswer 1\n@evidence file:{path}\nA year.\n")
        );
        project.Options.Properties["build_property.ProjectDir"] = "/repo/src/app/";
        project.Options.Properties["build_property.DocDslRepository"] = repository ?? "";

        // A file that is none of the project's documents.
        project.Texts.Add(new TestText("/repo/docs/retention.md", "# Retention\n\n## Schedule\n\nA year.\n"));
        Assert.Empty(project.Run().Diagnostics);
        var found = await project.AnalyzeAsync(project.Texts);
        Assert.Equal(expected.Length == 0 ? "" : "/repo/src/app/a.qa" + expected, string.Join("\n", found.Select(GeneratorTests.Print)));
    }

    private static async Task CheckAsync(string code, string evidence, string expected, string? corrected)
    {
        const string Before = "@document en\nQuestion 1\nEncrypted?\nAnswer 1\n@evidence ";
        using var project = new EditorProject(("Code.cs", code), ("a.qa", Before + evidence + "\nYes.\n"));
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
    public async Task An_answer_that_is_another_s_has_its_evidence()
    {
        const string Library = "@document en\nQuestion 1\nEncrypted?\nAnswer 1\nYes.\n";
        var project = new Project(
            ("a.qa", "@document en\nQuestion 1\nEncrypted?\nAnswer 1\n@same-as library#1\n"),
            ("library.qa", Library)
        );
        project.Set("docdsl_require_evidence", "true");
        Assert.Equal(
            "/project/library.qa(4,1): error QA6008: The answer to question 1 has no evidence: neither '@evidence' nor code with [Answers]",
            string.Join("\n", (await project.AnalyzeAsync(project.Texts)).Select(GeneratorTests.Print))
        );
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
