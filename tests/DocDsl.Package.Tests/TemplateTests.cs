namespace DocDsl.Package.Tests;

/// <summary>Projects of the package DocDsl.Templates, as <c>dotnet new</c> creates them.</summary>
public class TemplateTests
{
    /// <summary>The templates of this user are left alone.</summary>
    private static readonly Lazy<string> s_hive = new(() =>
    {
        var hive = Path.Combine(PackedPackage.Workspace, "hive");
        var package = Path.Combine(PackedPackage.Feed, $"DocDsl.Templates.{PackedPackage.Version}.nupkg");
        var installed = Dotnet.Run(PackedPackage.Workspace, "new", "install", package, "--debug:custom-hive", hive);
        Assert.True(installed.ExitCode == 0, installed.Output);
        foreach (var name in new[] { "docdsl-letters", "docdsl-questionnaire", "docdsl-faq" })
        {
            Assert.Contains(name, installed.Output);
        }

        return hive;
    });

    [Theory]
    [InlineData("my-letters.2", "en", "swimming-pool", "is-final", "the swimming pool: asked on 2026-01-19, answered on 2026-02-16 by Ms")]
    [InlineData("Brieven", "nl", "zwembad", "definitief", "het zwembad: gevraagd 2026-01-19, beantwoord 2026-02-16 door wethouder")]
    public void Letters(string name, string culture, string letter, string id, string first)
    {
        var app = Create("docdsl-letters", name, "--culture", culture);
        Assert.Equal(2, Directory.GetFiles(app.PathOf("Letters")).Length);
        app.BuildsClean();
        var output = app.RunProgram().Split('\n');
        Assert.Equal(first + " De Graaf", output[0]);
        Assert.Contains("412000", output[1]);
        Assert.Equal(4, output.Length);

        // What the program says happens, at the line that it names.
        var path = $"Letters/{letter}.qa";
        var text = File.ReadAllText(app.PathOf(path));
        var heading = text.Split('\n').First(line => line.EndsWith("question 1") || line.EndsWith("vraag 1"));
        app.Write(path, text.Replace(heading + "\n", ""));
        var said = File.ReadAllLines(app.PathOf("Program.cs")).Single(line => line.Contains("error QA3001")).TrimStart('/', ' ');
        Assert.Equal($"{path}(8,1): error QA3001: Question 1 has no answer", said);
        Assert.Contains(said, app.BuildFails());

        app.Write(path, text.Replace("@id " + id, "@id other"));
        Assert.Contains(app.BuildFails(), diagnostic => diagnostic.Contains("error CS1061"));
    }

    [Fact]
    public void Questionnaire()
    {
        var app = Create("docdsl-questionnaire", "acme security");
        app.BuildsClean();
        var tested = Dotnet.Run(app.Folder, "test", app.ProjectPath, "--no-build", "-nologo", "-tl:off");
        Assert.Contains("Passed:     3", tested.Output);

        // The product changes, and the answer does not.
        const string SignIn = "Product/SignIn.cs";
        app.Write(SignIn, File.ReadAllText(app.PathOf(SignIn)).Replace("MaxFailures = 5", "MaxFailures = 10"));
        Assert.Contains(app.BuildFails(), diagnostic => diagnostic.StartsWith("Questionnaires/contoso.qa(21,7): error QA6012"));
        app.Write(SignIn, File.ReadAllText(app.PathOf(SignIn)).Replace("MaxFailures = 10", "MaxFailures = 5"));

        // A test that is evidence is renamed, and a question is left out.
        app.Write("SignInTests.cs", File.ReadAllText(app.PathOf("SignInTests.cs")).Replace("An_account_is_locked", "Accounts_are_locked"));
        const string Contoso = "Questionnaires/contoso.qa";
        var text = File.ReadAllText(app.PathOf(Contoso));
        app.Write(Contoso, text[..text.IndexOf("@question\n@id retention", StringComparison.Ordinal)]);
        var failures = app.BuildFails();
        Assert.Contains(failures, diagnostic => diagnostic.Contains("error QA6009"));
        Assert.Contains(failures, diagnostic => diagnostic.Contains("error QA7001"));
    }

    [Theory]
    [InlineData("Faq", "en", "Every working day from 9 to 20")]
    [InlineData("vragen-2", "nl", "Op werkdagen van 9 tot 20 uur")]
    public async Task Faq(string name, string culture, string answer)
    {
        var app = Create("docdsl-faq", name, "--culture", culture);
        Assert.False(Directory.Exists(app.PathOf("nl")));
        app.BuildsClean();
        using (var program = await WebProgram.Start(app.PathOf($"bin/Debug/net10.0/{name}.dll")))
        {
            var page = await program.Client.GetStringAsync("/");
            Assert.Contains(answer, page);
            Assert.Contains("FAQPage", page);
            Assert.StartsWith(answer, await program.Client.GetStringAsync("/opening-hours"));
            Assert.Contains("\n# ", await program.Client.GetStringAsync("/faq.md"));
        }

        var lines = File.ReadAllLines(app.PathOf("FAQ.md")).ToList();
        Assert.Equal("<!-- @id pay -->", lines[14]);
        lines.RemoveAt(15);
        app.Write("FAQ.md", string.Join('\n', lines));
        Assert.Equal(["FAQ.md(14,1): error QA3001: Question 'pay' has no answer"], app.BuildFails());
    }

    /// <summary>With the oldest framework, and whatever a project may be called.</summary>
    [Theory]
    [InlineData("docdsl-letters", "1st letters")]
    [InlineData("docdsl-questionnaire", "Acme.Security-2")]
    [InlineData("docdsl-faq", "DocDsl.Site")]
    public void Another_framework(string template, string name)
    {
        var app = Create(template, name, "--framework", "net8.0");
        app.BuildsClean();
        Assert.True(File.Exists(app.PathOf($"bin/Debug/net8.0/{name}.dll")));
    }

    private static Consumer Create(string template, string name, params string[] options)
    {
        var app = Consumer.At(name);
        string[] command = ["new", template, "-n", name, "-o", app.Folder, "--no-restore", "--debug:custom-hive", s_hive.Value];
        var created = Dotnet.Run(PackedPackage.Workspace, [.. command, .. options]);
        Assert.True(created.ExitCode == 0, created.Output);
        Assert.All(
            Directory.GetFiles(app.Folder, "*", SearchOption.AllDirectories),
            file => Assert.DoesNotContain("Company.", file + File.ReadAllText(file))
        );
        return app;
    }
}
