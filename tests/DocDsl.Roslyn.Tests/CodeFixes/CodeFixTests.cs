using System.Reflection;
using DocDsl.CodeFixes;
using DocDsl.CodeFixes.Rules;
using DocDsl.Core.Editing;
using DocDsl.Core.Text;
using DocDsl.Generator;
using DocDsl.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace DocDsl.Roslyn.Tests.CodeFixes;

/// <summary>The fixes as an editor of C# offers and applies them. What each does to a text is tested with the fixes themselves.</summary>
public class CodeFixTests
{
    private const string Code = "public static class Code { }";

    [Theory]
    [InlineData("QA1001", "Change to '@id'", "Vraag 1\n@ide taal\n@open later\nWat?\n", "Vraag 1\n@id taal\n@open later\nWat?\n")]
    [InlineData(
        "QA1003",
        "Move '@id' below the heading",
        "Vraag 1\n@open later\nWat?\n@id taal\n",
        "Vraag 1\n@open later\n@id taal\nWat?\n"
    )]
    [InlineData(
        "QA2002",
        "Renumber from here: 3→2",
        "Vragen 1 en 3\n@open #3 later\nWat?\nAntwoord 1\nDit.\n",
        "Vragen 1 en 2\n@open #2 later\nWat?\nAntwoord 1\nDit.\n"
    )]
    [InlineData("QA3001", "Add 'Antwoord op vraag 1'", "Vraag 1\r\nWat?\r\n", "Vraag 1\r\nWat?\r\n\r\nAntwoord op vraag 1\r\nTODO\r\n")]
    [InlineData("QA3001", "Mark as open: 'wordt nog beantwoord'", "Vraag 1\nWat?\n", "Vraag 1\n@open wordt nog beantwoord\nWat?\n")]
    public async Task A_fix_in_a_document(string id, string title, string before, string after)
    {
        using var project = new EditorProject(("Code.cs", Code), ("Letters/a.qa", before));
        var found = (await project.DiagnoseAsync(new DocumentAnalyzer())).First(diagnostic => diagnostic.Id == id);
        var actions = await project.OfferAsync(new DocumentCodeFixProvider(), found);
        await project.ApplyAsync(Assert.Single(actions, action => action.Title == title));
        Assert.Equal(after, project.TextOf("Letters/a.qa"));
        Assert.DoesNotContain(await project.DiagnoseAsync(new DocumentAnalyzer()), diagnostic => diagnostic.Id == id);
    }

    [Fact]
    public async Task A_fix_in_a_document_of_Markdown()
    {
        using var project = new EditorProject(("Code.cs", Code), ("docs/FAQ.md", "Question 1\nWhat?\n"));
        var found = (await project.DiagnoseAsync(new DocumentAnalyzer())).First(diagnostic => diagnostic.Id == "QA3001");
        var actions = await project.OfferAsync(new DocumentCodeFixProvider(), found);
        await project.ApplyAsync(Assert.Single(actions, action => action.Title == "Add 'Answer to question 1'"));
        Assert.Equal("Question 1\nWhat?\n\nAnswer to question 1\nTODO\n", project.TextOf("docs/FAQ.md"));
    }

    [Fact]
    public async Task A_diagnostic_is_suppressed_in_its_document()
    {
        using var project = new EditorProject(("Code.cs", Code), ("Letters/a.qa", "Vraag 1\r\nZie [[#9]]?\r\n"));
        foreach (var id in new[] { "QA3001", "QA4001" })
        {
            var found = (await project.DiagnoseAsync(new DocumentAnalyzer())).First(diagnostic => diagnostic.Id == id);
            var actions = await project.OfferAsync(new DocumentSuppressionProvider(), found);
            await project.ApplyAsync(Assert.Single(actions, action => action.Title == $"Suppress {id} with '@allow'"));
        }

        Assert.Equal(
            "Vraag 1\r\n@allow QA3001 \"TODO: reason\"\r\n@allow QA4001 \"TODO: reason\"\r\nZie [[#9]]?\r\n",
            project.TextOf("Letters/a.qa")
        );
        Assert.Empty(await project.DiagnoseAsync(new DocumentAnalyzer()));
        Assert.Null(new DocumentSuppressionProvider().GetFixAllProvider());
    }

    [Fact]
    public async Task All_of_one_kind_in_a_project()
    {
        using var project = new EditorProject(
            ("Code.cs", Code),
            ("a.qa", "Vraag 1\nA?\n\nVraag 2\nB?\n"),
            ("b.qa", "@document en\nQuestion 1\nWhat?\n"),
            ("c.qa", "Vraag 1\n@ide x\n@open later\nC?\n")
        );
        var found = await project.DiagnoseAsync(new DocumentAnalyzer());
        await project.ApplyAllAsync(new DocumentCodeFixProvider(), "mark-open", [.. found.Where(diagnostic => diagnostic.Id == "QA3001")]);
        Assert.Equal("Vraag 1\n@open wordt nog beantwoord\nA?\n\nVraag 2\n@open wordt nog beantwoord\nB?\n", project.TextOf("a.qa"));
        Assert.Equal("@document en\nQuestion 1\n@open not answered yet\nWhat?\n", project.TextOf("b.qa"));
        Assert.Equal("QA1001", Assert.Single(await project.DiagnoseAsync(new DocumentAnalyzer())).Id);
    }

    [Fact]
    public async Task All_of_one_kind_in_a_document()
    {
        const string Title = "Mark as open: 'wordt nog beantwoord' (fix all in this document)";
        using var project = new EditorProject(("Code.cs", Code), ("a.qa", "Vraag 1\nA?\n\nVraag 2\nB?\n"), ("b.qa", "Vraag 1\nC?\n"));
        var found = (await project.DiagnoseAsync(new DocumentAnalyzer()))
            .Where(diagnostic => diagnostic.Id == "QA3001")
            .OrderBy(diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal)
            .ToArray();
        await project.ApplyAsync(
            Assert.Single(await project.OfferAsync(new DocumentCodeFixProvider(), found[0]), action => action.Title == Title)
        );
        Assert.Equal("Vraag 1\n@open wordt nog beantwoord\nA?\n\nVraag 2\n@open wordt nog beantwoord\nB?\n", project.TextOf("a.qa"));
        Assert.Equal("Vraag 1\nC?\n", project.TextOf("b.qa"));

        // The only one has no others like it; in the project the action is the fix itself.
        found = [.. await project.DiagnoseAsync(new DocumentAnalyzer())];
        Assert.DoesNotContain(
            await project.OfferAsync(new DocumentCodeFixProvider(), Assert.Single(found)),
            action => action.Title == Title
        );
        await project.ApplyAllAsync(new DocumentCodeFixProvider(), "document:mark-open", [.. found]);
        Assert.Equal("Vraag 1\n@open wordt nog beantwoord\nC?\n", project.TextOf("b.qa"));
    }

    [Fact]
    public async Task A_type_of_ones_own_is_known()
    {
        using var project = new EditorProject(
            ("Code.cs", Code),
            ("brief.qatype", "@type brief extends document\n@field nummer text\n"),
            ("a.qa", "@document brief nl\n@numer 3\n@open later\nVraag 1\nWat?\n")
        );
        var found = Assert.Single(await project.DiagnoseAsync(new DocumentAnalyzer()));
        await project.ApplyAsync((await project.OfferAsync(new DocumentCodeFixProvider(), found))[0]);
        Assert.StartsWith("@document brief nl\n@nummer 3\n", project.TextOf("a.qa"));
        Assert.Empty(await project.DiagnoseAsync(new DocumentAnalyzer()));
    }

    [Theory]
    [InlineData("Ministry.A.Document[9]", "Ministry.A.Document[2]")]
    [InlineData("Ministry.A.Document[ \"taall\" ].Span", "Ministry.A.Document.Taal.Span")]
    [InlineData("Ministry.A.Document.GetQuestion<DocDsl.OpenQuestion>(9)", "Ministry.A.Document.GetQuestion<DocDsl.OpenQuestion>(2)")]
    [InlineData("Ministry.A.Document.GetQuestion<DocDsl.OpenQuestion>(\"taall\").Span", "Ministry.A.Document.Taal.Span")]
    public async Task A_lookup_in_CSharp(string before, string after)
    {
        using var project = new EditorProject(
            ("Code.cs", $"class C {{ object X => {before}; }}"),
            ("a.qa", "Vraag 1\n@id taal\n@open later\nA?\nVraag 2\n@open later\nB?\n")
        );
        var found = Assert.Single(await project.DiagnoseAsync(new UnknownLookupAnalyzer()));
        await project.ApplyAsync(Assert.Single(await project.OfferAsync(new UnknownLookupCodeFixProvider(), found)));
        Assert.Equal($"class C {{ object X => {after}; }}", project.TextOf("Code.cs"));
        Assert.Empty(await project.DiagnoseAsync(new UnknownLookupAnalyzer()));
    }

    [Theory]
    [InlineData("Ministry.A.Document.Question1.Text", "Ministry.A.Document.Taal.Text")]
    [InlineData("((Ministry.A?)null)?.Question1.Text", "((Ministry.A?)null)?.Taal.Text")]
    [InlineData("nameof(Ministry.A.Question1)", "nameof(Ministry.A.Taal)")]
    [InlineData("Ministry.A.Document is { Question1: { } }", "Ministry.A.Document is { Taal: { } }")]
    [InlineData("Ministry.A.Document is { Question1.Text: \"\" }", "Ministry.A.Document is { Taal.Text: \"\" }")]
    [InlineData("Ministry.B.Document.Geld.Question1", "Ministry.B.Document.Geld.Kosten")]
    public async Task The_number_of_a_question_that_has_an_id(string before, string after)
    {
        using var project = new EditorProject(
            ("Code.cs", $"class C {{ object X => {before}; }}"),
            ("a.qa", "Vraag 1\n@id taal\n@open later\nA?\nVraag 2\n@open later\nB?\n"),
            ("b.qa", "@document nl-NL\n@numbering per-group\n@group Geld\nVraag 1\n@id kosten\n@open later\nA?\n")
        );
        var found = Assert.Single(await project.ErrorsAsync());
        var action = Assert.Single(await project.OfferAsync(new NumberedQuestionCodeFixProvider(), found));
        Assert.Equal($"Change to '{(before.Contains("Geld", StringComparison.Ordinal) ? "Kosten" : "Taal")}'", action.Title);
        await project.ApplyAsync(action);
        Assert.Equal($"class C {{ object X => {after}; }}", project.TextOf("Code.cs"));
        Assert.Empty(await project.ErrorsAsync());
    }

    [Fact]
    public async Task Numbers_of_questions_that_have_ids_in_a_whole_project()
    {
        using var project = new EditorProject(
            ("Code.cs", "class C { object X => Ministry.A.Document.Question1.Text + Ministry.A.Document.Question3.Text; }"),
            ("A.cs", "namespace Ministry { partial record A { public string Y => Question1.Text; } }"),
            ("a.qa", "Vraag 1\n@id taal\n@open later\nA?\nVraag 2\n@open later\nB?\nVraag 3\n@id derde\n@open later\nC?\n")
        );
        await project.ApplyAllAsync(
            new NumberedQuestionCodeFixProvider(),
            nameof(NumberedQuestionCodeFixProvider),
            await project.ErrorsAsync()
        );
        Assert.Equal("class C { object X => Ministry.A.Document.Taal.Text + Ministry.A.Document.Derde.Text; }", project.TextOf("Code.cs"));
        Assert.Equal("namespace Ministry { partial record A { public string Y => Taal.Text; } }", project.TextOf("A.cs"));
        Assert.Empty(await project.ErrorsAsync());
    }

    [Theory]
    [InlineData("Ministry.A.Document.Question9")]
    [InlineData("Ministry.A.Document.Questions1")]
    [InlineData("\"\".Question1")]
    [InlineData("Question1")]
    public async Task A_number_that_no_question_with_an_id_has(string code)
    {
        using var project = new EditorProject(
            ("Code.cs", $"class C {{ object X => {code}; }}"),
            ("a.qa", "Vraag 1\n@id taal\n@open later\nA?\n")
        );
        Assert.Empty(await project.OfferAsync(new NumberedQuestionCodeFixProvider(), Assert.Single(await project.ErrorsAsync())));
    }

    [Fact]
    public void An_editor_finds_the_fixes_for_documents()
    {
        var export = typeof(DocumentCodeFixProvider).GetCustomAttribute<ExportCodeFixProviderAttribute>()!;
        Assert.Equal([nameof(TextDocumentKind.AdditionalDocument)], export.DocumentKinds);
        Assert.Equal([".qa", .. MarkdownFiles.Extensions], export.DocumentExtensions!);
        Assert.Equal(Fixes.Rules, new DocumentCodeFixProvider().FixableDiagnosticIds);
    }
}
