using System.Globalization;

namespace DocDsl.Fuzz;

/// <summary>How many documents were read and how many edits were tried. One input may be several of them.</summary>
internal static class Counts
{
    /// <summary>The file that a fuzzing process writes them to.</summary>
    public const string FileVariable = "DOCDSL_FUZZ_COUNTS";

    private static readonly string? s_file = Environment.GetEnvironmentVariable(FileVariable);
    private static long s_documents;
    private static long s_edits;
    private static long s_written;

    /// <summary>The documents of this process.</summary>
    public static long Documents => s_documents;

    public static void Document() => s_documents++;

    public static void Edit() => s_edits++;

    /// <summary>Writes them about each second: the fuzzer ends this process without a word.</summary>
    public static void Write()
    {
        if (s_file is not null && Environment.TickCount64 - s_written > 1000)
        {
            s_written = Environment.TickCount64;
            File.WriteAllText($"{s_file}.{Environment.ProcessId}", string.Create(CultureInfo.InvariantCulture, $"{s_documents} {s_edits}"));
        }
    }

    /// <summary>What all processes have written for a run.</summary>
    public static (long Documents, long Edits) Read(string file)
    {
        var (documents, edits) = (0L, 0L);
        foreach (var written in Directory.GetFiles(Path.GetDirectoryName(file)!, Path.GetFileName(file) + ".*"))
        {
            var numbers = File.ReadAllText(written).Split(' ');
            if (numbers.Length == 2)
            {
                documents += long.Parse(numbers[0], CultureInfo.InvariantCulture);
                edits += long.Parse(numbers[1], CultureInfo.InvariantCulture);
            }
        }

        return (documents, edits);
    }
}
