using System.ComponentModel;

namespace DocDsl.CompilerServices;

/// <summary>
/// For generated code: the numbers of questions whose properties are named by their ids, and the questions without a property. The
/// analyzers of <c>letter[4]</c> and the fix of <c>letter.Question4</c> read it.
/// </summary>
/// <param name="numbers">The numbers and the names of the properties, and the letters of parts: <c>1=Taal,4=Kosten,2,3ab</c>.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class QuestionNumbersAttribute(string numbers) : Attribute
{
    /// <summary>The numbers and the names of the properties, and the letters of parts: <c>1=Taal,4=Kosten,2,3ab</c>.</summary>
    public string Numbers { get; } = numbers;
}
