using System.Runtime.InteropServices;

namespace DocDsl.Benchmarks;

/// <summary>The processor time of this thread, so that a busy machine does not count.</summary>
internal static partial class ThreadTime
{
    private const int ThreadProcessorTime = 3;

    /// <summary>In milliseconds; where the system does not tell, that of the process.</summary>
    public static double Milliseconds()
    {
        if (!OperatingSystem.IsLinux())
        {
            return Environment.CpuUsage.TotalTime.TotalMilliseconds;
        }

        _ = ClockGetTime(ThreadProcessorTime, out var time);
        return time.Seconds * 1e3 + time.Nanoseconds / 1e6;
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int ClockGetTime(int clock, out TimeSpec time);

    private struct TimeSpec
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
