using System.ComponentModel;

namespace DocDsl.CompilerServices;

/// <summary>
/// For generated code: one <see cref="AnswersAttribute"/> of this assembly, where it is found without looking at its types.
/// </summary>
/// <param name="question">The question, as written.</param>
/// <param name="member">The type or member that has the attribute, as <c>@evidence</c> would name it.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class AnsweredByAttribute(string question, string member) : Attribute
{
    /// <summary>The question, as written.</summary>
    public string Question { get; } = question;

    /// <summary>The type or member: <c>Ministry.Security.AesStore.Encrypt</c>.</summary>
    public string Member { get; } = member;
}
