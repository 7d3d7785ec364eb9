using System.Globalization;

namespace DocDsl.Formats.Exporters.Word;

/// <summary>
/// The names of the places of questions, unique in a document and the same at each export. Word takes names of 40 letters, digits and
/// underscores that begin with a letter.
/// </summary>
internal sealed class WordAnchors
{
    private const int MaxName = 30;

    private readonly Dictionary<Question, string> _questions = new(ReferenceEqualityComparer.Instance);
    private readonly UniqueNames _used = new(first: 2);

    public WordAnchors(QaDocument document)
    {
        foreach (var question in document.Questions)
        {
            var name = question.Id is { } id ? "q_" + Clean(id) : string.Create(CultureInfo.InvariantCulture, $"q{question.Number}");
            _questions.TryAdd(question, _used.Add(name[..Math.Min(name.Length, MaxName)]).Replace('-', '_'));
        }
    }

    public string this[Question question] => _questions[question];

    private static string Clean(string id) => string.Concat(id.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));
}
