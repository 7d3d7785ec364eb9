namespace DocDsl.Workspaces;

/// <summary>The files that an editor has open, whose text counts before what is on the disk.</summary>
internal interface IOpenFiles
{
    /// <summary>The absolute paths of all open files, in any order.</summary>
    IEnumerable<string> Files { get; }

    /// <summary>The text of an open file; null for one that is not open. The same object as long as the text is the same.</summary>
    /// <param name="file">An absolute path.</param>
    string? Find(string file);
}
