using System.Text.Json.Serialization;
using DocDsl.CompilerServices;
using DocDsl.Core.Symbols;
using DocDsl.Loading;

namespace DocDsl;

/// <summary>A question that was withdrawn and will have no answer.</summary>
[JsonConverter(typeof(ModelJsonConverter))]
public sealed record WithdrawnQuestion : Question
{
    internal WithdrawnQuestion(QaDocument document, QuestionSymbol symbol, DocumentContent content)
        : base(document, symbol, content) { }

    /// <summary>The reason given by <c>@withdrawn</c>; empty without one (QA1002).</summary>
    public string Reason => Symbol.Reason ?? "";
}
