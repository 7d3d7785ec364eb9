namespace DocDsl.Workspaces;

/// <summary>Files that are read on all cores. Not by parallel LINQ: that is not compiled ahead of time without warnings.</summary>
internal static class ParallelReading
{
    /// <summary>What is made of each item, in the order of the items.</summary>
    /// <param name="items">The items.</param>
    /// <param name="read">Called by several threads; what it throws is in an <see cref="AggregateException"/>, but in a browser.</param>
    public static TResult[] ReadInParallel<TItem, TResult>(this IEnumerable<TItem> items, Func<TItem, TResult> read)
    {
        var all = items.ToArray();
        // A program in a browser has one thread.
        if (OperatingSystem.IsBrowser())
        {
            return Array.ConvertAll(all, item => read(item));
        }

        var results = new TResult[all.Length];
        Parallel.For(0, all.Length, i => results[i] = read(all[i]));
        return results;
    }
}
