using System.CommandLine;
using DiffPlex.Renderer;

namespace DocDsl.Cli;

/// <summary>Prints what would change in a file, in the form that <c>patch</c> and <c>git apply</c> read.</summary>
internal static class DiffOutput
{
    public static Option<bool> CreateOption() =>
        new("--diff", "--dry-run", "-n") { Description = "Print a diff of the changes without writing files." };

    /// <param name="path">As shown.</param>
    /// <param name="before">The file's text.</param>
    /// <param name="after">The text that it would have.</param>
    /// <param name="output">In colour on a terminal.</param>
    public static void Write(string path, string before, string after, TextWriter output)
    {
        var name = Printable.Line(path);
        var diff = UnidiffRenderer.GenerateUnidiff(before, after, name, name).TrimEnd('\n');

        // A file or a program gets what can be applied; people get what can be shown.
        if (!Terminal.IsScreen(output))
        {
            output.WriteLine(diff);
            return;
        }

        var hasColor = Terminal.HasColor(output);
        foreach (var line in diff.Split('\n'))
        {
            output.WriteLine(Ansi.Colored(Printable.Line(line), ColorOf(line), hasColor));
        }
    }

    private static string ColorOf(string line) =>
        line.StartsWith("---", StringComparison.Ordinal) || line.StartsWith("+++", StringComparison.Ordinal) ? "1"
        : line.StartsWith("@@", StringComparison.Ordinal) ? "36"
        : line.StartsWith('+') ? "32"
        : line.StartsWith('-') ? "31"
        : "";
}
