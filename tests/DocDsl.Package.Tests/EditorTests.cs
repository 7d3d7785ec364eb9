namespace DocDsl.Package.Tests;

/// <summary>A user's project in an editor, from what is told as one types to a build of what was saved.</summary>
public class EditorTests
{
    [Fact]
    public async Task Live_diagnostics_and_their_fixes()
    {
        var app = new Consumer("App");
        app.Write(
            "Letters/letter.qa",
            Consumer.Letter.Replace("Antwoord op vraag 1\nDe minister beslist.\n", "").Replace("@id kosten", "@ide kosten")
        );
        app.Write("Program.cs", "System.Console.WriteLine(App.Letters.Letter.Document[7].Label);");
        using var editor = await Editor.OpenAsync(app);
        Assert.Equal(
            [
                "Letters/letter.qa(4,1): error QA3001: Question 1 has no answer",
                "Letters/letter.qa(9,2): error QA1001: Unknown directive '@ide'; did you mean '@id'?",
                "Program.cs(1,54): error QA6003: 'Letter' has no question 7; did you mean 2?",
            ],
            (await editor.DiagnoseAsync()).Select(diagnostic => Editor.Print(diagnostic, app)).Order(StringComparer.Ordinal)
        );

        await editor.FixAsync("QA1001", "Change to '@id'");
        await editor.FixAsync("QA3001", "Add 'Antwoord op vraag 1'");
        await editor.FixAsync("QA6003", "Change to 'App.Letters.Letter.Document[2]'");
        Assert.Equal(
            ["Letters/letter.qa(8,1): error QA3005: 'TODO' is a placeholder; replace it with the answer"],
            (await editor.DiagnoseAsync()).Select(diagnostic => Editor.Print(diagnostic, app))
        );

        // A property is defined where the document has its question.
        var letter = (await editor.Project.AdditionalDocuments.Single(document => document.Name == "letter.qa").GetTextAsync()).ToString();
        var property = (await editor.Project.GetCompilationAsync())!.GetTypeByMetadataName("App.Letters.Letter")!.GetMembers("Kosten");
        var place = Assert.Single(Assert.Single(property).Locations).GetMappedLineSpan();
        Assert.Equal(
            (app.PathOf("Letters/letter.qa"), "Vraag 2"),
            (place.Path, letter.Split('\n')[place.StartLinePosition.Line].TrimEnd('\r'))
        );

        // What an editor saves, a build accepts.
        app.Write("Letters/letter.qa", letter.Replace("TODO", "De minister beslist."));
        app.Write(
            "Program.cs",
            (await editor.Project.Documents.Single(document => document.Name == "Program.cs").GetTextAsync()).ToString()
        );
        app.BuildsClean();
        Assert.Equal("Vraag 2", app.RunProgram());
    }
}
