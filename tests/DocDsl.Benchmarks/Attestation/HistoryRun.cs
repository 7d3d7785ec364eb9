using System.Diagnostics;
using System.Globalization;
using System.Text;
using DocDsl.Core.Code;
using DocDsl.Core.Tests.Code;

namespace DocDsl.Benchmarks.Attestation;

/// <summary>
/// What attestation would have reported over the history of a repository: every member of the files of C# that a commit changes is
/// evidence once. Beside it the hash of the whole file, which reports all of them.
/// </summary>
internal static class HistoryRun
{
    /// <summary>Of a file no more members than these are looked at.</summary>
    private const int MaxMembers = 25;

    /// <param name="repository">The folder of a repository, or of its Git data.</param>
    /// <param name="commits">How many commits, from the newest on.</param>
    public static void Run(string repository, int commits)
    {
        var clock = Stopwatch.StartNew();
        var (files, evidence, alarms, planted, missed, laidOut, disturbed) = (0, 0L, 0L, 0L, 0L, 0L, 0L);
        foreach (var (commit, paths) in CommitsOf(repository, commits))
        {
            foreach (var path in paths)
            {
                var (before, after) = (Show(repository, $"{commit}^:{path}"), Show(repository, $"{commit}:{path}"));
                if (before is null || after is null || before == after)
                {
                    continue;
                }

                files++;
                var (old, current) = (new CodeText(path, before), new CodeText(path, after));
                foreach (var (name, start, end) in PlantedChanges.MembersOf(old).DistinctBy(member => member.Name).Take(MaxMembers))
                {
                    var hash = CodeMeaning.Of([old], name);
                    evidence++;
                    alarms += CodeMeaning.Of([current], name) == hash ? 0 : 1;
                    laidOut++;
                    disturbed += CodeMeaning.Of([new CodeText(path, PlantedChanges.Layout(before, start, end))], name) == hash ? 0 : 1;
                    foreach (var changed in PlantedChanges.Behaviours(before, start, end).Take(2))
                    {
                        planted++;
                        if (CodeMeaning.Of([new CodeText(path, changed)], name) == hash)
                        {
                            missed++;
                            Console.WriteLine($"missed: {name} in {path} at {commit}");
                        }
                    }
                }
            }
        }

        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"""
                changed files                  {files}
                evidence (members of these)    {evidence}
                alarms by the file's hash      {evidence}
                alarms by meaning              {alarms} ({(double)evidence / Math.Max(1, alarms):0.0} times fewer)
                planted changes of behaviour   {planted}, missed {missed}
                planted changes of layout      {laidOut}, reported {disturbed}
                time                           {clock.Elapsed.TotalSeconds:0} s
                """
            )
        );
    }

    private static IEnumerable<(string Commit, List<string> Paths)> CommitsOf(string repository, int commits)
    {
        var log = Git(
            repository,
            "log",
            "--no-merges",
            "--diff-filter=M",
            "--name-only",
            "--format=commit %H",
            $"-n{commits}",
            "--",
            "*.cs"
        );
        (string Commit, List<string> Paths)? last = null;
        foreach (var line in (log ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.StartsWith("commit ", StringComparison.Ordinal))
            {
                if (last is { } found)
                {
                    yield return found;
                }

                last = (line[7..], []);
            }
            else if (!line.StartsWith("tests/", StringComparison.Ordinal) && !line.Contains("/test/", StringComparison.Ordinal))
            {
                last?.Paths.Add(line);
            }
        }

        if (last is { } end)
        {
            yield return end;
        }
    }

    private static string? Show(string repository, string name) => Git(repository, "show", name);

    private static string? Git(string repository, params string[] arguments)
    {
        var start = new ProcessStartInfo("git")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Exists(Path.Combine(repository, ".git")) ? "-C" : "--git-dir");
        start.ArgumentList.Add(repository);
        Array.ForEach(arguments, start.ArgumentList.Add);
        using var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : null;
    }
}
