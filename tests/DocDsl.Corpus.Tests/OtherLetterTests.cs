using System.Text.RegularExpressions;
using DocDsl.Core.Diagnostics;
using Xunit.Abstractions;

namespace DocDsl.Corpus.Tests;

/// <summary>Documents of other languages and kinds.</summary>
public class OtherLetterTests(ITestOutputHelper output)
{
    [CorpusFact]
    public void A_German_letter_with_parts()
    {
        var letter = Read("de/hamburg_drs-23-4418.md", "@document de-DE\n");
        output.WriteLine(
            string.Join("; ", letter.Questions.Select(question => question.Label + (question is AnsweredQuestion ? " answered" : "")))
        );
        Assert.NotEmpty(letter.Questions);
        Assert.All(letter.Questions, question => Assert.IsAssignableFrom<AnsweredQuestion>(question));
        Assert.DoesNotContain(letter.Diagnostics, diagnostic => diagnostic.Severity == DocumentDiagnosticSeverity.Error);
    }

    [CorpusFact]
    public void Questionnaires_whose_headings_are_the_questions()
    {
        foreach (var file in new[] { "compliance/secq_04-access-control.md", "compliance/secq_11-ai-and-automation.md" })
        {
            var document = Read(file, "@document en\n@numbering none\n@heading question+answer \"### {text}\"\n");
            var text = document.SourceText;
            Assert.Equal(Regex.Count(text, "(?m)^### "), document.Questions.Count);
            Assert.All(document.Questions, question => Assert.IsAssignableFrom<AnsweredQuestion>(question));
            Assert.All(document.Questions, question => Assert.NotNull(question.Id));

            // What is left to fill in is told, each by itself; nothing else is wrong.
            var blanks = document.Answers.Sum(answer =>
                Regex.Count(text.Substring(answer.Span.Start, answer.Span.Length), @"\[\[\s*[A-Z]{2}")
            );
            Assert.Equal(blanks, document.Diagnostics.Count(diagnostic => diagnostic.Id == "QA3005"));
            Assert.Equal(blanks, document.Diagnostics.Count);
            output.WriteLine($"{file}: {document.Questions.Count} questions, {blanks} blanks");
        }
    }

    private QaDocument Read(string file, string header)
    {
        // In the plain notation: MarkdownTests read such files where they stand.
        var document = QaDocument.Parse(header + File.ReadAllText(Path.Combine(Corpus.Folder!, file)), Path.ChangeExtension(file, ".qa"));
        foreach (var diagnostic in document.Diagnostics.Where(diagnostic => diagnostic.Id != "QA3005"))
        {
            output.WriteLine($"{diagnostic.Span}: {diagnostic.Severity} {diagnostic.Id} {diagnostic.Message}");
        }

        return document;
    }
}
