using DocDsl.Core.Directives;
using DocDsl.Core.ReaderText;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Symbols;

/// <summary>A part of a question: a line that begins <c>a)</c>, words named by <c>@part a "…"</c>, or a heading "Vraag 3a".</summary>
internal sealed class PartSymbol : AnswerableSymbol
{
    internal PartSymbol(QuestionSymbol question, char letter, TextSpan span, TextView text)
    {
        Question = question;
        Letter = letter;
        Span = span;
        Text = text;
    }

    /// <summary>The question it is a part of.</summary>
    public QuestionSymbol Question { get; }

    /// <summary>From <c>a</c> to <c>z</c>; each once in a question.</summary>
    public char Letter { get; }

    /// <summary>Where it is named: <c>a)</c>, the letter after <c>@part</c>, or the heading.</summary>
    public TextSpan Span { get; }

    /// <summary>Its words, without the letter.</summary>
    public TextView Text { get; internal set; }

    /// <summary>What a reader calls it: <c>Vraag 3a</c>.</summary>
    public string Label => Question.LabelOfPart(Letter);

    /// <summary>What a message calls it after the word "part": <c>3a</c>, or <c>a</c> of a question without a number.</summary>
    internal override string Name => Question.Written is { } written ? new QuestionNumber(written.Number, Letter).ToString() : Letter.ToString();

    internal override string Description =>
        Question.Written is { } written ? $"Part {written.Number}{Letter}" : $"Part {Letter}";
}
