namespace DocDsl;

/// <summary>
/// Declares that this code implements an answer, or is evidence for it: <c>[Answers("palantir#4")]</c>. It is checked at compile time
/// (QA6007), and listed by the question's <see cref="Question.AnsweredBy"/>.
/// </summary>
/// <param name="questions">
/// Questions of documents in this project or in a referenced one: the name of the document, with as many folders before it as make it
/// unique, and a number, a part or an id: <c>palantir#4</c>, <c>brieven/palantir#4b</c>, <c>palantir#kosten</c>.
/// </param>
[AttributeUsage(
    AttributeTargets.Class
        | AttributeTargets.Struct
        | AttributeTargets.Interface
        | AttributeTargets.Enum
        | AttributeTargets.Delegate
        | AttributeTargets.Method
        | AttributeTargets.Property
        | AttributeTargets.Field
        | AttributeTargets.Event,
    AllowMultiple = true,
    Inherited = false
)]
public sealed class AnswersAttribute(params string[] questions) : Attribute
{
    /// <summary>The questions, as written.</summary>
    public IReadOnlyList<string> Questions { get; } = questions;
}
