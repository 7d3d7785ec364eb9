using DocDsl.Core.Symbols;

namespace DocDsl;

/// <summary>A part of a question that has an answer.</summary>
public record AnsweredPart : QuestionPart
{
    internal AnsweredPart(QaDocument document, PartSymbol symbol, DocumentContent content)
        : base(document, symbol, content)
    {
    }

    /// <summary>The answer; parts that are answered together share one instance.</summary>
    public Answer Answer => Content.AnswerOf(Symbol);
}
