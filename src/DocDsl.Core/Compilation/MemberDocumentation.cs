using DocDsl.Core.Collections;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;

namespace DocDsl.Core.Compilation;

/// <summary>
/// The documentation of members. A build has the words of a question; an editor also how it is answered, the answer's value, and the place.
/// </summary>
/// <param name="model">The document.</param>
/// <param name="path">Relative to the project, with <c>/</c>.</param>
/// <param name="isWritten">Whether members are documented at all.</param>
/// <param name="isLive">Whether an editor shows it.</param>
internal sealed class MemberDocumentation(SemanticModel model, string path, bool isWritten, bool isLive)
{
    private const int MaxLength = 160;

    /// <summary>
    /// The words and the place; the place by heading, since a line number would change with every edit above it. An editor has the line.
    /// </summary>
    /// <returns>Empty where nothing is documented, and then no text was built for it.</returns>
    public string Summarise(QuestionSymbol question) => isWritten ? Summarise(question.Label, question.Text.Text) : "";

    /// <inheritdoc cref="Summarise(QuestionSymbol)"/>
    public string Summarise(PartSymbol part) => isWritten ? Summarise(part.Label, part.Text.Text) : "";

    public MemberDetails? DetailsOf(QuestionSymbol question) =>
        isLive
            ? DetailsOf(
                question.HeadingSpan,
                question.State switch
                {
                    QuestionState.Answered => Of(question.Answer!),
                    QuestionState.Withdrawn => With("Withdrawn", question.Reason),
                    QuestionState.NotApplicable => With("Not applicable", question.Reason),
                    QuestionState.Open when question.IsOptional => "Optional, not answered",
                    QuestionState.Open => With("Open", question.Reason),
                    _ => "Not answered",
                },
                question.Value
            )
            : null;

    public MemberDetails? DetailsOf(PartSymbol part) =>
        isLive ? DetailsOf(part.Span, part.Answer is { } answer ? Of(answer) : "Not answered", part.Value) : null;

    public MemberDetails? DetailsOf(FieldSymbol field) => isLive ? DetailsOf(field.NameSpan, "Value: " + Shorten(field.Value)) : null;

    public MemberDetails? DetailsOfDocument() => DetailsOf(model.DocumentSpan, model.IsDraft ? "A draft" : null);

    /// <returns>Null in a build.</returns>
    public MemberDetails? DetailsOf(TextSpan span, string? paragraph, ValueSymbol? value = null) =>
        isLive
            ? new MemberDetails(
                model.Tree.Text.GetLinePosition(span.Start),
                new EquatableArray<string>(
                    new[] { paragraph, value?.Text is null ? null : "Value: " + Shorten(value.Text) }.OfType<string>()
                )
            )
            : null;

    /// <summary>As much of a text as documentation shows.</summary>
    public static string Shorten(string text) => text.Length <= MaxLength ? text : text.Substring(0, MaxLength) + "…";

    private string Summarise(string label, string text)
    {
        var name = isLive ? label : $"{label} in {path}";
        return text.Length == 0 ? name + "." : $"{name}: {Shorten(text)}";
    }

    private string Of(AnswerSymbol answer) =>
        With(
            answer.Status switch
            {
                AnswerStatus.Partial => "Answered in part",
                AnswerStatus.Refused => "Answer refused",
                AnswerStatus.Postponed => "Answer postponed",
                AnswerStatus.Referred => "Answered elsewhere",
                _ => "Answered",
            },
            answer.SameAs is { } other ? "the same as " + model.Tree.Text.ToString(other.Span) : Shorten(answer.Text.Text)
        );

    private static string With(string state, string? words) => string.IsNullOrEmpty(words) ? state : $"{state}: {words}";
}
