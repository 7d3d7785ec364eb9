using DocDsl.Core.Directives;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Formats.Importers;

/// <summary>Parses the draft, reverts the decisions that failed, and verifies that no word was lost.</summary>
internal static class DraftCheck
{
    /// <summary>What is said of a source in which nothing is asked.</summary>
    public const string NoQuestion =
        "No question was found; write '@question' above each, or declare the form of their headings with '@heading question \"…\"'";

    /// <summary>The rule that reports a question without an answer.</summary>
    private const string Unanswered = "QA3001";

    public static ImportResult Finish(Draft draft, string source)
    {
        var text = DraftWriter.Write(draft);
        var document = QaDocument.Parse(text);
        var failed = document
            .Diagnostics.Where(diagnostic => diagnostic.Id == "QA3009")
            .Select(diagnostic => LineAt(text, diagnostic.Span.Start))
            .ToHashSet();
        if (failed.Count > 0)
        {
            var ids = failed
                .Select(line => line.Split(' '))
                .Where(words => words is ["@note", _, "at", ..])
                .Select(words => words[1])
                .ToHashSet();
            var lines = draft.Lines.Where(line => line.Note is not null).DistinctBy(line => line.Note).ToDictionary(line => line.Note!);
            foreach (var note in draft.Notes.Where(note => ids.Contains(note.Id)))
            {
                note.At = null;
                draft.Report(
                    lines[note],
                    $"The number of note {note.Id} was found, but no quoted words identify its location",
                    0.4
                );
            }

            foreach (var line in draft.Lines.Where(line => line.HasBefore))
            {
                line.Before.RemoveAll(failed.Contains);
            }

            text = DraftWriter.Write(draft);
            document = QaDocument.Parse(text);
        }

        var words = WordCheck.Compare(source, text);
        if (!words.IsComplete)
        {
            text = DraftWriter.Write(draft, opensNothing: true);
            document = QaDocument.Parse(text);
            words = WordCheck.Compare(source, text);
        }

        // The report of the import includes what a check of the document will report.
        var diagnostics = draft.Diagnostics.OrderBy(diagnostic => diagnostic.Line).ToList();
        diagnostics.AddRange(Diagnostics(document));
        return new ImportResult(text, diagnostics, words);
    }

    /// <summary>
    /// What a check of a document will report, as diagnostics of its import; first of all that it has no question, or no answer.
    /// </summary>
    public static IEnumerable<ImportDiagnostic> Diagnostics(QaDocument document)
    {
        var isAnswered = document.Answers.Count > 0;
        if (document.Questions.Count == 0 && !IsPostponed(document))
        {
            yield return new ImportDiagnostic(0, document.Diagnostics.FirstOrDefault(IsNoQuestion)?.Message ?? NoQuestion, 0.3);
        }
        else if (!isAnswered && document.Diagnostics.Any(diagnostic => diagnostic.Id == Unanswered))
        {
            yield return new ImportDiagnostic(
                0,
                $"No answer was found, to none of {document.Questions.Count} questions; if the answers are in a file of their own, import "
                    + "it with --join; if the document only asks, write '@open' in its header",
                0.5
            );
        }

        foreach (var diagnostic in document.Diagnostics)
        {
            // Where nothing is asked or answered, the line above says so once.
            var isSaid = (!isAnswered && diagnostic.Id == Unanswered) || IsNoQuestion(diagnostic);
            if (!isSaid && diagnostic.Severity is DocumentDiagnosticSeverity.Error or DocumentDiagnosticSeverity.Warning)
            {
                yield return new ImportDiagnostic(
                    0,
                    $"Line {diagnostic.Span.Line} of the document: {diagnostic.Id} {diagnostic.Message}",
                    0.5
                );
            }
        }
    }

    private static bool IsNoQuestion(DocumentDiagnostic diagnostic) => diagnostic.Id == "QA2007";

    /// <summary>A notice that only postpones the answers has no questions by nature.</summary>
    private static bool IsPostponed(QaDocument document)
    {
        foreach (var directive in SyntaxTree.Parse(new SourceText(document.SourceText)).Sections.First().Directives)
        {
            if (
                directive is { Kind: DirectiveKind.Open, Argument: { Length: > 0 } reason }
                && ImportPatterns.Current.Letters.Any(letter => letter.PostponedReason == reason)
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// For formats whose lines come from a reader of this project: compares the characters of those lines with all characters in
    /// the file, counted without that reader. White space and order are ignored, because they depend on the reader.
    /// </summary>
    /// <param name="draft">The draft.</param>
    /// <param name="all">All characters of the file.</param>
    /// <param name="signs">What was read, and is a sign in the draft and no word.</param>
    public static void CompareCharacters(Draft draft, IEnumerable<string> all, params IEnumerable<string> signs)
    {
        var counts = new Dictionary<char, int>();
        foreach (var c in all.SelectMany(text => SourceCleaner.Clean(text)).Where(c => !char.IsWhiteSpace(c)))
        {
            counts[c] = counts.GetValueOrDefault(c) + 1;
        }

        foreach (var c in signs.Prepend(WordCheck.WithoutSigns(draft.AllText)).SelectMany(text => text))
        {
            if (counts.TryGetValue(c, out var count))
            {
                counts[c] = count - 1;
            }
        }

        var lost = counts.Where(pair => pair.Value > 0).ToList();
        if (lost.Count > 0)
        {
            draft.Diagnostics.Add(
                new ImportDiagnostic(
                    0,
                    $"{lost.Sum(pair => pair.Value)} characters of the file were not read; compare the document with the file",
                    0.2
                )
            );
        }
    }

    private static string LineAt(string text, int position)
    {
        var start = position == 0 ? 0 : text.LastIndexOf('\n', position - 1) + 1;
        var end = text.IndexOf('\n', position);
        return text[start..(end < 0 ? text.Length : end)];
    }
}
