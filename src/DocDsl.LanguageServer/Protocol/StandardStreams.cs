using System.Runtime.InteropServices;

namespace DocDsl.LanguageServer.Protocol;

/// <summary>What can be known of the process's own output.</summary>
internal static class StandardStreams
{
    private const int Output = 1;
    private const short PollOut = 4;

    /// <summary>What a pipe that can be written at all takes at once: PIPE_BUF of Linux; a socket takes more.</summary>
    private const int Atomic = 4096;

    /// <summary>
    /// Whether standard output takes so many bytes without waiting for who reads it; null on systems where that is not known.
    /// </summary>
    public static Func<int, bool>? Takes { get; } = OperatingSystem.IsLinux() ? TakesOnLinux : null;

    private static bool TakesOnLinux(int bytes)
    {
        if (bytes > Atomic)
        {
            return false;
        }

        var output = new PollDescriptor { Descriptor = Output, Events = PollOut };
        return Poll(ref output, 1, 0) == 1 && output.Returned == PollOut;
    }

    [DllImport("libc", EntryPoint = "poll")]
    private static extern int Poll(ref PollDescriptor descriptors, nuint count, int timeout);

    [StructLayout(LayoutKind.Sequential)]
    private struct PollDescriptor
    {
        public int Descriptor;
        public short Events;
        public short Returned;
    }
}
