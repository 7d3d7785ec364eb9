using DocDsl.Core.Compilation;
using DocDsl.Workspaces;

namespace DocDsl.Tools.Tests.Workspaces;

/// <summary>
/// Which files are documents: one answer for the command, the editor and the language server. A build's is compared in Package.Tests.
/// </summary>
public sealed class DocumentFilesTests : IDisposable
{
    private const string Letter = "@document nl-NL\nVraag 1\nWat?\nAntwoord 1\nDit.\n";
    private const string Referring = "@document nl-NL\nVraag 1\nWat?\nAntwoord 1\nZie [[elders#1]].\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("docdsl-files").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("a.qa", true)]
    [InlineData("A.QA", true)]
    [InlineData(".hidden.qa", false)]
    [InlineData("sub/.hidden.qa", false)]
    [InlineData(".#a.qa", false)]
    [InlineData("binary/a.qa", true)]
    [InlineData("bin.qa", true)]
    [InlineData("../above/a.qa", true)]
    [InlineData("./a.qa", true)]
    [InlineData("bin/a.qa", false)]
    [InlineData("sub/bin/deep/a.qa", false)]
    [InlineData("Sub/Obj/a.qa", false)]
    [InlineData("sub\\node_modules\\x\\a.qa", false)]
    [InlineData(".git/a.qa", false)]
    [InlineData("sub/.vs/a.qa", false)]
    public void A_path(string path, bool isIncluded) => Assert.Equal(isIncluded, DocumentFiles.IsIncluded(path));

    [Theory]
    [InlineData("node_modules/x/elders.qa")]
    [InlineData("sub/bin/elders.qa")]
    [InlineData("sub/obj/elders.qa")]
    [InlineData(".github/elders.qa")]
    [InlineData("sub/.elders.qa")]
    public void A_reference_does_not_resolve_into_an_excluded_folder_or_file(string excluded)
    {
        Write("App.csproj", "<Project />");
        Write("one.qa", Referring);
        Write(excluded, Letter);
        var found = Assert.Single(new Workspace().Check(Path.Combine(_folder, "one.qa"), Referring).Diagnostics);
        Assert.Equal("QA4006", found.Id);
    }

    [Fact]
    public void All_who_list_files_list_the_same()
    {
        string[] files =
        [
            "a.qa",
            "A2.QA",
            ".dot.qa",
            "sub/b.qa",
            "t.qatype",
            "sub/bin/c.qa",
            "Sub2/Obj/d.qa",
            "node_modules/e.qa",
            ".vs/f.qa",
            "x.qab",
            "obj/t.qatype",
        ];
        Write("App.csproj", "<Project />");
        Array.ForEach(files, file => Write(file, file.Contains("qatype") ? "@type letter\n" : Letter));
        string[] expected = ["A2.QA", "a.qa", "sub/b.qa"];
        var project = new Workspace().ProjectOf(Path.Combine(_folder, "a.qa"));
        Assert.Equal(expected, project.Documents.Select(project.Relative));
        Assert.Equal(["t.qatype"], project.TypeFiles.Select(project.Relative));
        Assert.Equal(
            expected.Append("t.qatype"),
            FolderFiles.In(_folder, FolderFiles.IsDocumentOrType).Select(project.Relative).Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            expected,
            files.Where(file => DocumentFiles.IsDocument(file) && DocumentFiles.IsIncluded(file)).Order(StringComparer.Ordinal)
        );
    }

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
