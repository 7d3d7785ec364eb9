using System.Text.Json.Serialization;
using DocDsl.CompilerServices;
using DocDsl.Core.Symbols;
using DocDsl.Loading;

namespace DocDsl;

/// <summary>A part of a question that has an answer with a typed value.</summary>
/// <typeparam name="T">As of an <see cref="AnsweredQuestion{T}"/>.</typeparam>
[JsonConverter(typeof(ModelJsonConverter))]
public sealed record AnsweredPart<T> : AnsweredPart
{
    internal AnsweredPart(QaDocument document, PartSymbol symbol, DocumentContent content, T value)
        : base(document, symbol, content) => Value = value;

    /// <summary>The answer's value for this part.</summary>
    public T Value { get; }
}
