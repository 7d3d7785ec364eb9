using System.Text;
using System.Text.RegularExpressions;
using DocDsl.Core.Directives;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Formats.Importers;

/// <summary>Joins a file of questions and the file of their answers, which has the same number, into one document.</summary>
internal static partial class DocumentJoiner
{
    /// <summary>
    /// Each answer after its questions, the words of both headers, and the directives of both. If the answers file repeats the
    /// questions in other words, or with notes of its own, its text is used, and each difference is reported.
    /// </summary>
    /// <param name="questions">The imported questions.</param>
    /// <param name="answers">The imported answers.</param>
    /// <exception cref="ImportException">The two have different numbers.</exception>
    public static ImportResult Join(ImportResult questions, ImportResult answers)
    {
        ArgumentNullException.ThrowIfNull(questions);
        ArgumentNullException.ThrowIfNull(answers);
        var asked = QaDocument.Parse(questions.Text);
        var answered = QaDocument.Parse(answers.Text);
        var number = asked.FindField("number")?.Value;
        if (number is null || number != answered.FindField("number")?.Value)
        {
            throw new ImportException(
                $"The two files must have the same number, not {number ?? "none"} and {answered.FindField("number")?.Value ?? "none"}."
            );
        }

        // A diagnostic of one file alone (an answer without its question) need not hold for the joined document.
        var diagnostics = answers.Diagnostics.Except(DraftCheck.Diagnostics(answered)).ToList();
        var text = new StringBuilder();
        var differing = answered.Questions.Count == 0 ? [] : asked.Questions.Where(question => !IsRepeated(question, answered)).ToList();
        var repeatsAll =
            answered.Questions.Count > 0
            && differing.Count == 0
            && asked.Questions.Count == answered.Questions.Count
            && answered.Questions.All(question => question.Notes.Count == 0);
        var followsAnswers = answered.Questions.Count > 0 && !repeatsAll;
        var questionTree = SyntaxTree.Parse(new SourceText(followsAnswers ? questions.Text : KeepNotesApart(questions.Text, answered)));
        var answerTree = SyntaxTree.Parse(new SourceText(answers.Text));
        WriteHeaders(text, questionTree, answerTree);
        if (followsAnswers)
        {
            foreach (var question in differing)
            {
                diagnostics.Add(
                    new ImportDiagnostic(
                        0,
                        $"The text of {question.Label} differs in the answers file; the text of the answers file was used",
                        0.7
                    )
                );
            }

            foreach (var note in asked.Notes)
            {
                diagnostics.Add(
                    new ImportDiagnostic(
                        0,
                        $"Note {note.Id} of the questions file was omitted, because the answers file was used: {note.Text}",
                        0.6
                    )
                );
            }

            foreach (var section in Sections(answerTree))
            {
                text.Append(TextOf(answerTree, section));
            }
        }
        else
        {
            // Questions that are repeated word by word are written once, with the notes that only their own file has.
            diagnostics.AddRange(
                questions
                    .Diagnostics.Except(DraftCheck.Diagnostics(asked))
                    .Where(diagnostic => diagnostic.Message != ImportHeadings.NothingAnswered)
            );
            Interleave(text, questionTree, answerTree);
        }

        diagnostics.AddRange(DraftCheck.Diagnostics(QaDocument.Parse(text.ToString())));

        // The words of each file were compared when it was imported; what the join omitted is among the diagnostics.
        var words = !answers.Words.IsComplete
            ? answers.Words
            : questions.Words with
            {
                SourceWords = questions.Words.SourceWords + answers.Words.SourceWords,
            };
        return new ImportResult(text.ToString(), diagnostics, words);
    }

    private static bool IsRepeated(Question question, QaDocument answered) =>
        answered.Questions.Any(repeated => repeated.Number == question.Number && Words(repeated.Text) == Words(question.Text));

    /// <summary>The directives of both headers, each once, then the words of both.</summary>
    private static void WriteHeaders(StringBuilder text, SyntaxTree questions, SyntaxTree answers)
    {
        var directives = new List<string>();
        var words = new StringBuilder();
        foreach (var tree in new[] { answers, questions })
        {
            var lines = TextOf(tree, tree.Sections.First()).Split('\n');
            foreach (var directive in lines.Where(line => line.StartsWith('@') && Header().IsMatch(line)))
            {
                var name = directive.Split(' ')[0];
                if (name != "@open" && !directives.Exists(other => other.Split(' ')[0] == name))
                {
                    directives.Add(directive);
                }
            }

            var rest = string.Join('\n', lines.Where(line => !(line.StartsWith('@') && Header().IsMatch(line)))).Trim('\n');

            // A number alone is a paragraph: without this, it would be joined to the next line when the text between them is removed.
            rest = ImportPatterns.Current.LoneNumber.Replace(rest, "$0\n");
            words.Insert(0, rest.Length > 0 ? rest + "\n\n" : "");
        }

        text.AppendJoin('\n', directives).Append("\n\n").Append(words);
    }

    /// <summary>Each answer after the last of its questions.</summary>
    private static void Interleave(StringBuilder text, SyntaxTree questions, SyntaxTree answers)
    {
        var left = Sections(answers).Where(section => section.Kind != SectionKind.Question).ToList();
        var seen = new HashSet<int>();
        foreach (var section in Sections(questions))
        {
            if (section.Kind == SectionKind.Closing)
            {
                Flush(_ => true);
            }

            text.Append(TextOf(questions, section));
            seen.UnionWith(section.Numbers.Select(number => number.Number));
            Flush(answer => answer.Kind == SectionKind.Answer && answer.Numbers.All(number => seen.Contains(number.Number)));
        }

        Flush(_ => true);

        void Flush(Func<SectionSyntax, bool> isDue)
        {
            foreach (var answer in left.Where(isDue).ToList())
            {
                text.Append(text.Length > 0 && text[^1] != '\n' ? "\n" : "").Append(TextOf(answers, answer));
                left.Remove(answer);
            }
        }
    }

    /// <summary>Both files count their notes from 1: those of the questions get other ids, and keep their signs.</summary>
    private static string KeepNotesApart(string questions, QaDocument answers)
    {
        var taken = answers.Notes.Select(note => note.Id).ToHashSet(StringComparer.Ordinal);
        if (!QaDocument.Parse(questions).Notes.Any(note => taken.Contains(note.Id)))
        {
            return questions;
        }

        var text = Note()
            .Replace(
                questions,
                match =>
                {
                    var id = match.Groups["id"].Value;
                    var at = match.Groups["at"].Value;
                    var sign = match.Groups["mark"].Value;
                    return $"@note v{id}{at}{(at.Length > 0 && sign.Length == 0 ? $" mark \"{id}\"" : sign)}";
                }
            );
        return Reference().Replace(text, "[^v$1]");
    }

    private static IEnumerable<SectionSyntax> Sections(SyntaxTree tree) => tree.Sections.Skip(1);

    private static string TextOf(SyntaxTree tree, SectionSyntax section) => tree.Text.ToString(section.Span);

    private static string Words(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>Directives of the header; notes, asides and comments stay with the words.</summary>
    [GeneratedRegex("^@(?!note|aside|strike|end|text|//|@)[a-z]", RegexOptions.None)]
    private static partial Regex Header();

    [GeneratedRegex("^@note (?<id>\\S+)(?<at> at \"(?:[^\"\\n]|\"\")*\")?(?<mark> mark \"(?:[^\"\\n]|\"\")*\")?", RegexOptions.Multiline)]
    private static partial Regex Note();

    [GeneratedRegex(@"\[\^([^\]\s]+)\]")]
    private static partial Regex Reference();
}
