using System.Text.Json.Serialization;
using DocDsl.CompilerServices;
using DocDsl.Core.Symbols;
using DocDsl.Loading;

namespace DocDsl;

/// <summary>
/// A question that has no answer yet, or one that says nothing: it is empty or only a placeholder. It has no <c>Answer</c>: code that uses
/// one does not compile.
/// </summary>
[JsonConverter(typeof(ModelJsonConverter))]
public sealed record OpenQuestion : Question
{
    internal OpenQuestion(QaDocument document, QuestionSymbol symbol, DocumentContent content)
        : base(document, symbol, content) { }

    /// <summary>
    /// The reason given by <c>@open</c>; null when the answer is missing (QA3001), empty (QA3004), only a placeholder (QA3005) or a "not
    /// applicable" without a reason (QA3011), and when it is <c>@optional</c>.
    /// </summary>
    public string? Reason => Symbol.Reason;
}
