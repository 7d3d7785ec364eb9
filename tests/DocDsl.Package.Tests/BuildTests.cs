namespace DocDsl.Package.Tests;

/// <summary>What a user sees of <c>dotnet build</c> as documents change.</summary>
public class BuildTests
{
    private const string Print = "System.Console.WriteLine(App.Letters.Letter.Document.Kosten.Answer.Text);";

    [Fact]
    public void A_document_goes_its_way_from_right_to_wrong_and_back()
    {
        var app = new Consumer("App");
        app.Write("Letters/letter.qa", Consumer.Letter);
        app.Write("Program.cs", Print);
        app.BuildsClean();
        Assert.Equal("Twaalf euro.", app.RunProgram());

        // Unanswered, misnumbered: one error each, at its line and column.
        app.Write("Letters/letter.qa", Consumer.Letter.Replace("Antwoord op vraag 1\nDe minister beslist.\n", ""));
        Assert.Equal(["Letters/letter.qa(4,1): error QA3001: Question 1 has no answer"], app.BuildFails());
        app.Write("Letters/letter.qa", Consumer.Letter.Replace("raag 2", "raag 7"));
        Assert.Equal(["Letters/letter.qa(10,1): error QA2002: Questions 2 to 6 are missing"], app.BuildFails());

        // The gate holds without analyzers, and beside an error of C#.
        app.Write("Letters/letter.qa", Consumer.Letter.Replace("Antwoord op vraag 1\nDe minister beslist.\n", ""));
        Assert.Equal(["Letters/letter.qa(4,1): error QA3001: Question 1 has no answer"], app.BuildFails("-p:RunAnalyzers=false"));
        app.Write("Other.cs", "class Other { int x = \"\"; }");
        Assert.Contains("Letters/letter.qa(4,1): error QA3001: Question 1 has no answer", app.BuildFails());
        app.Write("Other.cs", "");

        // A user's severity.
        app.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.QA3001.severity = warning\n");
        var lowered = app.Build();
        Assert.True(lowered.ExitCode == 0, lowered.Output);
        Assert.Contains("warning QA3001", Assert.Single(lowered.Diagnostics));
        File.Delete(app.PathOf(".globalconfig"));

        // A number is only a place: the id stays.
        app.Write("Letters/letter.qa", Consumer.Letter);
        app.Write("Program.cs", Print + "System.Console.WriteLine(App.Letters.Letter.Document.Question2.Text);");
        Assert.Contains("error CS1061", Assert.Single(app.BuildFails()));
        app.Write("Program.cs", Print + "System.Console.WriteLine(App.Letters.Letter.Document[2] == App.Letters.Letter.Document.Kosten);");
        app.BuildsClean();
        Assert.Equal("Twaalf euro.\nTrue", app.RunProgram());
    }

    [Fact]
    public void A_removed_and_a_renamed_document_are_noticed()
    {
        var app = new Consumer("App");
        app.Write("Letters/letter.qa", Consumer.Letter);
        app.Write("Letters/other.qa", Consumer.Letter);
        app.Write("Program.cs", Print + "System.Console.WriteLine(App.Documents.All.Count);");
        app.BuildsClean();
        Assert.Equal("Twaalf euro.\n2", app.RunProgram());

        File.Delete(app.PathOf("Letters/other.qa"));
        app.BuildsClean();
        Assert.Equal("Twaalf euro.\n1", app.RunProgram());

        File.Move(app.PathOf("Letters/letter.qa"), app.PathOf("Letters/brief.qa"));
        Assert.Contains("error CS0234", Assert.Single(app.BuildFails()));
        app.Write("Program.cs", Print.Replace("Letters.Letter", "Letters.Brief"));
        app.BuildsClean();
        Assert.Equal("Twaalf euro.", app.RunProgram());
    }

    [Fact]
    public void An_editors_build_between_two_builds_compiles_nothing_and_is_given_the_marker()
    {
        var app = new Consumer("App");
        app.Write("Letters/letter.qa", Consumer.Letter);
        app.Write("Program.cs", Print);
        app.Write(
            "Directory.Build.targets",
            """
            <Project>
              <Target Name="ShowArguments" DependsOnTargets="Compile">
                <Message Importance="high" Text="argument: %(CscCommandLineArgs.Identity)" />
              </Target>
            </Project>
            """
        );
        app.BuildsClean();
        var compiled = File.GetLastWriteTimeUtc(app.PathOf("obj/Debug/net10.0/App.dll"));

        string[] editor =
        [
            "-p:DesignTimeBuild=true",
            "-p:SkipCompilerExecution=true",
            "-p:ProvideCommandLineArgs=true",
            "-t:ShowArguments",
        ];
        var fresh = Dotnet.Run(
            app.Folder,
            ["msbuild", app.ProjectPath, "-nologo", "-p:NonExistentFile=x", "-p:IntermediateOutputPath=obj/editor/", .. editor]
        );
        Assert.Contains("argument: /additionalfile:Letters/letter.qa", fresh.Output);
        Assert.Contains("DocDsl.Live.marker", fresh.Output);
        Dotnet.Run(app.Folder, ["msbuild", app.ProjectPath, "-nologo", .. editor]);

        app.BuildsClean();
        Assert.Equal(compiled, File.GetLastWriteTimeUtc(app.PathOf("obj/Debug/net10.0/App.dll")));
    }

    [Fact]
    public void The_same_bytes_come_from_two_folders()
    {
        var images = new List<byte[]>();
        var sources = new List<string>();
        foreach (var folder in new[] { "one", "another folder" })
        {
            var app = new Consumer(
                "App",
                "<EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles><PathMap>$(MSBuildProjectDirectory)=/_/</PathMap>",
                folder: folder
            );
            app.Write("Letters/letter.qa", Consumer.Letter);
            app.Write("Letters/b/letter.qa", Consumer.Letter);
            app.Write("Program.cs", Print);
            app.BuildsClean();
            images.Add(File.ReadAllBytes(app.PathOf("obj/Debug/net10.0/App.dll")));
            sources.Add(
                string.Concat(
                    Directory
                        .GetFiles(app.PathOf("obj/Debug/net10.0/generated"), "DocDsl.*.cs", SearchOption.AllDirectories)
                        .Order(StringComparer.Ordinal)
                        .Select(File.ReadAllText)
                )
            );
        }

        Assert.Contains("partial record Letter", sources[0]);
        Assert.Equal(sources[0], sources[1]);
        Assert.Equal(images[0], images[1]);
    }

    [Fact]
    public void Two_thousand_documents()
    {
        var app = new Consumer("App");
        for (var i = 0; i < 2000; i++)
        {
            app.Write(
                $"Letters/f{i % 20}/letter{i}.qa",
                Consumer.Letter.Replace("Twaalf", i.ToString(System.Globalization.CultureInfo.InvariantCulture))
            );
        }

        app.Write(
            "Program.cs",
            "System.Console.WriteLine(App.Documents.All.Count + \" \" + App.Letters.F19.Letter1999.Document.Kosten.Answer.Text);"
        );
        app.BuildsClean();
        Assert.Equal("2000 1999 euro.", app.RunProgram());
        app.Write("Letters/f7/letter7.qa", Consumer.Letter.Replace("Antwoord op vraag 1\nDe minister beslist.\n", ""));
        Assert.Equal(["Letters/f7/letter7.qa(4,1): error QA3001: Question 1 has no answer"], app.BuildFails());
    }
}
