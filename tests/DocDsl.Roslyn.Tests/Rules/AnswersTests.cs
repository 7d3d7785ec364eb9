using DocDsl.CodeFixes.Rules;
using DocDsl.Generator;
using DocDsl.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DocDsl.Roslyn.Tests.Rules;

/// <summary>Code that says which questions it answers: checked (QA6007), in the model, and asked for (QA6008).</summary>
[Collection(Seam.Name)]
public class AnswersTests
{
    private const string Letter =
        "@document en\nQuestion 1\n@id at-rest\nEncrypted?\nAnswer 1\nYes.\nQuestion 2\nSince\na) when;\nb) whom?\nAnswer 2\n"
        + "May, all.\nQuestion 3\n@open later\nWhy?\n";

    private const string Groups =
        "@document en\n@numbering per-group\n@group A\nQuestion 1\nWho?\nAnswer 1\nAll.\n@group B\nQuestion 1\n@id b-1\nWhat?\n"
        + "Answer 1\nAll.\nQuestion 2\nWhere?\nAnswer 2\nHere.\n";

    [Theory]
    [InlineData("\"letter#1\"")]
    [InlineData("\"security/letter#1\"")]
    [InlineData("\"Letter#at-rest\"")]
    [InlineData("\"letter#AtRest\", \"letter#2\"")]
    [InlineData("new[] { \"letter#2b\", \"letter#3a\" }")]
    [InlineData("Names.First")]
    [InlineData("\"2025 audit#2\"")]
    [InlineData("\"2025-audit#b-1\"")]
    [InlineData("\"leter#2\"", "The document 'leter' was not found; did you mean 'letter#2'?", "\"letter#2\"")]
    [InlineData("\"letters/letter#2\"", "The document 'letters/letter' was not found; did you mean 'letter#2'?", "\"letter#2\"")]
    [InlineData("\"invoice#2\"", "The document 'invoice' was not found")]
    [InlineData("\"letter#1\", \"letter#9\"", "'Letter' has no question '9'; did you mean 'letter#3'?", "\"letter#1\", \"letter#3\"")]
    [InlineData(
        "\"security/letter#at-res\"",
        "'Letter' has no question 'at-res'; did you mean 'security/letter#at-rest'?",
        "\"security/letter#at-rest\""
    )]
    [InlineData("\"letter#question1\"", "'Letter' has no question 'question1'")]
    [InlineData("\"letter#2c\"", "'Letter' has no part '2c'")]
    [InlineData("\"letter#1a\"", "'Letter' has no part '1a'")]
    [InlineData("\"letter\"", "'letter' does not name a question; write for example 'palantir#4', 'palantir#4b' or 'palantir#kosten'")]
    [InlineData("\"#4\"", "'#4' does not name a question; write for example 'palantir#4', 'palantir#4b' or 'palantir#kosten'")]
    [InlineData("\"2025-audit#1\"", "'_2025Audit' has a question '1' in several groups; give the question that is meant an '@id'")]
    [InlineData("\"twice#1\"", "'twice' names several documents, Ministry.A.Twice, Ministry.B.Twice; write a folder before the name")]
    [InlineData("\"b/twice#1\"")]
    public async Task A_question_that_code_answers(string arguments, string expected = "", string? corrected = null)
    {
        const string Before =
            "using Reply = DocDsl.AnswersAttribute; static class Names { public const string First = \"letter#1\"; } class Store { [Reply(";
        using var project = new EditorProject(
            ("security/letter.qa", Letter),
            ("2025-audit.qa", Groups),
            ("a/twice.qa", Letter),
            ("b/twice.qa", Letter),
            ("Code.cs", $"{Before}{arguments})] void Encrypt() {{ }} }}")
        );
        var found = await project.DiagnoseAsync(new UnknownAnsweredQuestionAnalyzer());
        Assert.Equal(expected, string.Join("\n", found.Select(diagnostic => diagnostic.GetMessage())));
        if (corrected is not null)
        {
            await project.ApplyAsync(Assert.Single(await project.OfferAsync(new UnknownAnsweredQuestionCodeFixProvider(), found[0])));
            Assert.Equal($"{Before}{corrected})] void Encrypt() {{ }} }}", project.TextOf("Code.cs"));
            Assert.Empty(await project.DiagnoseAsync(new UnknownAnsweredQuestionAnalyzer()));
        }
        else
        {
            Assert.All(
                found,
                diagnostic => Assert.Empty(project.OfferAsync(new UnknownAnsweredQuestionCodeFixProvider(), diagnostic).Result)
            );
        }
    }

    [Fact]
    public void What_answers_a_question_is_in_the_model()
    {
        var project = Coded(
            "namespace Vault { [DocDsl.Answers(\"letter#1\")] partial class Store { [DocDsl.Answers(\"security/letter#AT-REST\", "
                + "\"letter#2b\")] void Encrypt(byte[] data) { } void Encrypt(string text) { } "
                + "[DocDsl.Answers(\"letter#3\")] [DocDsl.Answers(\"letter#2\")] int Since { get; set; } } "
                + "[DocDsl.Answers(\"letter#1\")] partial class Store { [DocDsl.Answers(null!)] int _none; } }",
            ("security/letter.qa", Letter)
        );
        var letter = CompileTests.GetDocument(
            CompileTests.Load(Letter, ("security/letter.qa", Letter), project),
            "Ministry.Security.Letter"
        );
        Assert.Equal(["Vault.Store", "Vault.Store.Encrypt(byte[])"], letter[1].AnsweredBy);
        Assert.Equal(["Vault.Store.Encrypt(byte[])", "Vault.Store.Since"], letter[2].AnsweredBy);
        Assert.Equal(["Vault.Store.Since"], letter[2].Parts[0].AnsweredBy);
        Assert.Equal(["Vault.Store.Encrypt(byte[])", "Vault.Store.Since"], letter[2].Parts[1].AnsweredBy);
        Assert.Equal(["Vault.Store.Since"], letter[3].AnsweredBy);
        Assert.Empty(letter[1].FindAnsweredBy(typeof(AnswersTests).Assembly));
        Assert.Empty(QaDocument.Parse(Letter, "security/letter.qa")[1].AnsweredBy);
    }

    [Fact]
    public async Task Code_answers_questions_with_labels()
    {
        const string Labelled =
            "@document en\n@numbering none\n@heading question+answer \"### {label} {text}\"\n\n### 1.2.3 Who may read it?\nWe.\n\n"
            + "### GV.OC-01 Who decides?\nWe all.\n\n### 2.3 Is it kept?\nNo.\n";
        var project = Coded(
            "class Code { [DocDsl.Answers(\"security/letter#1.2.3\")] void Read() { } "
                + "[DocDsl.Answers(\"letter#GV.OC-01\", \"letter#1.2.3\")] void Decide() { } "
                + "[DocDsl.Answers(\"letter#2.3\")] void Keep() { } }",
            ("security/letter.qa", Labelled)
        );
        Assert.Empty(
            await project.Compile().Compilation.WithAnalyzers([new UnknownAnsweredQuestionAnalyzer()]).GetAnalyzerDiagnosticsAsync()
        );
        var letter = CompileTests.GetDocument(
            CompileTests.Load(Labelled, ("security/letter.qa", Labelled), project),
            "Ministry.Security.Letter"
        );
        Assert.Equal(["Code.Decide", "Code.Read"], letter["1.2.3"].AnsweredBy);
        Assert.Equal(["Code.Decide"], letter["GV.OC-01"].AnsweredBy);
        Assert.Equal(["Code.Keep"], letter["2.3"].AnsweredBy);
    }

    [Fact]
    public async Task Code_of_another_project_answers_too()
    {
        var documents = new Project(("security/letter.qa", Letter));
        using var image = new MemoryStream();
        Assert.True(documents.Compile().Compilation.Emit(image).Success);
        var tests = Coded("[DocDsl.Answers(\"letter#1\")] class StoreTests { [DocDsl.Answers(\"security/letter#8\")] void Wrong() { } }")
            .Referring(MetadataReference.CreateFromImage(image.ToArray()));
        var found = await tests.Compilation.WithAnalyzers([new UnknownAnsweredQuestionAnalyzer()]).GetAnalyzerDiagnosticsAsync();
        Assert.Equal("'Letter' has no question '8'; did you mean 'security/letter#3'?", Assert.Single(found).GetMessage());

        var assembly = CompileTests.Load(resource: null, ("", ""), Coded("[DocDsl.Answers(\"letter#1\")] class StoreTests { }"));
        var letter = CompileTests.GetDocument(CompileTests.Load(("security/letter.qa", Letter)), "Ministry.Security.Letter");
        Assert.Equal(["StoreTests"], letter[1].FindAnsweredBy(assembly));
        Assert.Empty(letter[1].AnsweredBy);
    }

    [Theory]
    [InlineData(
        "Answer 1\nYes.",
        "",
        "(4,1): error QA6008: The answer to question 1 has no evidence: neither '@evidence' nor code with [Answers]"
    )]
    [InlineData("Answer 1\n@evidence https://example.org\nYes.", "")]
    [InlineData("Answer 1\n@evidence code:Code\nYes.", "")]
    [InlineData("Answer 1\nYes.", "[DocDsl.Answers(\"a#1\")] ")]
    [InlineData(
        "Answer 1\nYes.",
        "[DocDsl.Answers(\"b#1\")] ",
        "(4,1): error QA6008: The answer to question 1 has no evidence: neither '@evidence' nor code with [Answers]"
    )]
    [InlineData(
        "Answer 1\nYes.",
        "[assembly: Other.AnsweredBy(\"a#1\", \"Code\")] namespace Other { [System.AttributeUsage(System.AttributeTargets.Assembly)] "
            + "class AnsweredByAttribute : System.Attribute { public AnsweredByAttribute(string question, string member) { } } } ",
        "(4,1): error QA6008: The answer to question 1 has no evidence: neither '@evidence' nor code with [Answers]"
    )]
    [InlineData(
        "Answer 1\n@status partial\nYes.",
        "",
        "(4,1): error QA6008: The answer to question 1 has no evidence: neither '@evidence' nor code with [Answers]"
    )]
    [InlineData("Answer 1\n@status refused\nNo.", "")]
    [InlineData("@open later", "")]
    [InlineData("Answer 1\n@allow QA6008 \"a photograph\"\nYes.", "")]
    public async Task Evidence_that_is_required(string rest, string attribute, string expected = "")
    {
        var text = "@document en\nQuestion 1\n" + (rest[0] == '@' ? rest + "\nEncrypted?\n" : "Encrypted?\n" + rest + "\n");
        using var project = new EditorProject(("a.qa", text), ("Code.cs", attribute + "class Code { }"));
        Assert.Empty(await project.DiagnoseAsync(new DocumentAnalyzer()));

        project.Configure("[*.qa]\ndocdsl_require_evidence = true\n");
        Assert.Equal(expected.Length == 0 ? "" : "/project/a.qa" + expected, Print(await project.DiagnoseAsync(new DocumentAnalyzer())));
    }

    [Theory]
    [InlineData(
        "Encrypted?",
        "/project/a.qa(5,1): error QA6008: The answer to question 'Encrypted?' has no evidence: neither '@evidence' nor code with [Answers]"
    )]
    [InlineData("", "/project/a.qa(5,1): error QA6008: This answer has no evidence: neither '@evidence' nor code with [Answers]")]
    public async Task Evidence_that_is_required_of_a_question_without_a_number(string question, string expected)
    {
        using var project = new EditorProject(("a.qa", $"@document en\n@numbering none\n@question\n{question}\n@answer\nYes.\n"));
        project.Configure("[*.qa]\ndocdsl_require_evidence = true\n");
        Assert.Equal(expected, Print(await project.DiagnoseAsync(new DocumentAnalyzer())));
    }

    [Theory]
    [InlineData("/project/a.qa(1,1): warning QA9002: The setting 'docdsl_require_evidence' is 'yes', but must be 'true' or 'false'")]
    public async Task How_much_required_evidence_matters(string invalid)
    {
        using var project = new EditorProject(
            ("a.qa", "@document en\n@status draft\nQuestion 1\nEncrypted?\nAnswer 1\nYes.\n"),
            ("b.qa", "@document en\nQuestion 1\nEncrypted?\nAnswer 1\nYes.\n")
        );
        project.Configure("[*.qa]\ndocdsl_require_evidence = True\n[b.qa]\ndocdsl_severity.QA6008 = suggestion\n");
        Assert.Equal(
            "/project/a.qa(5,1): warning QA6008: The answer to question 1 has no evidence: neither '@evidence' nor code with "
                + "[Answers]\n/project/b.qa(4,1): info QA6008: The answer to question 1 has no evidence: neither '@evidence' nor code with "
                + "[Answers]",
            Print(await project.DiagnoseAsync(new DocumentAnalyzer()))
        );

        using var wrong = new EditorProject(("a.qa", "@document en\nQuestion 1\nEncrypted?\nAnswer 1\nYes.\n"));
        wrong.Configure("[*.qa]\ndocdsl_require_evidence = yes\n");
        Assert.Equal(invalid, Print(await wrong.DiagnoseAsync(new DocumentAnalyzer())));
    }

    private static string Print(IEnumerable<Diagnostic> found) =>
        string.Join("\n", found.Select(GeneratorTests.Print).Order(StringComparer.Ordinal));

    private static Project Coded(string code, params (string, string)[] documents)
    {
        var project = new Project(documents);
        project.Compilation = project.Compilation.ReplaceSyntaxTree(
            project.Compilation.SyntaxTrees[0],
            CSharpSyntaxTree.ParseText(
                "#pragma warning disable CS0169\n" + code,
                Project.Latest,
                "/project/Code.cs",
                System.Text.Encoding.UTF8
            )
        );
        return project;
    }
}
