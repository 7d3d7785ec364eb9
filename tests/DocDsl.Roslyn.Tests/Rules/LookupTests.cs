using System.Collections.Immutable;
using DocDsl.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DocDsl.Roslyn.Tests.Rules;

/// <summary>QA6003: what C# looks up in a document is there.</summary>
public class LookupTests
{
    private const string Letter = "@document nl-NL\nVraag 1\n@id kosten\nWat?\nAntwoord 1\nDit.\nVraag 2\n@open later\nWie?\n";
    private const string Groups =
        "@document en\n@numbering per-group\n@group Access\nQuestion 1\nWho?\nAnswer 1\nAll.\n@group Logs\nQuestion 1\nWhat?\n"
        + "Answer 1\nAll.\nQuestion 2\nWhat?\nAnswer 2\nAll.\n";

    [Theory]
    [InlineData("Letter.Document[1]", "")]
    [InlineData("Letter.Document[2]", "")]
    [InlineData("Letter.Document[\"kosten\"]", "")]
    [InlineData("Letter.Document[System.Environment.ProcessId]", "")]
    [InlineData("((DocDsl.QaDocument)Letter.Document)[9]", "")]
    [InlineData("DocDsl.QaDocument.Parse(\"\")[9]", "")]
    [InlineData("Audit.Document[2]", "")]
    [InlineData("Audit.Document.Access[1]", "")]
    [InlineData("Letter.Document.GetQuestion<DocDsl.Question>(1)", "")]
    [InlineData("Letter.Document.GetQuestion<DocDsl.Question>(\"kosten\")", "")]
    [InlineData("Letter.Document.GetQuestion<DocDsl.Question>(9)", "(1,135): 'Letter' has no question 9; did you mean 2?")]
    [InlineData("Letter.Document[9]", "(1,106): 'Letter' has no question 9; did you mean 2?")]
    [InlineData("Letter.Document[0]", "(1,106): 'Letter' has no question 0; did you mean 1?")]
    [InlineData("Letter.Document[\"kostn\"]", "(1,106): 'Letter' has no question 'kostn'; did you mean the property 'Kosten'?")]
    [InlineData("Letter.Document[\"taal\"]", "(1,106): 'Letter' has no question 'taal'")]
    [InlineData("Empty.Document[2]", "(1,105): 'Empty' has no question 2")]
    [InlineData("Audit.Document.Access[2]", "(1,112): 'AccessGroup' has no question 2; did you mean 1?")]
    public async Task A_lookup(string code, string expected)
    {
        var project = new Project(("letter.qa", Letter), ("audit.qa", Groups), ("empty.qa", "@open later\n"));
        project.Compilation = project.Compilation.ReplaceSyntaxTree(
            project.Compilation.SyntaxTrees[0],
            CSharpSyntaxTree.ParseText(
                $"namespace Ministry {{ public static class Code {{ public static DocDsl.Question Found() => {code}; }} }}",
                Project.Latest,
                "/project/Code.cs"
            )
        );
        var (compilation, diagnostics) = project.Compile();
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

        var found = await compilation.WithAnalyzers([new UnknownLookupAnalyzer()], new AnalyzerOptions([])).GetAnalyzerDiagnosticsAsync();
        Assert.Equal(
            expected,
            string.Join(
                "\n",
                found.Select(diagnostic =>
                {
                    var start = diagnostic.Location.GetLineSpan().StartLinePosition;
                    return $"({start.Line + 1},{start.Character + 1}): {diagnostic.GetMessage()}";
                })
            )
        );
    }
}
