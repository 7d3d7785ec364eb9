using DocDsl.Core.Rules;
using DocDsl.Core.Text;

namespace DocDsl.Core.Compilation;

/// <summary>An answer, in its document.</summary>
/// <param name="Document">The document.</param>
/// <param name="Set">The set of questions that the document answers; empty for none.</param>
/// <param name="Answer">The answer.</param>
internal readonly record struct PlacedAnswer(DocumentValues Document, string Set, ValuedAnswer Answer);

/// <summary>The answers to questions of the same words with values of the same kind, as contradictions are looked for among them.</summary>
/// <param name="text">The words.</param>
/// <param name="kind">The kind.</param>
internal sealed class WordingGroup(string text, string kind)
{
    /// <summary>
    /// Of answers of other values, so many that are allowed to differ, or are of the same document, are passed by: otherwise thousands of
    /// them would be for each of thousands.
    /// </summary>
    private const int MaxPassed = 64;

    /// <summary>Documents of so many sets are looked at for one answer.</summary>
    private const int MaxSets = 16;

    private readonly Dictionary<string, List<PlacedAnswer>> _bySet = new(StringComparer.Ordinal);
    private readonly List<(string Set, DatedAnswers Answers)> _sets = [];
    private List<string>? _words;

    /// <summary>The kind of the values.</summary>
    public string Kind => kind;

    /// <summary>The words; made for those that others are compared with.</summary>
    public List<string> Words => _words ??= SimilarWords.Of(text);

    /// <summary>Adds an answer; <see cref="Complete"/> follows the last one.</summary>
    public void Add(PlacedAnswer answer)
    {
        if (!_bySet.TryGetValue(answer.Set, out var answers))
        {
            _bySet.Add(answer.Set, answers = []);
        }

        answers.Add(answer);
    }

    /// <summary>Puts the answers in order.</summary>
    public void Complete()
    {
        foreach (var set in _bySet.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            _sets.Add((set.Key, new DatedAnswers(set.Value)));
        }

        _bySet.Clear();
    }

    /// <summary>The newest answer of another value that is not newer; null where there is none.</summary>
    /// <param name="answer">An answer, which need not be in the group.</param>
    public PlacedAnswer? FindContradicting(PlacedAnswer answer)
    {
        PlacedAnswer? newest = null;
        var looked = 0;
        foreach (var (set, answers) in _sets)
        {
            // Those who answer one set say what is so with each of them.
            if ((set.Length == 0 || set != answer.Set) && looked++ < MaxSets && answers.Find(answer) is { } found)
            {
                newest = newest is null || IsNewer(found.Document, newest.Value.Document) ? found : newest;
            }
        }

        return newest;
    }

    /// <summary>Whether a document is the newer one; those without a date are the oldest.</summary>
    public static bool IsNewer(DocumentValues left, DocumentValues right) =>
        string.CompareOrdinal(left.Date ?? "", right.Date ?? "") is not 0 and var byDate
            ? byDate > 0
            : string.CompareOrdinal(left.Path, right.Path) < 0;

    /// <summary>Answers by their dates.</summary>
    private sealed class DatedAnswers
    {
        private readonly PlacedAnswer[] _answers;

        /// <summary>For each the place of the last before it that has another value; −1 where there is none.</summary>
        private readonly int[] _others;

        /// <summary>Those without a date come first.</summary>
        private readonly int _firstDated;

        public DatedAnswers(List<PlacedAnswer> answers)
        {
            // The newest last, and of the same date the one that comes first: the one that is reported.
            answers.Sort((left, right) => left.Document == right.Document ? 0 : IsNewer(left.Document, right.Document) ? 1 : -1);
            _answers = answers.ToArray();
            _others = new int[_answers.Length];
            for (var i = 0; i < _answers.Length; i++)
            {
                _others[i] =
                    i == 0 ? -1
                    : _answers[i - 1].Answer.Compared == _answers[i].Answer.Compared ? _others[i - 1]
                    : i - 1;
                _firstDated += _answers[i].Document.Date is null ? 1 : 0;
            }
        }

        public PlacedAnswer? Find(PlacedAnswer answer)
        {
            var date = answer.Document.Date;
            var i = date is null ? _answers.Length - 1 : LastAtMost(date);
            for (var passed = 0; i >= 0 && passed < MaxPassed;)
            {
                var other = _answers[i];
                if (other.Answer.Compared == answer.Answer.Compared)
                {
                    i = _others[i];
                }
                else if (other.Document.Path == answer.Document.Path || (IsUndecided(date, other.Document.Date) && other.Answer.IsAllowed))
                {
                    passed++;
                    i--;
                }
                else
                {
                    return other;
                }
            }

            return null;
        }

        /// <summary>Where it is not known which is newer both report it, and what one of them allows is settled for both.</summary>
        private static bool IsUndecided(string? left, string? right) => left is null || right is null || left == right;

        private int LastAtMost(string date)
        {
            var (low, high) = (_firstDated, _answers.Length);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = string.CompareOrdinal(_answers[middle].Document.Date, date) <= 0 ? (middle + 1, high) : (low, middle);
            }

            return low - 1;
        }
    }
}
