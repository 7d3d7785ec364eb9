using System.Diagnostics;

namespace DocDsl.Fuzz.Running;

/// <summary>Makes an input smaller as long as it fails in the same way.</summary>
internal static class Minimiser
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    /// <summary>Writes the smaller input over the file.</summary>
    public static int Run(FuzzTarget target, string file)
    {
        var input = File.ReadAllBytes(file);
        if (Replay.ReasonOf(target, input) is not { } reason)
        {
            return 0;
        }

        File.WriteAllBytes(
            file,
            Minimise(input, part => Replay.ReasonOf(target, part) is { } other && Replay.KeyOf(other) == Replay.KeyOf(reason))
        );
        return Replay.Failed;
    }

    /// <summary>Takes away parts, large ones first.</summary>
    /// <param name="input">An input that fails.</param>
    /// <param name="fails">Whether another fails in the same way.</param>
    public static byte[] Minimise(byte[] input, Func<byte[], bool> fails)
    {
        var clock = Stopwatch.StartNew();
        for (var size = Math.Max(1, input.Length / 2); size > 0; size /= 2)
        {
            for (var start = 0; start < input.Length && clock.Elapsed < s_patience;)
            {
                byte[] part = [.. input[..start], .. input[Math.Min(input.Length, start + size)..]];
                if (fails(part))
                {
                    input = part;
                }
                else
                {
                    start += size;
                }
            }
        }

        return input;
    }
}
