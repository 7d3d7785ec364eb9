using System.Globalization;

namespace DocDsl.Package.Tests;

/// <summary>An archive of documents without types of their own, as a project outside the repository has it.</summary>
public class MembersTests
{
    [Fact]
    public void An_archive_is_a_property_for_each_document()
    {
        var archive = new Consumer("Archive", "<OutputType>Library</OutputType>");
        archive.Write(".editorconfig", "root = true\n[Letters/**.qa]\ndocdsl_members = none\n");
        foreach (var number in Enumerable.Range(1, 70))
        {
            archive.Write(string.Create(CultureInfo.InvariantCulture, $"Letters/letter-{number:0000}.qa"), Consumer.Letter);
        }

        archive.Write("Memos/memo.qa", Consumer.Letter);
        archive.BuildsClean();

        var app = new Consumer("App", items: $"<ProjectReference Include=\"{archive.ProjectPath}\" />");
        const string Program =
            "var letter = Archive.Letters.Letter0042; var all = Archive.Documents.All;\n"
            + "DocDsl.Kamervragen same = Archive.Letters.Letter0042;\n"
            + "System.Console.WriteLine($\"{all.Count} {all[41] == letter} {ReferenceEquals(same, letter)} {letter == all[40]} \"\n"
            + "+ $\"{letter.Path} {letter.Number} {letter[1].Label} {Archive.Memos.Memo.Document.Question1.Number}\");\n";
        app.Write("Program.cs", Program);
        app.BuildsClean();
        Assert.Equal("71 True True False Letters/letter-0042.qa 2025Z00001 Vraag 1 1", app.RunProgram());

        // Another project sees which questions a document has.
        app.Write("Program.cs", Program + "_ = letter[9];\n");
        var error = Assert.Single(app.BuildFails());
        Assert.StartsWith("Program.cs(5,12): error QA6003: 'Letter0042' has no question 9; did you mean", error);

        // A setting that changes is noticed by itself, and so is code that is in the way.
        archive.Write("Own.cs", "namespace Archive.Letters; class Own;");
        Assert.Equal(
            [
                "Letters/letter-0001.qa(1,1): error QA6001: The C# name 'Archive.Letters' of the class of the folder of "
                    + "Letters/letter-0001.qa is already the name of a namespace in the project's code",
            ],
            archive.BuildFails()
        );
        archive.Write(".editorconfig", "root = true\n[Letters/**.qa]\ndocdsl_members = named\n");
        archive.BuildsClean();
        archive.Write(".editorconfig", "root = true\n[Letters/**.qa]\ndocdsl_members = nothing\n");
        var output = archive.Build().Output;
        Assert.Contains("warning QA9002: The setting 'docdsl_members' is 'nothing', but must be 'all', 'named' or 'none'", output);
    }
}
