using DocDsl.Core.Directives;
using DocDsl.Core.ReaderText;
using DocDsl.Core.Text;

namespace DocDsl.Core.Symbols;

/// <summary>A part of a question: a line that begins <c>a)</c>, words named by <c>@part a "…"</c>, or a heading "Vraag 3a".</summary>
internal sealed class PartSymbol : AnswerableSymbol
{
    private readonly PartInfo _info;

    internal PartSymbol(QuestionSymbol question, PartInfo info, AnswerSymbol? answer)
        : base(answer, info.Typing)
    {
        Question = question;
        _info = info;
    }

    /// <summary>The question it is a part of.</summary>
    public QuestionSymbol Question { get; }

    /// <summary>From <c>a</c> to <c>z</c>; each once in a question.</summary>
    public char Letter => _info.Letter;

    /// <summary>Where it is named: <c>a)</c>, the letter after <c>@part</c>, or the heading.</summary>
    public TextSpan Span => _info.Span;

    /// <summary>
    /// Whether the document does not name it, but its set: <see cref="Span"/> is then where its words are, or the heading.
    /// </summary>
    public bool IsOfSet => _info.IsOfSet;

    /// <summary>Its words, without the letter.</summary>
    public TextView Text => _info.Text;

    /// <summary>What a reader calls it: <c>Vraag 3a</c>.</summary>
    public string Label => Question.LabelOfPart(Letter);

    /// <summary>What a message calls it after the word "part": <c>3a</c>, or <c>a</c> of a question without a number.</summary>
    internal override string Name => NameOf(Question.Identity, Letter);

    internal override string Description => "Part " + Name;

    internal static string NameOf(QuestionIdentity question, char letter) =>
        question.Written is { } written ? new QuestionNumber(written.Number, letter).ToString() : letter.ToString();
}
