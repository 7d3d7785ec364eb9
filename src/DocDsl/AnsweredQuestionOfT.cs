using System.Text.Json.Serialization;
using DocDsl.CompilerServices;
using DocDsl.Core.Symbols;
using DocDsl.Loading;

namespace DocDsl;

/// <summary>A question that has an answer with a typed value.</summary>
/// <typeparam name="T">
/// <see cref="bool"/> (yes-no), <see cref="DateOnly"/>, <see cref="decimal"/> (number), <see cref="long"/> (integer),
/// <see cref="MoneyAmount"/>, <see cref="CalendarDuration"/>, <see cref="Uri"/>, <see cref="PersonName"/>, <see cref="string"/>, or the
/// enumeration generated for a choice; a choice read without generated code is a string. Where several may be chosen, an <see
/// cref="IReadOnlyList{T}"/> of these, in the order in which the choices are declared; two lists of the same choices are equal.
/// </typeparam>
[JsonConverter(typeof(ModelJsonConverter))]
public record AnsweredQuestion<T> : AnsweredQuestion
{
    internal AnsweredQuestion(QaDocument document, QuestionSymbol symbol, DocumentContent content, T value)
        : base(document, symbol, content) => Value = value;

    /// <summary>The answer's value for this question; questions that share an answer have each their own.</summary>
    public T Value { get; }
}
