using System.Text;
using DocDsl.Cli;

namespace DocDsl.Tools.Tests.Cli;

/// <summary>Commands in a folder of their own. The current folder is the process's, so that these do not run beside each other.</summary>
[Collection(nameof(CommandTest))]
public abstract class CommandTest : IDisposable
{
    private readonly string _before = Directory.GetCurrentDirectory();
    private readonly string _folder = Directory.CreateTempSubdirectory("docdsl-cli").FullName;

    protected CommandTest() => Directory.SetCurrentDirectory(_folder);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        Directory.SetCurrentDirectory(_before);
        Directory.Delete(_folder, recursive: true);
    }

    protected string In(string name) => Path.Combine(_folder, name);

    protected void Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    protected void Write(string name, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(In(name))!);
        File.WriteAllBytes(In(name), bytes);
    }

    protected static (int Status, string Output, string Error) Run(params string[] arguments)
    {
        var output = new StringWriter();
        var error = new StringWriter();
        var status = Program.Run(arguments, output, error);
        return (status, output.ToString().ReplaceLineEndings("\n"), error.ToString().ReplaceLineEndings("\n"));
    }
}

[CollectionDefinition(nameof(CommandTest), DisableParallelization = true)]
public sealed class CommandCollection;
