using DocDsl.Cli.Input;
using DocDsl.Cli.Reports;
using DocDsl.Cli.Tests;
using DocDsl.Core.Attestation;
using DocDsl.Core.Text;
using DocDsl.Formats.Exporters.Coverage;
using DocDsl.Workspaces;

namespace DocDsl.Cli.Commands;

/// <summary><c>docdsl stats --evidence</c>: what answers rest on.</summary>
/// <param name="today">When reviews are overdue.</param>
/// <param name="defaults">What holds for documents that do not say it.</param>
/// <param name="output">The file that is written, from which links lead to the sources; null for standard output.</param>
internal sealed class CoverageRun(DateOnly today, DocumentDefaults defaults, string? output)
{
    /// <param name="paths">The documents, as given.</param>
    /// <param name="testResults">Results of tests, as given.</param>
    /// <param name="format">Of the report.</param>
    /// <param name="force">Whether a file that exists is overwritten.</param>
    /// <param name="standard">Standard output.</param>
    /// <param name="error">For problems.</param>
    public int Run(string[] paths, string[] testResults, string format, bool force, TextWriter standard, TextWriter error)
    {
        var problems = new List<string>();
        var workspace = new Workspace { Defaults = defaults, Today = today };
        var tests = testResults.Length > 0 ? TestRun.Read(testResults, problems) : null;
        var folder = output is null ? Directory.GetCurrentDirectory() : Path.GetDirectoryName(Path.GetFullPath(output))!;
        var reader = new CoverageReader(workspace, today, tests, folder);
        var files = PathList.Expand(paths, withTypes: false, problems, workspace).InParallel(reader.Read).ToList();
        var found = files.SelectMany(file => file.Value ?? []).ToList();
        var table = new CoverageTable(today, tests is not null, CoverageReader.Linked(found));
        var unreadable = files.Where(file => file.Problem is not null).Select(file => (file.Path, file.Problem!)).ToList();
        problems.AddRange(unreadable.Select(file => $"{file.Path}: {file.Item2}"));
        problems.AddRange(BrokenLocks(workspace, files.Where(file => file.Value is not null).Select(file => file.Path)));
        try
        {
            Write(table, unreadable, format, force, standard);
        }
        catch (Exception fault) when (output is not null && FileErrors.Include(fault))
        {
            problems.Add($"{output}: {fault.Message}");
        }

        problems.ForEach(problem => error.WriteLine(Printable.Line(problem)));
        return problems.Count > 0 ? ExitCode.FileError : ExitCode.Success;
    }

    private void Write(CoverageTable table, List<(string Path, string Problem)> unreadable, string format, bool force, TextWriter standard)
    {
        using var written = new StringWriter { NewLine = output is null ? standard.NewLine : "\n" };
        switch (format)
        {
            case "json":
                CoverageReport.WriteJson(table, unreadable, written);
                break;
            case "csv":
                written.Write(CoverageExporter.ToCsv(table));
                break;
            case "html":
                written.Write(CoverageExporter.ToHtml(table));
                break;
            default:
                CoverageReport.WriteText(table, written);
                break;
        }

        if (output is null)
        {
            standard.Write(written.ToString());
        }
        else
        {
            FileWriter.Write(output, written.ToString(), force);
        }
    }

    /// <summary>What was attested is not all known where a line of the list cannot be read.</summary>
    private static IEnumerable<string> BrokenLocks(Workspace workspace, IEnumerable<string> files) =>
        files
            .Select(path => workspace.ProjectOf(InputFile.LocationOf(path)))
            .Distinct()
            .Where(project => project.Lock.File.Diagnostics.Count > 0)
            .Select(project =>
                $"{PathList.Shown(Path.Combine(project.Path, LockFile.FileName))}: not all of it can be read; 'docdsl check' says why."
            )
            .Order(StringComparer.Ordinal);
}
