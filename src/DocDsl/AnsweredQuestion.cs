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
        : base(document, symbol, content) => InvariantValue = InvariantValue.Create(symbol.Value, content);

    /// <summary>
    /// The answer; questions that are answered together share one instance. Where parts are answered apart ("Antwoord op vraag 5a"), the
    /// first: <see cref="Question.Answers"/> has all, and <see cref="AnswerText"/> their words.
    /// </summary>
    public Answer Answer => Content.AnswerOf(Symbol);

    /// <summary>
    /// The text of all answers to the question and its parts (<see cref="Question.Answers"/>), separated by blank lines: that of <see
    /// cref="Answer"/>, where there is one answer.
    /// </summary>
    public string AnswerText =>
        Answers.Count == 1 ? Answer.Text : string.Join("\n\n", Answers.Select(answer => answer.Text).Where(text => text.Length > 0));

    /// <summary>The answer's value for this question, as text; null when no value is expected, or it cannot be read (QA3010).</summary>
    public InvariantValue? InvariantValue { get; }
}
