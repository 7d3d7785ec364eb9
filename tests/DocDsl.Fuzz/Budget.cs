using System.Globalization;

namespace DocDsl.Fuzz;

/// <summary>What one input may cost. Processor time and allocated bytes are counted, so that a busy machine changes nothing.</summary>
internal static class Budget
{
    /// <summary>Set for the fuzzer: instrumented code takes a few times as long. What it finds is tried again without.</summary>
    public const string FactorVariable = "DOCDSL_FUZZ_FACTOR";

    /// <summary>The size of an input that the limits are for; a longer one may cost more in proportion.</summary>
    public const int Size = 4096;

    private static readonly TimeSpan s_time = TimeSpan.FromSeconds(5);

    private static readonly int s_factor = int.TryParse(
        Environment.GetEnvironmentVariable(FactorVariable),
        NumberStyles.None,
        CultureInfo.InvariantCulture,
        out var factor
    )
        ? factor
        : 1;

    /// <summary>All that is ever allocated, though most of it is garbage at once.</summary>
    private const long Bytes = 1L << 30;

    /// <summary>Runs a target on an input.</summary>
    /// <exception cref="Finding">It does not hold, or costs too much twice: the first time code may still be compiled.</exception>
    public static void Run(FuzzTarget target, byte[] input) => Run(() => target.Run(input), input.Length);

    internal static void Run(Action run, int size)
    {
        if (Exceeded(run, size) is not null && Exceeded(run, size) is { } problem)
        {
            throw new Finding(problem);
        }
    }

    private static string? Exceeded(Action run, int size)
    {
        var share = Math.Max(1.0, size / (double)Size);
        var allocated = GC.GetTotalAllocatedBytes();
        var time = Environment.CpuUsage.TotalTime;
        run();
        time = Environment.CpuUsage.TotalTime - time;
        allocated = GC.GetTotalAllocatedBytes() - allocated;
        return time > s_time * share * s_factor
                ? string.Create(CultureInfo.InvariantCulture, $"{size} bytes take {time.TotalSeconds:0.0} s")
            : allocated > Bytes * share ? string.Create(CultureInfo.InvariantCulture, $"{size} bytes allocate {allocated >> 20} MB")
            : null;
    }
}
