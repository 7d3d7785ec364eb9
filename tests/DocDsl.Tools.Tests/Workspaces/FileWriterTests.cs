using DocDsl.Workspaces;

namespace DocDsl.Tools.Tests.Workspaces;

/// <summary>What is written goes into the file that is there, and nothing that is there is lost.</summary>
public sealed class FileWriterTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("docdsl-output").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_file_is_written_whole_or_not_at_all()
    {
        var file = In("a.qa");
        FileWriter.Write(file, "een", overwrite: false);
        Assert.Throws<IOException>(() => FileWriter.Write(file, "twee", overwrite: false));
        Assert.Equal("een", File.ReadAllText(file));
        FileWriter.Write(file, "twee!", overwrite: true);
        Assert.Equal("twee!", File.ReadAllText(file));
        FileWriter.Write(file, "3", overwrite: true);
        Assert.Equal("3", File.ReadAllText(file));
        File.SetAttributes(file, FileAttributes.ReadOnly);
        Assert.Throws<UnauthorizedAccessException>(() => FileWriter.Write(file, "drie", overwrite: true));
        Assert.Throws<IOException>(() => FileWriter.Write(_folder, "drie", overwrite: true));
        Assert.Equal(["a.qa"], Directory.GetFiles(_folder).Select(Path.GetFileName));
        File.SetAttributes(file, FileAttributes.Normal);
    }

    [UnixFact]
    public void Links_mode_and_owner_stay()
    {
        File.WriteAllText(In("a.qa"), "old");
        File.CreateSymbolicLink(In("soft.qa"), "middle.qa");
        File.CreateSymbolicLink(In("middle.qa"), In("a.qa"));
        Unix.Run("ln", In("a.qa"), In("hard.qa"));
        Unix.Run("chmod", "642", In("a.qa"));

        // Only root may give a file away.
        Unix.Run("chown", "1234:5678", In("a.qa"));
        var before = Unix.Run("stat", "-c", "%i %u %g %a %h", In("a.qa"));
        FileWriter.Write(In("soft.qa"), "new", overwrite: true);
        Assert.Equal(before, Unix.Run("stat", "-c", "%i %u %g %a %h", In("a.qa")));
        Assert.Equal("middle.qa", new FileInfo(In("soft.qa")).LinkTarget);
        Assert.Equal(In("a.qa"), new FileInfo(In("middle.qa")).LinkTarget);
        Assert.Equal("new", File.ReadAllText(In("a.qa")));
        Assert.Equal("new", File.ReadAllText(In("hard.qa")));
        Assert.Equal(4, Directory.GetFiles(_folder).Length);
    }

    [UnixFact]
    public void A_link_to_a_file_to_come_stays_a_link()
    {
        File.CreateSymbolicLink(In("link.qa"), "sub/a.qa");
        FileWriter.Write(In("link.qa"), "new", overwrite: false);
        Assert.Equal("sub/a.qa", new FileInfo(In("link.qa")).LinkTarget);
        Assert.Equal("new", File.ReadAllText(In("sub/a.qa")));
        Assert.Single(Directory.GetFiles(In("sub")));
    }

    [UnixFact]
    public void Devices_and_pipes_are_not_written()
    {
        Unix.Run("mkfifo", In("pipe"));
        File.CreateSymbolicLink(In("null"), "/dev/null");
        foreach (var name in new[] { "pipe", "null" })
        {
            var problem = Assert.Throws<IOException>(() => FileWriter.Write(In(name), "new", overwrite: true));
            Assert.Equal($"'{In(name)}' is a device or a pipe; only files can be written.", problem.Message);
        }

        Assert.Equal((FileKind.Pipe, FileKind.Device), (FileKinds.Of(In("pipe")), FileKinds.Of(In("null"))));
    }

    [Theory]
    [InlineData("old and a line")]
    [InlineData("")]
    [InlineData("new")]
    public void A_change_since_it_was_read_stays(string other)
    {
        File.WriteAllText(In("a.qa"), "old");
        var read = DocumentFile.Read(In("a.qa"));
        File.WriteAllText(In("a.qa"), other);
        var problem = Assert.Throws<IOException>(() => FileWriter.Write(In("a.qa"), "made of old", overwrite: true, read));
        Assert.Equal($"'{In("a.qa")}' was changed by another program meanwhile; run the command again.", problem.Message);
        Assert.Equal(other, File.ReadAllText(In("a.qa")));

        File.Delete(In("a.qa"));
        Assert.Throws<IOException>(() => FileWriter.Write(In("a.qa"), "made of old", overwrite: true, read));
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [UnixFact]
    public void Who_has_the_file_open_goes_on_writing_to_it()
    {
        File.WriteAllText(In("a.qa"), "old\n");

        // The shell asks nobody whether it may; .NET would.
        var shell = System.Diagnostics.Process.Start(
            new System.Diagnostics.ProcessStartInfo("sh", ["-c", "exec >>\"$0\"; read line; echo \"$line\"", In("a.qa")])
            {
                RedirectStandardInput = true,
            }
        )!;
        FileWriter.Write(In("a.qa"), "new\n", overwrite: true, DocumentFile.Read(In("a.qa")));
        shell.StandardInput.WriteLine("appended");
        shell.WaitForExit();
        Assert.Equal("new\nappended\n", File.ReadAllText(In("a.qa")));
    }

    private string In(string name) => Path.Combine(_folder, name);
}
