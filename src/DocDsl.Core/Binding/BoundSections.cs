using System.Collections.Immutable;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.ReaderText;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Binding;

/// <summary>
/// What the sections of a document are, before any text is read: questions, answers and groups, which refer to each other by index.
/// </summary>
/// <param name="Groups">The groups, in order.</param>
/// <param name="Questions">The questions, in order.</param>
/// <param name="Answers">The answers, in order.</param>
/// <param name="More">The lines of a question that are below later headings, by its section; null when there are none.</param>
/// <param name="Closing">The lines after the last answer.</param>
/// <param name="Dangling">Answers, and the numbers that they name and no question before them has.</param>
/// <param name="Repeated">Answers to questions that have one already.</param>
/// <param name="QuestionDirectives">Directives of questions that are bound once the texts are known.</param>
/// <param name="AnswerDirectives">Directives of answers that are bound once the texts are known.</param>
/// <param name="PartHeadings">Parts that have a heading of their own ("Vraag 3a"), in order.</param>
/// <param name="PartAnswers">Parts that an answer names in its heading.</param>
/// <param name="Diagnostics">What was reported.</param>
internal sealed record BoundSections(
    ImmutableArray<BoundGroup> Groups,
    ImmutableArray<BoundQuestion> Questions,
    ImmutableArray<BoundAnswer> Answers,
    IReadOnlyDictionary<int, List<TextRange>>? More,
    ImmutableArray<TextRange> Closing,
    ImmutableArray<DanglingAnswer> Dangling,
    ImmutableArray<RepeatedAnswer> Repeated,
    ImmutableArray<QuestionDirective> QuestionDirectives,
    ImmutableArray<AnswerDirective> AnswerDirectives,
    ImmutableArray<PartHeading> PartHeadings,
    ImmutableArray<PartAnswer> PartAnswers,
    ImmutableArray<Diagnostic> Diagnostics
);

/// <summary>A group by its heading.</summary>
/// <param name="Title">Its title.</param>
/// <param name="TitleSpan">Where the title is.</param>
/// <param name="Body">The lines below it, before its first question.</param>
internal readonly record struct BoundGroup(string Title, TextSpan TitleSpan, TextRange Body);

/// <summary>A question by its heading.</summary>
/// <param name="Identity">What it is called.</param>
/// <param name="Group">The index of its group; −1 when it belongs to none.</param>
/// <param name="Answer">The index of its first answer that says something; −1 when it has none.</param>
/// <param name="State">What its own directives say.</param>
/// <param name="Reason">Why, where they say so.</param>
internal readonly record struct BoundQuestion(QuestionIdentity Identity, int Group, int Answer, QuestionState State, string? Reason)
{
    /// <summary>The index of the answer that says nothing yet; −1 when there is none. It answers nothing.</summary>
    public int Unfinished { get; init; } = -1;
}

/// <summary>An answer by its heading.</summary>
/// <param name="Section">The index of its section.</param>
/// <param name="Questions">The indexes of the questions that it answers, in the order of its heading.</param>
/// <param name="Status">What kind of answer it is.</param>
internal readonly record struct BoundAnswer(int Section, ImmutableArray<int> Questions, AnswerStatus Status)
{
    /// <summary>The question whose answer this is, as <c>@same-as</c> names it; null for an answer of its own words.</summary>
    public ReferenceInfo? SameAs { get; init; }
}

/// <summary>A number, or a label, in an answer's heading that no question before it has.</summary>
/// <param name="Answer">The index of the answer.</param>
/// <param name="Scope">Within which questions are numbered.</param>
/// <param name="Number">The number; 0 where there is a label.</param>
/// <param name="Label">The label.</param>
internal readonly record struct DanglingAnswer(int Answer, int Scope, int Number, WrittenLabel? Label = null)
{
    /// <summary>Whether a question after it has the number or the label.</summary>
    public bool IsAsked { get; init; }
}

/// <summary>An answer to a question that has one already.</summary>
internal readonly record struct RepeatedAnswer(int Answer, int Question);

/// <summary>A directive of questions, and the questions of its heading.</summary>
internal readonly record struct QuestionDirective(DirectiveSyntax Syntax, ImmutableArray<int> Questions);

/// <summary>A directive of an answer.</summary>
internal readonly record struct AnswerDirective(DirectiveSyntax Syntax, int Answer);

/// <summary>A part that has a heading of its own.</summary>
internal readonly record struct PartHeading(int Question, char Part, int Section);

/// <summary>A part that an answer says it covers.</summary>
internal readonly record struct PartAnswer(int Answer, int Question, char Part);
