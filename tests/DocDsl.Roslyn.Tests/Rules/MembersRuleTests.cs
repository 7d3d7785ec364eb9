using DocDsl.CodeFixes.Rules;
using DocDsl.Generator;
using DocDsl.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DocDsl.Roslyn.Tests.Rules;

/// <summary>The rules about C# where documents have no properties for their questions (<c>@members</c>).</summary>
[Collection(Seam.Name)]
public class MembersRuleTests
{
    private const string Letter =
        "@document en\n@members none\nQuestion 1\n@id at-rest\nEncrypted?\nAnswer 1\nYes.\nQuestion 2\nSince\na) when;\nb) whom?\n"
        + "Answer 2\nMay, all.\nQuestion 3\n@open later\nWhy?\n";

    private static readonly (string Path, string Text)[] s_documents =
    [
        ("letters/letter.qa", Letter),
        ("memo.qa", Letter),
        ("named.qa", Letter.Replace("none", "named")),
        (
            "groups.qa",
            "@document en\n@members named\n@numbering per-group\n@group A\nQuestion 1\nWho?\nAnswer 1\nAll.\n@group B\nQuestion 1\nWhat?\n"
                + "Answer 1\nAll.\nQuestion 2\nWhere?\nAnswer 2\nHere.\n"
        ),
    ];

    [Theory]
    [InlineData("_ = Letters.Letter[1];", "")]
    [InlineData("_ = Letters.Letter[\"at-rest\"];", "")]
    [InlineData("_ = Letters.Letter.GetQuestion<AnsweredQuestion>(2);", "")]
    [InlineData("_ = Documents.Memo[3];", "")]
    [InlineData("_ = Letters.Letter[9];", "'Letter' has no question 9; did you mean 3?")]
    [InlineData("_ = Letters.Letter.GetQuestion<AnsweredQuestion>(9);", "'Letter' has no question 9; did you mean 3?")]
    [InlineData("_ = Letters.Letter[\"at-res\"];", "'Letter' has no question 'at-res'; did you mean \"at-rest\"?")]
    [InlineData("_ = Letters.Letter[\"At-Rest\"];", "'Letter' has no question 'At-Rest'; did you mean \"at-rest\"?")]
    [InlineData("_ = Letters.Letter[\"question2\"];", "'Letter' has no question 'question2'")]
    [InlineData("_ = Documents.Memo[9];", "'Memo' has no question 9; did you mean 3?")]
    [InlineData("var letter = Letters.Letter; _ = letter[9];", "'Letter' has no question 9; did you mean 3?")]
    [InlineData("var letter = Letters.Letter; var other = letter; _ = other[9];", "'Letter' has no question 9; did you mean 3?")]
    [InlineData("var letter = Letters.Letter; System.Action a = () => _ = letter[9];", "'Letter' has no question 9; did you mean 3?")]
    [InlineData("var letter = Letters.Letter; letter = Documents.Memo; _ = letter[9];", "")]
    [InlineData("var letter = Letters.Letter; Change(ref letter); _ = letter[9];", "")]
    [InlineData("var letter = Letters.Letter; ref var other = ref letter; _ = letter[9];", "")]
    [InlineData("var letter = Letters.Letter; (letter, _) = (Documents.Memo, 1); _ = letter[9];", "")]
    [InlineData("foreach (var letter in Documents.All) _ = letter[9];", "")]
    [InlineData("_ = Named.Document[2];", "")]
    [InlineData("_ = Named.Document[\"at-rest\"];", "")]
    [InlineData("_ = Named.Document[9];", "'Named' has no question 9; did you mean 3?")]
    [InlineData("_ = Named.Document[\"at-res\"];", "'Named' has no question 'at-res'; did you mean the property 'AtRest'?")]
    [InlineData("_ = Groups.Document.B[2];", "")]
    [InlineData("_ = Groups.Document.A[2];", "'AGroup' has no question 2; did you mean 1?")]
    public async Task A_lookup(string code, string expected)
    {
        var wanted = expected;
        foreach (var isReferenced in new[] { false, true })
        {
            var found = await FindAsync(new UnknownLookupAnalyzer(), code, isReferenced);
            Assert.Equal(wanted, string.Join("\n", found.Select(diagnostic => diagnostic.GetMessage())));
        }
    }

    [Theory]
    [InlineData("Ministry.Letters.Letter[9]", "Ministry.Letters.Letter[3]")]
    [InlineData("Ministry.Letters.Letter[\"at-res\"].Span", "Ministry.Letters.Letter[\"at-rest\"].Span")]
    [InlineData(
        "Ministry.Letters.Letter.GetQuestion<DocDsl.OpenQuestion>(\"AT-REST\")",
        "Ministry.Letters.Letter.GetQuestion<DocDsl.OpenQuestion>(\"at-rest\")"
    )]
    public async Task A_lookup_is_corrected(string before, string after)
    {
        using var project = new EditorProject([("Code.cs", $"class C {{ object X => {before}; }}"), .. s_documents]);
        var found = Assert.Single(await project.DiagnoseAsync(new UnknownLookupAnalyzer()));
        await project.ApplyAsync(Assert.Single(await project.OfferAsync(new UnknownLookupCodeFixProvider(), found)));
        Assert.Equal($"class C {{ object X => {after}; }}", project.TextOf("Code.cs"));
        Assert.Empty(await project.DiagnoseAsync(new UnknownLookupAnalyzer()));
    }

    [Theory]
    [InlineData("foreach (var q in Letters.Letter.Questions) switch (q.Number) { case 1: break; }", "The switch does not handle 2, 3")]
    [InlineData(
        "foreach (var q in Letters.Letter.Questions) switch (q.Id) { case \"x\": break; }",
        "The switch does not handle \"at-rest\""
    )]
    [InlineData("foreach (var q in Named.Document.Questions) switch (q.Number) { case 1: break; }", "The switch does not handle 2, 3")]
    [InlineData("foreach (var q in Groups.Document.Questions) switch (q.Number) { case 1: break; }", "The switch does not handle 2")]
    [InlineData(
        "var l = Letters.Letter; foreach (var q in l.Questions) switch (q.Number) { case 1: case 2: break; }",
        "The switch does not handle 3"
    )]
    [InlineData("foreach (var q in Letters.Letter.Questions) switch (q.Number) { case 1: case 2: case 3: break; }", "")]
    public async Task A_switch(string code, string expected)
    {
        foreach (var isReferenced in new[] { false, true })
        {
            var found = await FindAsync(new IncompleteSwitchAnalyzer(), code, isReferenced);
            Assert.Equal(expected, string.Join("\n", found.Select(diagnostic => diagnostic.GetMessage())));
        }
    }

    [Theory]
    [InlineData("letter#1", "")]
    [InlineData("letters/letter#at-rest", "")]
    [InlineData("letter#2b", "")]
    [InlineData("memo#3", "")]
    [InlineData("named#2b", "")]
    [InlineData("groups#2", "")]
    [InlineData("leter#2", "The document 'leter' was not found; did you mean 'letter#2'?")]
    [InlineData("letter#9", "'Letter' has no question '9'; did you mean 'letter#3'?")]
    [InlineData("letter#at-res", "'Letter' has no question 'at-res'; did you mean 'letter#at-rest'?")]
    [InlineData("letter#2c", "'Letter' has no part '2c'")]
    [InlineData("named#2c", "'Named' has no part '2c'")]
    [InlineData("groups#1", "'Groups' has a question '1' in several groups; give the question that is meant an '@id'")]
    public async Task A_question_that_code_answers(string name, string expected)
    {
        foreach (var isReferenced in new[] { false, true })
        {
            var code = $"}} [Answers(\"{name}\")] static void Other() {{";
            var found = await FindAsync(new UnknownAnsweredQuestionAnalyzer(), code, isReferenced);
            Assert.Equal(expected, string.Join("\n", found.Select(diagnostic => diagnostic.GetMessage())));
        }
    }

    [Fact]
    public async Task An_answer_that_must_have_evidence()
    {
        using var project = new EditorProject(
            (
                "a.qa",
                "@document en\n@members none\nQuestion 1\nA?\nAnswer 1\n@evidence code:Nothing\nYes.\nQuestion 2\nB?\nAnswer 2\nYes.\n"
            ),
            ("Code.cs", "[DocDsl.Answers(\"b#1\")] class Code { }")
        );
        project.Configure("[*.qa]\ndocdsl_require_evidence = true\n");
        Assert.Equal(["QA6006", "QA6008"], (await project.DiagnoseAsync(new DocumentAnalyzer())).Select(found => found.Id).Order());
        project.Configure("[*.qa]\ndocdsl_require_evidence = true\ndocdsl_members = all\n");
        Assert.Equal(2, (await project.DiagnoseAsync(new DocumentAnalyzer())).Length);

        using var answered = new EditorProject(
            ("letters/a.qa", "@document en\n@members none\nQuestion 1\nA?\nAnswer 1\nYes.\n"),
            ("Code.cs", "[DocDsl.Answers(\"letters/a#1\")] class Code { }")
        );
        answered.Configure("[*.qa]\ndocdsl_require_evidence = true\n");
        Assert.Empty(await answered.DiagnoseAsync(new DocumentAnalyzer()));
    }

    [Fact]
    public void A_reference_finds_questions_without_a_property()
    {
        const string Other = "@document en\nQuestion 1\nSee [[letter#2]], [[named#3]] and [[letter#9]]?\nAnswer 1\nYes.\n";
        var (_, diagnostics) = new Project([("other.qa", Other), .. s_documents]).Compile();
        Assert.Equal("QA4006", Assert.Single(diagnostics).Id);
        Assert.Contains("9", diagnostics[0].GetMessage());
    }

    private static async Task<Diagnostic[]> FindAsync(DiagnosticAnalyzer analyzer, string code, bool isReferenced)
    {
        var documents = new Project(s_documents);
        var project = documents;
        if (isReferenced)
        {
            using var image = new MemoryStream();
            Assert.True(documents.Compile().Compilation.Emit(image).Success);
            project = new Project().Referring(MetadataReference.CreateFromImage(image.ToArray()));
        }

        project.Compilation = project.Compilation.ReplaceSyntaxTree(
            project.Compilation.SyntaxTrees[0],
            CSharpSyntaxTree.ParseText(
                "#pragma warning disable CS1591\nusing DocDsl; namespace Ministry { public static class Code { "
                    + "static void Change<T>(ref T x) { } "
                    + $"public static void Run() {{ {code} }} }} }}",
                Project.Latest,
                "/project/Code.cs"
            )
        );
        var (compilation, diagnostics) = project.Compile();
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return [.. await compilation.WithAnalyzers([analyzer], new AnalyzerOptions([])).GetAnalyzerDiagnosticsAsync()];
    }
}
