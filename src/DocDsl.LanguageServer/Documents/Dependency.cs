using System.Collections.Immutable;

namespace DocDsl.LanguageServer.Documents;

/// <summary>Another file that the check of a document has read, and its text at that time.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="Hash">Of its text; 0 for a file that was not open.</param>
/// <remarks>
/// A check reads open documents as they are at that moment, while <see cref="WorkspaceChecker"/> compares their texts at two pauses in
/// typing. A text that changes and changes back between the pauses is no change for it; a document that was checked in between is
/// recognized by the hash.
/// </remarks>
internal readonly record struct Dependency(string Path, ulong Hash)
{
    [ThreadStatic]
    private static HashSet<Dependency>? t_recorded;

    /// <summary>Runs a check, and records the files that it reads.</summary>
    /// <param name="check">The check, which must stay on this thread.</param>
    /// <param name="dependencies">The files, in any order.</param>
    public static T Record<T>(Func<T> check, out ImmutableArray<Dependency> dependencies)
    {
        var outer = t_recorded;
        t_recorded = [];
        try
        {
            return check();
        }
        finally
        {
            dependencies = [.. t_recorded];
            t_recorded = outer;
        }
    }

    /// <summary>Adds a file to those that the check on this thread has read, if there is a check.</summary>
    /// <param name="path">Absolute.</param>
    /// <param name="document">Null where the file is not open.</param>
    public static void Add(string path, Document? document) => t_recorded?.Add(new Dependency(path, document?.TextHash ?? 0));
}
