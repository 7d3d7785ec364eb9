namespace DocDsl.Core.DocumentTypes;

/// <summary>A declaration of a document type, as written.</summary>
/// <param name="Text">The <c>.qatype</c> file's text.</param>
/// <param name="RecordName">The generated record, with its namespace and without <c>global::</c>; empty where there is none (text read at
/// run time).</param>
/// <param name="Path">What diagnostics call the file; empty for one that came from no file.</param>
/// <param name="Assembly">The referenced assembly that the type comes from, by its simple name; empty for a type of the project
/// itself.</param>
internal sealed record TypeSource(string Text, string RecordName = "", string Path = "", string Assembly = "");
