namespace DocDsl.Core.Text;

/// <summary>64-bit FNV-1a: the same on every machine and framework, which <see cref="string.GetHashCode()"/> is not.</summary>
internal static class TextHash
{
    public const ulong Empty = 14695981039346656037;

    private const ulong Prime = 1099511628211;

    /// <summary>
    /// Of the characters as decoded; a byte order mark does not count, so that it does not matter whether a host drops it.
    /// </summary>
    public static ulong Of(string text)
    {
        var hash = Empty;
        for (var i = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0; i < text.Length; i++)
        {
            hash = (hash ^ text[i]) * Prime;
        }

        return hash;
    }

    public static ulong Add(ulong hash, int value) => (hash ^ (uint)value) * Prime;

    public static ulong Add(ulong hash, string value)
    {
        foreach (var c in value)
        {
            hash = (hash ^ c) * Prime;
        }

        return (hash ^ 0x10000) * Prime;
    }
}
