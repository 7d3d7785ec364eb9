using System.Text.RegularExpressions;
using DocDsl.Formats.Exporters;
using DocDsl.Formats.Importers;
using Xunit.Abstractions;

namespace DocDsl.Corpus.Tests;

/// <summary>What is exported of real letters.</summary>
public partial class ExportTests(ITestOutputHelper output)
{
    [CorpusFact]
    public void Each_reference_to_a_note_is_one_mark()
    {
        var (documents, references) = (0, 0);
        foreach (var letter in Corpus.Dutch)
        {
            Check(Reading.Plain(letter).Document);

            // Notes at the foot of pages become notes of the document, at the places of their signs.
            Check(QaDocument.Parse(TextImporter.Import(letter.Text).Text, letter.File));
        }

        output.WriteLine($"{references} references in {documents} documents");
        Assert.True(references > 0);

        void Check(QaDocument document)
        {
            var expected = document.Notes.Sum(note => note.References.Count);
            Assert.Equal(expected, HtmlMark().Count(DocumentExporter.Export(document, ExportFormat.Html)));
            Assert.Equal(expected, MarkdownMark().Count(DocumentExporter.Export(document, ExportFormat.Markdown)));
            Assert.Equal(expected, AknMark().Count(DocumentExporter.Export(document, ExportFormat.AkomaNtoso)));
            foreach (var question in document.Questions)
            {
                Assert.Equal(
                    MarksIn(question.RichText),
                    document.Notes.Sum(note => note.References.Count(place => IsIn(place, question.Span)))
                );
            }

            foreach (var answer in document.Answers)
            {
                Assert.Equal(
                    MarksIn(answer.RichText),
                    document.Notes.Sum(note => note.References.Count(place => IsIn(place, answer.Span)))
                );
            }

            documents++;
            references += expected;
        }
    }

    [CorpusFact]
    public void Each_letter_comes_back_from_Word()
    {
        var (letters, questions, wrong) = (0, 0, new List<string>());
        foreach (var letter in Corpus.Dutch)
        {
            var imported = QaDocument.Parse(TextImporter.Import(letter.Text).Text, letter.File);
            foreach (var document in new[] { Reading.Plain(letter).Document, imported }.Where(one => one.Questions.Count > 0))
            {
                var back = QaDocument.Parse(DocumentImporter.Import(DocumentExporter.ExportBytes(document, ExportFormat.Docx, [])).Text);
                letters++;
                questions += document.Questions.Count;
                if (Said(document) is var expected && expected != Said(back))
                {
                    wrong.Add(letter.File);
                    output.WriteLine($"{letter.File}:\n{FirstDifference(expected, Said(back))}");
                }
            }
        }

        output.WriteLine($"{letters} documents, {questions} questions, {wrong.Count} differ");
        Assert.Empty(wrong);
    }

    private static string Said(QaDocument document) =>
        string.Join(
            '\n',
            document.Questions.Select(question =>
                $"{question.Number} {Words(question.RichText)}\n"
                + string.Concat(question.Answers.Select(answer => $"  {answer.Status} {Words(answer.RichText)}\n"))
            )
        );

    /// <summary>The words, with those of notes at their places.</summary>
    private static string Words(RichText text) =>
        string.Join(
            ' ',
            string.Concat(
                    text.Paragraphs.SelectMany(paragraph => paragraph.Lines)
                        .SelectMany(line => line.Runs.Select(run => run.Note is { } note ? $" <{note.Text}> " : run.Text).Append(" "))
                )
                .Replace("- ", " ", StringComparison.Ordinal)
                .Replace("• ", " ", StringComparison.Ordinal)
                .Replace("– ", " ", StringComparison.Ordinal)
                .Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)
        );

    private static string FirstDifference(string expected, string found)
    {
        var at = expected.Zip(found).TakeWhile(pair => pair.First == pair.Second).Count();
        var from = Math.Max(0, at - 60);
        return Around(expected) + " / " + Around(found);

        string Around(string text) =>
            from >= text.Length ? "" : text[from..Math.Min(text.Length, at + 80)].Replace("\n", " ⏎ ", StringComparison.Ordinal);
    }

    private static int MarksIn(RichText text) =>
        text.Paragraphs.SelectMany(paragraph => paragraph.Lines).SelectMany(line => line.Runs).Count(run => run.Note is not null);

    private static bool IsIn(SourceSpan place, SourceSpan section) =>
        place.Start >= section.Start && place.Start < section.Start + section.Length;

    [GeneratedRegex("<sup class=\"mark\">")]
    private static partial Regex HtmlMark();

    [GeneratedRegex(@"(?<!\\)\[\^[^\]]+\](?!:)")]
    private static partial Regex MarkdownMark();

    [GeneratedRegex("<(authorialNote|noteRef) ")]
    private static partial Regex AknMark();
}
