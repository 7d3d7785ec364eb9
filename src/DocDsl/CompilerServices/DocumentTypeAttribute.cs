using System.ComponentModel;

namespace DocDsl.CompilerServices;

/// <summary>
/// For generated code: the declaration of the document type that a record was made of, as its <c>.qatype</c> file has it.
/// </summary>
/// <param name="source">The declaration.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class DocumentTypeAttribute(string source) : Attribute
{
    /// <summary>The declaration.</summary>
    public string Source { get; } = source;
}
