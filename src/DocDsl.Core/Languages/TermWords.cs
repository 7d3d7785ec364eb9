using DocDsl.Core.Text;

namespace DocDsl.Core.Languages;

/// <summary>
/// How texts of one language say by when something is done, besides dates: "voor de zomer", "in het eerste kwartaal". All is in lower case;
/// lists of words are parted by blanks, lists of phrases by <c>|</c>.
/// </summary>
internal sealed class TermWords
{
    private PhraseTable? _before;
    private PhraseTable? _by;
    private PhraseTable? _in;
    private PhraseTable? _within;
    private PhraseTable? _fillers;
    private PhraseTable? _beginning;
    private PhraseTable? _middle;
    private PhraseTable? _end;
    private PhraseTable? _after;
    private PhraseTable? _current;
    private PhraseTable? _next;
    private PhraseTable? _quarter;
    private PhraseTable? _half;
    private PhraseTable? _start;
    private IReadOnlyList<NamedSeason>? _seasons;

    /// <summary>Phrases before a day or a time that is not part of the term: "vóór".</summary>
    public string Before { get; init; } = "";

    /// <summary>Those of <see cref="Before"/> that also say what something is for: "voor 2026" is then not a term.</summary>
    public string BeforeOrFor { get; init; } = "";

    /// <summary>Phrases before a day that still is part of the term, or a season that is not: "uiterlijk".</summary>
    public string By { get; init; } = "";

    /// <summary>Phrases before a time in which it will be: "in", "op".</summary>
    public string In { get; init; } = "";

    /// <summary>Phrases before a length of time: "binnen".</summary>
    public string Within { get; init; } = "";

    /// <summary>What says that a time is only the beginning, or that a length of time is not counted from the document's day.</summary>
    public string After { get; init; } = "";

    /// <summary>Phrases that may be between the words of a term: articles and "van".</summary>
    public string Fillers { get; init; } = "";

    /// <summary>Phrases for the beginning of a time: "begin".</summary>
    public string Beginning { get; init; } = "";

    /// <summary>Phrases for its middle: "medio".</summary>
    public string Middle { get; init; } = "";

    /// <summary>Phrases for its end: "eind", "het einde van".</summary>
    public string End { get; init; } = "";

    /// <summary>The time in which the document is written: "dit jaar".</summary>
    public string This { get; init; } = "";

    /// <summary>The time after it: "volgend jaar".</summary>
    public string Next { get; init; } = "";

    /// <summary>Four groups of words: first, second, third, fourth.</summary>
    public string Ordinals { get; init; } = "|||";

    /// <summary>Words for three months.</summary>
    public string Quarter { get; init; } = "";

    /// <summary>Words for half a year, after an ordinal.</summary>
    public string Half { get; init; } = "";

    /// <summary>
    /// Times of the year, parted by <c>;</c>: the first day, the last day and the names: <c>09-21 12-20 herfst|najaar</c>.
    /// </summary>
    public string Seasons { get; init; } = "";

    /// <summary>What a term may begin with: at all other words none is looked for.</summary>
    public PhraseTable StartTable =>
        _start ??= new PhraseTable(
            string.Join("|", Before, By, In, Within, Beginning, Middle, End, This.Replace(' ', '|'), Next.Replace(' ', '|'))
        );

    public PhraseTable BeforeTable => _before ??= new PhraseTable(Before);

    public PhraseTable ByTable => _by ??= new PhraseTable(By);

    public PhraseTable InTable => _in ??= new PhraseTable(In);

    public PhraseTable WithinTable => _within ??= new PhraseTable(Within);

    public PhraseTable AfterTable => _after ??= Words(After);

    public PhraseTable FillerTable => _fillers ??= new PhraseTable(Fillers);

    public PhraseTable BeginningTable => _beginning ??= new PhraseTable(Beginning);

    public PhraseTable MiddleTable => _middle ??= new PhraseTable(Middle);

    public PhraseTable EndTable => _end ??= new PhraseTable(End);

    public PhraseTable ThisTable => _current ??= Words(This);

    public PhraseTable NextTable => _next ??= Words(Next);

    public PhraseTable QuarterTable => _quarter ??= Words(Quarter);

    public PhraseTable HalfTable => _half ??= Words(Half);

    public IReadOnlyList<NamedSeason> SeasonList => _seasons ??= ReadSeasons();

    private static PhraseTable Words(string list) => new(list.Replace(' ', '|'));

    private List<NamedSeason> ReadSeasons()
    {
        var seasons = new List<NamedSeason>();
        foreach (var group in Seasons.Split([';'], StringSplitOptions.RemoveEmptyEntries))
        {
            var words = group.Trim().Split([' '], 3);
            seasons.Add(new NamedSeason(new PhraseTable(words[2]), words[0], words[1]));
        }

        return seasons;
    }
}

/// <summary>A time of the year.</summary>
/// <param name="Names">What it is called.</param>
/// <param name="First">Its first day, <c>MM-dd</c>.</param>
/// <param name="Last">Its last day, perhaps of the next year.</param>
internal sealed record NamedSeason(PhraseTable Names, string First, string Last);
