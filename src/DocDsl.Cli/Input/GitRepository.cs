using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using DocDsl.Workspaces;

namespace DocDsl.Cli.Input;

/// <summary>The repository of the current folder, as the command <c>git</c> knows it.</summary>
internal sealed class GitRepository
{
    private GitRepository(string folder) => Folder = folder;

    /// <summary>Absolute, without links.</summary>
    public string Folder { get; }

    /// <exception cref="IOException">The current folder is in no repository, or there is no <c>git</c>.</exception>
    public static GitRepository Open() => new(RealPath.Of(Text(Run(".", "rev-parse", "--show-toplevel")).TrimEnd('\n', '\r')));

    /// <summary>The id of a commit.</summary>
    /// <param name="name">A branch, a tag, or what else Git knows a commit by.</param>
    /// <exception cref="IOException">It is not known here.</exception>
    public string IdOf(string name)
    {
        try
        {
            return Text(Run(Folder, "rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}")).Trim();
        }
        catch (IOException)
        {
            throw new IOException(
                $"the commit '{name}' was not found; a shallow clone has only its last ones: fetch it first, for example by "
                    + $"'git fetch --depth=1 origin {name}'"
            );
        }
    }

    /// <summary>What the files here are beside those of a commit; files that Git ignores do not count.</summary>
    /// <param name="commit">The id of a commit.</param>
    /// <exception cref="IOException">Git failed.</exception>
    public IEnumerable<GitChange> ChangesSince(string commit)
    {
        // In pieces that end in a zero: a status, and one path, or two where it is R or C and a number.
        var pieces = Pieces(Run(Folder, "diff", "--name-status", "--find-renames", "-z", "--no-ext-diff", commit, "--"));
        for (var i = 0; i < pieces.Length;)
        {
            var status = pieces[i++];
            var before = status[0] == 'A' ? null : pieces[i];
            i += status[0] is 'R' or 'C' ? 1 : 0;
            var after = status[0] == 'D' ? null : Located(pieces[i]);
            i++;
            yield return new GitChange(before, after);
        }

        foreach (var added in Pieces(Run(Folder, "ls-files", "--others", "--exclude-standard", "-z")))
        {
            yield return new GitChange(null, Located(added));
        }
    }

    /// <summary>A file of a commit.</summary>
    /// <exception cref="IOException">Git failed, or it is not text.</exception>
    public string Read(string commit, string path) => DocumentFile.Decode(Run(Folder, "cat-file", "blob", $"{commit}:{path}")).Text;

    /// <summary>The absolute path of a file.</summary>
    /// <param name="path">From the repository's folder, with <c>/</c>.</param>
    public string Located(string path) => Path.GetFullPath(path, Folder);

    private static string Text(byte[] output) => Encoding.UTF8.GetString(output);

    private static string[] Pieces(byte[] output) => Text(output).Split('\0', StringSplitOptions.RemoveEmptyEntries);

    private static byte[] Run(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception problem)
        {
            throw new IOException($"git cannot be run: {problem.Message}", problem);
        }

        using (process)
        {
            var error = process.StandardError.ReadToEndAsync();
            var output = new MemoryStream();
            process.StandardOutput.BaseStream.CopyTo(output);
            process.WaitForExit();
            return process.ExitCode == 0
                ? output.ToArray()
                : throw new IOException($"git {arguments[0]}: {error.GetAwaiter().GetResult().Trim().Split('\n')[0]}");
        }
    }
}
