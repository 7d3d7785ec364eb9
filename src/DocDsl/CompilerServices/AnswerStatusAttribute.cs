using System.ComponentModel;

namespace DocDsl.CompilerServices;

/// <summary>
/// For generated code: the question's answer does not, or not wholly, answer it. The analyzer of code that uses the answer reads this
/// (QA6004).
/// </summary>
/// <param name="status">The value of <c>@status</c>.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Property)]
public sealed class AnswerStatusAttribute(AnswerStatus status) : Attribute
{
    /// <summary>The value of <c>@status</c>; never <see cref="AnswerStatus.Answered"/>.</summary>
    public AnswerStatus Status { get; } = status;
}
