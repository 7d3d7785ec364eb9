using System.Text.RegularExpressions;

namespace DocDsl.Package.Tests;

/// <summary>The C# of docs/recipes.md, in projects that have the packages, as it is there.</summary>
public class RecipeTests
{
    private static readonly string s_page = File.ReadAllText(Path.Combine(PackedPackage.RepositoryRoot, "docs", "recipes.md"))
        .ReplaceLineEndings("\n");

    [Fact]
    public async Task A_minimal_api()
    {
        var app = Create("DocDsl.AspNetCore");
        app.Write(
            Path.GetFileName(app.ProjectPath),
            File.ReadAllText(app.ProjectPath).Replace("Sdk=\"Microsoft.NET.Sdk\"", "Sdk=\"Microsoft.NET.Sdk.Web\"")
        );
        app.Write("Program.cs", Code("Serve documents"));
        app.BuildsClean();
        using var program = await WebProgram.Start(app.PathOf("bin/Debug/net10.0/Council.dll"));
        var commands = PageSteps.Read(Section("Serve documents")).OfType<RunCommand>();
        var calls = commands.Where(step => step.Command.StartsWith("curl ", StringComparison.Ordinal)).ToArray();
        foreach (var call in calls)
        {
            Assert.Equal(call.Output, (await TutorialReader.Curl(call.Command, program.Client.BaseAddress)).Split('\n')[0]);
        }

        Assert.Equal(3, calls.Length);
    }

    [Fact]
    public void Rules_of_ones_own()
    {
        var app = Create();
        app.Write(
            Path.GetFileName(app.ProjectPath),
            File.ReadAllText(app.ProjectPath)
                .Replace("<OutputType>Exe</OutputType>", "<ImplicitUsings>enable</ImplicitUsings><IsPackable>false</IsPackable>")
                .Replace(
                    "<PackageReference Include=\"DocDsl\"",
                    "<PackageReference Include=\"Microsoft.NET.Test.Sdk\" Version=\"18.11.0\" />"
                        + "<PackageReference Include=\"xunit\" Version=\"2.9.3\" />"
                        + "<PackageReference Include=\"xunit.runner.visualstudio\" Version=\"3.1.5\" /><PackageReference Include=\"DocDsl\""
                )
        );
        app.Write("LetterRules.cs", Code("Your own rules over all documents"));
        var held = Dotnet.Run(app.Folder, "test", app.ProjectPath, "-nologo", "-tl:off");
        Assert.True(held.ExitCode == 0, held.Output);
        Assert.Contains("Passed:     5", held.Output);

        var pool = File.ReadAllText(app.PathOf("Letters/pool.qa"));
        app.Write("Letters/pool.qa", pool.Replace(", because negotiations are not finished", "").Replace("2026-04-27", "2026-05-12"));
        var broken = Dotnet.Run(app.Folder, "test", app.ProjectPath, "-nologo", "-tl:off");
        Assert.Contains("Letters/pool.qa(20,1): Answer to question 2 does not say why", broken.Output);
        Assert.Contains("Letters/pool.qa: asked on 2026-04-13, answered on 2026-05-12", broken.Output);
    }

    [Theory]
    [InlineData("Documents as data")]
    [InlineData("Records for a search engine or a language model")]
    public void Data(string recipe)
    {
        var app = Create("DocDsl.Formats");
        app.Write("Program.cs", Code(recipe));
        app.BuildsClean();
        Assert.Equal(Block(recipe, "text").TrimEnd('\n'), app.RunProgram());
    }

    [Fact]
    public void Sarif_from_a_build()
    {
        var app = Create();
        app.Write("Program.cs", "");
        app.Write("Letters/pool.qa", File.ReadAllText(app.PathOf("Letters/pool.qa")).Replace("No. See", "See"));
        var page = File.ReadAllText(Path.Combine(PackedPackage.RepositoryRoot, "docs", "ci.md")).ReplaceLineEndings("\n");
        var command = Regex.Match(page, "```sh\n(dotnet build .*)\n```").Groups[1].Value.Split(' ');
        Assert.Equal("dotnet", command[0]);
        Dotnet.Run(app.Folder, command[1..]);
        var sarif = File.ReadAllText(app.PathOf("build.sarif"));
        Assert.Contains("\"ruleId\": \"QA3010\"", sarif);
        Assert.Contains("Letters/pool.qa", sarif);
        Assert.Contains("\"version\": \"2.1.0\"", sarif);
    }

    private static Consumer Create(string? package = null)
    {
        var app = new Consumer(
            "Council",
            "<TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings>",
            package is null ? "" : $"<PackageReference Include=\"{package}\" Version=\"{PackedPackage.Version}\" />"
        );
        var files = PageSteps.Read(s_page).OfType<WriteFile>();
        foreach (var letter in files.Where(file => file.Path.EndsWith(".qa", StringComparison.Ordinal)))
        {
            app.Write(letter.Path, letter.Text);
        }

        return app;
    }

    private static string Code(string recipe) => Block(recipe, "csharp");

    private static string Block(string recipe, string language) =>
        Regex.Matches(Section(recipe), $"```{language}\n(.*?)```", RegexOptions.Singleline)[^1].Groups[1].Value;

    private static string Section(string heading) =>
        s_page.Split("\n## ").Single(section => section.StartsWith(heading + "\n", StringComparison.Ordinal));
}
