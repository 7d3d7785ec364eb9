using System.Collections.Immutable;

namespace DocDsl.LanguageServer.Documents;

/// <summary>Another file as the check of a document has seen it.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="Hash">Of its text; 0 for a file that was not open.</param>
/// <remarks>
/// A check sees what is open as it is at that moment, and the checker what is open at a pause. What changes and changes back between two
/// pauses is no change for the checker; who was checked in between is found by this.
/// </remarks>
internal readonly record struct SeenText(string Path, ulong Hash)
{
    [ThreadStatic]
    private static HashSet<SeenText>? t_seen;

    /// <summary>Does a check, which stays on this thread.</summary>
    /// <param name="check">The check.</param>
    /// <param name="seen">What it asked for, in any order.</param>
    public static T Record<T>(Func<T> check, out ImmutableArray<SeenText> seen)
    {
        var outer = t_seen;
        t_seen = [];
        try
        {
            return check();
        }
        finally
        {
            seen = [.. t_seen];
            t_seen = outer;
        }
    }

    /// <summary>A check on this thread, if there is one, asks for a file.</summary>
    /// <param name="path">Absolute.</param>
    /// <param name="document">Null where it is not open.</param>
    public static void Add(string path, Document? document) => t_seen?.Add(new SeenText(path, document?.TextHash ?? 0));
}
