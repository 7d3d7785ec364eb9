using DocDsl.Core.Symbols;
using DocDsl.Core.Text;

namespace DocDsl.Core.Editing;

/// <summary>Questions whose numbers follow each other, and at which of their headings they do not.</summary>
internal sealed class NumberSeries
{
    private readonly ILookup<TextSpan, int> _places;
    private readonly int[] _highestBefore;
    private readonly bool[] _isRisingAfter;
    private readonly Dictionary<QuestionSymbol, int> _numberBefore = [];

    /// <param name="questions">In the order of the document; each with a number, be it one that another has.</param>
    public NumberSeries(QuestionSymbol[] questions)
    {
        Questions = questions;
        ByNumber = questions.OrderBy(Written).ToArray();
        _places = Enumerable.Range(0, questions.Length).ToLookup(place => questions[place].HeadingSpan);
        _highestBefore = new int[questions.Length];
        _isRisingAfter = new bool[questions.Length];
        for (var i = 1; i < questions.Length; i++)
        {
            _highestBefore[i] = Math.Max(_highestBefore[i - 1], Written(questions[i - 1]));
        }

        for (var i = questions.Length - 1; i >= 0; i--)
        {
            _isRisingAfter[i] = i + 1 == questions.Length || (_isRisingAfter[i + 1] && Written(questions[i + 1]) > Written(questions[i]));
        }

        var before = 0;
        foreach (var question in ByNumber)
        {
            _numberBefore[question] = before;
            before = Written(question);
        }
    }

    /// <summary>In the order of the document.</summary>
    public QuestionSymbol[] Questions { get; }

    /// <summary>In the order of the numbers; those that have one number in the order of the document.</summary>
    public QuestionSymbol[] ByNumber { get; }

    /// <summary>The number that the document gives a question.</summary>
    public static int Written(QuestionSymbol question) => question.Written!.Value.Number;

    /// <summary>
    /// Whether the order of the document counts from a heading on, and not that of the numbers: where the letter counts up, or each heading
    /// has one question. Where one heading asks 1 and 4 and the next 2 and 3, the numbers' own order is what counts, and gaps close.
    /// </summary>
    public bool IsByPlace(TextSpan heading)
    {
        // A second series (1, 2, 1, 2) goes on where the first stops; 1, 4, 2, 3 is no such thing.
        var first = _places[heading].DefaultIfEmpty(-1).First();
        return first >= 0
            && (
                _places.Count == Questions.Length
                || (_isRisingAfter[first] && (Written(Questions[first]) > _highestBefore[first] || Questions[first].Number is null))
            );
    }

    /// <summary>Whether a number of a heading is not the next.</summary>
    public bool IsWrong(TextSpan heading)
    {
        var byPlace = IsByPlace(heading);
        return _places[heading]
            .Any(place => Written(Questions[place]) != (byPlace ? _highestBefore[place] : _numberBefore[Questions[place]]) + 1);
    }
}
