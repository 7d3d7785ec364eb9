using System.Collections.Immutable;
using DocDsl.Core.ReaderText;
using DocDsl.Core.Text;

namespace DocDsl.Core.Symbols;

/// <summary>One answer, to one question or to several.</summary>
internal sealed class AnswerSymbol
{
    private readonly DocumentSymbols _document;
    private readonly AnswerInfo _info;
    private ImmutableArray<QuestionSymbol> _questions;

    internal AnswerSymbol(DocumentSymbols document, AnswerInfo info)
    {
        _document = document;
        _info = info;
        Promises = info.Promises.IsEmpty
            ? ImmutableArray<PromiseSymbol>.Empty
            : ImmutableArray.CreateRange(info.Promises, promise => new PromiseSymbol(promise, this));
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
            return !_info.HasLabel || heading.Length == 0 || heading[0] == '@'
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
                _questions = _document.QuestionsAt(_info.Questions);
            }

            return _questions;
        }
    }

    /// <summary>What kind of answer it is.</summary>
    public AnswerStatus Status => _info.Status;

    /// <summary>What its words amount to. An answer that says nothing answers none of its <see cref="Questions"/>.</summary>
    public AnswerContent Content => _info.Content;

    /// <summary>Who answers, as <c>@by</c> says; null when it does not.</summary>
    public string? By => _info.By;

    /// <summary>The commitments made in it, in order.</summary>
    public ImmutableArray<PromiseSymbol> Promises { get; }

    /// <summary>What shows that it is true, as <c>@evidence</c> says, in order.</summary>
    public ImmutableArray<EvidenceSymbol> Evidence => _info.Evidence;

    /// <summary>The heading, without its line end.</summary>
    public TextSpan HeadingSpan => _info.HeadingSpan;

    /// <summary>The stretch of the file from its first word to its last; the heading where it has none.</summary>
    internal TextSpan TextSpan => Text.Text.Length == 0 ? ReportSpan : Text.ToSource(new TextSpan(0, Text.Text.Length));

    /// <summary>Where something about all of it is reported: its heading, or that of its question where it has none.</summary>
    internal TextSpan ReportSpan => HeadingSpan.Length > 0 || Questions.IsEmpty ? HeadingSpan : Questions[0].HeadingSpan;

    /// <summary>The whole section, heading included.</summary>
    public TextSpan Span => _info.Span;

    /// <summary>The answer's words.</summary>
    public TextView Text => _info.Text;

    private static string NameOf(QuestionSymbol question) => question.Written?.ToString() ?? question.Label;
}
