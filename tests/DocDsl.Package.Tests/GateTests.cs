using DocDsl.Core.Compilation;
using Microsoft.CodeAnalysis.CSharp;

namespace DocDsl.Package.Tests;

/// <summary>No way of building passes by a document that is wrong, or keeps what an old one said.</summary>
public class GateTests
{
    private const string Unanswered = "Vraag 1\nWie beslist?\n";
    private const string Error = "letter.qa(1,1): error QA3001: Question 1 has no answer";
    private const string Print = "System.Console.WriteLine(App.Letter.Document.Kosten.Answer.Text);";

    [Fact]
    public void Where_analyzers_do_not_speak_the_generator_does()
    {
        var app = new Consumer(
            "App",
            items: """<AdditionalFiles Include="DocDsl.Live.marker;xDocDsl.Live.marker;$(DocDslLiveMarker)" />"""
        );
        app.Write("letter.qa", Unanswered);
        app.Write("Program.cs", "System.Console.WriteLine(1);");
        app.Write("DocDsl.Live.marker", "");
        app.Write("xDocDsl.Live.marker", "");
        string[][] ways =
        [
            [],
            ["-p:RunAnalyzers=false"],
            ["-p:RunAnalyzersDuringBuild=false"],
            ["-p:DesignTimeBuild=true"],
            ["-p:DesignTimeBuild=true", "-p:RunAnalyzers=false"],
            ["-p:DesignTimeBuild=true", "-p:RunAnalyzersDuringBuild=false"],
            ["-p:DesignTimeBuild=true", "-p:RunAnalyzersDuringLiveAnalysis=false"],
        ];
        Assert.All(ways, way => Assert.Equal([Error], app.BuildFails(way)));
    }

    [Fact]
    public void A_document_replaced_by_an_older_one_is_noticed()
    {
        var app = new Consumer("App");
        app.Write("letter.qa", Consumer.Letter);
        app.Write("other.qa", Consumer.Letter.Replace("Twaalf", "Dertig"));
        app.Write("Program.cs", Print);
        var old = DateTime.UtcNow.AddDays(-3);
        File.SetLastWriteTimeUtc(app.PathOf("letter.qa"), old);
        File.SetLastWriteTimeUtc(app.PathOf("other.qa"), old);
        app.BuildsClean();
        Assert.Equal("Twaalf euro.", app.RunProgram());

        // Two documents swapped: of one size, and of one time.
        File.Move(app.PathOf("letter.qa"), app.PathOf("temporary"));
        File.Move(app.PathOf("other.qa"), app.PathOf("letter.qa"));
        File.Move(app.PathOf("temporary"), app.PathOf("other.qa"));
        app.BuildsClean();
        Assert.Equal("Dertig euro.", app.RunProgram());

        app.Write("letter.qa", Unanswered);
        File.SetLastWriteTimeUtc(app.PathOf("letter.qa"), old);
        Assert.Equal([Error], app.BuildFails().Where(found => found.Contains("QA")));

        // Where nothing has changed, nothing is compiled.
        app.Write("letter.qa", Consumer.Letter);
        app.BuildsClean();
        var compiled = File.GetLastWriteTimeUtc(app.PathOf("obj/Debug/net10.0/App.dll"));
        app.BuildsClean();
        Assert.Equal(compiled, File.GetLastWriteTimeUtc(app.PathOf("obj/Debug/net10.0/App.dll")));
    }

    [Fact]
    public void Settings_are_those_of_every_folder_and_are_gone_when_they_are_removed()
    {
        var app = new Consumer("App");
        app.Write("letter.qa", Consumer.Letter);
        app.Write("Letters/letter.qa", Unanswered);
        app.Write("Program.cs", Print);
        Assert.Equal(["Letters/" + Error], app.BuildFails());
        foreach (
            var (file, text) in new[]
            {
                (".globalconfig", "is_global = true\ndotnet_diagnostic.QA3001.severity = none\n"),
                (".editorconfig", "[*.qa]\ndocdsl_severity.QA3001 = none\n"),
                ("Letters/.editorconfig", "[*.qa]\ndocdsl_severity.QA3001 = none\n"),
            }
        )
        {
            app.Write(file, text);
            app.BuildsClean();
            File.Delete(app.PathOf(file));
            Assert.Equal(["Letters/" + Error], app.BuildFails());
        }
    }

    [Fact]
    public void Items_can_be_removed_updated_and_linked_and_hidden_files_are_none()
    {
        var app = new Consumer(
            "App",
            items: """
            <DocDsl Remove="drafts/**" />
            <DocDsl Update="moved.qa" Link="Elsewhere/moved.qa" />
            <DocDsl Include="./own.qa" Link="Own/own.qa" />
            <DocDsl Include="$(MSBuildProjectDirectory)/absolute.qa" />
            <DocDsl Include="../shared/**/*.qa" LinkBase="Shared" />
            """
        );
        string[] files = ["letter.qa", "moved.qa", "own.qa", "absolute.qa", "../shared/s.qa", "../shared/deep/t.qa", "cafe\u0301.qa"];
        foreach (var file in files)
        {
            app.Write(file, Consumer.Letter);
        }

        app.Write("ref.qa", "Vraag 1\nWat?\nAntwoord op vraag 1\nZie [[caf\u00E9#1]].\n");
        foreach (var file in new[] { "drafts/broken.qa", "._letter.qa", ".hidden/x.qa", "sub/.y.qa", "sub/node_modules/z.qa", ".t.qatype" })
        {
            app.Write(file, Unanswered);
        }

        if (!OperatingSystem.IsWindows())
        {
            File.CreateSymbolicLink(app.PathOf(".#letter.qa"), "me@host.1234:5678");
        }

        app.Write(
            "Program.cs",
            "foreach (var document in App.Documents.All) System.Console.WriteLine(document.Path);\n_ = App.Caf\u00E9.Document.Kosten;"
        );
        app.BuildsClean();
        Assert.Equal(
            "Elsewhere/moved.qa\nOwn/own.qa\nShared/deep/t.qa\nShared/s.qa\nabsolute.qa\ncaf\u00E9.qa\nletter.qa\nref.qa",
            app.RunProgram()
        );
    }

    [Fact]
    public void Odd_names_of_files_compile_or_are_an_error()
    {
        var app = new Consumer("App");
        var names = "= [ ] { } , ! # % & ' ~ @ $ ( ) + ^ ` %41 $(x) @(x)".Split(' ');
        for (var i = 0; i < names.Length; i++)
        {
            app.Write($"d {names[i]}/a{names[i]} b.qa", Consumer.Letter.Replace("\n@number", $"\n@csharp Odd.Letter{i}\n@number"));
        }

        app.Write("Program.cs", "foreach (var document in App.Documents.All) System.Console.WriteLine(document.Path);");
        app.BuildsClean();
        Assert.Equal(
            names.Select(name => $"d {name}/a{name} b.qa").Order(StringComparer.Ordinal),
            app.RunProgram().Split('\n').Order(StringComparer.Ordinal)
        );

        if (!OperatingSystem.IsWindows())
        {
            app.Write("x/a: b.qa", Unanswered);
            Assert.Contains(
                $"CSC : error QA9003: The path of '{app.PathOf("x/a: b.qa")}' in the project is unknown, so that it is not compiled; "
                    + "include it as a 'DocDsl' item, under a path without ':'",
                app.Build().Diagnostics
            );
        }
    }

    [Fact]
    public void Every_keyword_of_the_newest_compiler_can_be_a_name()
    {
        var kinds = SyntaxFacts.GetKeywordKinds().Concat(SyntaxFacts.GetContextualKeywordKinds());
        var words = kinds.Select(SyntaxFacts.GetText).Distinct().ToArray();
        Assert.Contains("extension", words);
        Assert.All(words, word => Assert.Equal("@" + word, Naming.Qualified(word)));

        var app = new Consumer("App", "<LangVersion>latest</LangVersion><RootNamespace>extension.field</RootNamespace>");
        foreach (var word in words)
        {
            app.Write($"a/{word}.qa", Consumer.Letter.Replace("\n@number", $"\n@csharp Own.{word}\n@number"));
            // The id 'equals' is QA6001: every record has such a member.
            var id = char.IsLetter(word[0]) && word != "equals" ? word : "kosten";
            app.Write($"b/the {word}.qa", Consumer.Letter.Replace("@id kosten", "@id " + id));
        }

        app.Write("Program.cs", "System.Console.WriteLine(@extension.@field.Documents.All.Count);");
        app.BuildsClean();
        Assert.Equal((words.Length * 2).ToString(System.Globalization.CultureInfo.InvariantCulture), app.RunProgram());
    }

    [Fact]
    public void A_program_of_one_file_sees_its_documents()
    {
        var app = new Consumer("Unused");
        File.Delete(app.ProjectPath);
        app.Write(
            "app.cs",
            $"#:package DocDsl@{PackedPackage.Version}\n#:property PublishAot=false\n"
                + "System.Console.WriteLine(string.Join(\", \", app.Documents.All.Select(document => document.Path)));\n"
        );
        app.Write("letter.qa", Consumer.Letter);
        Assert.Equal("letter.qa", Run().Output.Trim());
        app.Write("broken.qa", Unanswered);
        Assert.Contains("error QA3001", Run().Output);
        app.Write("broken.qa", Consumer.Letter);
        Assert.Equal("broken.qa, letter.qa", Run().Output.Trim());

        CommandResult Run() => Dotnet.Run(app.Folder, "run", "app.cs");
    }
}
