using System.ComponentModel;

namespace DocDsl.CompilerServices;

/// <summary>
/// For generated code: the documents of this assembly that have no type of their own. The run time reads it when one is first used, and
/// the analyzers of look-ups where code looks a question up.
/// </summary>
/// <param name="rows">
/// Four texts for each, all separated by U+0000: its path, the record of its type, its name in C#, and its questions.
/// </param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class DocumentTableAttribute(string rows) : Attribute
{
    /// <summary>Path, record of the type, name in C# and questions of each document.</summary>
    public string Rows { get; } = rows;
}
