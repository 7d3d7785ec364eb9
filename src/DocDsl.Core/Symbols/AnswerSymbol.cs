using System.Collections.Immutable;
using DocDsl.Core.Directives;
using DocDsl.Core.ReaderText;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Symbols;

/// <summary>One answer, to one question or to several.</summary>
internal sealed class AnswerSymbol
{
    private readonly DocumentSymbols _document;
    private readonly AnswerDetails _details;
    private readonly ImmutableArray<int> _answered;
    private readonly int _section;
    private ImmutableArray<QuestionSymbol> _questions;

    /// <param name="document">The document's symbols.</param>
    /// <param name="section">The index of its section.</param>
    /// <param name="answered">The indexes of the questions that it answers, in the order of its heading.</param>
    /// <param name="status">What kind of answer it is.</param>
    /// <param name="content">What its words amount to.</param>
    /// <param name="details">What directives say of it.</param>
    internal AnswerSymbol(
        DocumentSymbols document,
        int section,
        ImmutableArray<int> answered,
        AnswerStatus status,
        AnswerContent content,
        AnswerDetails details
    )
    {
        _document = document;
        _section = section;
        _answered = answered;
        _details = details;
        Status = status;
        Content = content;
    }

    /// <summary>
    /// The words of its heading, <c>Antwoord op vraag 4</c>; below a directive (<c>@answer 4</c>), or a heading of a declared form, what
    /// such a heading would say.
    /// </summary>
    public string Label
    {
        get
        {
            var tree = _document.Tree;
            var heading = tree.Text.ToString(HeadingSpan);
            return !Section.HasLabel || heading.Length == 0 || heading[0] == '@'
                ? $"{tree.Language?.AnswerLabel ?? "Answer to question"} {string.Join(", ", Questions.Select(NameOf))}".TrimEnd()
                : heading;
        }
    }

    /// <summary>The questions it answers, in the order of its heading; empty when none of them exists.</summary>
    public ImmutableArray<QuestionSymbol> Questions
    {
        get
        {
            // Questions and answers refer to each other: the last step of making both.
            if (_questions.IsDefault)
            {
                _questions = _document.QuestionsAt(_answered);
            }

            return _questions;
        }
    }

    /// <summary>What kind of answer it is.</summary>
    public AnswerStatus Status { get; }

    /// <summary>What its words amount to. An answer that says nothing answers none of its <see cref="Questions"/>.</summary>
    public AnswerContent Content { get; }

    /// <summary>Who answers, as <c>@by</c> says; null when it does not.</summary>
    public string? By => _details.By;

    /// <summary>The commitments made in it, in order.</summary>
    public ImmutableArray<PromiseSymbol> Promises => _details.PromisesOf(this);

    /// <summary>The promises of earlier answers that it fulfils, as <c>@fulfils</c> says, in order.</summary>
    public ImmutableArray<FulfilmentInfo> Fulfils => _details.Fulfils;

    /// <summary>The questions of other documents whose answers it replaces, as <c>@supersedes</c> says, in order.</summary>
    public ImmutableArray<ReferenceInfo> Supersedes => _details.Supersedes;

    /// <summary>What shows that it is true, as <c>@evidence</c> says, in order.</summary>
    public ImmutableArray<EvidenceTarget> Evidence => _details.Evidence;

    /// <summary>
    /// The question whose answer this is, as <c>@same-as</c> names it: then it has no words of its own. Null for all other answers.
    /// </summary>
    public ReferenceInfo? SameAs => _details.SameAs;

    /// <summary>When it was last reviewed, as <c>@reviewed</c> below it says; null where at most the header says it.</summary>
    public ReviewInfo? OwnReview => _details.Reviewed;

    /// <summary>Its changes after it was sent, as <c>@corrects</c> says, in order.</summary>
    public ImmutableArray<CorrectionInfo> Corrections => _details.Corrections;

    /// <summary>What a reader reads: its own words, or those of the other answer; empty where that is not known.</summary>
    public string Words => SameAs is null ? Text.Text : _details.Shared?.Text ?? "";

    /// <summary>
    /// What a line of the form <c>remark</c> begins, to the end of its own words; null where it has no such line, or no words after it.
    /// </summary>
    public string? Remark
    {
        get
        {
            if (_document.Tree.RemarkIn(_section) is not { } start)
            {
                return null;
            }

            // The label above it is not in the text: what begins at the words, or at the next ones, is the remark.
            var at = Text.FromSource(start - 1) + 1;
            var words = Text.Text.Substring(at).Trim();
            return words.Length == 0 ? null : words;
        }
    }

    /// <summary>The heading, without its line end.</summary>
    public TextSpan HeadingSpan => Section.HeadingSpan;

    /// <summary>The stretch of the file from its first word to its last; the heading where it has none.</summary>
    internal TextSpan TextSpan => Text.Text.Length == 0 ? ReportSpan : Text.ToSource(new TextSpan(0, Text.Text.Length));

    /// <summary>Where something about all of it is reported: its heading, or that of its question where it has none.</summary>
    internal TextSpan ReportSpan => HeadingSpan.Length > 0 || Questions.IsEmpty ? HeadingSpan : Questions[0].HeadingSpan;

    /// <summary>The whole section, heading included.</summary>
    public TextSpan Span => Section.Span;

    /// <summary>The answer's words.</summary>
    public TextView Text => _document.Texts.OfSection(_section);

    private SectionSyntax Section => _document.Tree.Section(_section);

    private static string NameOf(QuestionSymbol question) => question.Written?.ToString() ?? question.Label;
}
