using System.Text.Json.Serialization;
using DocDsl.CompilerServices;
using DocDsl.Core.Symbols;
using DocDsl.Loading;

namespace DocDsl;

/// <summary>A question that has no answer yet. It has no <c>Answer</c>: code that uses one does not compile.</summary>
[JsonConverter(typeof(ModelJsonConverter))]
public sealed record OpenQuestion : Question
{
    internal OpenQuestion(QaDocument document, QuestionSymbol symbol, DocumentContent content)
        : base(document, symbol, content) { }

    /// <summary>The reason given by <c>@open</c>; null when the answer is missing (QA3001) or <c>@optional</c>.</summary>
    public string? Reason => Symbol.Reason;
}
