using System.Diagnostics;
using DocDsl.Benchmarks.LanguageServer;

namespace DocDsl.Benchmarks.Sets;

/// <summary>What an edit of a set costs the language server while the documents that answer it are in its folder.</summary>
internal static class SetLatency
{
    /// <param name="folder">As <see cref="SetRun.Write"/> wrote it.</param>
    public static void Run(string folder)
    {
        var documents = Directory.GetFiles(folder, "review*.qa").Length;
        var questions = File.ReadLines(Path.Combine(folder, "review.qatype"))
            .Count(line => line.StartsWith("@question", StringComparison.Ordinal));
        string[] command = ["dotnet", Path.Combine(AppContext.BaseDirectory, "docdsl-tool.dll"), "lsp"];
        using var conversation = new Conversation(command, folder, new Uri(Path.Combine(folder, "review.qatype")).AbsoluteUri);
        conversation.ReadClosed(documents);
        Console.WriteLine(
            $"start to the diagnostics of all {documents} documents: {Stopwatch.GetElapsedTime(conversation.Started).TotalSeconds:F1} s, "
                + $"{conversation.ProcessorSeconds:F1} s of processor time"
        );
        conversation.Open(SetTexts.Declaration(questions));
        var (told, last) = (0, Stopwatch.GetTimestamp());
        new Thread(() =>
        {
            while (true)
            {
                conversation.ReadClosed(1);
                Volatile.Write(ref last, Stopwatch.GetTimestamp());
                Interlocked.Increment(ref told);
            }
        })
        {
            IsBackground = true,
        }.Start();
        for (var edit = 0; edit < 6; edit++)
        {
            var (before, sent) = (conversation.ProcessorSeconds, Stopwatch.GetTimestamp());
            Interlocked.Exchange(ref told, 0);
            conversation.Change(SetTexts.Declaration(questions, questions / 2 + edit));
            do
            {
                Thread.Sleep(1000);
            } while (
                Stopwatch.GetElapsedTime(sent).TotalSeconds < 10 || Stopwatch.GetElapsedTime(Volatile.Read(ref last)).TotalSeconds < 5
            );
            Console.WriteLine(
                $"edit {edit} of the set: {told} documents told of, "
                    + $"the last after {Stopwatch.GetElapsedTime(sent, last).TotalSeconds:F1} s; "
                    + $"{conversation.ProcessorSeconds - before:F1} s of processor time; peak {conversation.PeakMegabytes:F0} MB"
            );
        }

        Environment.Exit(0);
    }
}
