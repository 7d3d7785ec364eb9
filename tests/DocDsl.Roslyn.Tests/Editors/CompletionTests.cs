using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;

namespace DocDsl.Roslyn.Tests.Editors;

/// <summary>What an editor lists after a point, by Roslyn's own service: all that a user sees of a document, and no plumbing.</summary>
public class CompletionTests
{
    /// <summary>Of every record; Roslyn lists operators, and <c>this</c> for an indexer.</summary>
    private static readonly string[] s_record = ["==", "!="];

    /// <summary>What every document has.</summary>
    private static readonly string[] s_document =
    [
        .. s_record,
        "this[]",
        "Answers",
        "Closing",
        "ClosingMarkdown",
        "Culture",
        "Diagnostics",
        "Equals",
        "Fields",
        "FindField",
        "GetHashCode",
        "GetQuestion<>",
        "GetType",
        "Groups",
        "IsComplete",
        "IsDraft",
        "IsMarkdown",
        "Language",
        "Name",
        "Notes",
        "OpenQuestions",
        "Path",
        "Preamble",
        "PreambleMarkdown",
        "Promises",
        "Questions",
        "QuestionSet",
        "RichClosing",
        "RichPreamble",
        "SourceText",
        "ToData",
        "ToString",
        "Translates",
        "Translations",
        "TryGetQuestion",
        "TryGetQuestion<>",
        "TypeName",
    ];

    private static readonly string[] s_kamervragen =
    [
        "Aanhangsel",
        "Addressees",
        "AlsoOnBehalfOf",
        "AnsweredOn",
        "Answerers",
        "Askers",
        "Number",
        "Reference",
        "Subject",
        "SubmittedOn",
    ];

    private const string Letter = """
        @document kamervragen nl-NL
        @dossier Zorg

        Vraag 1
        Wat?

        Antwoord op vraag 1
        Dit.

        Vraag 2
        @id kosten
        @expect choice hoog|laag
        Wat kost het?

        Antwoord op vraag 2
        @value hoog from "Veel"
        Veel.

        Vraag 3
        @open later
        Wie?
        """;

    private const string Questionnaire = """
        @document questionnaire en
        @numbering per-group

        @group Access control

        Question 1
        @id mfa
        @expect yes-no
        Is there a second factor?

        Answer to question 1
        @value yes from "Yes"
        Yes.

        Question 2
        @id passwords
        @open later
        How are passwords stored?
        a) of users
        b) of servers
        """;

    [Theory]
    [InlineData("Ministry.Letters.Palantir.Document.", "Question1 Kosten Question3")]
    [InlineData("((Ministry.Letters.Palantir)null!).", "Question1 Kosten Question3")]
    public async Task A_letter(string code, string questions) =>
        await AssertListAsync(code, [.. s_document, .. s_kamervragen, "Dossier", .. questions.Split(' ')]);

    [Fact]
    public Task A_questionnaire() => AssertListAsync("Ministry.Security.Document.", [.. s_document, "AccessControl"]);

    [Fact]
    public Task A_group() =>
        AssertListAsync(
            "Ministry.Security.Document.AccessControl.",
            [
                "Document",
                "Equals",
                "GetHashCode",
                "GetType",
                "Introduction",
                "IntroductionMarkdown",
                "Mfa",
                "Passwords",
                "Questions",
                "RichIntroduction",
                "this[]",
                "Title",
                "ToData",
                "ToString",
                "TryGetQuestion",
            ]
        );

    [Fact]
    public Task A_type() =>
        AssertListAsync("Ministry.Letters.Palantir.", ["Document", "Equals", "KostenChoice", "Parse", "ReferenceEquals"]);

    [Fact]
    public Task All_documents() =>
        AssertListAsync("Ministry.Documents.", ["All", "Equals", "Of<>", "Promises", "ReferenceEquals"]);

    [Fact]
    public Task A_question() =>
        AssertListAsync(
            "Ministry.Letters.Palantir.Document.Kosten.",
            [
                .. s_record,
                "Answer",
                "AnsweredBy",
                "Answers",
                "AnswerText",
                "Document",
                "Equals",
                "FindAnsweredBy",
                "GetHashCode",
                "GetType",
                "Group",
                "Id",
                "InvariantValue",
                "Label",
                "Markdown",
                "Match<>",
                "Notes",
                "Number",
                "Parts",
                "References",
                "ReferredToBy",
                "RichText",
                "Span",
                "State",
                "Text",
                "ToData",
                "ToString",
                "Value",
            ]
        );

    private static async Task AssertListAsync(string expression, string[] expected)
    {
        var code = $"class C {{ void M() {{ {expression} }} }}";
        using var project = new EditorProject(("Code.cs", code), ("Letters/palantir.qa", Letter), ("security.qa", Questionnaire));
        var document = project.DocumentOf("Code.cs");
        var list = await CompletionService
            .GetService(document)!
            .GetCompletionsAsync(document, code.IndexOf(expression, StringComparison.Ordinal) + expression.Length);
        Assert.Equal(
            expected.Order(StringComparer.OrdinalIgnoreCase),
            list.ItemsList.Select(item => item.DisplayText + item.DisplayTextSuffix).Order(StringComparer.OrdinalIgnoreCase)
        );
        Assert.DoesNotContain(list.ItemsList, item => item.Tags.Contains("Deprecated"));
    }
}
