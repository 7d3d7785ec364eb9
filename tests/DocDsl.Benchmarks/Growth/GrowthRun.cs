using System.Diagnostics;
using System.Globalization;

namespace DocDsl.Benchmarks.Growth;

/// <summary>
/// Measures how processor time grows with the size of a document: the exponent is 1 where twice the text costs twice the time, and 2
/// where it costs four times. The goal is at most 1.05, and 100 ms at 500 KB.
/// </summary>
internal static class GrowthRun
{
    private static readonly int[] s_kilobytes = [62, 125, 250, 500];

    /// <summary>Prints a row for each shape whose name contains the filter.</summary>
    /// <param name="filter">Part of a name; empty for all.</param>
    public static void Run(string filter)
    {
        Console.WriteLine("| shape | ms at 62 KB | 125 KB | 250 KB | 500 KB | exponent |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- |");
        foreach (var shape in Shapes.All.Where(shape => shape.Name.Contains(filter, StringComparison.OrdinalIgnoreCase)))
        {
            var times = Measure(shape);
            var cells = s_kilobytes.Select((_, i) => i < times.Count ? times[i].ToString("F1", CultureInfo.InvariantCulture) : "–");
            var exponent = Exponent(times);
            var over = exponent > 1.15 || times.Count < s_kilobytes.Length || times[^1] > 100 ? " **" : "";
            Console.WriteLine(
                $"| {shape.Name} | {string.Join(" | ", cells)} | {exponent.ToString("F2", CultureInfo.InvariantCulture)}{over} |"
            );
        }
    }

    /// <summary>The least of several rounds for each size, in milliseconds.</summary>
    private static List<double> Measure(GrowthShape shape)
    {
        var times = new List<double>();
        var small = shape.Prepare(shape.OfLength(8_000));
        for (var warmUp = Stopwatch.StartNew(); warmUp.ElapsedMilliseconds < 300;)
        {
            small();
        }

        foreach (var kilobytes in s_kilobytes)
        {
            var work = shape.Prepare(shape.OfLength(kilobytes * 1000));
            var least = double.MaxValue;
            var all = Stopwatch.StartNew();
            for (var round = 0; round < 3 || (round < 25 && all.ElapsedMilliseconds < 1500); round++)
            {
                GC.Collect();
                var before = ProcessorTime;
                work();
                least = Math.Min(least, (ProcessorTime - before).TotalMilliseconds);
                // One that would take minutes is known well enough.
                if (all.ElapsedMilliseconds > 6000)
                {
                    break;
                }
            }

            times.Add(least);
            if (least > 4000)
            {
                break;
            }
        }

        return times;
    }

    private static TimeSpan ProcessorTime => Environment.CpuUsage.TotalTime;

    /// <summary>Over the last two doublings.</summary>
    private static double Exponent(List<double> times)
    {
        var doublings = Math.Min(2, times.Count - 1);
        return doublings == 0 ? double.NaN : Math.Log2(times[^1] / times[^(doublings + 1)]) / doublings;
    }
}
