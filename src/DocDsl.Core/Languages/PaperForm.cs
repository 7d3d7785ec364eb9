using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace DocDsl.Core.Languages;

/// <summary>
/// A kind of published questions and answers that an import recognises by its words, and whose headings are not those of the language. In
/// the patterns, which are regular expressions, a blank stands for white space with at most one line break. A question's and an answer's
/// pattern may have a group <c>label</c> (what is no text of the section; otherwise all of it), <c>n</c> (its numbers), <c>title</c> (of
/// the group that begins here), <c>by</c> (who answers), the tag of a language, and the names of fields.
/// </summary>
/// <param name="Name">What the report calls such a text, with its article.</param>
/// <param name="Culture">Its culture.</param>
internal sealed record PaperForm(string Name, string Culture)
{
    /// <summary>Patterns that all occur in such a text.</summary>
    public ImmutableArray<string> Signs { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>The heading of a question; empty where a number alone begins one.</summary>
    [StringSyntax("Regex")]
    public string Question { get; init; } = "";

    /// <summary>The heading of an answer; only the first one after a question is one.</summary>
    [StringSyntax("Regex")]
    public string Answer { get; init; } = "";

    /// <summary>How an answer begins to several questions, which are its group <c>n</c>.</summary>
    [StringSyntax("Regex")]
    public string Joint { get; init; } = "";

    /// <summary>The number of a question that is after its words.</summary>
    [StringSyntax("Regex")]
    public string Number { get; init; } = "";

    /// <summary>A question that is not answered, with its number: all of it is the question's text.</summary>
    [StringSyntax("Regex")]
    public string Withdrawn { get; init; } = "";

    /// <summary>Lines that belong to the page, however often they occur.</summary>
    [StringSyntax("Regex")]
    public string Asides { get; init; } = "";

    /// <summary>What ends the questions above it: a remark before the answers.</summary>
    [StringSyntax("Regex")]
    public string Remark { get; init; } = "";

    /// <summary>What ends the last question or answer.</summary>
    [StringSyntax("Regex")]
    public string Closing { get; init; } = "";

    /// <summary>How a sentence begins that belongs to the question before it, although it does not ask.</summary>
    [StringSyntax("Regex")]
    public string Request { get; init; } = "";

    /// <summary>What only a text with answers has.</summary>
    [StringSyntax("Regex")]
    public string Answered { get; init; } = "";

    /// <summary>Patterns whose groups are fields of the document.</summary>
    public ImmutableArray<string> Fields { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>The answer is below its question, without a heading.</summary>
    public bool HasAnswersBelow { get; init; }

    /// <summary>The numbered items of a question are questions.</summary>
    public bool HasItems { get; init; }

    /// <summary>An answer is that of all questions above it that have none.</summary>
    public bool AnswersAllAbove { get; init; }

    /// <summary>The language's own headings are headings here too.</summary>
    public bool HasHeadings { get; init; }

    /// <summary>What <c>@open</c> gives as the reason in a text of questions alone.</summary>
    public string UnansweredReason { get; init; } = "";
}
