using DocDsl.Core.Symbols;

namespace DocDsl;

/// <summary>For generated code: the question's answer is not, or not wholly, an answer. The analyzer of code that uses it reads this (QA6004).</summary>
/// <param name="status">What <c>@status</c> says.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AnswerStatusAttribute(AnswerStatus status) : Attribute
{
    /// <summary>What <c>@status</c> says; never <see cref="AnswerStatus.Answered"/>.</summary>
    public AnswerStatus Status { get; } = status;
}
