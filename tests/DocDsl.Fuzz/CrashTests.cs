using DocDsl.Core.Tests;
using DocDsl.Fuzz.Running;

// A budget counts what the process uses: a test beside another would be counted with it.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace DocDsl.Fuzz;

/// <summary>What the fuzzer once found, and what it begins with, tried again without it: in seconds, on any machine.</summary>
public class CrashTests
{
    private static string Folder => Repository.PathOf("tests", "DocDsl.Fuzz", "Crashes");

    public static TheoryData<string> Crashes =>
        [
            .. Directory
                .GetFiles(Folder, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'))
                .Where(file => file.Contains('/'))
                .Order(StringComparer.Ordinal),
        ];

    public static TheoryData<string> Targets => [.. FuzzTarget.All.Select(target => target.Name)];

    [Theory]
    [MemberData(nameof(Crashes))]
    public void A_crash_of_the_past_does_not_return(string crash) =>
        Assert.Null(Replay.ReasonOf(FuzzTarget.Of(crash.Split('/')[0]), File.ReadAllBytes(Path.Combine(Folder, crash))));

    [Theory]
    [MemberData(nameof(Targets))]
    public void What_the_fuzzer_begins_with_is_no_finding(string name)
    {
        var target = FuzzTarget.Of(name);
        var seeds = target.Seeds().ToArray();
        Assert.NotEmpty(seeds);
        var before = Counts.Documents;
        Assert.All(seeds, seed => Assert.Null(Replay.ReasonOf(target, seed)));

        // Most are read: a fuzzer whose inputs are all refused finds nothing. Messages are answered, or are a finding.
        Assert.True(name is "frames" or "messages" || Counts.Documents - before > seeds.Length / 2, name);
    }
}
