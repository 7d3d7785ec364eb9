namespace DocDsl.Package.Tests;

/// <summary>A document type that one project declares, and documents of another.</summary>
public class TypeTests
{
    private const string Type = """
        @type council-letter extends kamervragen
        @field dossier text required
        @read "Dossier {dossier}."

        """;

    [Fact]
    public void A_type_serves_its_own_project_and_one_that_refers_to_it()
    {
        var types = new Consumer("Council.Types", "<OutputType>Library</OutputType>");
        types.Write("council-letter.qatype", Type);
        var app = new Consumer("App", items: $"<ProjectReference Include=\"{types.ProjectPath}\" />");
        app.Write(
            "Letters/letter.qa",
            Consumer
                .Letter.Replace("@document kamervragen nl-NL", "@document council-letter nl-NL")
                .Replace("\nVraag 1", "Dossier 29 628.\n\nVraag 1")
        );
        app.Write(
            "Program.cs",
            "Council.Types.CouncilLetter letter = App.Letters.Letter.Document; System.Console.WriteLine(letter.Dossier + \", \" + "
                + "letter.Number);"
        );
        app.BuildsClean();
        Assert.Equal("29 628, 2025Z00001", app.RunProgram());

        // What the type requires holds for documents that know it only by reference.
        app.Write("Letters/letter.qa", File.ReadAllText(app.PathOf("Letters/letter.qa")).Replace("Dossier 29 628.", ""));
        Assert.Equal(
            ["Letters/letter.qa(1,1): error QA5001: The field 'dossier' is missing; documents of type 'council-letter' require it"],
            app.BuildFails()
        );

        // A changed declaration is noticed by itself.
        types.Write("council-letter.qatype", Type.Replace(" required", ""));
        app.BuildsClean();

        types.Write("council-letter.qatype", Type.Replace("{dossier}", "{dosier}"));
        Assert.Equal(["council-letter.qatype(3,7): error QA5008: Unknown field 'dosier'; did you mean 'dossier'?"], types.BuildFails());
    }
}
