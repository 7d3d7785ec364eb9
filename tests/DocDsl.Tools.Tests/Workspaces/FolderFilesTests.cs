using System.Text.Json;
using DocDsl.Core.Compilation;
using DocDsl.Workspaces;

namespace DocDsl.Tools.Tests.Workspaces;

/// <summary>Folders with links, pipes and what builds write.</summary>
public sealed class FolderFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("docdsl-walk").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [UnixFact]
    public void Links_are_followed_as_MSBuild_follows_them()
    {
        Write("project/a.qa");
        Write("project/sub/deep/b.qa");
        Write("elsewhere/c/c.qa");
        Link("project/linked", "../elsewhere");
        Link("project/again", "../elsewhere/c");
        Link("project/sub/file.qa", "../a.qa");
        Link("project/sub/missing.qa", "nothing");
        Write("project/plain/d.qa");
        Link("project/here", "plain");
        Link("project/sub/up1", Path.Combine(_folder, "project"));
        Link("project/sub/up2", Path.Combine(_folder, "project"));
        Link("project/sub/deep/self", Path.Combine(_folder, "project/sub/deep"));
        Link("project/above", _folder);
        File.WriteAllText(
            In("project/p.csproj"),
            "<Project><ItemGroup><Qa Include=\"**/*.qa\" Exclude=\"**/.*/**\" /></ItemGroup></Project>"
        );
        var built = JsonDocument
            .Parse(Unix.Run("dotnet", "msbuild", In("project/p.csproj"), "-getItem:Qa"))
            .RootElement.GetProperty("Items")
            .GetProperty("Qa")
            .EnumerateArray()
            .Select(item => item.GetProperty("Identity").GetString()!.Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .ToList();
        Assert.Equal(built, Found("project"));
        Assert.Contains("linked/c/c.qa", built);
    }

    [UnixFact]
    public void Links_to_each_other_come_to_an_end()
    {
        Write("a/a.qa");
        Write("b/b.qa");
        Link("a/to-b", "../b");
        Link("b/to-a", "../a");
        Assert.Equal(["a/a.qa", "a/to-b/b.qa", "b/b.qa", "b/to-a/a.qa"], Found("."));
        Assert.Equal(["a.qa", "to-b/b.qa"], Found("a"));
    }

    /// <summary>Two links in each of 20 folders to the next: a million ways lead to the last.</summary>
    [UnixFact]
    public void Each_link_is_followed_once()
    {
        const int Count = 20;
        for (var i = 0; i < Count; i++)
        {
            Write($"f{i:00}/{i:00}.qa");
            Link($"f{i:00}/x", $"../f{i + 1:00}");
            Link($"f{i:00}/y", $"../f{i + 1:00}");
        }

        Write($"f{Count}/{Count}.qa");
        var files = 0;
        Assert.Equal(3 * Count + 1, FolderFiles.In(_folder, name => DocumentFiles.IsDocument(name) && ++files > 0).Count());
        Assert.Equal(3 * Count + 1, files);
    }

    [Fact]
    public void Excluded_folders_are_not_entered()
    {
        Write("a.qa");
        Array.ForEach(["node_modules/x/b.qa", "bin/b.qa", "sub/obj/b.qa", ".git/b.qa", "sub/.b.qa", ".#a.qa", "._a.qa"], Write);
        var asked = new List<string>();
        Assert.Single(
            FolderFiles.In(
                _folder,
                name =>
                {
                    asked.Add(name);
                    return true;
                }
            )
        );
        Assert.DoesNotContain("b.qa", asked);
    }

    [UnixFact]
    public async Task What_has_no_end_is_not_read()
    {
        Unix.Run("mkfifo", In("pipe.qa"));
        Link("zero.qa", "/dev/zero");
        Link("loop.qa", "loop.qa");
        foreach (var name in new[] { "pipe.qa", "zero.qa" })
        {
            Assert.Equal("is a device or a pipe; only files can be read.", Problem(name));
        }

        Assert.Equal("does not exist.", Problem("loop.qa"));
        Assert.Equal("is a folder.", Problem("."));
        Assert.Equal(
            "is larger than 1 MB.",
            Assert.Throws<IOException>(() => FileReader.Read(new MemoryStream(new byte[1 << 20 | 1]), 1 << 20)).Message
        );

        // Settings and projects are read on the way to a document.
        Write("sub/a.qa");
        Array.ForEach(["sub/.editorconfig", "sub/.globalconfig", "sub/p.csproj", "sub/t.qatype"], name => Unix.Run("mkfifo", In(name)));
        await Task.Run(() => new Workspace().Check(In("sub/a.qa"), "Vraag 1\nWat?\n")).WaitAsync(TimeSpan.FromMinutes(2));

        string Problem(string name) => Assert.Throws<IOException>(() => DocumentFile.Read(In(name))).Message;
    }

    private IEnumerable<string> Found(string folder) =>
        FolderFiles
            .In(In(folder), DocumentFiles.IsDocument)
            .Select(file => Path.GetRelativePath(In(folder), file))
            .Order(StringComparer.Ordinal);

    private void Write(string name)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(In(name))!);
        File.WriteAllText(In(name), "Vraag 1\nWat?\n");
    }

    private void Link(string name, string target) => File.CreateSymbolicLink(In(name), target);

    private string In(string name) => Path.Combine(_folder, name);
}
