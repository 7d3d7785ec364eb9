namespace DocDsl;

/// <summary>
/// Says that this code is what an answer speaks of, or what shows that it is true: <c>[Answers("palantir#4")]</c>. Checked where it is
/// compiled (QA6007), and listed by the question's <see cref="Question.AnsweredBy"/>.
/// </summary>
/// <param name="questions">
/// Questions of documents, of this project or of one that it refers to: a document's name, with as many folders before it as it takes to
/// be one only, and a number, a part or an id: <c>palantir#4</c>, <c>brieven/palantir#4b</c>, <c>palantir#kosten</c>.
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
