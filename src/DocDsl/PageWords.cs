namespace DocDsl;

/// <summary>The words of a page that shows a document, in the document's language.</summary>
/// <param name="Skip">The link past the header, for readers who use a keyboard or a screen reader.</param>
/// <param name="Questions">The heading of the list of questions.</param>
/// <param name="Answered">The state of an <see cref="AnsweredQuestion"/>.</param>
/// <param name="Open">The state of an <see cref="OpenQuestion"/>.</param>
/// <param name="Withdrawn">The state of a <see cref="WithdrawnQuestion"/>.</param>
/// <param name="Notes">The heading of the notes.</param>
/// <param name="About">The heading of the preamble.</param>
/// <param name="Coverage">How many questions have an answer: a format with <c>{0}</c> for these and <c>{1}</c> for all.</param>
/// <param name="Joint">Before the questions that one answer answers together.</param>
/// <param name="Back">The link from a note to its place in the text.</param>
/// <param name="Closing">The heading of the closing.</param>
/// <param name="And">The word before the last item of a list: <c>4, 5 and 7</c>.</param>
/// <param name="QuestionOf">
/// A question of another document: a format with <c>{0}</c> for its number and <c>{1}</c> for the document's name.
/// </param>
/// <param name="NotFound">After a reference to a question that was not found.</param>
public sealed record PageWords(
    string Skip,
    string Questions,
    string Answered,
    string Open,
    string Withdrawn,
    string Notes,
    string About,
    string Coverage,
    string Joint,
    string Back,
    string Closing,
    string And,
    string QuestionOf,
    string NotFound
);
