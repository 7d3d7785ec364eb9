using System.Globalization;

namespace DocDsl.Formats.Exporters;

/// <summary>Questions, answers and promises of other documents, as a document names them.</summary>
internal static class AnswerNames
{
    /// <summary>The question whose answer this is: <c>library#mfa</c>; null for an answer of its own words.</summary>
    public static string? SameAs(Answer answer) =>
        answer.SameAs is not { } other ? null
        : other.Questions is [var question, ..] ? $"{other.Document.Name}#{NameOf(question)}"
        : other.Document.Name;

    /// <summary>The answer that replaces this one: <c>letter: Answer to question 4</c>; null when none does.</summary>
    public static string? SupersededBy(Answer answer) => answer.SupersededBy is { } other ? $"{other.Document.Name}: {other.Label}" : null;

    /// <summary>A question that an answer replaces: <c>palantir#4</c>.</summary>
    public static string Of(QuestionReference reference) =>
        $"{reference.Document}#{reference.Number?.ToString(CultureInfo.InvariantCulture) ?? reference.Id}";

    /// <summary>Where and when a promise was fulfilled: <c>palantir, 1 March 2026</c>; null when it was not.</summary>
    /// <param name="promise">The promise.</param>
    /// <param name="format">Writes a day.</param>
    public static string? FulfilmentOf(Promise promise, Func<DateOnly, string> format) =>
        promise.FulfilledBy is not { Document: var document } ? null
        : promise.FulfilledOn is { } on ? $"{document.Name}, {format(on)}"
        : document.Name;

    /// <summary>The id of a question, or its number, or its label.</summary>
    public static string NameOf(Question question) =>
        question.Id ?? question.Number?.ToString(CultureInfo.InvariantCulture) ?? question.Label;
}
