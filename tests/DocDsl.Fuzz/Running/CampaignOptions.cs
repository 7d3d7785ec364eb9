using DocDsl.Core.Tests;

namespace DocDsl.Fuzz.Running;

/// <summary>How long and what is fuzzed.</summary>
internal sealed record CampaignOptions
{
    /// <summary>For all targets together; each has its share.</summary>
    public double Minutes { get; init; } = 2;

    /// <summary>How many targets are fuzzed at a time.</summary>
    public int Jobs { get; init; } = 1;

    public IReadOnlyList<FuzzTarget> Targets { get; init; } = FuzzTarget.All;

    /// <summary>The beginning of the fuzzer's random numbers. How far it comes in its time depends on the machine all the same.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Takes the findings, and what is needed to find them.</summary>
    public string Folder { get; init; } = Repository.PathOf("artifacts", "fuzz");

    /// <summary>Inputs that earlier runs have found to reach something new: they are read, and added to. Null for no such folder.</summary>
    public string? Corpus { get; init; }
}
