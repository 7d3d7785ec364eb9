namespace DocDsl.Workspaces;

/// <summary>The files that an editor has open, whose text counts before what is on the disk.</summary>
internal interface IOpenFiles
{
    /// <summary>The absolute paths of the open files that declare types, in any order.</summary>
    IEnumerable<string> Types { get; }

    /// <summary>The absolute paths of all open documents, in any order.</summary>
    IEnumerable<string> Documents { get; }

    /// <summary>The absolute paths of the open documents of a name, in any order.</summary>
    /// <param name="name">The file's name without <c>.qa</c>; case does not count.</param>
    IEnumerable<string> DocumentsNamed(string name);

    /// <summary>The text of an open file; null for one that is not open. The same object as long as the text is the same.</summary>
    /// <param name="file">An absolute path.</param>
    string? Find(string file);
}
