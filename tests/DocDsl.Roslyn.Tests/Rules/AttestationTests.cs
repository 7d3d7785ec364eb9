using DocDsl.Core.Attestation;
using DocDsl.Core.Code;
using DocDsl.Roslyn.Tests.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DocDsl.Roslyn.Tests.Rules;

/// <summary>QA8201 and those after it: what has changed since it was attested, in a build and as code is edited.</summary>
public class AttestationTests
{
    private const string Code =
        "namespace Vault { public static class Store { public static int Save(int times) { var count = Twice(times); return count; } "
        + "private static int Twice(int number) => number * 2; } }";

    private const string Document =
        "@document en\nQuestion 1\n@id keys\nHow?\nAnswer 1\n@evidence code:Vault.Store.Save\n@evidence file:docs/retention.md\n"
        + "@evidence [[library#mfa]]\nSo.\n";

    private const string Library = "@document en\nQuestion 1\n@id mfa\nWhat?\nAnswer 1\nA key.\n";

    [Fact]
    public async Task What_is_unchanged_is_not_reported()
    {
        var project = Create();
        project.Add("docdsl.lock", Lock());
        Assert.Equal("", await ReportAsync(project));
    }

    [Fact]
    public async Task Without_a_lock_file_nothing_is_reported_unless_attestation_is_required()
    {
        var project = Create();
        Assert.Equal("", await ReportAsync(project));
        project.Set("docdsl_require_attestation", "true");
        Assert.Equal(
            "/project/a.qa(6,16): error QA8202: The evidence 'code:Vault.Store.Save' was never attested; verify the answer, then run "
                + "'docdsl attest a.qa#keys'\n"
                + "/project/a.qa(7,16): error QA8202: The evidence 'file:docs/retention.md' was never attested; verify the answer, "
                + "then run 'docdsl attest a.qa#keys'\n"
                + "/project/a.qa(8,13): error QA8202: The evidence '[[library#mfa]]' was never attested; verify the answer, then run "
                + "'docdsl attest a.qa#keys'",
            await ReportAsync(project)
        );
    }

    [Fact]
    public async Task An_edit_of_code_a_private_member_of_its_type_a_file_or_an_answer_is_reported()
    {
        var project = Create();
        project.Add("docdsl.lock", Lock());
        Edit(project, Code.Replace("var count", "// Both.\nvar total", StringComparison.Ordinal).Replace("return count", "return total"));
        Assert.Equal("", await ReportAsync(project));

        const string Since =
            " has changed since A. Jansen attested it on 2026-05-01; verify the answer, then run 'docdsl attest a.qa#keys'";
        Edit(project, Code.Replace("number * 2", "number * 3", StringComparison.Ordinal));
        Assert.Equal("/project/a.qa(6,16): warning QA8201: The evidence 'code:Vault.Store.Save'" + Since, await ReportAsync(project));

        Edit(project, Code);
        project.Replace(1, Library.Replace("A key", "A key and an app", StringComparison.Ordinal));
        Assert.Equal("/project/a.qa(8,13): warning QA8201: The evidence '[[library#mfa]]'" + Since, await ReportAsync(project));

        project.Replace(1, Library);
        project.Replace(2, "# Retention\n\nTwo years.\n");
        Assert.Equal("/project/a.qa(7,16): warning QA8201: The evidence 'file:docs/retention.md'" + Since, await ReportAsync(project));
        project.Set("docdsl_severity.QA8201", "error");
        Assert.Contains("error QA8201", await ReportAsync(project), StringComparison.Ordinal);
        project.Set("docdsl_severity.QA8201", "none");
        Assert.Equal("", await ReportAsync(project));
        project.Set("docdsl_severity.QA8201", "default");
        project.Replace(0, Document.Replace("@evidence code", "@allow QA8201 \"It is known.\"\n@evidence code", StringComparison.Ordinal));
        Assert.Equal("", await ReportAsync(project));
    }

    [Fact]
    public void No_document_is_read_again_for_an_edit_of_code()
    {
        var project = Create();
        project.Add("docdsl.lock", Lock());
        project.Run();
        Edit(project, Code.Replace("number * 2", "number * 3", StringComparison.Ordinal));
        var steps = project.Run().TrackedSteps[DocDsl.Generator.TrackingNames.Documents].SelectMany(step => step.Outputs);
        Assert.All(steps, output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    [Fact]
    public async Task What_a_build_cannot_know_it_says()
    {
        var project = Create();
        project.Replace(0, Document.Replace("Vault.Store.Save", "System.String.Trim").Replace("docs/retention.md", "docs/other.md"));
        project.Add("docdsl.lock", Lock().Replace("Vault.Store.Save", "System.String.Trim").Replace("docs/retention.md", "docs/other.md"));
        var found = await ReportAsync(project);
        Assert.Contains(
            "(6,16): info QA4013: The evidence 'code:System.String.Trim' was not compared with what was attested, because its source "
                + "is not in this build; 'docdsl check' looks for it",
            found,
            StringComparison.Ordinal
        );
        Assert.Contains("(7,16): info QA4013: The evidence 'file:docs/other.md' was not compared", found, StringComparison.Ordinal);
        Assert.DoesNotContain("QA8201", found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("So.", "", "")]
    [InlineData("So\nit is.", "", "")]
    [InlineData(
        "Thus.",
        "",
        "/project/a.qa(5,1): error QA8211: The answer 'keys' was sent to Council on 2026-05-01 and has changed since; restore it, or write "
            + "'@corrects' with the date and the reason"
    )]
    [InlineData("Thus.", "@corrects 2026-05-01 \"It was so\"\n", "")]
    [InlineData(
        "So.",
        "@corrects 2026-04-30 \"It was so\"\n",
        "/project/a.qa(6,11): warning QA8212: The answer 'keys' was first sent on 2026-05-01, after this correction of 2026-04-30"
    )]
    public async Task What_was_sent_is_compared(string words, string corrects, string expected)
    {
        var sent = words.Contains('\n', StringComparison.Ordinal) ? "So it is." : "So.";
        var hash = MeaningText.HashOf(["Answered", "", sent]);
        var project = new Project(("a.qa", $"@document en\nQuestion 1\n@id keys\nHow?\nAnswer 1\n{corrects}{words}\n"));
        project.Add("docdsl.lock", new SentLine("a.qa", "keys", "Council", "2026-05-01", "B", hash, default).Text + "\n");
        Assert.Equal(expected, await ReportAsync(project));

        // As it was found the first time.
        Assert.Equal(expected, await ReportAsync(project));
    }

    [Fact]
    public async Task A_lock_file_that_is_broken_or_about_nothing_is_reported_at_its_line()
    {
        var project = Create();
        var gone = LineOf("code:A.B", "0").Replace("a.qa", "gone.qa", StringComparison.Ordinal);
        project.Add("docdsl.lock", Lock() + "<<<<<<< HEAD\n" + gone);
        Assert.Equal(
            "/project/docdsl.lock(4,1): error QA8203: A merge conflict is not resolved; keep the lines of both sides\n"
                + "/project/docdsl.lock(5,1): warning QA8204: The project has no document 'gone.qa'; remove the line, or change the name "
                + "if the document was renamed",
            await ReportAsync(project)
        );
    }

    private static Project Create()
    {
        var project = new Project(("a.qa", Document), ("library.qa", Library)).WithProperty("ProjectDir", "/project/");
        project.Add("docs/retention.md", "# Retention\n\nA year.\n");
        project.Compilation = project.Compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(Code, Project.Latest, "/project/Store.cs"));
        return project;
    }

    private static string Lock() =>
        LineOf("code:Vault.Store.Save", CodeMeaning.Of([new CodeText("Store.cs", Code)], "Vault.Store.Save")!)
        + LineOf("file:docs/retention.md", MeaningText.HashOf(["# Retention A year."]))
        + LineOf("[[library#mfa]]", MeaningText.HashOf(["Answered", "", "A key."]));

    private static string LineOf(string evidence, string hash) =>
        new AttestedLine("a.qa", "keys", evidence, "2026-05-01", "A. Jansen", hash.PadLeft(32, '0')).Text + "\n";

    private static void Edit(Project project, string code) =>
        project.Compilation = project.Compilation.ReplaceSyntaxTree(
            project.Compilation.SyntaxTrees.Single(tree => tree.FilePath == "/project/Store.cs"),
            CSharpSyntaxTree.ParseText(code, Project.Latest, "/project/Store.cs")
        );

    private static async Task<string> ReportAsync(Project project)
    {
        project.Run();
        return string.Join(
            "\n",
            (await project.AnalyzeAsync(project.Texts))
                .Where(found => found.Id != "QA4012")
                .Select(GeneratorTests.Print)
                .Order(StringComparer.Ordinal)
        );
    }
}
