using DocDsl.Core.Text;

namespace DocDsl.Core.Compilation;

/// <summary>A reference to a question of another document.</summary>
/// <param name="Document">The document, as written.</param>
/// <param name="Question">The question, as a message names it.</param>
/// <param name="Member">The property that the question has in C#.</param>
/// <param name="Span">The reference.</param>
/// <param name="IsPromise">Whether a promise of the document is meant: then it is a reference to the document alone.</param>
internal sealed record ExternalReference(string Document, string Question, string Member, TextSpan Span, bool IsPromise = false)
{
    /// <summary>Whether it is a reference to the document alone, whose questions are answered: <c>@answers</c>.</summary>
    public bool IsAnswers => Member.Length == 0 && !IsPromise && !IsTranslation;

    /// <summary>Whether it is a reference to the document alone, which is translated: <c>@translates</c>.</summary>
    public bool IsTranslation { get; init; }

    /// <summary>Whether an answer rests on the answer to that question: the question alone is not enough.</summary>
    public bool IsEvidence { get; init; }
}

/// <summary>An answer without evidence where each must have some; code may still declare that it answers the question.</summary>
/// <param name="Number">The question's number, if it has one.</param>
/// <param name="Id">The question's id, if it has one.</param>
/// <param name="Diagnostic">What is reported where no code does.</param>
internal sealed record UnprovenAnswer(int? Number, string? Id, Diagnostics.Diagnostic Diagnostic);
