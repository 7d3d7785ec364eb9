using DocDsl.CodeFixes.Rules;
using DocDsl.Generator.Rules;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DocDsl.Roslyn.Tests.Rules;

/// <summary>QA6004 and QA6005: C# that uses documents.</summary>
public class CodeRuleTests
{
    private const string Head = "using System; using System.Linq; using DocDsl; using L = Ministry.Letter; class C { ";

    private const string Letter =
        "@document nl-NL\nVraag 1\n@id kosten\nWat?\nAntwoord 1\n@status refused\nNee.\nVraag 2\n@open later\nWie?\nVraag 3\n"
        + "Waarom?\nAntwoord 3\nDaarom.\n";

    private static readonly string s_long =
        "@document nl-NL\n" + string.Concat(Enumerable.Range(1, 8).Select(n => $"Vraag {n}\n@open later\nWat?\n"));

    [Theory]
    [InlineData("string M() => {|L.Document.Kosten.Answer|}.Text;", "The answer to 'Kosten' is refused; check its Status before using it")]
    [InlineData("string M() => L.Document.Question3.Answer.Text;", "")]
    [InlineData("object M() => L.Document.Kosten.Answer.Status;", "")]
    [InlineData("string M() => L.Document.Kosten.Answer.Status == 0 ? L.Document.Kosten.Answer.Text : \"\";", "")]
    [InlineData(
        "string M() { if (L.Document.Question3.Answer.Status == 0) { } return {|L.Document.Kosten.Answer|}.Text; }",
        "The answer to 'Kosten' is refused; check its Status before using it"
    )]
    [InlineData("string M() => L.Document.Kosten.State == 0 ? L.Document.Kosten.Answer.Text : \"\";", "")]
    [InlineData("string M(Question q) => q.State == 0 ? L.Document.Kosten.Answer.Text : \"\";", "")]
    [InlineData(
        "string M() { if (L.Document.Question3.State == 0) { } return {|L.Document.Kosten.Answer|}.Text; }",
        "The answer to 'Kosten' is refused; check its Status before using it"
    )]
    [InlineData("string M() => L.Document.Kosten.Text;", "")]
    public Task A_status_that_is_not_checked(string code, string expected) => CheckAsync(new UncheckedStatusAnalyzer(), code, expected);

    [Theory]
    // What a question can be.
    [InlineData(
        "string M(Question q) => {|q|} switch { AnsweredQuestion a => a.Answer.Text, OpenQuestion => \"\", _ => throw new Exception() };",
        "The switch does not handle WithdrawnQuestion, NotApplicableQuestion"
    )]
    [InlineData(
        "string M(Question q) => q switch { AnsweredQuestion a => a.Answer.Text, OpenQuestion or WithdrawnQuestion or "
            + "NotApplicableQuestion => \"\", _ => throw new Exception() };",
        ""
    )]
    [InlineData(
        "string M(Question q) => {|q|} switch { AnsweredQuestion a => a.Answer.Text, OpenQuestion or WithdrawnQuestion => \"\", _ => "
            + "throw new Exception() };",
        "The switch does not handle NotApplicableQuestion"
    )]
    [InlineData("string M(Question q) => q switch { AnsweredQuestion a => a.Answer.Text, _ => \"\" };", "")]
    [InlineData("string M(Question q) => q switch { AnsweredQuestion a => a.Answer.Text, var other => other.Label };", "")]
    [InlineData(
        "void M(Question q) { switch ({|q|}) { case AnsweredQuestion a when a.Number == 1: break; case OpenQuestion { }: break; } }",
        "The switch does not handle AnsweredQuestion, WithdrawnQuestion, NotApplicableQuestion"
    )]
    [InlineData("void M(Question q) { switch (q) { case AnsweredQuestion: break; default: Console.WriteLine(); break; } }", "")]
    [InlineData("void M(object q) { switch (q) { case AnsweredQuestion: break; } }", "")]
    // What an answer can be.
    [InlineData(
        "int M(Answer a) => {|a.Status|} switch { AnswerStatus.Answered => 1, AnswerStatus.Partial or AnswerStatus.Referred => 2, _ "
            + "=> throw new Exception() };",
        "The switch does not handle AnswerStatus.Refused, AnswerStatus.Postponed"
    )]
    [InlineData("void M(Answer a) { switch (a.Status) { case AnswerStatus.Answered: break; default: break; } }", "")]
    // Where a question stands.
    [InlineData(
        "int M(Question q) => {|q.State|} switch { QuestionState.Answered or QuestionState.Partial or QuestionState.Refused => 1, "
            + "QuestionState.Postponed or QuestionState.Referred or QuestionState.Open => 2, _ => throw new Exception() };",
        "The switch does not handle QuestionState.Optional, QuestionState.Unanswered, QuestionState.Withdrawn, QuestionState.NotApplicable"
    )]
    [InlineData("int M(Question q) => q.State switch { QuestionState.Answered => 1, _ => 2 };", "")]
    // The questions of a document.
    [InlineData(
        "object M(Ministry.Long l) => l.Questions.Select(q => {|q.Number|} switch { 1 => 1, _ => throw new Exception() }).ToList();",
        "The switch does not handle 2, 3, 4, 5, 6 and 2 more"
    )]
    [InlineData(
        "void M() { foreach (var q in L.Document.Questions) { switch ({|q.Number|}) { case 1: break; case 2: break; default: throw "
            + "new Exception(); } } }",
        "The switch does not handle 3"
    )]
    [InlineData("void M() { foreach (var q in L.Document.Questions) { switch (q.Number) { case 1: case 2: case 3: break; } } }", "")]
    [InlineData(
        "object M(L l) => l.Questions.Select(q => {|q.Number|} switch { 1 => 1, _ => throw new Exception() }).ToList();",
        "The switch does not handle 2, 3"
    )]
    [InlineData(
        "object M(L l) => l.Questions.Where(q => q.Id != null).Select(q => q.Id switch { \"kosten\" => 1, _ => throw new Exception() "
            + "}).ToList();",
        ""
    )]
    [InlineData(
        "void M() { foreach (var q in L.Document.Questions) { switch ({|q.Id|}) { case \"taal\": break; } } }",
        "The switch does not handle \"kosten\""
    )]
    [InlineData("void M() { foreach (var q in L.Document.Questions) { switch (q.Number) { case > 0: break; } } }", "")]
    [InlineData("void M(QaDocument d) { foreach (var q in d.Questions) { switch (q.Number) { case 1: break; } } }", "")]
    public Task A_switch_that_misses_one(string code, string expected) => CheckAsync(new IncompleteSwitchAnalyzer(), code, expected);

    [Theory]
    [InlineData(
        "int M(Question q) => q switch\r\n{\r\n    AnsweredQuestion => 1,\r\n    _ => throw new Exception(),\r\n};",
        "int M(Question q) => q switch\r\n{\r\n    AnsweredQuestion => 1,\r\n"
            + "    OpenQuestion => throw new System.NotImplementedException(),\r\n"
            + "    WithdrawnQuestion => throw new System.NotImplementedException(),\r\n"
            + "    NotApplicableQuestion => throw new System.NotImplementedException(),\r\n    _ => throw new Exception(),\r\n};"
    )]
    [InlineData(
        "int M(Question q) => q switch { AnsweredQuestion => 1, OpenQuestion => 2, WithdrawnQuestion => 3 };",
        "int M(Question q) => q switch { AnsweredQuestion => 1, OpenQuestion => 2, WithdrawnQuestion => 3, NotApplicableQuestion => "
            + "throw new System.NotImplementedException() };"
    )]
    [InlineData(
        "void M()\n{\n  foreach (var q in L.Document.Questions)\n    switch (q.Number)\n    {\n        case 1:\n"
            + "        case 2: break;\n    }\n}",
        "void M()\n{\n  foreach (var q in L.Document.Questions)\n    switch (q.Number)\n    {\n        case 1:\n"
            + "        case 2: break;\n        case 3:\n            throw new System.NotImplementedException();\n    }\n}"
    )]
    public async Task The_missing_cases(string before, string after)
    {
        using var project = new EditorProject(("Code.cs", Head + before + " }"), ("letter.qa", Letter));
        var found = Assert.Single(await project.DiagnoseAsync(new IncompleteSwitchAnalyzer()));
        await project.ApplyAsync(Assert.Single(await project.OfferAsync(new IncompleteSwitchCodeFixProvider(), found)));
        Assert.Equal(Head + after + " }", project.TextOf("Code.cs"));
        Assert.Empty(await project.DiagnoseAsync(new IncompleteSwitchAnalyzer()));
    }

    private static async Task CheckAsync(DiagnosticAnalyzer analyzer, string marked, string expected)
    {
        var code = Head + marked.Replace("{|", "").Replace("|}", "") + " }";
        using var project = new EditorProject(("Code.cs", code), ("letter.qa", Letter), ("long.qa", s_long));
        var found = await project.DiagnoseAsync(analyzer);
        Assert.Equal(expected, string.Join("\n", found.Select(diagnostic => diagnostic.GetMessage())));
        if (expected.Length > 0)
        {
            var start = Head.Length + marked.IndexOf("{|", StringComparison.Ordinal);
            Assert.Equal(
                (start, Head.Length + marked.IndexOf("|}", StringComparison.Ordinal) - 2),
                (found[0].Location.SourceSpan.Start, found[0].Location.SourceSpan.End)
            );
        }
    }
}
