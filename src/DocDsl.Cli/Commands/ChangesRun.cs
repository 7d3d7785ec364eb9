using DocDsl.Cli.Input;
using DocDsl.Cli.Reports;
using DocDsl.Core.Compilation;
using DocDsl.Workspaces;

namespace DocDsl.Cli.Commands;

/// <summary>Compares documents and types with those of a commit.</summary>
/// <param name="workspace">Knows the projects as they are now, by which both versions are read.</param>
/// <param name="isMarkdown">Whether the list is Markdown.</param>
/// <param name="output">Receives the list.</param>
/// <param name="error">Receives what could not be read.</param>
internal sealed class ChangesRun(Workspace workspace, bool isMarkdown, TextWriter output, TextWriter error)
{
    private bool _isBreaking;

    public int Run(string[] paths, string since)
    {
        try
        {
            var repository = GitRepository.Open();
            var commit = repository.IdOf(since);
            var given = paths.Select(path => new GivenPath(path, workspace)).ToList();
            var changes = repository
                .ChangesSince(commit)
                .SelectMany(change => Named(change, repository, given))
                .OrderBy(change => change.Shown, StringComparer.Ordinal)
                .ToList();
            var problems = given.Select(path => path.Problem).OfType<string>().ToList();
            var sinceText = commit.StartsWith(since, StringComparison.Ordinal) ? commit[..7] : $"{since} ({commit[..7]})";
            output.WriteLine(
                Printable.Line(
                    changes.Count == 0
                        ? $"No documents have changed since {sinceText}"
                        : $"{Severities.Counted(changes.Count, "document")} changed since {sinceText}:"
                )
            );
            foreach (var (shown, before, after) in changes)
            {
                try
                {
                    var was = before is null || repository.Located(before) == after ? null : PathList.Shown(repository.Located(before));
                    Write(shown, Compare(repository, commit, shown, before, after), before is null ? "added" : "removed", was);
                }
                catch (Exception problem) when (FileErrors.Include(problem))
                {
                    problems.Add($"{shown}: {problem.Message}");
                }
            }

            problems.ForEach(error.WriteLine);
            return problems.Count > 0 ? ExitCode.FileError
                : _isBreaking ? ExitCode.Diagnostics
                : ExitCode.Success;
        }
        catch (Exception problem) when (FileErrors.Include(problem))
        {
            error.WriteLine(problem.Message);
            return ExitCode.FileError;
        }
    }

    /// <summary>A change of what was named; what became a document was added, and what is none any more was removed.</summary>
    private static IEnumerable<(string Shown, string? Before, string? After)> Named(
        GitChange change,
        GitRepository repository,
        List<GivenPath> given
    )
    {
        var before = change.Before is { } path && given.FindAll(one => one.Had(repository.Located(path))).Count > 0 ? path : null;
        if (change.After is { } file && given.Select(one => one.Find(file)).FirstOrDefault(shown => shown is not null) is { } shown)
        {
            yield return (shown, before, file);
        }
        else if (before is not null)
        {
            yield return (PathList.Shown(repository.Located(before)), before, null);
        }
    }

    /// <summary>The lines about one file; null where it was added or removed.</summary>
    private string? Compare(GitRepository repository, string commit, string shown, string? before, string? after)
    {
        if (before is null || after is null)
        {
            return null;
        }

        var (old, current) = (repository.Read(commit, before), DocumentFile.Read(after).Text);
        var lines = new StringWriter { NewLine = "\n" };
        var report = new DiffReport(lines);
        if (DocumentFiles.IsType(after))
        {
            new TypeDiff(
                DiffCommand.ReadTypes(workspace, before, after, old).Own[0],
                DiffCommand.ReadTypes(workspace, shown, after, current).Own[0],
                report
            ).Write();
        }
        else
        {
            new DocumentDiff(
                DiffCommand.Check(workspace, before, after, old),
                DiffCommand.Check(workspace, shown, after, current),
                report
            ).Write();
        }

        report.WriteReasons();
        _isBreaking |= report.IsBreaking;
        return lines.ToString();
    }

    /// <param name="shown">The file.</param>
    /// <param name="lines">What changed in it; null where there is only one version.</param>
    /// <param name="state">What became of it, where there is only one version.</param>
    /// <param name="was">Where it was, where there are two versions and it was elsewhere.</param>
    private void Write(string shown, string? lines, string state, string? was)
    {
        var what =
            lines is null ? state
            : lines.Length == 0 ? "no question or answer changed"
            : null;
        var moved = lines is not null && was is not null ? $"was {was}" : null;
        var rest = string.Join("; ", new[] { moved, what }.OfType<string>());
        var title = rest.Length > 0 ? $"{shown}: {rest}" : shown;
        string[] list = [.. (lines ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries)];
        if (!isMarkdown)
        {
            output.WriteLine(Printable.Line(title));
            Array.ForEach(list, line => output.WriteLine(Printable.Line("  " + line)));
            return;
        }

        // A block of HTML ends at a blank line, and there is one between this and the last.
        output.WriteLine();
        if (list.Length == 0)
        {
            output.WriteLine($"<p>{Html.Code(title)}</p>");
            return;
        }

        output.WriteLine($"<details open><summary>{Html.Code(title)}</summary>");
        output.WriteLine($"<pre>{string.Join('\n', list.Select(Html.Line))}</pre>");
        output.WriteLine("</details>");
    }
}
