namespace DocDsl;

/// <summary>For generated code: the declaration of the document type that a record was made of, as its <c>.qatype</c> file has it.</summary>
/// <param name="source">The declaration.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class DocumentTypeAttribute(string source) : Attribute
{
    /// <summary>The declaration.</summary>
    public string Source { get; } = source;
}

/// <summary>For generated code: a document type's record in this assembly, by which projects that refer to it find the type.</summary>
/// <param name="record">The record.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class DocumentTypeRecordAttribute(Type record) : Attribute
{
    /// <summary>The record.</summary>
    public Type Record { get; } = record;
}
