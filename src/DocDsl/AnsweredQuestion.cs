using System.Text.Json.Serialization;
using DocDsl.CompilerServices;
using DocDsl.Core.Symbols;
using DocDsl.Loading;

namespace DocDsl;

/// <summary>A question that has an answer.</summary>
[JsonConverter(typeof(ModelJsonConverter))]
public record AnsweredQuestion : Question
{
    internal AnsweredQuestion(QaDocument document, QuestionSymbol symbol, DocumentContent content)
        : base(document, symbol, content) => InvariantValue = InvariantValue.Create(symbol.Value);

    /// <summary>The answer; questions that are answered together share one instance.</summary>
    public Answer Answer => Content.AnswerOf(Symbol);

    /// <summary>The answer's value for this question, as text; null when no value is expected, or it cannot be read (QA3010).</summary>
    public InvariantValue? InvariantValue { get; }
}
