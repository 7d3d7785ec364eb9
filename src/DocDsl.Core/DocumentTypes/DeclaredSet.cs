using System.Collections.Immutable;
using DocDsl.Core.Text;

namespace DocDsl.Core.DocumentTypes;

/// <summary>The questions that a document must answer: those that its type declares and inherits, in their order.</summary>
internal sealed class DeclaredSet
{
    private readonly Dictionary<string, int> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _byEarlierId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _byLabel = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<int, int> _byNumber = [];
    private Dictionary<string, List<int>>? _byKey;
    private Dictionary<string, int>? _byText;
    private string[]? _keys;
    private Dictionary<string, List<int>>? _byWord;
    private Dictionary<string, int>? _weights;
    private int[]? _weightOf;

    /// <param name="name">What messages call the set: the name of its type.</param>
    /// <param name="version">As <c>@version</c> gives it; null when it gives none.</param>
    /// <param name="isOpen">Whether documents may have other questions too.</param>
    /// <param name="questions">In their order.</param>
    public DeclaredSet(string name, string? version, bool isOpen, ImmutableArray<DeclaredQuestion> questions)
    {
        (Name, Version, IsOpen, Questions) = (name, version, isOpen, questions);
        HasKinds = questions.Any(question => question.Expected is not null);
        IsAsking = questions.Count(question => DeclaredQuestion.Asks(question.Text)) * 5 >= questions.Length * 4;
        for (var i = 0; i < questions.Length; i++)
        {
            // The first of two counts; the second was reported where it is declared.
            TryAdd(_byId, questions[i].Id, i);
            if (questions[i].Label is { } label)
            {
                TryAdd(_byLabel, label, i);
            }

            if (questions[i].Number is { } number)
            {
                TryAdd(_byNumber, number, i);
            }

            foreach (var earlier in questions[i].Was)
            {
                TryAdd(_byEarlierId, earlier, i);
            }
        }
    }

    /// <summary>What messages call it.</summary>
    public string Name { get; }

    /// <summary>As <c>@version</c> gives it; null when it gives none.</summary>
    public string? Version { get; }

    /// <summary>Whether documents may have questions of their own.</summary>
    public bool IsOpen { get; }

    /// <summary>In their order.</summary>
    public ImmutableArray<DeclaredQuestion> Questions { get; }

    /// <summary>Whether it says of some question what kind of value its answers have.</summary>
    public bool HasKinds { get; }

    /// <summary>Whether it divides some question into parts.</summary>
    public bool HasParts => Questions.Any(question => !question.Parts.IsEmpty);

    /// <summary>
    /// Whether it is what another document asks (<c>@answers</c>), and no type declares it. Blanks do not count then when words are
    /// compared: the text of a PDF has lost some at the ends of its lines. Nor do its ids bind the document, which may have others.
    /// </summary>
    public bool IsAskedByDocument { get; init; }

    /// <summary>Equal for the words of two texts that a reader takes for the same.</summary>
    public string KeyOf(List<string> words) => IsAskedByDocument ? string.Concat(words) : string.Join(" ", words);

    /// <summary>That of a question's words.</summary>
    /// <param name="place">Its place.</param>
    public string KeyOf(int place) => (_keys ??= Questions.Select(question => KeyOf(question.Words)).ToArray())[place];

    /// <summary>
    /// The place of the first question that has a text, to the letter; −1 when none has: most documents have the text, whose words need
    /// not be looked for again.
    /// </summary>
    public int FindText(string text)
    {
        if (_byText is null)
        {
            var byText = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var i = 0; i < Questions.Length; i++)
            {
                TryAdd(byText, Questions[i].Text, i);
            }

            _byText = byText;
        }

        return _byText.TryGetValue(text, out var found) ? found : -1;
    }

    /// <summary>The place of the question that has an id, or had it in an earlier version; −1 when none has.</summary>
    public int FindId(string id) => _byId.TryGetValue(id, out var found) || _byEarlierId.TryGetValue(id, out found) ? found : -1;

    /// <summary>
    /// Where the workbooks of customers have the questions, as <c>@sheet</c> says; those of a base type where the type has none.
    /// </summary>
    public ImmutableArray<SheetMapping> Sheets { get; init; } = ImmutableArray<SheetMapping>.Empty;

    /// <summary>The inherited questions that the type leaves out, with the reasons.</summary>
    public ImmutableArray<(DeclaredQuestion Question, string Reason)> Dropped { get; init; } =
        ImmutableArray<(DeclaredQuestion Question, string Reason)>.Empty;

    /// <summary>The question that has an id now; null when none has.</summary>
    public DeclaredQuestion? Find(string id) => _byId.TryGetValue(id, out var found) ? Questions[found] : null;

    /// <summary>Whether an id is one that a question had in an earlier version.</summary>
    public bool IsEarlierId(string id) => !_byId.ContainsKey(id) && _byEarlierId.ContainsKey(id);

    /// <summary>The place of the question that has a label; −1 when none has.</summary>
    public int FindLabel(string label) => _byLabel.TryGetValue(label, out var found) ? found : -1;

    /// <summary>The place of the question that has a number; −1 when none has.</summary>
    public int FindNumber(int number) => _byNumber.TryGetValue(number, out var found) ? found : -1;

    /// <summary>The places of the questions that have the same words.</summary>
    /// <param name="key">As <see cref="KeyOf(List{string})"/> makes it.</param>
    public IReadOnlyList<int> FindWords(string key)
    {
        _byKey ??= Index((_, place) => [KeyOf(place)]);
        return _byKey.TryGetValue(key, out var found) ? found : [];
    }

    /// <summary>The places of the questions that have a word.</summary>
    public IReadOnlyList<int> FindWord(string word) => WordPlaces.TryGetValue(word, out var found) ? found : [];

    /// <summary>Whether questions of it end as questions do, nearly all of them: then a heading that does not is none.</summary>
    public bool IsAsking { get; }

    /// <summary>
    /// Whether words that ask do so as the questions of the set do: half of them are words of the set. So the answers' own headings do not,
    /// such as "Why not?".
    /// </summary>
    public bool AskAlike(string text) =>
        IsAsking && PlainWords.Of(text) is { Count: > 0 } words && words.Count(word => FindWord(word).Count > 0) * 2 >= words.Count;

    /// <summary>
    /// How much a word tells which question a text asks: one that few questions have tells more than one that all of them have.
    /// </summary>
    public int WeightOf(string word)
    {
        _weights ??= WordPlaces.ToDictionary(pair => pair.Key, pair => Weigh(pair.Value.Count), StringComparer.Ordinal);
        return _weights.TryGetValue(word, out var weight) ? weight : Weigh(0);
    }

    /// <summary>The weight of all words of a question.</summary>
    public int WeightOf(int place)
    {
        _weightOf ??= Questions.Select(question => question.Words.Sum(WeightOf)).ToArray();
        return _weightOf[place];
    }

    private Dictionary<string, List<int>> WordPlaces => _byWord ??= Index((question, _) => question.Words.Distinct(StringComparer.Ordinal));

    private int Weigh(int questions) => (int)Math.Round(16 * Math.Log((Questions.Length + 1) / (questions + 0.5))) + 1;

    private Dictionary<string, List<int>> Index(Func<DeclaredQuestion, int, IEnumerable<string>> keysOf)
    {
        // Documents are bound in parallel: what others see is complete.
        var index = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < Questions.Length; i++)
        {
            foreach (var key in keysOf(Questions[i], i))
            {
                if (!index.TryGetValue(key, out var places))
                {
                    index.Add(key, places = []);
                }

                places.Add(i);
            }
        }

        return index;
    }

    private static void TryAdd<T>(Dictionary<T, int> index, T key, int place)
        where T : notnull
    {
        if (!index.ContainsKey(key))
        {
            index.Add(key, place);
        }
    }
}
