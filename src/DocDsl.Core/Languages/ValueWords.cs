namespace DocDsl.Core.Languages;

/// <summary>
/// What a reader of one language knows about values. Each list is one string, words parted by blanks (groups by <c>|</c>), and
/// is taken apart when a value is first read: a build that reads none pays nothing.
/// </summary>
internal sealed class ValueWords
{
    private IReadOnlyDictionary<string, int>? _numeralTable;
    private IReadOnlyDictionary<string, int>? _tenTable;
    private IReadOnlyDictionary<string, int>? _monthTable;
    private IReadOnlyDictionary<string, int>? _unitTable;
    private IReadOnlyDictionary<string, int>? _scaleTable;
    private IReadOnlyDictionary<string, string>? _currencyTable;

    /// <summary>Words that an answer of "yes" opens with.</summary>
    public string Yes { get; init; } = "";

    /// <summary>Words that an answer of "no" opens with.</summary>
    public string No { get; init; } = "";

    /// <summary>What "and" is, so that "yes and no" is neither.</summary>
    public string And { get; init; } = "";

    /// <summary>What parts a number's whole from its fraction.</summary>
    public char Decimal { get; init; } = '.';

    /// <summary>What parts thousands; white space always does.</summary>
    public string Groups { get; init; } = "";

    /// <summary>Twelve groups, January first.</summary>
    public string Months { get; init; } = "";

    /// <summary>"August 27, 2025" is a date too.</summary>
    public bool MonthMayComeFirst { get; init; }

    /// <summary>27/8/2025 is always the 27th of August: no other order of a date in digits is in use.</summary>
    public bool DayComesFirst { get; init; } = true;

    /// <summary>What may be glued to a day: "1er", "27th".</summary>
    public string Ordinals { get; init; } = "";

    /// <summary>Words that may stand before a date: articles and days of the week.</summary>
    public string BeforeDate { get; init; } = "";

    /// <summary>Words that say that something happens earlier than a date: "vóór 1 maart".</summary>
    public string Before { get; init; } = "";

    /// <summary>Words that may stand between day, month and year: "27 de agosto".</summary>
    public string WithinDate { get; init; } = "";

    /// <summary>Groups of words for 0, 1, 2 … 20.</summary>
    public string Numerals { get; init; } = "";

    /// <summary>Groups of words for 20, 30 … 90, 100.</summary>
    public string Tens { get; init; } = "";

    /// <summary>What joins "vijf" and "twintig", or "twenty" and "five"; groups, since one may be a blank.</summary>
    public string Joiners { get; init; } = "";

    /// <summary>The unit comes before the ten: "vijfentwintig".</summary>
    public bool UnitComesFirst { get; init; }

    /// <summary>Groups of words for a hundred, a thousand, a million, a thousand million.</summary>
    public string Scales { get; init; } = "";

    /// <summary>Groups of words: days, workdays, weeks, months, years.</summary>
    public string Units { get; init; } = "";

    /// <summary>Words for a half, and for one and a half: two groups.</summary>
    public string Halves { get; init; } = "|";

    /// <summary>Groups of words: the first of each is the currency's code.</summary>
    public string Currencies { get; init; } = "";

    /// <summary>What may come after the hours of a clock: "20 uur".</summary>
    public string Hours { get; init; } = "";

    /// <summary>What comes after the hours before noon: "a.m."</summary>
    public string Forenoon { get; init; } = "";

    /// <summary>What comes after the hours after noon: "p.m."</summary>
    public string Afternoon { get; init; } = "";

    /// <summary>Words that may stand before a value without changing it: "circa".</summary>
    public string About { get; init; } = "";

    public IReadOnlyDictionary<string, int> NumeralTable => _numeralTable ??= Index(Numerals, group => group);

    public IReadOnlyDictionary<string, int> TenTable => _tenTable ??= Index(Tens, group => 20 + 10 * group);

    public IReadOnlyDictionary<string, int> MonthTable => _monthTable ??= Index(Months, group => 1 + group);

    public IReadOnlyDictionary<string, int> UnitTable => _unitTable ??= Index(Units, group => group);

    /// <summary>Powers of ten.</summary>
    public IReadOnlyDictionary<string, int> ScaleTable => _scaleTable ??= Index(Scales, group => group == 0 ? 2 : 3 * group);

    public IReadOnlyDictionary<string, string> CurrencyTable => _currencyTable ??= IndexCurrencies(Currencies);

    /// <summary>Whether a list has a word.</summary>
    public static bool Has(string list, string word)
    {
        for (
            var at = list.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            at >= 0 && word.Length > 0;
            at = list.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase)
        )
        {
            var end = at + word.Length;
            if ((at == 0 || list[at - 1] is ' ' or '|') && (end == list.Length || list[end] is ' ' or '|'))
            {
                return true;
            }
        }

        return false;
    }

    private static Dictionary<string, int> Index(string groups, Func<int, int> value)
    {
        var result = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var parts = groups.Split('|');
        for (var i = 0; i < parts.Length; i++)
        {
            foreach (var word in parts[i].Split([' '], StringSplitOptions.RemoveEmptyEntries))
            {
                result[word] = value(i);
            }
        }

        return result;
    }

    private static Dictionary<string, string> IndexCurrencies(string groups)
    {
        var result = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var group in groups.Split('|'))
        {
            var words = group.Split([' '], StringSplitOptions.RemoveEmptyEntries);
            foreach (var word in words)
            {
                result[word] = words[0];
            }
        }

        return result;
    }
}
