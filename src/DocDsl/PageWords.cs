using DocDsl.Core.Languages;

namespace DocDsl;

/// <summary>The words of a page that shows a document, in the document's language.</summary>
public sealed class PageWords
{
    private readonly ExportWords _words;

    internal PageWords(Language language)
    {
        _words = language.Exports;
        And = language.And is [var and, ..] ? and : "and";
    }

    /// <summary>The link past the header, for readers who use a keyboard or a screen reader.</summary>
    public string Skip => _words.Skip;

    /// <summary>The title of a document that has none.</summary>
    public string Title => _words.Title;

    /// <summary>The heading of the list of questions.</summary>
    public string Questions => _words.Questions;

    /// <summary>The state of an <see cref="AnsweredQuestion"/>.</summary>
    public string Answered => _words.Answered;

    /// <summary>The state of an <see cref="OpenQuestion"/> that is left open, as <c>@open</c> says.</summary>
    public string Open => _words.Open;

    /// <summary>The state of another <see cref="OpenQuestion"/>.</summary>
    public string Unanswered => _words.Unanswered;

    /// <summary>The state of a <see cref="WithdrawnQuestion"/>.</summary>
    public string Withdrawn => _words.Withdrawn;

    /// <summary>The state of a <see cref="NotApplicableQuestion"/>.</summary>
    public string NotApplicable => _words.NotApplicable;

    /// <summary>The state of a document that is a draft.</summary>
    public string Draft => _words.Draft;

    /// <summary>What readers of a draft must know: a sentence.</summary>
    public string DraftNote => _words.DraftNote;

    /// <summary>The heading of the notes.</summary>
    public string Notes => _words.Notes;

    /// <summary>The heading of the preamble.</summary>
    public string About => _words.About;

    /// <summary>How many questions have an answer: a format with <c>{0}</c> for these and <c>{1}</c> for all.</summary>
    public string Coverage => _words.Coverage;

    /// <summary>The questions of its type that a document does not have: <see cref="QuestionSet.Missing"/>.</summary>
    public string MissingQuestions => _words.MissingQuestions;

    /// <summary>
    /// Above the words that a question has in its type, where the document asks it in others: a format with <c>{0}</c> for the type.
    /// </summary>
    public string Reworded => _words.Reworded;

    /// <summary>Before the questions that one answer answers together.</summary>
    public string Joint => _words.Joint;

    /// <summary>Before a promise.</summary>
    public string Promise => _words.Promise;

    /// <summary>The last day on which a promise can be kept: a format with <c>{0}</c> for the date.</summary>
    public string Due => _words.Due;

    /// <summary>Where and when a promise was fulfilled: a format with <c>{0}</c> for the document and the date.</summary>
    public string Fulfilled => _words.Fulfilled;

    /// <summary>Before a promise of an earlier answer that an answer fulfils: <see cref="Answer.Fulfils"/>.</summary>
    public string Fulfils => _words.Fulfils;

    /// <summary>Before the question whose answer another has: <see cref="Answer.SameAs"/>.</summary>
    public string SameAs => _words.SameAs;

    /// <summary>Before the answer that another replaces.</summary>
    public string Supersedes => _words.Supersedes;

    /// <summary>Before the answer that replaces another.</summary>
    public string SupersededBy => _words.SupersededBy;

    /// <summary>Before the day on which an answer was last reviewed.</summary>
    public string Reviewed => _words.Reviewed;

    /// <summary>Before the day on which an answer was corrected, after it was sent.</summary>
    public string Corrected => _words.Corrected;

    /// <summary>The last day on which it is to be reviewed again: a format with <c>{0}</c> for the date.</summary>
    public string ReviewAgain => _words.ReviewAgain;

    /// <summary>Before the name of who answers.</summary>
    public string By => _words.By;

    /// <summary>Before the evidence of an answer.</summary>
    public string Evidence => _words.Evidence;

    /// <summary>Before what the value of an answer is bound to: <see cref="InvariantValue.BoundTo"/>.</summary>
    public string BoundTo => _words.BoundTo;

    /// <summary>The link to a question: a format with <c>{0}</c> for its label.</summary>
    public string Permalink => _words.Permalink;

    /// <summary>The link from a note to its place in the text.</summary>
    public string Back => _words.Back;

    /// <summary>The heading of the closing.</summary>
    public string Closing => _words.Closing;

    /// <summary>The word before the last item of a list: <c>4, 5 and 7</c>.</summary>
    public string And { get; }

    /// <summary>
    /// A question of another document: a format with <c>{0}</c> for its number and <c>{1}</c> for the document's name.
    /// </summary>
    public string QuestionOf => _words.QuestionOf;

    /// <summary>After a reference to a question that was not found.</summary>
    public string NotFound => _words.NotFound;

    /// <summary>How far a question is answered.</summary>
    /// <param name="state">The question's state.</param>
    public string StateOf(QuestionState state) =>
        state switch
        {
            QuestionState.Answered => _words.Answered,
            QuestionState.Partial => _words.Partial,
            QuestionState.Refused => _words.Refused,
            QuestionState.Postponed => _words.Postponed,
            QuestionState.Referred => _words.Referred,
            QuestionState.Open => _words.Open,
            QuestionState.Withdrawn => _words.Withdrawn,
            QuestionState.NotApplicable => _words.NotApplicable,
            _ => _words.Unanswered,
        };

    /// <summary>What kind of answer an answer is.</summary>
    /// <param name="status">The answer's status.</param>
    public string StatusOf(AnswerStatus status) => StateOf((QuestionState)status);

    internal string LabelOf(string field) => _words.LabelOf(field);
}
