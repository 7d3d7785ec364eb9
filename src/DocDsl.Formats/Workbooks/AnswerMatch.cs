using System.Globalization;
using DocDsl.Core.Text;

namespace DocDsl.Formats.Workbooks;

/// <summary>Which question of a document each place of a table is for.</summary>
internal sealed class AnswerMatch
{
    private AnswerMatch(IReadOnlyList<(AnswerPlace Place, Question? Question)> places, IReadOnlyList<Question> others)
    {
        Places = places;
        Others = others;
    }

    /// <summary>The places in the order of the table, each with its question; null where the document has none for it.</summary>
    public IReadOnlyList<(AnswerPlace Place, Question? Question)> Places { get; }

    /// <summary>The questions of the document that the table does not have, in their order.</summary>
    public IReadOnlyList<Question> Others { get; }

    /// <summary>
    /// A place is a question's by its id or label, otherwise by its number, otherwise by its words; what is there twice decides nothing.
    /// </summary>
    public static AnswerMatch Find(IReadOnlyList<AnswerPlace> places, IReadOnlyList<Question> questions)
    {
        var found = new Question?[places.Count];
        var left = new HashSet<Question>(questions, ReferenceEqualityComparer.Instance);
        By(place => place.Key, question => question.Id, question => question.Label);
        By(place => place.Id, question => question.Id, question => question.Label);
        By(
            place => place.Number?.ToString(CultureInfo.InvariantCulture) ?? "",
            question => question.Number?.ToString(CultureInfo.InvariantCulture)
        );
        By(place => place.Id, question => question.Number?.ToString(CultureInfo.InvariantCulture));
        By(place => WordsOf(place.Question), question => WordsOf(question.Text));
        return new AnswerMatch([.. places.Zip(found)], [.. questions.Where(left.Contains)]);

        void By(Func<AnswerPlace, string> ofPlace, params Func<Question, string?>[] ofQuestion)
        {
            var byKey = new Dictionary<string, Question?>(StringComparer.OrdinalIgnoreCase);
            foreach (var question in left)
            {
                foreach (var key in ofQuestion.Select(of => of(question)).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase))
                {
                    byKey[key] = byKey.ContainsKey(key) ? null : question;
                }
            }

            var keys = places.Select((place, i) => found[i] is null ? ofPlace(place).Trim() : "").ToList();
            var twice = keys.GroupBy(key => key, StringComparer.OrdinalIgnoreCase)
                .Where(group => group.Skip(1).Any())
                .Select(group => group.Key)
                .ToHashSet(StringComparer.OrdinalIgnoreCase);
            for (var i = 0; i < places.Count; i++)
            {
                var isKey = keys[i].Length > 0 && !twice.Contains(keys[i]);
                if (isKey && byKey.GetValueOrDefault(keys[i]) is { } question && left.Remove(question))
                {
                    found[i] = question;
                }
            }
        }
    }

    /// <summary>Whether a table asks a question as the document does; signs and white space do not count.</summary>
    public static bool AsksTheSame(AnswerPlace place, Question question) => WordsOf(place.Question) == WordsOf(question.Text);

    private static string WordsOf(string text) => string.Join(' ', PlainWords.Of(text));
}
