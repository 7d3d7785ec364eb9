using System.ComponentModel;

namespace DocDsl.CompilerServices;

/// <summary>For generated code: a document type's record in this assembly, by which projects that refer to it find the type.</summary>
/// <param name="record">The record.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class DocumentTypeRecordAttribute(Type record) : Attribute
{
    /// <summary>The record.</summary>
    public Type Record { get; } = record;
}
