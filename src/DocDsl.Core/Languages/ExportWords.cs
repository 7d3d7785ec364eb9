namespace DocDsl.Core.Languages;

/// <summary>The words of an exported page; those that a language leaves out are English.</summary>
internal sealed class ExportWords
{
    /// <summary>The link past the header, for readers who use a keyboard or a screen reader.</summary>
    public string Skip { get; init; } = "Skip to the questions";

    /// <summary>The heading of the list of questions.</summary>
    public string Questions { get; init; } = "Questions";

    /// <summary>The state of a question that has an answer.</summary>
    public string Answered { get; init; } = "Answered";

    /// <summary>The state of a question that is left open, as <c>@open</c> says.</summary>
    public string Open { get; init; } = "Open";

    /// <summary>The state of a question that has no answer, though nothing says that it is left open.</summary>
    public string Unanswered { get; init; } = "Not answered yet";

    /// <summary>The state of a question that needs no answer any more.</summary>
    public string Withdrawn { get; init; } = "Withdrawn";

    /// <summary>The state of a question that does not apply.</summary>
    public string NotApplicable { get; init; } = "Not applicable";

    /// <summary>The heading of the notes.</summary>
    public string Notes { get; init; } = "Notes";

    /// <summary>The heading of the words before the first question.</summary>
    public string About { get; init; } = "About this document";

    /// <summary>How many questions have an answer: <c>{0}</c> of <c>{1}</c>.</summary>
    public string Coverage { get; init; } = "{0} of {1} questions answered";

    /// <summary>The questions of its type that a document does not have.</summary>
    public string MissingQuestions { get; init; } = "Missing questions";

    /// <summary>Above the words that a question has in its type, <c>{0}</c>, where the document asks it in others.</summary>
    public string Reworded { get; init; } = "Worded differently in {0}";

    /// <summary>Before the questions that one answer answers together.</summary>
    public string Joint { get; init; } = "Answered together";

    /// <summary>The link from a note to its place in the text.</summary>
    public string Back { get; init; } = "Back to the text";

    /// <summary>The name of the words after the last answer.</summary>
    public string Closing { get; init; } = "Explanation";

    /// <summary>A question of another document: <c>{0}</c> is its number, <c>{1}</c> the document.</summary>
    public string QuestionOf { get; init; } = "question {0} of {1}";

    /// <summary>After a reference to a question that does not exist.</summary>
    public string NotFound { get; init; } = "not found";

    /// <summary>The title of a document that has none.</summary>
    public string Title { get; init; } = "Questions and answers";

    /// <summary>The state of a document that is a draft.</summary>
    public string Draft { get; init; } = "Draft";

    /// <summary>What readers of a draft must know.</summary>
    public string DraftNote { get; init; } = "This document is a draft and may still change.";

    /// <summary>The state of a question of which only a part is answered.</summary>
    public string Partial { get; init; } = "Partly answered";

    /// <summary>The state of a question whose answer is refused.</summary>
    public string Refused { get; init; } = "Answer refused";

    /// <summary>The state of a question whose answer comes later.</summary>
    public string Postponed { get; init; } = "Answer postponed";

    /// <summary>The state of a question whose answer is given elsewhere.</summary>
    public string Referred { get; init; } = "Answered elsewhere";

    /// <summary>Before a promise.</summary>
    public string Promise { get; init; } = "Commitment";

    /// <summary>The last day on which a promise can be kept: <c>{0}</c>.</summary>
    public string Due { get; init; } = "by {0}";

    /// <summary>Where and when a promise was fulfilled: <c>{0}</c>.</summary>
    public string Fulfilled { get; init; } = "fulfilled: {0}";

    /// <summary>Before a promise of an earlier answer that an answer fulfils.</summary>
    public string Fulfils { get; init; } = "Fulfils";

    /// <summary>Before the question whose answer another has.</summary>
    public string SameAs { get; init; } = "Same answer as";

    /// <summary>Before the answer that another replaces.</summary>
    public string Supersedes { get; init; } = "Replaces";

    /// <summary>Before the answer that replaces another.</summary>
    public string SupersededBy { get; init; } = "Replaced by";

    /// <summary>Before the day on which an answer was last reviewed.</summary>
    public string Reviewed { get; init; } = "Reviewed on";

    /// <summary>Before the day on which an answer was corrected, after it was sent.</summary>
    public string Corrected { get; init; } = "Corrected on";

    /// <summary>The last day on which it is to be reviewed again: <c>{0}</c>.</summary>
    public string ReviewAgain { get; init; } = "again by {0}";

    /// <summary>Before the name of who answers.</summary>
    public string By { get; init; } = "Answered by";

    /// <summary>Before what shows that an answer is true.</summary>
    public string Evidence { get; init; } = "Evidence";

    /// <summary>Before the fact that a value must be equal to, which a build compares with it.</summary>
    public string BoundTo { get; init; } = "Value checked against";

    /// <summary>The link to a question, <c>{0}</c>, for readers who wish to share it.</summary>
    public string Permalink { get; init; } = "Link to {0}";

    /// <summary>Names of fields and what readers call them, with <c>=</c> between; <c>|</c> separates fields.</summary>
    public string Fields { get; init; } =
        "subject=Subject|number=Number|asker=Asked by|addressee=Asked of|submitted=Asked on|answered=Answered on|by=Answered by|"
        + "also-for=Also on behalf of|reference=Reference|returned=Returned on|due=Due on";

    /// <summary>A date: <c>{0}</c> is the day, <c>{1}</c> the month, <c>{2}</c> the year.</summary>
    public string Date { get; init; } = "{0} {1} {2}";

    /// <summary>As <see cref="Date"/>, where <see cref="MonthFirstCulture"/> is the document's culture.</summary>
    public string MonthFirstDate { get; init; } = "{1} {0}, {2}";

    /// <summary>The culture that puts the month first; null for none.</summary>
    public string? MonthFirstCulture { get; init; }

    /// <summary>The first day of a month.</summary>
    public string FirstDay { get; init; } = "1";

    /// <summary>Whether months begin with a capital.</summary>
    public bool CapitalizesMonths { get; init; }

    /// <summary>Whether days, weeks and years do.</summary>
    public bool CapitalizesUnits { get; init; }

    /// <summary>What parts thousands.</summary>
    public char Group { get; init; } = ',';

    /// <summary>An amount: <c>{0}</c> is the currency's sign, <c>{1}</c> the number.</summary>
    public string Amount { get; init; } = "{0}{1}";

    /// <summary>What readers call a field.</summary>
    /// <returns>The words of a name that is not listed: <c>also-for</c> is "Also for".</returns>
    public string LabelOf(string field)
    {
        foreach (var pair in Fields.Split('|'))
        {
            if (pair.Length > field.Length && pair[field.Length] == '=' && pair.StartsWith(field, StringComparison.Ordinal))
            {
                return pair.Substring(field.Length + 1);
            }
        }

        var words = field.Replace('-', ' ').Replace('_', ' ').Trim();
        return words.Length == 0 ? field : char.ToUpperInvariant(words[0]) + words.Substring(1);
    }
}
