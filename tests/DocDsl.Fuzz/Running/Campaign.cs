using System.Globalization;

namespace DocDsl.Fuzz.Running;

/// <summary>Fuzzes the targets, tries again what failed, and reports what fails without the fuzzer too.</summary>
internal sealed class Campaign(CampaignOptions options)
{
    private const int MaxReplays = 200;

    /// <summary>In bytes: more than a finding has that was made smaller.</summary>
    private const int MaxPrinted = 4096;

    /// <summary>For the planted fault, which takes a few thousand executions: seconds.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    private readonly Lock _report = new();

    /// <returns>The exit code: 0 when nothing was found.</returns>
    public int Run()
    {
        if (Missing() is { } missing)
        {
            Console.WriteLine("skipped: the fuzzer (" + missing + ")");
            Console.WriteLine("0 passed, 0 failed, 1 skipped");
            return 0;
        }

        var work = Path.Combine(options.Folder, "run");
        if (Directory.Exists(work))
        {
            Directory.Delete(work, recursive: true);
        }

        var program = Instrumentation.Copy(Path.Combine(work, "program"));
        if (!FindsPlanted(program, work))
        {
            Console.WriteLine("failed: fuzz: a planted fault is not found; see " + Path.Combine(work, FuzzTarget.Planted.Name, "log.txt"));
            Console.WriteLine("0 passed, 1 failed");
            return 1;
        }

        var weight = options.Targets.Sum(target => target.Weight);
        var failed = 0;
        var (executions, documents, edits) = (0L, 0L, 0L);
        Parallel.ForEach(options.Targets, new ParallelOptions { MaxDegreeOfParallelism = options.Jobs }, target =>
        {
            var run = new AflRun(target, options, program, work);
            var time = TimeSpan.FromMinutes(options.Minutes * options.Jobs * target.Weight / weight);
            var ran = run.Run(time);
            var findings = ran ? Confirm(target, run) : [];
            run.Keep();
            var counts = run.Counts;
            lock (_report)
            {
                failed += ran && findings.Count == 0 ? 0 : 1;
                executions += run.Executions;
                documents += counts.Documents;
                edits += counts.Edits;
                Report(target, run, ran, findings, counts);
            }
        });
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"fuzz: {executions:N0} executions, {documents:N0} documents, {edits:N0} edits")
        );
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{options.Targets.Count + 1 - failed} passed, {failed} failed"));
        return failed == 0 ? 0 : 1;
    }

    private bool FindsPlanted(string program, string work)
    {
        var run = new AflRun(FuzzTarget.Planted, options, program, work);
        return run.Run(s_patience) && run.Failures().Any(failure => Replay.InProcess(FuzzTarget.Planted, failure) is not null);
    }

    private static void Report(
        FuzzTarget target,
        AflRun run,
        bool ran,
        List<(string File, string Reason)> findings,
        (long Documents, long Edits) counts
    )
    {
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"fuzz {target.Name}: {run.Executions:N0} executions, {counts.Documents:N0} documents, {counts.Edits:N0} edits, "
                    + $"{run.Paths:N0} paths"
            )
        );
        foreach (var (file, reason) in findings)
        {
            Console.WriteLine($"failed: fuzz {target.Name}: {file}: {string.Join("\n    ", reason.Split('\n').Take(8))}");
            Console.WriteLine("    " + Input(File.ReadAllBytes(file)));
        }

        if (!ran)
        {
            Console.WriteLine($"failed: fuzz {target.Name}: afl-fuzz did not run; see {run.Log}");
            Console.WriteLine("    " + string.Join("\n    ", File.ReadLines(run.Log).TakeLast(8)));
        }
    }

    /// <summary>The input itself, since a log often outlives the machine that found it.</summary>
    private static string Input(byte[] input) =>
        input.Length <= MaxPrinted ? "base64: " + Convert.ToBase64String(input) : $"of {input.Length} bytes, too many for this log";

    /// <summary>What fails without the fuzzer too, one input for each way to fail, made smaller.</summary>
    private List<(string File, string Reason)> Confirm(FuzzTarget target, AflRun run)
    {
        var found = new Dictionary<string, (string File, string Reason)>(StringComparer.Ordinal);
        foreach (var failure in run.Failures().Take(MaxReplays))
        {
            if (Replay.InProcess(target, failure) is { } reason && !found.ContainsKey(Replay.KeyOf(reason)))
            {
                var input = File.ReadAllBytes(failure);
                var file = Path.Combine(
                    Directory.CreateDirectory(Path.Combine(options.Folder, "findings", target.Name)).FullName,
                    Replay.NameOf(input)
                );
                File.WriteAllBytes(file, input);
                Replay.Start("minimise", target.Name, file);
                File.WriteAllText(file + ".reason", reason);
                found.Add(Replay.KeyOf(reason), (file, reason));
            }
        }

        return [.. found.Values];
    }

    /// <summary>What this machine lacks; null for nothing.</summary>
    private static string? Missing() =>
        !OperatingSystem.IsLinux() ? "afl-fuzz and SharpFuzz work together on Linux"
        : !Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(folder => File.Exists(Path.Combine(folder, "afl-fuzz")))
            ? "afl-fuzz is not installed; on Debian: apt-get install afl++"
        : null;
}
