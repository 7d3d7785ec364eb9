using DocDsl.Workspaces;

namespace DocDsl.Cli.Input;

/// <summary>What became of one file.</summary>
/// <param name="Path">As given.</param>
/// <param name="Value">The result; the default where there is a problem.</param>
/// <param name="Problem">Why it could not be read or written, as the rest of a sentence; null when it could.</param>
internal readonly record struct FileResult<T>(string Path, T? Value, string? Problem);

/// <summary>Does something with each of many files on all processors, and gives the results in the order of the files.</summary>
internal static class EachFile
{
    /// <summary>
    /// So many files are begun before the result of the first is taken: enough for all processors to have work beside a long document, and
    /// few enough for memory not to grow with the number of files.
    /// </summary>
    internal static int Ahead { get; } = 8 * Environment.ProcessorCount;

    /// <param name="files">Each is begun only when the one <see cref="Ahead"/> before it was taken.</param>
    /// <param name="work">Runs on any thread. What it throws ends everything, but for <see cref="FileErrors"/>, which are the result.
    /// </param>
    /// <param name="keyOf">What it writes, if it writes: of files that are the same there, whatever the case of their letters, each waits
    /// for those before it. Null for nothing.</param>
    public static IEnumerable<FileResult<T>> InParallel<T>(
        this IEnumerable<string> files,
        Func<string, T> work,
        Func<string, string?>? keyOf = null
    )
    {
        var begun = new Queue<(string? Key, Task<FileResult<T>> Task)>();
        try
        {
            foreach (var file in files)
            {
                if (begun.Count == Ahead)
                {
                    yield return begun.Peek().Task.GetAwaiter().GetResult();
                    begun.Dequeue();
                }

                var key = keyOf?.Invoke(file);
                var before = key is null
                    ? null
                    : begun.LastOrDefault(other => string.Equals(other.Key, key, StringComparison.OrdinalIgnoreCase)).Task;
                var task = before is null
                    ? Task.Run(() => Do(file, work))
                    : before.ContinueWith(_ => Do(file, work), TaskScheduler.Default);
                begun.Enqueue((key, task));
            }

            for (; begun.Count > 0; begun.Dequeue())
            {
                yield return begun.Peek().Task.GetAwaiter().GetResult();
            }
        }
        finally
        {
            // Whoever takes no more, since something failed, does not leave a file half written.
            Task.WhenAll(begun.Select(each => each.Task)).ContinueWith(_ => { }, TaskScheduler.Default).Wait();
        }
    }

    private static FileResult<T> Do<T>(string file, Func<string, T> work)
    {
        try
        {
            return new FileResult<T>(file, work(file), Problem: null);
        }
        catch (Exception problem) when (FileErrors.Include(problem))
        {
            return new FileResult<T>(file, default, problem.Message);
        }
    }
}
