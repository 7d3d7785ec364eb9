using DocDsl.Core.Symbols;

namespace DocDsl;

/// <summary>A question that has an answer.</summary>
public record AnsweredQuestion : Question
{
    internal AnsweredQuestion(QaDocument document, QuestionSymbol symbol, DocumentContent content)
        : base(document, symbol, content)
    {
    }

    /// <summary>The answer; questions that are answered together share one instance.</summary>
    public Answer Answer => Content.AnswerOf(Symbol);
}
