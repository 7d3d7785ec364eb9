using System.ComponentModel;

namespace DocDsl.CompilerServices;

/// <summary>
/// For generated code: by what the run time tells that it reads the documents of this assembly as they were compiled. It is apart from
/// their types, which an edit inside an answer leaves as they are, and is one text, since the compiler pays for each member.
/// </summary>
/// <param name="hashes">
/// For each document 48 hexadecimal digits: of its path, of its text and of the shape that its type was generated for, each of 64 bits.
/// </param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class DocumentHashesAttribute(string hashes) : Attribute
{
    /// <summary>For each document 48 hexadecimal digits.</summary>
    public string Hashes { get; } = hashes;
}
