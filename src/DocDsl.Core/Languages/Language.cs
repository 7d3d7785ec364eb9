using System.Collections.Immutable;

namespace DocDsl.Core.Languages;

/// <summary>
/// All that is known about one natural language: the words of headings, lists, values, references, placeholders, imports and exports.
/// </summary>
/// <remarks>
/// Each language is one file; no other code names a language. What a language leaves out is not recognised, or is written in English.
/// </remarks>
internal sealed class Language
{
    private readonly LineHint[] _hints = new LineHint[128];

    /// <summary>The first letters of keywords that are not ASCII.</summary>
    private string _otherInitials = "";

    /// <param name="tag">ISO 639 code: <c>nl</c>.</param>
    /// <param name="name">English name: <c>Dutch</c>.</param>
    /// <param name="questionLabel">What precedes a number in a label: <c>Vraag</c>.</param>
    /// <param name="answerLabel">What precedes the numbers in the label of an answer: <c>Antwoord op vraag</c>.</param>
    /// <param name="headings">The forms of headings.</param>
    /// <param name="closings">Words that begin the closing when they are alone on a line or followed by a colon.</param>
    internal Language(
        string tag,
        string name,
        string questionLabel,
        string answerLabel,
        ImmutableArray<HeadingForm> headings,
        ImmutableArray<string> closings
    )
    {
        Tag = tag;
        Name = name;
        QuestionLabel = questionLabel;
        AnswerLabel = answerLabel;
        Headings = headings;
        Closings = closings;
        FillHints();
    }

    /// <summary>The languages that are known, in the order in which an undeclared document is tried.</summary>
    public static ImmutableArray<Language> All => LanguageList.Current;

    /// <summary>ISO 639 code: <c>nl</c>.</summary>
    public string Tag { get; }

    /// <summary>English name: <c>Dutch</c>.</summary>
    public string Name { get; }

    /// <summary>ISO 639-2 code: <c>nld</c>; "und" (undetermined) when the language has none.</summary>
    internal string ThreeLetterCode { get; init; } = "und";

    /// <summary>The culture that an editor proposes beside the tag: <c>nl-NL</c>; null for none.</summary>
    internal string? Culture { get; init; }

    /// <summary>What precedes a number in a label: <c>Vraag</c>.</summary>
    internal string QuestionLabel { get; }

    /// <summary>What precedes the numbers in the label of an answer that has no heading of its own: <c>Antwoord op vraag</c>.</summary>
    internal string AnswerLabel { get; }

    /// <summary>
    /// What precedes the numbers of several questions in the heading of an answer that is added: <c>Antwoord op vragen</c>.
    /// </summary>
    internal string AnswersLabel
    {
        get => field ?? AnswerLabel;
        init;
    }

    internal ImmutableArray<HeadingForm> Headings { get; }

    /// <summary>Words that begin the closing when they are alone on a line or followed by a colon.</summary>
    internal ImmutableArray<string> Closings { get; }

    /// <summary>Words for "and" in a list of numbers.</summary>
    internal ImmutableArray<string> And { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>Words for "to" in a range of numbers; hyphen and dash are always allowed.</summary>
    internal ImmutableArray<string> To { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>Words before which a hyphen at a line's end stays: "onder- / en bovengrens".</summary>
    internal ImmutableArray<string> HyphenKeepers { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>How words are divided after two letters; null where a hyphen after two letters belongs to the word.</summary>
    internal ShortDivisions? ShortDivisions { get; init; }

    /// <summary>Words that may be repeated before a number in a list: "4 en vraag 5".</summary>
    internal ImmutableArray<string> NumberWords { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>Placeholders that are recognised as a word of a sentence: <c>TODO</c>. The first is what a fix writes.</summary>
    internal ImmutableArray<string> PlaceholderWords { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>Placeholders that are recognised only as a whole paragraph: <c>PM</c>.</summary>
    internal ImmutableArray<string> PlaceholderParagraphs { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>
    /// What words in brackets begin or end with that ask an author to write there: <c>[hier invullen]</c>. In lower case; one that ends
    /// with a blank must have words after it.
    /// </summary>
    internal ImmutableArray<string> FillIns { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>
    /// What is searched for to find <see cref="FillIns"/>: without their first letter, which may be a capital, unless a language knows
    /// something that they share. Rare letters are found faster.
    /// </summary>
    internal ImmutableArray<string> FillInStems
    {
        get => field.IsDefault ? field = ImmutableArray.CreateRange(FillIns, phrase => phrase.Substring(1)) : field;
        init;
    }

    /// <summary>Answers that only say that the question does not apply: <c>n.v.t.</c></summary>
    internal ImmutableArray<string> NotApplicable { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>The length of the longest phrase that stands for an answer, found when it is first asked for.</summary>
    internal int LongestStandIn => field > 0 ? field : field = StandIns.LongestOf(this);

    /// <summary>Patterns of lines that printed pages have and no author writes.</summary>
    internal ImmutableArray<string> RunningHeaders { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>The words and signs of values: months, numbers, yes and no.</summary>
    internal ValueWords Values { get; init; } = new();

    /// <summary>How texts say by when something is done, besides dates.</summary>
    internal TermWords Terms { get; init; } = new();

    /// <summary>How authors promise something.</summary>
    internal PromiseWords Promises { get; init; } = new();

    /// <summary>The words of lists of people and offices.</summary>
    internal ListWords Lists { get; init; } = new();

    /// <summary>How texts refer to questions.</summary>
    internal ReferralWords Referrals { get; init; } = new();

    /// <summary>The words of what is written for an author.</summary>
    internal DraftWords Drafts { get; init; } = new();

    /// <summary>The words of exported pages.</summary>
    internal ExportWords Exports { get; init; } = new();

    /// <summary>What an import looks for in letters.</summary>
    internal ImportWords Imports { get; init; } = new();

    /// <summary>The language of a culture.</summary>
    /// <param name="culture">A language tag such as <c>nl</c> or <c>nl-NL</c>, in any case.</param>
    /// <returns>Null when the language is not known.</returns>
    public static Language? Find(string culture)
    {
        var end = culture.IndexOf('-');
        var tag = end < 0 ? culture : culture.Substring(0, end);
        foreach (var language in All)
        {
            if (string.Equals(language.Tag, tag, StringComparison.OrdinalIgnoreCase))
            {
                return language;
            }
        }

        return null;
    }

    /// <summary>Adds a language until the result is disposed, for the code that runs here and what it starts; for tests.</summary>
    internal static IDisposable With(Language language) => LanguageList.With(language);

    /// <summary>What a line may be, judged by its first character alone: most lines are done with here.</summary>
    internal LineHint HintOf(char first) =>
        first < 128 ? _hints[first]
        : char.IsWhiteSpace(first) ? LineHint.Space
        : _otherInitials.IndexOf(first) >= 0 ? LineHint.Keyword
        : LineHint.Text;

    private void FillHints()
    {
        for (var c = '\0'; c < 128; c++)
        {
            _hints[c] = char.IsWhiteSpace(c) ? LineHint.Space : LineHint.Text;
        }

        _hints['@'] = LineHint.Directive;
        _hints['#'] = _hints['*'] = LineHint.Keyword;
        _hints['`'] = _hints['~'] = _hints['<'] = LineHint.Verbatim;
        foreach (var word in Headings.Select(form => form.Keyword).Concat(Closings))
        {
            if (word[0] < 128)
            {
                _hints[word[0]] = LineHint.Keyword;
            }
            else
            {
                _otherInitials += word[0];
            }
        }
    }
}
