using System.Diagnostics;
using System.Globalization;
using DocDsl.Core.Tests;

namespace DocDsl.Fuzz.Running;

/// <summary>One target, fuzzed by afl-fuzz for a time.</summary>
internal sealed class AflRun
{
    /// <summary>Longer than any input may take, in milliseconds of a busy machine: afl-fuzz sets aside what takes longer.</summary>
    private const int Timeout = 30_000;

    private const string HeapLimit = "0x80000000";

    private readonly FuzzTarget _target;
    private readonly CampaignOptions _options;
    private readonly string _program;
    private readonly string _folder;

    public AflRun(FuzzTarget target, CampaignOptions options, string program, string folder)
    {
        (_target, _options, _program) = (target, options, program);
        _folder = Path.Combine(folder, target.Name);
        Directory.CreateDirectory(Seeds);
    }

    /// <summary>How often afl-fuzz ran the target.</summary>
    public long Executions { get; private set; }

    /// <summary>How many inputs reach something that none before them did, the first ones included.</summary>
    public int Paths { get; private set; }

    public (long Documents, long Edits) Counts => Fuzz.Counts.Read(CountsFile);

    /// <summary>What afl-fuzz said at its end; for when it failed.</summary>
    public string Log => Path.Combine(_folder, "log.txt");

    private string Seeds => Path.Combine(_folder, "seeds");

    private string Output => Path.Combine(_folder, "out", "default");

    private string CountsFile => Path.Combine(_folder, "counts");

    /// <summary>Fuzzes.</summary>
    /// <returns>Whether afl-fuzz ran: else <see cref="Log"/> says why not.</returns>
    public bool Run(TimeSpan time)
    {
        WriteSeeds();
        var words = Path.Combine(_folder, "words.txt");
        Dictionary.Write(words, _target.Words());
        var start = new ProcessStartInfo("sh")
        {
            ArgumentList =
            {
                "-c",
                "exec afl-fuzz \"$@\" >\"$LOG\" 2>&1",
                "afl-fuzz",
                "-i",
                Seeds,
                "-o",
                Path.Combine(_folder, "out"),
                "-x",
                words,
                "-s",
                Number(_options.Seed),
                "-V",
                Number((int)time.TotalSeconds),
                "-t",
                Number(Timeout),
                "-G",
                Number(_target.MaxLength),
                "--",
                "dotnet",
                _program,
                "target",
                _target.Name,
            },
        };
        foreach (
            var (name, value) in new[]
            {
                ("LOG", Log),
                ("AFL_NO_UI", "1"),
                ("AFL_NO_AFFINITY", "1"),
                ("AFL_SKIP_CPUFREQ", "1"),
                ("AFL_SKIP_BIN_CHECK", "1"),
                ("AFL_SKIP_CRASHES", "1"),
                ("AFL_FAST_CAL", "1"),
                ("AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES", "1"),
                ("AFL_FORKSRV_INIT_TMOUT", Number(Timeout)),
                (
                    "AFL_TMPDIR",
                    Directory.Exists("/dev/shm") ? Directory.CreateDirectory("/dev/shm/docdsl-fuzz-" + Guid.NewGuid()).FullName : _folder
                ),
                (Budget.FactorVariable, "4"),
                (Fuzz.Counts.FileVariable, CountsFile),
                ("DOTNET_GCHeapHardLimit", HeapLimit),
                ("AFL_BENCH_UNTIL_CRASH", _target == FuzzTarget.Planted ? "1" : null),
                ("DOTNET_TieredPGO", "0"),
            }
        )
        {
            start.Environment[name] = value;
        }

        using var fuzzer = Process.Start(start)!;
        fuzzer.WaitForExit();
        if (start.Environment["AFL_TMPDIR"] is { } temporary && temporary != _folder)
        {
            Directory.Delete(temporary, recursive: true);
        }

        ReadStatistics();
        return Executions > 0;
    }

    /// <summary>The inputs that failed, or took too long.</summary>
    public IEnumerable<string> Failures() =>
        new[] { "crashes", "hangs" }
            .Select(folder => Path.Combine(Output, folder))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.GetFiles(folder, "id*"))
            .Order(StringComparer.Ordinal);

    /// <summary>Keeps the inputs that reach something new for later runs.</summary>
    public void Keep()
    {
        if (CorpusFolder is { } corpus && Directory.Exists(Path.Combine(Output, "queue")))
        {
            foreach (var file in Directory.GetFiles(Path.Combine(Output, "queue"), "id*").Where(file => !file.Contains(",orig:")))
            {
                var input = File.ReadAllBytes(file);
                File.WriteAllBytes(Path.Combine(corpus, Replay.NameOf(input)), input);
            }
        }
    }

    private string? CorpusFolder =>
        _options.Corpus is { } corpus ? Directory.CreateDirectory(Path.Combine(corpus, _target.Name)).FullName : null;

    private void WriteSeeds()
    {
        var known = CorpusFolder is { } corpus ? Directory.GetFiles(corpus).Select(File.ReadAllBytes) : [];
        var crashes = Path.Combine(Repository.PathOf("tests", "DocDsl.Fuzz", "Crashes"), _target.Name);
        var past = Directory.Exists(crashes) ? Directory.GetFiles(crashes).Select(File.ReadAllBytes) : [];
        foreach (var seed in _target.Seeds().Concat(past).Concat(known).Where(seed => seed.Length > 0 && seed.Length <= _target.MaxLength))
        {
            File.WriteAllBytes(Path.Combine(Seeds, Replay.NameOf(seed)), seed);
        }
    }

    private void ReadStatistics()
    {
        var file = Path.Combine(Output, "fuzzer_stats");
        foreach (var line in File.Exists(file) ? File.ReadAllLines(file) : [])
        {
            var parts = line.Split(':', StringSplitOptions.TrimEntries);
            Executions = parts[0] == "execs_done" ? long.Parse(parts[1], CultureInfo.InvariantCulture) : Executions;
            Paths = parts[0] == "corpus_count" ? int.Parse(parts[1], CultureInfo.InvariantCulture) : Paths;
        }
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
