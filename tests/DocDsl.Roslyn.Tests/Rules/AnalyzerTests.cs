using DocDsl.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DocDsl.Roslyn.Tests.Rules;

/// <summary>The live view: the analyzers speak where the editor's marker is, and the generator where it is not.</summary>
public class AnalyzerTests
{
    private const string Broken = "@document kamervragen nl-NL\n\nVraag 1\nWat?\n\nVraag 3\n@ide x\nWie?\n\nAntwoord op vraag 3\nIk.\n";

    private static readonly string[] s_diagnostics =
    [
        "/project/letter.qa(3,1): error QA3001: Question 1 has no answer",
        "/project/letter.qa(6,1): error QA2002: Question 2 is missing",
        "/project/letter.qa(7,2): error QA1001: Unknown directive '@ide'; did you mean '@id'?",
    ];

    [Fact]
    public async Task In_an_editor_the_analyzers_speak_and_the_generator_is_silent()
    {
        var project = new Project("Ministry", LanguageVersion.Latest, live: true, ("letter.qa", Broken));
        Assert.Empty(project.Run().Diagnostics);
        Assert.Equal(s_diagnostics, (await project.AnalyzeAsync()).Select(GeneratorTests.Print).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task In_a_build_the_generator_speaks_and_the_analyzers_are_silent()
    {
        var project = new Project(("letter.qa", Broken));
        Assert.Equal(s_diagnostics, project.Run().Diagnostics.Select(GeneratorTests.Print).Order(StringComparer.Ordinal));
        Assert.Empty(await project.AnalyzeAsync(project.Texts));
    }

    [Theory]
    [InlineData("/project/DocDsl.Live.marker")]
    [InlineData("/project/xDocDsl.Live.marker")]
    [InlineData("/package/other/DocDsl.Live.marker")]
    public async Task A_file_with_the_markers_name_is_not_the_marker(string path)
    {
        var project = new Project(("letter.qa", Broken));
        project.Add(new TestText(path, ""));
        Assert.Equal(s_diagnostics, project.Run().Diagnostics.Select(GeneratorTests.Print).Order(StringComparer.Ordinal));
        Assert.Empty(await project.AnalyzeAsync(project.Texts));
    }

    [Fact]
    public void What_crosses_documents_is_the_generators_in_an_editor_too()
    {
        var project = new Project("Ministry", LanguageVersion.Latest, live: true, ("a b.qa", "@open later\n"), ("a-b.qa", "@open later\n"));
        Assert.Equal("QA6001", Assert.Single(project.Run().Diagnostics).Id);
    }

    [Fact]
    public async Task A_diagnostic_in_an_editor_has_the_exact_span()
    {
        var project = new Project("Ministry", LanguageVersion.Latest, live: true, ("letter.qa", Broken));
        var diagnostic = (await project.AnalyzeAsync()).Single(diagnostic => diagnostic.Id == "QA3001");
        Assert.Equal(
            new Microsoft.CodeAnalysis.Text.TextSpan(Broken.IndexOf("Vraag 1", StringComparison.Ordinal), "Vraag 1".Length),
            diagnostic.Location.SourceSpan
        );
        Assert.EndsWith("docs/rules/QA3001.md", diagnostic.Descriptor.HelpLinkUri);
    }

    [Fact]
    public void The_analyzer_knows_every_rule() =>
        Assert.Equal(
            Core.Rules.RuleList.All.Select(rule => rule.Id).Order(),
            new DocumentAnalyzer().SupportedDiagnostics.Select(descriptor => descriptor.Id).Order()
        );

    [Theory]
    [InlineData("Vraag 1\r\nWat?\r\n", "(1,1)")]
    [InlineData("\n\r\n\rVraag 1\rWat?", "(4,1)")]
    [InlineData("a\u2028b\nVraag 1\nWat?", "(3,1)")] // the compiler's lines, which an editor shows
    public void Lines_are_the_compilers(string text, string place) =>
        Assert.StartsWith("/project/a.qa" + place, GeneratorTests.Print(Assert.Single(new Project(("a.qa", text)).Run().Diagnostics)));
}
