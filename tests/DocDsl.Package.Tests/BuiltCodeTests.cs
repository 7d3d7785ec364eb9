using DocDsl.Workspaces.Code;

namespace DocDsl.Package.Tests;

/// <summary>What a language server reads from a project that a real build has made.</summary>
public class BuiltCodeTests
{
    [Theory]
    [InlineData("", false)]
    [InlineData("<EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>", true)]
    [InlineData("<DebugType>embedded</DebugType>", false, "<UseArtifactsOutput>true</UseArtifactsOutput>")]
    [InlineData(
        "<PathMap>$(MSBuildProjectDirectory)=/_</PathMap><Deterministic>true</Deterministic><Optimize>true</Optimize>"
            + "<AssemblyName>My.$(MSBuildProjectName)</AssemblyName>",
        false
    )]
    public void Members_uses_and_evidence(string properties, bool isOnDisk, string shared = "")
    {
        var app = new Consumer("App", properties);
        app.Write("Directory.Build.props", $"<Project><PropertyGroup>{shared}</PropertyGroup></Project>");
        app.Write("Letters/letter.qa", Consumer.Letter);
        app.Write(
            "Checks/Store.cs",
            "namespace App;\n\npublic class Store\n{\n    [DocDsl.Answers(\"letter#kosten\")]\n    public int Save() => 1;\n}\n"
        );
        app.Write(
            "Program.cs",
            "using App.Letters;\n\nvar letter = Letter.Document;\nawait Task.Yield();\n"
                + "System.Console.WriteLine($\"{letter.Kosten.Answer.Text}\");\nSystem.Console.WriteLine(letter[1].Text);\n"
        );
        app.BuildsClean("-p:ImplicitUsings=enable");

        var code = new BuiltCode([app.Folder]);
        var member = code.FindMember(app.PathOf("Letters/letter.qa"), "App.Letters.Letter", "Kosten");
        Assert.Equal("AnsweredQuestion", member?.Type);
        Assert.Equal(isOnDisk, member!.Source!.IsOnDisk);
        Assert.Equal(isOnDisk, File.Exists(member.Source.Path));
        Assert.Contains("Kosten => GetAnswered(", member.Source.Text!.Split('\n')[member.Source.Start.Line]);
        Assert.Equal($"{app.PathOf("Program.cs")} 5,36-5,42", Show(Assert.Single(code.FindUses(member))));
        Assert.Equal(
            $"{app.PathOf("Program.cs")} 6,33-6,34",
            Show(
                Assert.Single(
                    code.FindLookups(code.FindMember(app.PathOf("Letters/letter.qa"), "App.Letters.Letter", "Question1")!, 1, null)
                )
            )
        );
        Assert.Equal(
            $"{app.PathOf("Checks/Store.cs")} 6,16-6,20",
            Show(Assert.Single(code.FindAnswering("App.Letters.Letter", 2, "kosten")))
        );
        Assert.Equal($"{app.PathOf("Checks/Store.cs")} 3,14-3,19", Show(Assert.Single(code.FindCode("App.Store"))));

        // Built again, with the lines elsewhere.
        app.Write("Program.cs", "// A line more.\n" + File.ReadAllText(app.PathOf("Program.cs")));
        app.BuildsClean("-p:ImplicitUsings=enable");
        Assert.Equal($"{app.PathOf("Program.cs")} 6,36-6,42", Show(Assert.Single(code.FindUses(member))));
    }

    private static string Show(CodeLocation place) => $"{place.File} {place.Start}-{place.End}";
}
