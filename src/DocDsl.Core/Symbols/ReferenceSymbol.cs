using DocDsl.Core.Directives;
using DocDsl.Core.Text;

namespace DocDsl.Core.Symbols;

/// <summary>
/// A reference from the text of a question or an answer: <c>[[#4]]</c>, <c>[[palantir#4]]</c>, or "zie het antwoord op vraag 4".
/// </summary>
/// <remarks>A list ("vragen 6 en 7") is a reference each.</remarks>
/// <param name="Name">What is referred to, as written.</param>
/// <param name="Target">The question of this document; null when it does not exist (QA4001), and for another document.</param>
/// <param name="FromQuestion">The question in whose words it is; null when it is in an answer.</param>
/// <param name="FromAnswer">The answer in whose words it is; null when it is in a question.</param>
internal sealed record ReferenceSymbol(ReferenceInfo Name, QuestionSymbol? Target, QuestionSymbol? FromQuestion, AnswerSymbol? FromAnswer)
{
    /// <summary>Where it is: the brackets, or the words from the noun to the last number of the list.</summary>
    public TextSpan Span => Name.Span;

    /// <summary>The name of another document, as written; null for this one.</summary>
    public string? Document => Name.Document;

    /// <summary>The number, and the letter of a part if there is one; null where an id is named.</summary>
    public QuestionNumber? Number => Name.Number;

    /// <summary>The id; null where a number is named.</summary>
    public string? Id => Name.Id;

    /// <summary>Whether it is in double brackets; otherwise it was read from the letter's own words.</summary>
    public bool IsWritten => Name.IsWritten;

    /// <summary>What a message calls the target after the word "question": <c>4a</c> or <c>'kosten'</c>.</summary>
    internal string TargetName => Name.TargetName;
}

/// <summary>A reference as it is written, before it is known what it refers to.</summary>
/// <param name="Span">Where it is: the brackets, or the words from the noun to the last number of the list.</param>
/// <param name="Document">The name of another document, as written; null for this one.</param>
/// <param name="Number">The number, and the letter of a part if there is one; null where an id is named.</param>
/// <param name="Id">The id; null where a number is named.</param>
/// <param name="IsWritten">Whether it is in double brackets.</param>
internal sealed record ReferenceInfo(TextSpan Span, string? Document, QuestionNumber? Number, string? Id, bool IsWritten)
{
    /// <summary>What a message calls the target after the word "question": <c>4a</c> or <c>'kosten'</c>.</summary>
    public string TargetName => Number is { } number ? number.ToString() : $"'{Id}'";
}
