namespace DocDsl.Package.Tests;

/// <summary>Each way to say how much a rule matters, in a real build.</summary>
public class SeverityTests
{
    private const string Unanswered = "Vraag 1\nWie beslist?\n";
    private const string Unreferenced = "Vraag 1\n@open later\nWie beslist?\n@note 1 Een noot.\n";

    [Fact]
    public void In_editorconfig_for_a_folder()
    {
        var app = App();
        app.Write("Letters/letter.qa", Unanswered);
        app.Write("Letters/drafts/new.qa", Unanswered);
        app.Write(".editorconfig", "root = true\n\n[Letters/drafts/**.qa]\ndocdsl_severity.QA3001 = warning\n");
        Assert.Equal(
            [
                "Letters/drafts/new.qa(1,1): warning QA3001: Question 1 has no answer",
                "Letters/letter.qa(1,1): error QA3001: Question 1 has no answer",
            ],
            app.BuildFails().Order(StringComparer.Ordinal)
        );

        app.Write(
            ".editorconfig",
            "root = true\n\n[*.qa]\ndocdsl_severity.QA3001 = none\n[Letters/drafts/*.qa]\ndocdsl_severity.QA3001 = default\n"
        );
        Assert.Equal(["Letters/drafts/new.qa(1,1): error QA3001: Question 1 has no answer"], app.BuildFails());

        app.Write(".editorconfig", "root = true\n\n[*.qa]\ndocdsl_severity.QA3001 = suggestion\n");
        app.BuildsClean();

        app.Write(
            ".editorconfig",
            "root = true\n\n[Letters/letter.qa]\ndocdsl_severity.QA3001 = hint\n[*.qa]\ndocdsl_severity.QA301 = none\n"
                + "[drafts/**.qa]\ndocdsl_severity.QA3001 = none\n"
        );
        Assert.Contains(
            "Letters/letter.qa(1,1): warning QA9002: The setting 'docdsl_severity.qa3001' is 'hint', but must be 'error', 'warning', "
                + "'suggestion', 'none' or 'default'",
            app.BuildFails(),
            StringComparer.OrdinalIgnoreCase
        );
    }

    [Fact]
    public void In_the_document()
    {
        var app = App();
        app.Write("Letters/letter.qa", "Vraag 1\n@allow QA3001 \"the council asked twice\"\nWie beslist?\n");
        app.BuildsClean();

        // An suppression that suppresses nothing is told.
        app.Write("Letters/letter.qa", "Vraag 1\n@allow QA3001 \"the council asked twice\"\n@open later\nWie beslist?\n");
        Assert.Contains("warning QA1009", Assert.Single(Warns(app)));
    }

    [Fact]
    public void In_globalconfig()
    {
        var app = App();
        app.Write("Letters/letter.qa", Unanswered);
        app.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.QA3001.severity = warning\n");
        Assert.Contains("warning QA3001", Assert.Single(Warns(app)));
        app.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.QA3001.severity = none\n");
        app.BuildsClean();

        // The project's word comes last.
        app.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.QA3001.severity = error\n");
        app.Write(".editorconfig", "root = true\n\n[*.qa]\ndocdsl_severity.QA3001 = warning\n");
        Assert.Equal(["Letters/letter.qa(1,1): error QA3001: Question 1 has no answer"], app.BuildFails());
    }

    [Fact]
    public void In_the_project()
    {
        var app = App();
        app.Write("Letters/letter.qa", Unreferenced);
        Assert.Equal(["Letters/letter.qa(4,7): warning QA4004: Note '1' is never referenced"], Warns(app));

        // A property on the command line makes no compiler run by itself.
        app.BuildsClean("--no-incremental", "-p:NoWarn=QA4004");
        Assert.Equal(
            ["Letters/letter.qa(4,7): error QA4004: Note '1' is never referenced"],
            app.BuildFails("--no-incremental", "-p:TreatWarningsAsErrors=true")
        );
        Assert.Equal(
            ["Letters/letter.qa(4,7): error QA4004: Note '1' is never referenced"],
            app.BuildFails("--no-incremental", "-p:WarningsAsErrors=QA4004")
        );

        // Set by ourselves, it is treated the same.
        app.Write("Letters/letter.qa", Unanswered);
        app.Write(".editorconfig", "root = true\n\n[*.qa]\ndocdsl_severity.QA3001 = warning\n");
        Assert.Contains("warning QA3001", Assert.Single(Warns(app)));
        Assert.Equal(
            ["Letters/letter.qa(1,1): error QA3001: Question 1 has no answer"],
            app.BuildFails("--no-incremental", "-p:TreatWarningsAsErrors=true")
        );
    }

    private static Consumer App()
    {
        var app = new Consumer("App");
        app.Write("Program.cs", "System.Console.WriteLine(App.Documents.All.Count);");
        return app;
    }

    private static IReadOnlyList<string> Warns(Consumer app)
    {
        var result = app.Build();
        Assert.True(result.ExitCode == 0, result.Output);
        return result.Diagnostics.Select(diagnostic => diagnostic.Replace(app.Folder + Path.DirectorySeparatorChar, "")).ToArray();
    }
}
