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
