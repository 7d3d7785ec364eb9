using DocDsl.Core.Text;
using DocDsl.Core.Values;
using DocDsl.Core.Values.Invariant;

namespace DocDsl.Core.Symbols;

/// <summary>An answer that another question takes by <c>@same-as</c>.</summary>
/// <param name="Status">What kind of answer it is.</param>
/// <param name="Value">Its value in invariant form; null when it has none.</param>
/// <param name="Text">Its words.</param>
internal sealed record SharedAnswer(AnswerStatus Status, string? Value, string Text)
{
    /// <summary>Its value for a question that expects a kind; null when it has none of that kind.</summary>
    public string? ValueAs(ValueType type) =>
        type.Kind == ValueKind.Text ? Text
        : Value is not null && WrittenValues.TryNormalize(Value, type, out var value) ? value
        : null;
}

/// <summary>The answers that a document takes from others, by the places where it names their questions.</summary>
internal sealed class SharedAnswers(IReadOnlyDictionary<TextSpan, SharedAnswer> byName)
{
    /// <summary>The answer that is meant; null where there is none that can be taken.</summary>
    /// <param name="name">As <c>@same-as</c> names it.</param>
    public SharedAnswer? Find(ReferenceInfo name) => byName.TryGetValue(name.Span, out var answer) ? answer : null;
}
