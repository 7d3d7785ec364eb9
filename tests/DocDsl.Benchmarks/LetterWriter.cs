using System.Globalization;
using System.Text;
using static DocDsl.Benchmarks.LetterWords;

namespace DocDsl.Benchmarks;

/// <summary>
/// Writes a letter of written questions and their answers, as they come from a ministry: fields, joint answers, parts, notes in both
/// forms, page numbers in the middle of a sentence, references to earlier answers. One seed is one letter, in each notation.
/// </summary>
internal sealed class LetterWriter(int id, LetterNotation notation)
{
    private const int Columns = 86;

    private readonly Random _random = new(id);
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _notes = new();
    private readonly bool _isMarkdown = notation == LetterNotation.Markdown;
    private int _note;
    private int _page = 1;
    private int _pageEnd = 3000;

    /// <param name="isDone">Asked after each answer, with the number of questions and the length.</param>
    public string Write(Func<int, int, bool> isDone)
    {
        _text.Append(Header());
        Invariant($"\n{(_isMarkdown ? "# " : "")}Betreft {Pick(Objects)}\n\n");
        Paragraph([$"Hierbij bied ik u de antwoorden aan op de vragen over {Pick(Objects)} en over {Pick(Objects)}."]);
        for (var number = 1; number == 1 || !isDone(number - 1, _text.Length + _notes.Length);)
        {
            var first = number;
            Question(number++);
            if (_random.Next(8) == 0)
            {
                Question(number++);
            }

            Answer(first, number - 1);
        }

        return _text.Append('\n').Append(_notes).ToString();
    }

    /// <summary>The fields alone.</summary>
    public string Header()
    {
        var submitted = new DateOnly(2025, 1, 1).AddDays(_random.Next(300));
        var (subject, asker) = ($"Antwoorden op vragen over {Pick(Objects)}", Pick(Members));
        (string Name, string Value)[] fields =
        [
            ("subject", subject),
            ("asker", asker),
            ("number", $"2025Z{10000 + (id % 20000)}"),
            ("submitted", submitted.ToString("O")),
            ("answered", submitted.AddDays(_random.Next(7, 20)).ToString("O")),
            ("addressee", Pick(Offices)),
            ("reference", $"{6_000_000 + _random.Next(999_999)}"),
        ];
        var lines = fields.Select(field => _isMarkdown ? $"{field.Name}: \"{field.Value}\"\n" : $"@{field.Name} {field.Value}\n");
        return notation switch
        {
            LetterNotation.Document => $"@document kamervragen nl-NL\n{string.Concat(lines)}",
            LetterNotation.Untyped => $"@document nl-NL\n{string.Concat(lines)}",
            _ => $"---\n{string.Concat(lines)}---\n",
        };
    }

    private void Question(int number)
    {
        Heading($"Vraag {number}");
        var asked = new List<string>();
        if (number > 1 && _random.Next(6) == 0)
        {
            asked.Add($"U schrijft in het antwoord op vraag {_random.Next(1, number)} dat {Clause()}.");
        }

        asked.Add($"{Pick(QuestionOpenings)} {Clauses()}?{Mark()}");
        if (_random.Next(3) == 0)
        {
            asked.Add("Zo ja, sinds wanneer? Zo nee, waarom niet?");
        }

        Paragraph(asked);
        if (_random.Next(10) == 0)
        {
            Paragraph([$"a) {Pick(QuestionOpenings)} {Clause()}?"]);
            Paragraph([$"b) {Pick(QuestionOpenings)} {Clause()}?"]);
        }
    }

    private void Answer(int first, int last)
    {
        Heading(first == last ? $"Antwoord op vraag {first}" : $"Antwoord op de vragen {first} en {last}");
        Paragraph([AnswerSentence(), AnswerSentence()]);
        if (first > 1 && _random.Next(6) == 0)
        {
            _text.Append('\n');
            Paragraph([$"Zie verder het antwoord op vraag {_random.Next(1, first)}.", AnswerSentence()]);
        }

        if (_random.Next(12) == 0)
        {
            QuotedNote();
        }
    }

    /// <summary>A note as a letter has it: its number stands in the text without a mark.</summary>
    private void QuotedNote()
    {
        var words = $"{Pick(Subjects)} {Pick(Verbs)}";
        _note++;
        _text.Append('\n');
        Paragraph([$"Hierover is bericht dat {words}{(_isMarkdown ? $"[^{_note}]" : $"{_note}")}."]);
        var content = $"Staatscourant, {Pick(Objects)}.\n";
        if (_isMarkdown)
        {
            Invariant($"\n[^{_note}]: {content}");
        }
        else
        {
            Invariant($"@note {_note} at \"{words}\"\n{content}@end\n");
        }
    }

    private string AnswerSentence() => $"{Pick(AnswerOpenings)} {Clauses()}.{Mark()}";

    private string Clauses() => _random.Next(2) == 0 ? Clause() : $"{Clause()}, {Pick(Conjunctions)} {Clause()}";

    private string Clause() => $"{Pick(Subjects)} {Pick(Objects)} {Pick(Circumstances)} {Pick(Verbs)}";

    /// <summary>A reference to a note, in one sentence of eight.</summary>
    private string Mark()
    {
        if (_random.Next(8) > 0)
        {
            return "";
        }

        _note++;
        var start = _isMarkdown ? $"[^{_note}]:" : $"@note {_note}";
        _notes.Append(
            CultureInfo.InvariantCulture,
            $"{start} Aanhangsel Handelingen II, vergaderjaar 2024-2025, nr. {1000 + _random.Next(3000)}.\n"
        );
        return $"[^{_note}]";
    }

    private void Heading(string words) => Invariant($"\n{(_isMarkdown ? "## " : "")}{words}\n\n");

    private void Paragraph(IEnumerable<string> sentences)
    {
        var column = 0;
        foreach (var word in string.Join(' ', sentences).Split(' '))
        {
            if (column > 0 && column + 1 + word.Length > Columns)
            {
                _text.Append('\n');
                column = 0;
                EndPage();
            }

            _text.Append(column > 0 ? " " : "").Append(word);
            column += word.Length + 1;
        }

        _text.Append('\n');
    }

    /// <summary>What was printed between two pages.</summary>
    private void EndPage()
    {
        if (_text.Length > _pageEnd)
        {
            _pageEnd = _text.Length + 3000;
            Invariant(_isMarkdown ? (FormattableString)$"<!-- Pagina {_page++} -->\n" : $"@aside Pagina {_page++}\n");
        }
    }

    private void Invariant(FormattableString text) => _text.Append(text.ToString(CultureInfo.InvariantCulture));

    private string Pick(string[] words) => words[_random.Next(words.Length)];
}
