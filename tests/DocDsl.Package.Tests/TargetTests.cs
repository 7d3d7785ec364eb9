namespace DocDsl.Package.Tests;

/// <summary>Frameworks, languages and kinds of project.</summary>
public class TargetTests
{
    private const string Print = "System.Console.WriteLine(App.Letter.Document.Kosten.Answer.Text);";

    [Fact]
    public void Two_frameworks_in_one_project()
    {
        var app = new Consumer("App", "<TargetFrameworks>net8.0;net10.0</TargetFrameworks>");
        app.Write("letter.qa", Consumer.Letter);
        app.Write("Program.cs", Print);
        app.BuildsClean();
        Assert.Equal("Twaalf euro.", app.RunProgram("-f", "net8.0"));
        Assert.Equal("Twaalf euro.", app.RunProgram("-f", "net10.0"));
        app.Write("letter.qa", Consumer.Letter.Replace("Antwoord op vraag 1\nDe minister beslist.\n", ""));
        Assert.Equal(Enumerable.Repeat("letter.qa(4,1): error QA3001: Question 1 has no answer", 2), app.BuildFails());
    }

    [Fact]
    public void A_library_and_a_test_project_that_references_it()
    {
        var library = new Consumer(
            "Letters",
            "<OutputType>Library</OutputType><TargetFramework>net8.0</TargetFramework>"
                + "<GenerateDocumentationFile>true</GenerateDocumentationFile><TreatWarningsAsErrors>true</TreatWarningsAsErrors>"
        );
        library.Write("letter.qa", Consumer.Letter);
        library.Write(
            "../tests/Tests.csproj",
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType></PropertyGroup>
              <ItemGroup><ProjectReference Include="../app/Letters.csproj" /></ItemGroup>
            </Project>
            """
        );
        library.Write("../tests/Fixtures/broken.qa", "Vraag 1\nWat?\n");
        library.Write(
            "../tests/Program.cs",
            "System.Console.WriteLine(Letters.Letter.Document.Kosten.Answer.Text + "
                + "DocDsl.QaDocument.Parse(System.IO.File.ReadAllText(\"Fixtures/broken.qa\")).Diagnostics[0].Id);"
        );
        var tests = Path.GetFullPath(Path.Combine(library.Folder, "..", "tests"));
        var built = Dotnet.Run(tests, "build", "-nologo", "-tl:off", "-clp:NoSummary");
        Assert.True(built.ExitCode == 0 && built.Diagnostics.Count == 0, built.Output);
        Assert.Equal("Twaalf euro.QA3001", Dotnet.Run(tests, "run", "--no-build").Output.Trim());
    }

    [Fact]
    public void NetStandard_is_refused_at_restore()
    {
        var app = new Consumer("App", "<TargetFramework>netstandard2.0</TargetFramework><OutputType>Library</OutputType>");
        Assert.Contains(app.BuildFails(), diagnostic => diagnostic.Contains("error NU1202"));
    }

    [Fact]
    public void A_language_version_that_is_too_low_is_told_and_nothing_crashes()
    {
        var app = new Consumer("App", "<LangVersion>8</LangVersion><ImplicitUsings>disable</ImplicitUsings>");
        app.Write("letter.qa", Consumer.Letter);
        app.Write("Program.cs", "class Program { static void Main() { } }");
        Assert.Equal(
            ["CSC : error QA6002: Types generated from documents require C# 10 or later; this project uses C# 8.0"],
            app.BuildFails()
        );
    }

    [Theory]
    [InlineData("vbproj", "Program.vb", "Module Program\nSub Main()\nSystem.Console.WriteLine(1)\nEnd Sub\nEnd Module")]
    [InlineData("fsproj", "Program.fs", "printfn \"1\"")]
    public void Projects_of_other_languages_stay_untouched(string extension, string file, string code)
    {
        var app = new Consumer("App", items: extension == "fsproj" ? "<Compile Include=\"Program.fs\" />" : "", extension: extension);
        app.Write("broken.qa", "Vraag 1\nWat?\n");
        app.Write(file, code);
        app.BuildsClean();
        Assert.Equal("1", app.RunProgram());
    }
}
