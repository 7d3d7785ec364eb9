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
    /// <param name="output">For which it is; in colour on a terminal.</param>
    /// <returns>With a line end.</returns>
    public static string Of(string path, string before, string after, TextWriter output)
    {
        var name = Printable.Line(path);
        var diff = UnidiffRenderer.GenerateUnidiff(before, after, name, name).TrimEnd('\n');

        // A file or a program gets what can be applied; people get what can be shown.
        if (!Terminal.IsScreen(output))
        {
            return diff + output.NewLine;
        }

        var hasColor = Terminal.HasColor(output);
        return string.Concat(
            diff.Split('\n').Select(line => Ansi.Colored(Printable.Line(line), ColorOf(line), hasColor) + output.NewLine)
        );
    }

    private static string ColorOf(string line) =>
        line.StartsWith("---", StringComparison.Ordinal) || line.StartsWith("+++", StringComparison.Ordinal) ? "1"
        : line.StartsWith("@@", StringComparison.Ordinal) ? "36"
        : line.StartsWith('+') ? "32"
        : line.StartsWith('-') ? "31"
        : "";
}
