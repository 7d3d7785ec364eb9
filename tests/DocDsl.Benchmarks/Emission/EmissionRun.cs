using System.Diagnostics;
using System.Globalization;

namespace DocDsl.Benchmarks.Emission;

/// <summary>
/// What the code that is generated for a document costs the compiler, above an empty project, beside the same words in constants that a
/// person wrote. The goal is 2.0 × for a record with ten members, and 0.2 × for a document without a type.
/// </summary>
internal static class EmissionRun
{
    private const int Documents = 300;
    private const int WarmUps = 2;
    private const int Rounds = 7;
    private const string TieredCompilation = "DOTNET_TieredCompilation";

    /// <summary>Prints a row for each project.</summary>
    public static void Run()
    {
        // The compiler's package is not compiled in advance, as that of the SDK is: without tiers it is as warm as a compiler server's.
        if (Environment.GetEnvironmentVariable(TieredCompilation) != "0")
        {
            var start = new ProcessStartInfo(Environment.ProcessPath!, ["emission"]) { Environment = { [TieredCompilation] = "0" } };
            using var process = Process.Start(start)!;
            process.WaitForExit();
            Environment.ExitCode = process.ExitCode;
            return;
        }

        var letters = Enumerable.Range(0, Documents).Select(id => new EmissionLetter(id)).ToArray();
        var generated = EmissionProject.Generated("generated", letters.Select(letter => letter.Document(hasIds: false)));
        var named = EmissionProject.Generated("generated, with ids", letters.Select(letter => letter.Document(hasIds: true)));
        EmissionProject[] projects =
        [
            EmissionProject.Written("empty", ["public static class Empty { }"]),
            EmissionProject.Written("constants", letters.Select(letter => letter.Constants())),
            generated,
            named,
            EmissionProject.Generated("@members named, no ids", letters.Select(letter => letter.Document(hasIds: false, "named"))),
            EmissionProject.Generated("@members none", letters.Select(letter => letter.Document(hasIds: false, "none"))),
            generated with
            {
                Name = "generated, with a documentation file",
                HasDocumentation = true,
            },
        ];
        Print(projects, Measure(projects));
    }

    /// <summary>The least of the rounds for each, in milliseconds, and the bytes allocated. The projects take turns.</summary>
    private static (double Time, long Allocated)[] Measure(EmissionProject[] projects)
    {
        var least = projects.Select(_ => (Time: double.MaxValue, Allocated: long.MaxValue)).ToArray();
        for (var round = -WarmUps; round < Rounds; round++)
        {
            for (var i = 0; i < projects.Length; i++)
            {
                var index = (i + round + WarmUps) % projects.Length;
                GC.Collect();
                var allocated = GC.GetAllocatedBytesForCurrentThread();
                var before = ThreadTime.Milliseconds();
                projects[index].Compile();
                var time = ThreadTime.Milliseconds() - before;
                allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
                if (round >= 0)
                {
                    least[index] = (Math.Min(least[index].Time, time), Math.Min(least[index].Allocated, allocated));
                }
            }
        }

        return least;
    }

    private static void Print(EmissionProject[] projects, (double Time, long Allocated)[] least)
    {
        var (empty, constants) = (least[0], least[1]);
        Console.WriteLine($"{Documents} documents of {EmissionLetter.Questions} questions; above the empty project, each document:");
        Console.WriteLine();
        Console.WriteLine("| project | ms | × constants | KB allocated | × constants |");
        Console.WriteLine("| --- | --- | --- | --- | --- |");
        for (var i = 1; i < projects.Length; i++)
        {
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {projects[i].Name} | {(least[i].Time - empty.Time) / Documents:F2} "
                        + $"| {(least[i].Time - empty.Time) / (constants.Time - empty.Time):F2} "
                        + $"| {(least[i].Allocated - empty.Allocated) / Documents / 1000.0:F0} "
                        + $"| {(least[i].Allocated - empty.Allocated) / (double)(constants.Allocated - empty.Allocated):F2} |"
                )
            );
        }
    }
}
