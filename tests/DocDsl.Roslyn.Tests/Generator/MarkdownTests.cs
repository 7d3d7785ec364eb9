using DocDsl.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DocDsl.Roslyn.Tests.Generator;

/// <summary>Files of Markdown as documents of a project.</summary>
[Collection(Seam.Name)]
public class MarkdownTests
{
    private const string Faq = "Question 1\nWhat does it cost?\n\nAnswer to question 1\nNothing.\n";

    [Theory]
    [InlineData("docs/FAQ.md", "Ministry.Docs.FAQ")]
    [InlineData("docs/FAQ.MD", "Ministry.Docs.FAQ")]
    [InlineData("docs/faq.markdown", "Ministry.Docs.Faq")]
    [InlineData("site/docs/faq.mdx", "Ministry.Site.Docs.Faq")]
    public void A_file_of_Markdown_that_is_a_document_has_a_type(string path, string type)
    {
        var project = new Project((path, Faq)).WithDefaults(path, "faq", "en");
        var (compilation, diagnostics) = project.Compile();
        Assert.Empty(diagnostics);
        Assert.NotNull(compilation.GetTypeByMetadataName(type));
        Assert.NotNull(compilation.GetTypeByMetadataName(type)!.GetMembers("Question1").Single());
    }

    [Fact]
    public void Other_files_of_Markdown_are_not_documents_and_nothing_is_reported_about_them()
    {
        var project = new Project(("a.qa", Faq));
        project.Add(new TestText("/elsewhere/README.md", "Question 1\n"));
        var result = project.Run();
        Assert.Empty(result.Diagnostics);
        Assert.DoesNotContain(result.GeneratedSources, source => source.HintName.Contains("README", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Diagnostics_are_at_the_lines_of_the_file_in_a_build_and_in_an_editor()
    {
        const string Open = "# Questions\n\nQuestion 1\nWhat does it cost?\n";
        var project = new Project(("docs/FAQ.md", Open));
        var built = Assert.Single(project.Run().Diagnostics, diagnostic => diagnostic.Id == "QA3001");
        Assert.Equal("/project/docs/FAQ.md", built.Location.GetLineSpan().Path);
        Assert.Equal(2, built.Location.GetLineSpan().StartLinePosition.Line);
        var live = Assert.Single(await project.AnalyzeAsync(), diagnostic => diagnostic.Id == "QA3001");
        Assert.Equal(built.Location.GetLineSpan(), live.Location.GetLineSpan());
    }

    [Fact]
    public void A_document_of_Markdown_and_one_of_the_same_name_beside_it()
    {
        var diagnostic = Assert.Single(new Project(("docs/FAQ.md", Faq), ("docs/FAQ.qa", Faq)).Run().Diagnostics);
        Assert.Equal(
            "QA6001: The C# name 'Ministry.Docs.FAQ' of the document docs/FAQ.qa is already the name of the document docs/FAQ.md",
            $"{diagnostic.Id}: {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture).Split(';')[0]}"
        );
    }

    [Fact]
    public void References_to_a_document_of_Markdown_have_its_name_without_extension()
    {
        const string Letter = "Question 1\nSee [[FAQ#1]] and [[docs/FAQ#2]].\n\nAnswer to question 1\nYes.\n";
        var diagnostic = Assert.Single(new Project(("docs/FAQ.md", Faq), ("a.qa", Letter)).Run().Diagnostics);
        Assert.Equal("QA4006", diagnostic.Id);
        Assert.Equal(Letter.IndexOf("[[docs", StringComparison.Ordinal), diagnostic.Location.SourceSpan.Start);
    }

    [Fact]
    public void What_the_item_says_is_known_at_run_time()
    {
        var project = new Project(("docs/FAQ.md", Faq), ("letter.qa", Faq)).WithDefaults("docs/FAQ.md", "faq", "en-GB");
        var sources = project.Run().GeneratedSources;
        Assert.Contains(
            "[assembly: global::DocDsl.CompilerServices.DocumentDefaults(\"docs/FAQ.md\\u0000faq\\u0000en-GB\")]",
            Assert
                .Single(sources, source => source.HintName.Contains("FAQ.md.", StringComparison.Ordinal) && IsHash(source))
                .SourceText.ToString()
        );
        Assert.DoesNotContain(
            "DocumentDefaults",
            Assert
                .Single(sources, source => source.HintName.Contains("letter.qa.", StringComparison.Ordinal) && IsHash(source))
                .SourceText.ToString()
        );

        static bool IsHash(GeneratedSourceResult source) => source.HintName.EndsWith(".Hash.g.cs", StringComparison.Ordinal);
    }

    [Fact]
    public void Changing_the_item_of_one_file_reads_only_that_file_again()
    {
        var project = new Project(("a.md", Faq), ("b.md", Faq), ("c.qa", Faq));
        project.Run();
        project.WithDefaults("b.md", null, "en");
        var result = project.Run();
        Assert.Equal(2, Count(IncrementalStepRunReason.Cached));
        Assert.Equal(1, Count(IncrementalStepRunReason.Modified));

        int Count(IncrementalStepRunReason reason) =>
            result.TrackedSteps[TrackingNames.Documents].SelectMany(step => step.Outputs).Count(output => output.Reason == reason);
    }
}
