using System.Text.Json.Serialization;
using DocDsl.CompilerServices;
using DocDsl.Core.Symbols;
using DocDsl.Loading;

namespace DocDsl;

/// <summary>A question that does not apply, and needs no answer.</summary>
[JsonConverter(typeof(ModelJsonConverter))]
public sealed record NotApplicableQuestion : Question
{
    internal NotApplicableQuestion(QaDocument document, QuestionSymbol symbol, DocumentContent content)
        : base(document, symbol, content) { }

    /// <summary>The reason given by <c>@na</c>; empty without one (QA1002).</summary>
    public string Reason => Symbol.Reason ?? "";
}
