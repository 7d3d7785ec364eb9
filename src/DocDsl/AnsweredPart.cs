using System.Text.Json.Serialization;
using DocDsl.CompilerServices;
using DocDsl.Core.Symbols;
using DocDsl.Loading;

namespace DocDsl;

/// <summary>A part of a question that has an answer.</summary>
[JsonConverter(typeof(ModelJsonConverter))]
public record AnsweredPart : QuestionPart
{
    internal AnsweredPart(QaDocument document, PartSymbol symbol, DocumentContent content)
        : base(document, symbol, content) => InvariantValue = InvariantValue.Create(symbol.Value, content);

    /// <summary>The answer; parts that are answered together share one instance.</summary>
    public Answer Answer => Content.AnswerOf(Symbol);

    /// <summary>The answer's value for this part, as text; null when no value is expected, or it cannot be read (QA3010).</summary>
    public InvariantValue? InvariantValue { get; }
}
