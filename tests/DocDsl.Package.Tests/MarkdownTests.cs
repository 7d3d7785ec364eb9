namespace DocDsl.Package.Tests;

/// <summary>Files of Markdown as documents, in real projects.</summary>
public class MarkdownTests
{
    private const string Faq = """
        # Questions

        Question 1
        What does it cost?

        Answer to question 1
        Twelve euros.

        """;

    private const string Program = """
        System.Console.WriteLine(App.Docs.FAQ.Document.Question1.Answer.Text);
        foreach (var document in App.Documents.All)
        {
            System.Console.WriteLine($"{document.Path} {document.Name} {document.IsMarkdown} {document.Questions.Count}");
        }
        """;

    [Fact]
    public void A_file_of_Markdown_is_a_document_where_it_stands()
    {
        var app = new Consumer(
            "App",
            items: """<DocDsl Include="docs/FAQ.md" Type="faq" Culture="en" />"""
                + """<DocDsl Include="../help%3Bme#1.md" Link="Help/help%3Bme#1.md" />"""
        );
        app.Write("docs/FAQ.md", Faq);
        app.Write("docs/other.md", "Question 1\nIs this a document?\n");
        app.Write("README.md", "# App\n");
        app.Write("../help;me#1.md", Faq);
        app.Write("Program.cs", Program);
        app.BuildsClean();
        Assert.Equal(
            """
            Twelve euros.
            Help/help;me#1.md help;me#1 True 1
            docs/FAQ.md FAQ True 1
            """,
            app.RunProgram()
        );

        // Nothing changed: the compiler does not run.
        var assembly = app.PathOf("obj/Debug/net10.0/App.dll");
        var written = File.GetLastWriteTimeUtc(assembly);
        app.BuildsClean();
        Assert.Equal(written, File.GetLastWriteTimeUtc(assembly));

        // Another type of the item: it does, and the program knows it.
        var project = File.ReadAllText(app.ProjectPath);
        File.WriteAllText(app.ProjectPath, project.Replace("Type=\"faq\"", "Type=\"questionnaire\""));
        app.BuildsClean();
        Assert.NotEqual(written, File.GetLastWriteTimeUtc(assembly));
        Assert.StartsWith("Twelve euros.", app.RunProgram());

        // Diagnostics are at the lines of the file itself.
        app.Write("docs/FAQ.md", Faq + "\nQuestion 2\nWho pays?\n");
        Assert.Equal(
            ["docs/FAQ.md(9,1): error QA3001: Question 2 has no answer"],
            app.BuildFails().Where(diagnostic => diagnostic.Contains("QA3001"))
        );
    }

    [Fact]
    public void Documents_without_members()
    {
        var app = new Consumer("App", items: """<DocDsl Include="docs/**/*.md" Type="faq" /><DocDsl Remove="docs/old.md" />""");
        app.Write(".editorconfig", "root = true\n[docs/**]\ndocdsl_members = none\n");
        app.Write("docs/FAQ.md", Faq);
        app.Write("docs/old.md", "Question 1\nA?\n");
        app.Write("Program.cs", "System.Console.WriteLine(App.Docs.FAQ[1].Text + App.Documents.All.Count);");
        app.BuildsClean();
        Assert.Equal("What does it cost?1", app.RunProgram());
    }
}
