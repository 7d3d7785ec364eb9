using DocDsl.Core.Directives;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Symbols;

/// <summary>A reference from the text of a question or an answer: <c>[[#4]]</c>, <c>[[palantir#4]]</c>, or "zie het antwoord op vraag 4".</summary>
/// <remarks>A list ("vragen 6 en 7") is a reference each.</remarks>
internal sealed class ReferenceSymbol
{
    internal ReferenceSymbol(TextSpan span, string? document, QuestionNumber? number, string? id, bool isWritten)
    {
        Span = span;
        Document = document;
        Number = number;
        Id = id;
        IsWritten = isWritten;
    }

    /// <summary>Where it stands: the brackets, or the words from the noun to the last number of the list.</summary>
    public TextSpan Span { get; }

    /// <summary>The name of another document, as written; null for this one.</summary>
    public string? Document { get; }

    /// <summary>The number, and the letter of a part if there is one; null where an id is named.</summary>
    public QuestionNumber? Number { get; }

    /// <summary>The id; null where a number is named.</summary>
    public string? Id { get; }

    /// <summary>Whether it stands in double brackets; otherwise it was read from the letter's own words.</summary>
    public bool IsWritten { get; }

    /// <summary>The question of this document; null when there is none (QA4001), and for another document.</summary>
    public QuestionSymbol? Target { get; internal set; }

    /// <summary>The question in whose words it stands; null when it stands in an answer.</summary>
    public QuestionSymbol? FromQuestion { get; internal set; }

    /// <summary>The answer in whose words it stands; null when it stands in a question.</summary>
    public AnswerSymbol? FromAnswer { get; internal set; }

    /// <summary>What a message calls the target after the word "question": <c>4a</c> or <c>'kosten'</c>.</summary>
    internal string TargetName => Number is { } number ? number.ToString() : $"'{Id}'";
}
