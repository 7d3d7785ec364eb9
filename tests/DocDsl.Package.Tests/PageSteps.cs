using System.Text.RegularExpressions;

namespace DocDsl.Package.Tests;

/// <summary>What a page of docs/ has its reader do, in order.</summary>
internal abstract record PageStep(int Line);

/// <summary>A block below <c>`path`:</c> is that file, whole.</summary>
internal sealed record WriteFile(int Line, string Path, string Text) : PageStep(Line);

/// <summary>
/// A line of a block of <c>sh</c>, or a line after <c>$ </c> with what it prints. It succeeds, unless the output has an error or the text
/// below says "exit code is 1".
/// </summary>
internal sealed record RunCommand(int Line, string Command, string? Output) : PageStep(Line)
{
    public int ExitCode { get; set; } = Output is not null && Output.Contains(": error ", StringComparison.Ordinal) ? 1 : 0;
}

/// <summary>In `file`, change `old` to `new`.</summary>
internal sealed record EditFile(int Line, string Path, string Old, string New) : PageStep(Line);

/// <summary>Download [file](file).</summary>
internal sealed record Download(int Line, string File) : PageStep(Line);

/// <summary>A block that is none of these.</summary>
internal sealed record Block(int Line, string Language, string Text) : PageStep(Line);

internal static partial class PageSteps
{
    public static IReadOnlyList<PageStep> Read(string markdown)
    {
        var steps = new List<PageStep>();
        var lines = markdown.ReplaceLineEndings("\n").Split('\n');
        string? file = null;
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("```", StringComparison.Ordinal))
            {
                var begin = i + 1;
                var end = Array.IndexOf(lines, "```", begin);
                Assert.True(end > 0, $"The block of line {begin} is not closed.");
                steps.AddRange(OfBlock(lines[i][3..], lines[begin..end], begin + 1, file));
                (i, file) = (end, null);
                continue;
            }

            if (lines[i].Length > 0)
            {
                file = FileName().Match(lines[i]) is { Success: true } name ? name.Groups[1].Value : null;
            }

            if (Edit().Match(lines[i]) is { Success: true } edit)
            {
                steps.Add(new EditFile(i + 1, edit.Groups[1].Value, edit.Groups[2].Value, edit.Groups[3].Value));
            }

            if (Downloaded().Match(lines[i]) is { Success: true } download)
            {
                steps.Add(new Download(i + 1, download.Groups[1].Value));
            }

            if (ExitCode().Match(lines[i]) is { Success: true } code)
            {
                Assert.IsType<RunCommand>(steps[^1]).ExitCode = int.Parse(code.Groups[1].Value);
            }
        }

        return steps;
    }

    private static IEnumerable<PageStep> OfBlock(string language, string[] lines, int first, string? file)
    {
        if (file is not null)
        {
            yield return new WriteFile(first, file, string.Concat(lines.Select(line => line + "\n")));
        }
        else if (language == "sh")
        {
            foreach (var (i, line) in lines.Index())
            {
                yield return new RunCommand(first + i, line, null);
            }
        }
        else if (lines is [['$', ' ', ..], ..])
        {
            for (int i = 0, next; i < lines.Length; i = next)
            {
                next = Array.FindIndex(lines, i + 1, line => line.StartsWith("$ ", StringComparison.Ordinal));
                next = next < 0 ? lines.Length : next;
                yield return new RunCommand(first + i, lines[i][2..], string.Join('\n', lines[(i + 1)..next]));
            }
        }
        else
        {
            yield return new Block(first, language, string.Concat(lines.Select(line => line + "\n")));
        }
    }

    [GeneratedRegex("^`([^`]+)`:$")]
    private static partial Regex FileName();

    [GeneratedRegex("In `([^`]+)`, change `([^`]+)` to `([^`]+)`")]
    private static partial Regex Edit();

    [GeneratedRegex(@"Download \[([^\]]+)\]\(\1\)")]
    private static partial Regex Downloaded();

    [GeneratedRegex(@"exit code is (\d)")]
    private static partial Regex ExitCode();
}
