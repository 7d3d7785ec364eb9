namespace DocDsl.Package.Tests;

/// <summary>The packages DocDsl.Formats and DocDsl.AspNetCore, used as their users do.</summary>
public class LibraryPackageTests
{
    private const string ExportCode = """
        using DocDsl.Formats;

        var letter = App.Letters.Letter.Document;
        System.Console.WriteLine(letter.ToHtml().Split('\n')[0]);
        System.Console.WriteLine(letter.ToHtml(App.Documents.All).Length == letter.ToHtml().Length);
        System.Console.WriteLine(letter.ToMarkdown().Split('\n')[0]);
        System.Console.WriteLine(letter.ToJson().Split('\n')[1].Trim().StartsWith("\"$schema\""));
        System.Console.WriteLine(letter.ToFaqPage().Contains("FAQPage"));
        System.Console.WriteLine(App.Documents.All.ToHtmlIndex("Brieven").Title);
        """;

    private const string Exported = "<!doctype html>\nTrue\n# Vragen en antwoorden\nTrue\nTrue\nBrieven";

    private const string ServerCode = """
        using DocDsl.AspNetCore;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Hosting;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Logging;

        var builder = WebApplication.CreateSlimBuilder(args);
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapDocuments("/letters", App.Documents.All);
        await app.StartAsync();
        using var client = new System.Net.Http.HttpClient { BaseAddress = new System.Uri(System.Linq.Enumerable.Single(app.Urls)) };
        foreach (var path in new[] { "", "/letter", "/letter.json", "/letter.md", "/letter.jsonld", "/x" })
        {
            using var response = await client.GetAsync("letters" + path);
            var type = response.Content.Headers.ContentType;
            System.Console.WriteLine($"{(int)response.StatusCode} {type} {response.Headers.ETag is not null}");
        }

        await app.StopAsync();
        """;

    private const string Served = """
        200 text/html; charset=utf-8 True
        200 text/html; charset=utf-8 True
        200 application/json; charset=utf-8 True
        200 text/markdown; charset=utf-8 True
        200 application/ld+json True
        404 application/problem+json False
        """;

    [Theory]
    [InlineData("net8.0")]
    [InlineData("net10.0")]
    public void Documents_are_exported(string framework)
    {
        var app = Create($"<TargetFramework>{framework}</TargetFramework>", ExportCode, "DocDsl.Formats");
        app.BuildsClean();
        Assert.Equal(Exported, app.RunProgram());
        Assert.Single(Directory.GetFiles(app.PathOf($"bin/Debug/{framework}"), "DocDsl.Core.dll"));
    }

    [Fact]
    public void Without_the_compiler_texts_are_read_at_run_time()
    {
        var app = Create("", "", "DocDsl.Formats");
        var project = Path.GetFileName(app.ProjectPath);
        var compiler = $"<PackageReference Include=\"DocDsl\" Version=\"{PackedPackage.Version}\" />";
        app.Write(project, File.ReadAllText(app.ProjectPath).Replace(compiler, ""));
        app.Write(
            "Program.cs",
            """
            using DocDsl;
            using DocDsl.Formats;

            System.Console.WriteLine(QaDocument.Parse("Vraag 1\nWat?\n\nAntwoord\nDit.\n").ToMarkdown().Split('\n')[0]);
            System.Console.WriteLine(DocumentImporter.Import("question,answer\nWhat?,This.\n"u8.ToArray()).Text.Contains("What?"));
            """
        );
        app.BuildsClean();
        Assert.Equal("# Vragen en antwoorden\nTrue", app.RunProgram());
    }

    [Theory]
    [InlineData("net8.0")]
    [InlineData("net10.0")]
    public void Documents_are_served(string framework)
    {
        var app = Create($"<TargetFramework>{framework}</TargetFramework>", ServerCode, "DocDsl.AspNetCore");
        app.BuildsClean();
        Assert.Equal(Served.ReplaceLineEndings("\n"), app.RunProgram());
    }

    [NativeAotTheory]
    [InlineData("DocDsl.Formats")]
    [InlineData("DocDsl.AspNetCore")]
    public void Native_ahead_of_time_without_warnings(string package) => Publish("PublishAot", "net10.0", package);

    [Theory]
    [InlineData("net8.0")]
    [InlineData("net10.0")]
    public void Trimmed_without_warnings(string framework) => Publish("PublishTrimmed", framework, "DocDsl.Formats");

    private static void Publish(string property, string framework, string package)
    {
        var (code, expected) = package == "DocDsl.Formats" ? (ExportCode, Exported) : (ServerCode, Served.ReplaceLineEndings("\n"));
        var app = Create(
            $"<TargetFramework>{framework}</TargetFramework><{property}>true</{property}><SelfContained>true</SelfContained>"
                + "<InvariantGlobalization>true</InvariantGlobalization><TreatWarningsAsErrors>true</TreatWarningsAsErrors>"
                + "<TrimmerSingleWarn>false</TrimmerSingleWarn>",
            code,
            package
        );
        var published = Dotnet.Run(
            app.Folder,
            "publish",
            app.ProjectPath,
            "-o",
            app.PathOf("out"),
            "--use-current-runtime",
            "-nologo",
            "-tl:off",
            "-clp:NoSummary"
        );
        Assert.True(published.ExitCode == 0 && published.Diagnostics.Count == 0, published.Output);
        using var program = System.Diagnostics.Process.Start(
            new System.Diagnostics.ProcessStartInfo(app.PathOf("out/App")) { RedirectStandardOutput = true }
        )!;
        var output = program.StandardOutput.ReadToEnd();
        program.WaitForExit();
        Assert.Equal(expected, output.ReplaceLineEndings("\n").Trim());
    }

    private static Consumer Create(string properties, string code, string package)
    {
        var items = $"<PackageReference Include=\"{package}\" Version=\"{PackedPackage.Version}\" />";
        var app = new Consumer(
            "App",
            properties,
            package == "DocDsl.AspNetCore" ? items + "<FrameworkReference Include=\"Microsoft.AspNetCore.App\" />" : items
        );
        app.Write("Letters/letter.qa", Consumer.Letter);
        app.Write("Program.cs", code);
        return app;
    }
}
