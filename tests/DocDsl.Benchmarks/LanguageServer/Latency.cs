using System.Diagnostics;
using System.Globalization;

namespace DocDsl.Benchmarks.LanguageServer;

/// <summary>
/// What somebody who types waits for, beside an echo of the same messages over the same pipe; how long a server takes to start, what it
/// keeps in memory, and what a workspace of many letters costs.
/// </summary>
/// <remarks>
/// The servers stay up side by side and take messages in turn, since how fast a sleeping process wakes depends on the moment: only figures
/// of one run compare.
/// </remarks>
internal static class Latency
{
    /// <param name="native">A tool published as NativeAOT, measured too; null for none.</param>
    /// <param name="letters">How many letters the workspace has.</param>
    public static void Run(string? native, int letters)
    {
        string[] dotnet = ["dotnet", Path.Combine(AppContext.BaseDirectory, "docdsl-tool.dll"), "lsp"];
        (string Name, string[] Command)[] servers = native is null
            ? [("docdsl", dotnet)]
            : [("docdsl", dotnet), ("docdsl, NativeAOT", [native, "lsp"])];
        string[] Echo(string mode) => ["dotnet", typeof(Latency).Assembly.Location, mode];

        var sizes = new[] { 20_000, 40_000, 1_000_000 };
        var rows = sizes
            .SelectMany(size =>
                servers.Select(server => (Name: $"{server.Name}, {size / 1000} KB", server.Command, Size: size, Folder: (string?)null))
            )
            .Prepend(("echo of StreamJsonRpc", Echo("echo-rpc"), 40_000, null))
            .Prepend(("echo", Echo("echo"), 40_000, null))
            .ToList();
        var folder = Directory.CreateTempSubdirectory("docdsl-latency").FullName;
        for (var i = 0; i < letters; i++)
        {
            // The last question has no answer, so that each letter is told of.
            File.WriteAllText(Path.Combine(folder, $"letter{i}.qa"), Letters.Document(i, 5) + "\nVraag 6\nWat?\n");
        }

        foreach (var (name, command) in servers)
        {
            Console.WriteLine($"{name}: {Start(command)}");
            Console.WriteLine($"{name}: {Workspace(command, folder, letters)}");
            rows.Add(($"{name}, 40 KB among {letters} letters", command, 40_000, folder));
        }

        Keystrokes(rows);
        Directory.Delete(folder, recursive: true);
    }

    private static void Keystrokes(List<(string Name, string[] Command, int Size, string? Folder)> rows)
    {
        var conversations = rows.Select(row => new Conversation(row.Command, row.Folder)).ToArray();
        var times = rows.Select(_ => new List<double>()).ToArray();
        var lines = new int[rows.Count];
        for (var i = 0; i < rows.Count; i++)
        {
            var letter = Letters.OfLength(i, rows[i].Size);
            lines[i] = ProseLine(letter);
            conversations[i].Open(letter);
        }

        Thread.Sleep(3000);
        var order = Enumerable.Range(0, rows.Count).ToArray();
        var random = new Random(1);
        for (var round = -1500; round < 3000; round++)
        {
            // What a server does after it has answered is in the way of whoever is next: each is next to each.
            random.Shuffle(order);
            foreach (var i in order)
            {
                // Long letters take long: a few tell enough.
                if (rows[i].Size > 100_000 && round % 10 != 0)
                {
                    continue;
                }

                var time = conversations[i].Type(lines[i]);
                if (round >= 0)
                {
                    times[i].Add(time);
                }
            }
        }

        var floor = Median(times[0]);
        Console.WriteLine($"\n| a key until its diagnostics, µs | median | p95 | x echo | peak MB |\n| --- | ---: | ---: | ---: | ---: |");
        for (var i = 0; i < rows.Count; i++)
        {
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {rows[i].Name} | {Median(times[i]):0} | {Percentile(times[i], 0.95):0} | {Median(times[i]) / floor:0.00} | "
                        + $"{conversations[i].PeakMegabytes:0} |"
                )
            );
            conversations[i].Dispose();
        }
    }

    /// <summary>A line in the middle of the text of a question: one letter more or less changes nothing but the words.</summary>
    private static int ProseLine(string letter)
    {
        var lines = letter.Split('\n');
        return Array.IndexOf(lines, "Vraag 2") + 3;
    }

    private static string Start(string[] command)
    {
        var (initialized, first, memory) = (new List<double>(), new List<double>(), new List<double>());
        for (var i = 0; i < 11; i++)
        {
            using var conversation = new Conversation(command);
            conversation.Open(Letters.OfLength(1, 40_000));
            initialized.Add(conversation.Initialized.TotalMilliseconds);
            first.Add(Stopwatch.GetElapsedTime(conversation.Started).TotalMilliseconds);
            memory.Add(conversation.PeakMegabytes);
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"start to the answer to initialize {Median(initialized):0} ms, to the first diagnostics of a 40 KB letter "
                + $"{Median(first):0} ms, peak {Median(memory):0} MB"
        );
    }

    private static string Workspace(string[] command, string folder, int letters)
    {
        var (times, memory) = (new List<double>(), new List<double>());
        for (var i = 0; i < 3; i++)
        {
            using var conversation = new Conversation(command, folder);
            conversation.ReadClosed(letters);
            times.Add(Stopwatch.GetElapsedTime(conversation.Started).TotalMilliseconds);
            memory.Add(conversation.PeakMegabytes);
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"start to the diagnostics of all {letters} letters {Median(times):0} ms, peak {Median(memory):0} MB"
        );
    }

    private static double Median(List<double> times) => Percentile(times, 0.5);

    private static double Percentile(List<double> times, double share) => times.Order().ElementAt((int)((times.Count - 1) * share));
}
