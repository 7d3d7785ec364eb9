namespace DocDsl.Loading;

/// <summary>Values that are created at first use. If two threads create one at the same time, both get the first.</summary>
internal static class Once
{
    public static T Get<T, TOwner>(ref T? field, TOwner owner, Func<TOwner, T> make)
        where T : class => Volatile.Read(ref field) ?? Interlocked.CompareExchange(ref field, make(owner), null) ?? field;

    /// <summary>A list that cannot be changed by a cast.</summary>
    public static IReadOnlyList<T> List<T>(T[] items) => items.Length == 0 ? [] : Array.AsReadOnly(items);
}
