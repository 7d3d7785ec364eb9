using System.ComponentModel;

namespace DocDsl.CompilerServices;

/// <summary>
/// For generated code: what the project gives documents of this assembly where their text does not say it. Documents to which it gives
/// nothing are not in it.
/// </summary>
/// <param name="rows">Three texts for each, all separated by U+0000: its path, its type and its culture; empty for none.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class DocumentDefaultsAttribute(string rows) : Attribute
{
    /// <summary>Path, type and culture of each document.</summary>
    public string Rows { get; } = rows;
}
