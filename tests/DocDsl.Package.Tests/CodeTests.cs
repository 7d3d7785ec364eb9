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
