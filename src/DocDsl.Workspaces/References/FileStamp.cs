namespace DocDsl.Workspaces.References;

/// <summary>By which a file that has changed is known.</summary>
/// <param name="Length">Its size; -1 where it does not exist.</param>
/// <param name="Written">When it was written last.</param>
internal readonly record struct FileStamp(long Length, DateTime Written)
{
    public static FileStamp Of(string file)
    {
        var info = new FileInfo(file);
        return info.Exists ? new FileStamp(info.Length, info.LastWriteTimeUtc) : new FileStamp(-1, default);
    }
}
