using System.Text;
using System.Text.RegularExpressions;
using DocDsl.Syntax;
using DocDsl.Text;

namespace DocDsl.Formats.Importers;

/// <summary>Joins a file of questions and the file of their answers, which bear the same number, into one document.</summary>
public static partial class DocumentJoiner
{
    /// <summary>
    /// The answers' file, with what the questions' file knows more: its header's words and marks, and the questions where the
    /// answers do not repeat them. Repeated questions that read differently are told.
    /// </summary>
    /// <param name="questions">The imported questions.</param>
    /// <param name="answers">The imported answers.</param>
    /// <exception cref="ImportException">The two do not bear the same number.</exception>
    public static ImportResult Join(ImportResult questions, ImportResult answers)
    {
        ArgumentNullException.ThrowIfNull(questions);
        ArgumentNullException.ThrowIfNull(answers);
        var asked = QaDocument.Parse(questions.Text);
        var answered = QaDocument.Parse(answers.Text);
        var number = asked.FindField("number")?.Value;
        if (number is null || number != answered.FindField("number")?.Value)
        {
            throw new ImportException($"The two files do not bear the same number ({number ?? "none"} and {answered.FindField("number")?.Value ?? "none"}).");
        }

        var findings = new List<ImportFinding>(answers.Findings);
        var text = new StringBuilder();
        var questionTree = SyntaxTree.Parse(new SourceText(KeepNotesApart(questions.Text, answered)));
        var answerTree = SyntaxTree.Parse(new SourceText(answers.Text));
        WriteHeaders(text, questionTree, answerTree);
        if (answered.Questions.Count > 0)
        {
            foreach (var question in asked.Questions)
            {
                if (!answered.Questions.Any(repeated => repeated.Number == question.Number && Words(repeated.Text) == Words(question.Text)))
                {
                    findings.Add(new ImportFinding(0, $"{question.Label} of the questions' file is not repeated word by word; the answers' file was followed", 0.7));
                }
            }

            foreach (var section in Sections(answerTree))
            {
                text.Append(TextOf(answerTree, section));
            }
        }
        else
        {
            findings.AddRange(questions.Findings);
            Interleave(text, questionTree, answerTree);
        }

        return new ImportResult(text.ToString(), findings, answers.Words.IsComplete ? questions.Words : answers.Words);
    }

    /// <summary>The marks of both headers, each once, then the words of both.</summary>
    private static void WriteHeaders(StringBuilder text, SyntaxTree questions, SyntaxTree answers)
    {
        var marks = new List<string>();
        var words = new StringBuilder();
        foreach (var tree in new[] { answers, questions })
        {
            var lines = TextOf(tree, tree.Sections.First()).Split('\n');
            foreach (var mark in lines.Where(line => line.StartsWith('@') && Header().IsMatch(line)))
            {
                var name = mark.Split(' ')[0];
                if (name != "@open" && !marks.Exists(other => other.Split(' ')[0] == name))
                {
                    marks.Add(mark);
                }
            }

            var rest = string.Join('\n', lines.Where(line => !(line.StartsWith('@') && Header().IsMatch(line)))).Trim('\n');

            // A number that stands alone is a paragraph: what the other header says already does not part it from the next line.
            rest = LoneNumber().Replace(rest, "$0\n");
            words.Insert(0, rest.Length > 0 ? rest + "\n\n" : "");
        }

        text.AppendJoin('\n', marks).Append("\n\n").Append(words);
    }

    /// <summary>Each answer behind the last of its questions.</summary>
    private static void Interleave(StringBuilder text, SyntaxTree questions, SyntaxTree answers)
    {
        var left = Sections(answers).ToList();
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
        if (taken.Count == 0 || answers.Questions.Count > 0)
        {
            return questions;
        }

        var text = Note().Replace(questions, match =>
        {
            var id = match.Groups["id"].Value;
            var at = match.Groups["at"].Value;
            var mark = match.Groups["mark"].Value;
            return $"@note v{id}{at}{(at.Length > 0 && mark.Length == 0 ? $" mark \"{id}\"" : mark)}";
        });
        return Reference().Replace(text, "[^v$1]");
    }

    private static IEnumerable<SectionSyntax> Sections(SyntaxTree tree) => tree.Sections.Skip(1);

    private static string TextOf(SyntaxTree tree, SectionSyntax section) => tree.Text.ToString(section.Span);

    private static string Words(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>Marks of the header; notes, asides and comments stay with the words.</summary>
    [GeneratedRegex("^@(?!note|aside|strike|end|text|//|@)[a-z]", RegexOptions.None)]
    private static partial Regex Header();

    [GeneratedRegex("^@note (?<id>\\S+)(?<at> at \"(?:[^\"\\n]|\"\")*\")?(?<mark> mark \"(?:[^\"\\n]|\"\")*\")?", RegexOptions.Multiline)]
    private static partial Regex Note();

    [GeneratedRegex(@"^(?:AH \d+|20\d\dZ\d{5})[ \t]*$", RegexOptions.Multiline)]
    private static partial Regex LoneNumber();

    [GeneratedRegex(@"\[\^([^\]\s]+)\]")]
    private static partial Regex Reference();
}
