namespace DocDsl.Package.Tests;

/// <summary>What a build says about the C# beside the documents.</summary>
public class CodeTests
{
    [Fact]
    public void Evidence_and_switches_are_checked()
    {
        var app = new Consumer("App");
        app.Write(
            "Letters/letter.qa",
            Consumer.Letter.Replace("De minister beslist.", "@evidence code:App.Storage.AesStor\nDe minister beslist.")
        );
        app.Write("Storage.cs", "namespace App.Storage; public class AesStore { }");
        app.Write(
            "Program.cs",
            """
            foreach (var q in App.Letters.Letter.Document.Questions)
                System.Console.WriteLine(q.Number switch { 1 => "who", _ => throw new System.Exception() });
            """
        );
        Assert.Equal(
            [
                "Letters/letter.qa(8,16): error QA6006: The type or member 'App.Storage.AesStor' was not found; did you mean "
                    + "'App.Storage.AesStore'?",
                "Program.cs(2,30): warning QA6005: The switch does not handle 2",
            ],
            app.BuildFails().Order(StringComparer.Ordinal)
        );

        app.Write(
            "Letters/letter.qa",
            Consumer.Letter.Replace("De minister beslist.", "@evidence code:App.Storage.AesStore\nDe minister beslist.")
        );
        app.Write("Program.cs", "System.Console.WriteLine(App.Letters.Letter.Document.Question1.Answer.Evidence[0]);");
        app.BuildsClean();
        Assert.Equal("App.Storage.AesStore", app.RunProgram());

        // The class is renamed, and the document is not: the build fails at the document's line.
        app.Write("Storage.cs", "namespace App.Storage; public class AesVault { }");
        Assert.Equal(["Letters/letter.qa(8,16): error QA6006: The type or member 'App.Storage.AesStore' was not found"], app.BuildFails());
    }

    [Fact]
    public void Evidence_in_files_and_tests_is_checked_as_far_as_a_build_knows()
    {
        var app = new Consumer("App", items: """<AdditionalFiles Include="../docs/*.md" />""");
        app.Write("../.git/HEAD", "ref: refs/heads/main\n");
        app.Write("../docs/plan.md", "# Plan\n\n## Schedule\n");
        app.Write("../docs/other.txt", "");
        app.Write(
            "Letters/letter.qa",
            Consumer.Letter.Replace(
                "De minister beslist.",
                """
                @evidence file:../../docs/plan.md#schedule
                @evidence file:/docs/plan.md#schedul
                @evidence file:/docs/other.txt
                @evidence file:../../../secret.txt
                @evidence test:App.Tests.Works
                @evidence test:App.Tests.Helper
                @evidence test:Elsewhere.Tests.Works
                De minister beslist.
                """
            )
        );
        app.Write(
            "Tests.cs",
            """
            namespace Xunit { class FactAttribute : System.Attribute { } }
            namespace App { class Tests { [Xunit.Fact] void Works() { } void Helper() { } } }
            """
        );
        app.Write("Program.cs", "System.Console.WriteLine(App.Letters.Letter.Document.Question1.Answer.Evidence.Count);");
        Assert.Equal(
            [
                "Letters/letter.qa(11,16): error QA4012: The file '../../../secret.txt' is outside of the repository, and is not looked at",
                "Letters/letter.qa(13,16): error QA6009: 'App.Tests.Helper' is not a test method: it has no attribute such as [Fact], "
                    + "[Test] or [TestMethod]",
                "Letters/letter.qa(14,16): error QA6009: The test 'Elsewhere.Tests.Works' was not found; did you mean 'App.Tests.Works'?",
                "Letters/letter.qa(9,30): error QA4012: The heading or anchor '#schedul' was not found in '/docs/plan.md'; did you mean "
                    + "'#schedule'?",
            ],
            app.BuildFails().Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Code_that_answers_is_checked_listed_and_asked_for()
    {
        var app = new Consumer("App");
        app.Write("Letters/letter.qa", Consumer.Letter);
        app.Write(
            "Ministers.cs",
            "using DocDsl; namespace App; public class Ministers { [Answers(\"letter#3\")] public void Decide() { } }"
        );
        app.Write("Program.cs", "System.Console.WriteLine(string.Join(\" \", App.Letters.Letter.Document[1].AnsweredBy));");
        Assert.Equal(["Ministers.cs(1,64): error QA6007: 'Letter' has no question '3'; did you mean 'letter#2'?"], app.BuildFails());

        app.Write(
            "Ministers.cs",
            "using DocDsl; namespace App; public class Ministers { [Answers(\"letters/letter#1\")] public void Decide() { } }"
        );
        app.BuildsClean();
        Assert.Equal("App.Ministers.Decide", app.RunProgram());

        // Asked for by folder, and for the whole project.
        const string Expected =
            "Letters/letter.qa(14,1): error QA6008: The answer to question 2 has no evidence: neither '@evidence' nor code with [Answers]";
        app.Write(".editorconfig", "root = true\n\n[Letters/**.qa]\ndocdsl_require_evidence = true\n");
        Assert.Equal([Expected], app.BuildFails());
        app.Write(".editorconfig", "root = true\n");
        app.BuildsClean();
        app.Write(".globalconfig", "is_global = true\ndocdsl_require_evidence = true\n");
        Assert.Equal([Expected], app.BuildFails());
        app.Write("Letters/letter.qa", Consumer.Letter.Replace("Twaalf", "@evidence https://example.org/prices\nTwaalf"));
        app.BuildsClean();
    }
}
