using System.Globalization;
using DocDsl.Core.Directives;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Symbols;

/// <summary>What a question is called and where its heading is: all that is known of it before its text is read.</summary>
/// <param name="tree">The document.</param>
/// <param name="section">The index of the section that its heading begins.</param>
/// <param name="written">The number as its heading has it, for a second use too; null where questions have no numbers.</param>
/// <param name="isRepeated">Whether the number is used before (QA2001).</param>
internal readonly struct QuestionIdentity(SyntaxTree tree, int section, QuestionNumber? written, bool isRepeated)
{
    private const int MaxFirstWordsLength = 60;

    private readonly QuestionNumber _written = written.GetValueOrDefault();
    private readonly bool _hasNumber = written is not null;
    private readonly bool _isRepeated = isRepeated;

    /// <summary>The number as its heading has it, for a second use too; null where questions have no numbers.</summary>
    public QuestionNumber? Written => _hasNumber ? _written : null;

    /// <summary>1 or more, once in a numbering; null where questions have no numbers, and for a number's second use (QA2001).</summary>
    public int? Number => _hasNumber && !_isRepeated ? _written.Number : null;

    /// <summary>What the document's language calls a question: <c>Vraag</c>.</summary>
    public string LabelWord => tree.Language?.QuestionLabel ?? "Question";

    /// <summary>The heading, without its line end.</summary>
    public TextSpan HeadingSpan => tree.Section(section).HeadingSpan;

    /// <summary>The whole section, heading included.</summary>
    public TextSpan Span => tree.Section(section).Span;

    /// <summary>The index of the section.</summary>
    public int Section => section;

    /// <summary>Its id and where it has it from; null when it has none.</summary>
    public QuestionId? Given { get; init; }

    /// <summary>The identity given by <c>@id</c>, or made of the question's own words; null when there is none.</summary>
    public string? Id => Given?.Id;

    /// <summary>
    /// The label that its heading has in place of a number, <c>AC-01</c>; null where it has none. Its id may be another.
    /// </summary>
    public string? HeadingLabel { get; init; }

    /// <summary>Whether the id is the label that its heading has in place of a number: <c>AC-01</c>.</summary>
    public bool IsLabelled => Given is { Origin: IdOrigin.Label };

    /// <summary>Where the id is; the heading for one that was made of words; empty when there is none.</summary>
    public TextSpan IdSpan => Given?.Span ?? default;

    /// <summary>Whether the id was made of the question's own words.</summary>
    public bool IsNamedByWords => Given is { Origin: IdOrigin.Words };

    /// <summary>
    /// What a message calls it after the word "question": <c>4</c> or <c>'Kosten'</c>; null where it has neither number nor id.
    /// </summary>
    public string? Name =>
        Written is { } written ? NumberOf(written)
        : HeadingLabel is not null ? HeadingLabel
        : Id is null || IsNamedByWords ? null
        : $"'{Id}'";

    /// <summary>As <see cref="Name"/>, or its first words: <c>'How do I apply?'</c>; null where it has none of these.</summary>
    /// <param name="text">The question's words.</param>
    public string? NameOrWords(string text) => Name ?? (FirstWords(text) is { Length: > 0 } words ? $"'{words}'" : null);

    /// <summary>What a message calls it at the start of a sentence: <c>Question 4</c>, <c>Question 'How do I apply?'</c>.</summary>
    /// <param name="text">The question's words.</param>
    public string DescriptionOf(string text) => NameOrWords(text) is { } name ? "Question " + name : "This question";

    /// <summary>
    /// What a reader calls it: <c>Vraag 4</c>; without a number the label of its heading, <c>AC-01</c>, or its first words. An id that
    /// <c>@id</c> gives is for code, and shown only where there are no words.
    /// </summary>
    /// <param name="text">The question's words.</param>
    public string LabelOf(string text) =>
        Written is { } written ? LabelWord + " " + NumberOf(written)
        : HeadingLabel is not null ? HeadingLabel
        : FirstWords(text) is { Length: > 0 } words ? words
        : Id ?? "";

    /// <summary>Without the part: "Vraag 3a" heads a part of question 3.</summary>
    public static string NumberOf(QuestionNumber written) => written.Number.ToString(CultureInfo.InvariantCulture);

    private static string FirstWords(string text)
    {
        var end = text.IndexOf('\n');
        text = end < 0 ? text : text.Substring(0, end);
        if (text.Length <= MaxFirstWordsLength)
        {
            return text;
        }

        var cut = text.LastIndexOf(' ', MaxFirstWordsLength);
        return text.Substring(0, cut > 0 ? cut : MaxFirstWordsLength) + "…";
    }
}

/// <summary>The id of a question.</summary>
/// <param name="Id">The id.</param>
/// <param name="Span">Where it is; the heading for one that was made of words.</param>
/// <param name="Origin">Where the question has it from.</param>
internal sealed record QuestionId(string Id, TextSpan Span, IdOrigin Origin);

/// <summary>Where a question has its id from.</summary>
internal enum IdOrigin : byte
{
    /// <summary><c>@id</c>.</summary>
    Directive,

    /// <summary>The label that its heading has in place of a number: <c>AC-01</c>.</summary>
    Label,

    /// <summary>Its own words.</summary>
    Words,

    /// <summary>The set of questions that its document answers.</summary>
    Set,
}
