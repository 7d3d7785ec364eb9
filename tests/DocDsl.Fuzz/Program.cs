using System.Globalization;
using DocDsl.Fuzz.Running;
using SharpFuzz;

namespace DocDsl.Fuzz;

/// <summary>The command of the fuzzer; docs/contributing.md says how it is used.</summary>
internal static class Program
{
    public static int Main(string[] args) =>
        args switch
        {
            ["run", .. var options] => new Campaign(Options(options)).Run(),
            ["target", var name] => Serve(FuzzTarget.Of(name)),
            ["try", var name, var file] => Replay.Try(FuzzTarget.Of(name), File.ReadAllBytes(file), Console.Out),
            ["minimise", var name, var file] => Minimiser.Run(FuzzTarget.Of(name), file),
            _ => Help(),
        };

    private static int Help()
    {
        Console.WriteLine(
            $"""
            dotnet run -c Release --project tests/DocDsl.Fuzz -- run [--minutes 2] [--jobs 1] [--only name,name] [--seed 1]
                [--folder artifacts/fuzz] [--corpus folder]
            dotnet run -c Release --project tests/DocDsl.Fuzz -- try <target> <file>
            dotnet run -c Release --project tests/DocDsl.Fuzz -- minimise <target> <file>
            targets: {string.Join(", ", FuzzTarget.All.Select(target => target.Name))}
            """
        );
        return 1;
    }

    /// <summary>What afl-fuzz starts: reads an input from its standard input, again and again.</summary>
    private static int Serve(FuzzTarget target)
    {
        var input = new MemoryStream();
        Fuzzer.OutOfProcess.Run(stream =>
        {
            input.SetLength(0);
            stream.CopyTo(input);
            Budget.Run(target, input.ToArray());
            Counts.Write();
        });
        return 0;
    }

    private static CampaignOptions Options(string[] args)
    {
        var options = new CampaignOptions();
        for (var i = 0; i + 1 < args.Length; i += 2)
        {
            options = args[i] switch
            {
                "--minutes" => options with { Minutes = double.Parse(args[i + 1], CultureInfo.InvariantCulture) },
                "--jobs" => options with { Jobs = int.Parse(args[i + 1], CultureInfo.InvariantCulture) },
                "--only" => options with { Targets = [.. args[i + 1].Split(',').Select(FuzzTarget.Of)] },
                "--seed" => options with { Seed = int.Parse(args[i + 1], CultureInfo.InvariantCulture) },
                "--folder" => options with { Folder = Path.GetFullPath(args[i + 1]) },
                "--corpus" => options with { Corpus = Path.GetFullPath(args[i + 1]) },
                _ => throw new ArgumentException($"'{args[i]}' is no option."),
            };
        }

        return options;
    }
}
