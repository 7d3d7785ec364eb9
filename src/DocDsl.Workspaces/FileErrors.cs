namespace DocDsl.Workspaces;

/// <summary>What reading and writing files may throw, and is reported rather than thrown further.</summary>
internal static class FileErrors
{
    /// <summary>Whether an exception says that a file cannot be read or written.</summary>
    public static bool Include(Exception exception) => exception is IOException or UnauthorizedAccessException;
}
