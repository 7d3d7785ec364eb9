using System.Diagnostics;

namespace DocDsl.Corpus.Tests;

/// <summary>The script of the corpus that compares what was read with what is true.</summary>
internal static class QuestionnaireScore
{
    /// <summary>Scores a folder of candidates.</summary>
    /// <param name="folder">A file of JSON for each document, as score.py describes it.</param>
    /// <param name="kind">The one kind of documents that are meant; null for all.</param>
    /// <returns>What the script writes with <c>--json</c>; null where there is no python3.</returns>
    public static string? Of(string folder, string? kind = null)
    {
        var truth = Path.Combine(Corpus.Folder!, "questionnaires");
        var start = new ProcessStartInfo("python3") { RedirectStandardOutput = true };
        foreach (var argument in new[] { Path.Combine(truth, "score.py"), Path.Combine(truth, kind ?? ""), folder, "--json" })
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            using var process = Process.Start(start)!;
            var result = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return result;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
