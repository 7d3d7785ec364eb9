using System.Text;
using CsCheck;
using DocDsl.Core.Tests;
using DocDsl.Formats.Exporters;
using DocDsl.Tests;

namespace DocDsl.Tools.Tests.Exporters;

/// <summary>
/// Each reference to a note is one mark of an export, where the document has it; each word of an answer is in every export.
/// </summary>
public class NoteMarkTests
{
    public static TheoryData<string> Examples =>
        new(
            Directory
                .EnumerateFiles(Repository.PathOf("examples"), "*.qa", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(Repository.PathOf("examples"), file))
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void A_mark_after_the_end_of_a_section_is_not_in_it() =>
        AssertMarks(
            """
            Vraag 1
            A?
            Antwoord op vraag 1
            Ja.
            Vraag 2
            B?
            Antwoord op vraag 2
            Zo.[^1] En verder.
            @note 1 Bron.
            """,
            "Zo. ⟦1⟧ En"
        );

    [Fact]
    public void A_mark_of_the_first_answer_is_not_in_its_question()
    {
        const string Text = "Vraag 1\nx?\nAntwoord op vraag 1\nJa.[^1]\n@note 1 Bron.";
        AssertMarks(Text, "Ja. ⟦1⟧");
        var xml = DocumentExporter.Export(QaDocument.Parse(Text), ExportFormat.AkomaNtoso);
        var question = xml.IndexOf("<question", StringComparison.Ordinal);
        Assert.DoesNotContain("Bron", xml[question..xml.IndexOf("</question>", StringComparison.Ordinal)]);
    }

    [Theory]
    [InlineData("[^1]Eerst dit.", "⟦1⟧ Eerst")]
    [InlineData("Eerst [^1] dit.", "Eerst ⟦1⟧ dit.")]
    [InlineData("Eerst\n[^1]\ndit.", "Eerst ⟦1⟧ dit.")]
    [InlineData("Eerst.\n\n[^1]\n\nDit.", "Eerst. ⟦1⟧ Dit.")]
    [InlineData("[^1]", "⟦1⟧")]
    [InlineData("Eerst[^1][^1] dit[^1].", "Eerst ⟦1⟧ ⟦1⟧ dit ⟦1⟧ .")]
    public void A_mark_is_where_the_text_has_it(string answer, string marks) =>
        AssertMarks($"Vraag 1\nA?\n\nAntwoord op vraag 1\n{answer}\n\nVraag 2\nB?\n\n@note 1 Bron.\n", marks);

    [Fact]
    public void A_mark_in_a_note_is_in_that_note() =>
        AssertMarks(
            """
            Vraag 1
            A?

            Antwoord op vraag 1
            Ja.[^1]

            @note 1
            Bron, zie[^2] ook.
            @end

            Meer.[^2]
            @note 2 Andere[^1] bron.
            """,
            "Ja. ⟦1⟧ Meer. ⟦2⟧",
            "zie ⟦2⟧ ook.",
            "Andere ⟦1⟧ bron."
        );

    [Fact]
    public void A_mark_below_the_heading_of_a_part_is_in_its_question() =>
        AssertMarks(
            """
            Vraag 1a
            A?[^1]

            Antwoord op vraag 1a
            Ja.

            Vraag 1b
            B?[^1] C?

            Antwoord op vraag 1b
            Nee.[^1]

            @note 1 Bron.
            """,
            "A? ⟦1⟧",
            "B? ⟦1⟧ C?",
            "Nee. ⟦1⟧"
        );

    [Fact]
    public void The_words_of_each_question_of_a_joint_heading_are_exported() =>
        AssertMarks(
            """
            Vragen 1 en 2
            @part #1 "Is"
            @part #2 "Was"
            Is dit eerste?[^1] Was dat tweede?[^1]

            Antwoord op vragen 1 en 2
            Ja.

            @note 1 Bron.
            """,
            "eerste? ⟦1⟧",
            "tweede? ⟦1⟧"
        );

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_examples_have_as_many_marks_as_references(string file)
    {
        var document = QaDocument.Parse(File.ReadAllText(Repository.PathOf("examples", file)), file);
        foreach (var format in ExportedText.WithMarks)
        {
            Assert.Equal(ExportedText.ReferencesOf(document), ExportedText.MarksIn(ExportedText.TokensOf(document, format)));
        }
    }

    [Fact]
    public void Any_document_has_each_mark_once_and_in_its_place() =>
        Gen.Int[0, int.MaxValue - 1]
            .Sample(
                seed =>
                {
                    var draft = new DraftedDocument(new Random(seed));
                    var document = QaDocument.Parse(draft.Text, "letter.qa");
                    Assert.Equal(draft.Marks.Count, ExportedText.ReferencesOf(document));
                    foreach (var format in ExportedText.WithMarks)
                    {
                        var tokens = ExportedText.TokensOf(document, format);
                        Assert.True(
                            draft.Marks.Count == ExportedText.MarksIn(tokens),
                            $"{format}: {seed}\n{draft.Text}\n{string.Join(' ', tokens)}"
                        );
                        foreach (var mark in draft.Marks)
                        {
                            Assert.True(
                                $" {string.Join(' ', tokens)} ".Contains($" {mark} "),
                                $"{format}: {seed}: {mark}\n{draft.Text}\n{string.Join(' ', tokens)}"
                            );
                        }
                    }
                },
                iter: Depth.Of(200)
            );

    [Fact]
    public void Any_document_has_the_words_of_its_answers_in_every_format() =>
        Gen.Int[0, int.MaxValue - 1]
            .Sample(
                seed =>
                {
                    var draft = new DraftedDocument(new Random(seed));
                    var document = QaDocument.Parse(draft.Text, "letter.qa");
                    foreach (var format in WrittenFormats.OfText)
                    {
                        var text = string.Join(' ', ExportedText.TokensOf(document, format));
                        foreach (var answer in document.Answers)
                        {
                            if (format == ExportFormat.FaqJsonLd && answer.Questions.Count == 0)
                            {
                                continue;
                            }

                            foreach (var word in answer.Text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries))
                            {
                                Assert.True(text.Contains(word, StringComparison.Ordinal), $"{format}: {seed}: {word}\n{draft.Text}");
                            }
                        }
                    }
                },
                iter: Depth.Of(200)
            );

    private static void AssertMarks(string text, params string[] marks)
    {
        var document = QaDocument.Parse("@document nl-NL\n\n" + text, "letter.qa");
        foreach (var format in ExportedText.WithMarks)
        {
            var tokens = ExportedText.TokensOf(document, format);
            Assert.Equal(ExportedText.ReferencesOf(document), ExportedText.MarksIn(tokens));
            foreach (var mark in marks)
            {
                Assert.Contains($" {mark} ", $" {string.Join(' ', tokens)} ");
            }
        }
    }

    /// <summary>A document whose words are all different, with notes of all forms, and where it has their marks.</summary>
    private sealed class DraftedDocument
    {
        private readonly Random _random;
        private readonly StringBuilder _text = new("@document nl-NL\n\n");
        private readonly List<string> _later = [];
        private int _words;
        private int _ownNotes;

        public DraftedDocument(Random random)
        {
            _random = random;

            // Readers of Markdown show only notes that something refers to.
            for (var note = 1; note <= 3; note++)
            {
                _text.Append($"{NextWord()}[^{note}] ");
                Marks.Add($"{Word(_words - 1)} ⟦{note}⟧");
            }

            AddText();
            var questions = random.Next(1, 5);
            var answers = new List<string>();
            for (var i = 1; i <= questions; i++)
            {
                switch (random.Next(4))
                {
                    case 0 when i < questions:
                        _text.Append($"Vragen {i} en {i + 1}\n");
                        if (random.Next(2) == 0)
                        {
                            _text.Append(
                                $"@part #{i} \"{Word(_words)}\"\n@part #{i + 1} \"{Word(_words + 1)}\"\n{NextWord()}? {NextWord()}?\n\n"
                            );
                        }
                        else
                        {
                            AddText();
                        }

                        answers.Add($"Antwoord op vragen {i} en {i + 1}");
                        i++;
                        break;
                    case 1:
                        _text.Append($"Vraag {i}a\n");
                        AddText();
                        _text.Append($"Vraag {i}b\n");
                        AddText();
                        answers.AddRange([$"Antwoord op vraag {i}a", $"Antwoord op vraag {i}b"]);
                        break;
                    case 2:
                        _text.Append($"Vraag {i}\n");
                        AddText();
                        answers.AddRange([$"Antwoord op vraag {i}a", $"Antwoord op vraag {i}b"]);
                        break;
                    default:
                        _text.Append($"Vraag {i}\n");
                        AddText();
                        answers.Add($"Antwoord op vraag {i}");
                        break;
                }

                if (random.Next(3) > 0 || i >= questions)
                {
                    foreach (var answer in answers)
                    {
                        _text.Append(answer).Append('\n');
                        AddText();
                    }

                    answers.Clear();
                }
            }

            if (random.Next(3) == 0)
            {
                _text.Append("Toelichting\n");
                AddText();
            }

            foreach (var note in _later)
            {
                _text.Append(note);
            }

            for (var note = 1; note <= 3; note++)
            {
                _text.Append($"\n@note {note} {NextWord()}");
                if (random.Next(3) == 0)
                {
                    _text.Append(Bracket(Word(_words - 1)));
                }

                _text.Append($" {NextWord()}\n");
            }
        }

        /// <summary>Each with the word before it or after it: <c>wab ⟦1⟧</c>.</summary>
        public List<string> Marks { get; } = [];

        public string Text => _text.ToString();

        private static string Word(int number) =>
            $"w{(char)('a' + (number / 676))}{(char)('a' + (number / 26 % 26))}{(char)('a' + (number % 26))}";

        private string NextWord() => Word(_words++);

        /// <summary>A paragraph or two, which end with words or with a mark, and blank lines.</summary>
        private void AddText()
        {
            for (var paragraph = _random.Next(1, 3); paragraph > 0; paragraph--)
            {
                for (var word = _random.Next(1, 6); word > 0; word--)
                {
                    AddWord(word == 1);
                }

                _text.Append("\n\n");
            }
        }

        private void AddWord(bool isLast)
        {
            switch (_random.Next(9))
            {
                case 0:
                    _text.Append(' ').Append(NextWord()).Append(Bracket(Word(_words - 1)));
                    break;
                case 1:
                    _text.Append(' ').Append(NextWord()).Append(' ').Append(Bracket(Word(_words - 1)));
                    break;
                case 2:
                    _text.Append(' ').Append(NextWord()).Append('\n').Append(Bracket(Word(_words - 1)));
                    break;
                case 3:
                    var id = _random.Next(1, 4);
                    Marks.Add($"⟦{id}⟧ {Word(_words)}");
                    _text.Append($" [^{id}]{NextWord()}");
                    break;
                case 4:
                    // A letter's own sign: its note is here, or after all.
                    var own = 100 + _ownNotes++;
                    var before = NextWord();
                    Marks.Add($"{before} ⟦{own}⟧");
                    _text.Append($" {before}{own}");
                    var note = $"\n@note {own} at \"{before}\" {NextWord()}\n";
                    if (isLast && _random.Next(2) == 0)
                    {
                        _text.Append(note);
                    }
                    else
                    {
                        _later.Add(note);
                    }

                    break;
                case 5 when isLast:
                    _text.Append($" {NextWord()}\n@note b{_words}\n{NextWord()}{Bracket(Word(_words - 1))}\n@end");
                    _text.Append($"\n{NextWord()}[^b{_words - 2}]");
                    Marks.Add($"{Word(_words - 1)} ⟦b{_words - 2}⟧");
                    break;
                default:
                    _text.Append(' ').Append(NextWord());
                    break;
            }
        }

        private string Bracket(string word)
        {
            var id = _random.Next(1, 4);
            Marks.Add($"{word} ⟦{id}⟧");
            return $"[^{id}]";
        }
    }
}
