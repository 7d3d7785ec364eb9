using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.CSharp;

namespace DocDsl.Roslyn.Tests.Generator;

/// <summary>What an import made of a workbook compiles: the type and document that are in tests/DocDsl.Tools.Tests/Workbooks.</summary>
public class WorkbookTests
{
    private const string Program = """
        using DocDsl;

        namespace Ministry
        {
            public static class Program
            {
                public static string Run()
                {
                    AnsweredQuestion<HecvatQuestions.Docu01Choice> audit = Hecvat.Document.Docu01;
                    AnsweredQuestion<bool> mfa = Hecvat.Document.Auth01;
                    Question sso = Hecvat.Document.Auth02;
                    return $"{audit.Value} {mfa.Value} {sso.State} {Hecvat.Document.QuestionSet!.Sheets[0]}";
                }
            }
        }
        """;

    [Fact]
    public void A_type_and_a_document_of_a_workbook()
    {
        var folder = Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", "DocDsl.Tools.Tests", "Workbooks");
        string[] names = ["hecvat.qa", "hecvat.qatype"];
        var project = new Project([.. names.Select(name => (name, File.ReadAllText(Path.Combine(folder, name))))]);
        Assert.Equal(["QA3001", "QA3011"], project.Run().Diagnostics.Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal));
        project.Compilation = project.Compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(Program, Project.Latest));
        Assert.Equal(
            "Yes True Unanswered \"HECVAT - Full\" id A question B answer C comment D from row 4",
            TypeTests.Load(project, isRight: false).GetType("Ministry.Program")!.GetMethod("Run")!.Invoke(null, null)
        );
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
