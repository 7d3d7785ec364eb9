using System.Text;
using DocDsl.Core.Tests;
using DocDsl.Formats.Importers;
using Xunit.Abstractions;

namespace DocDsl.Tools.Tests.Importers;

/// <summary>Published questions and answers of other parliaments: made up, in the shapes of real ones.</summary>
public class PaperTests(ITestOutputHelper output)
{
    private static readonly string s_folder = Repository.PathOf("tests/DocDsl.Tools.Tests/Importers/Papers");

    public static TheoryData<string> All =>
        new(Directory.GetFiles(s_folder, "*.txt").Select(file => Path.GetFileNameWithoutExtension(file)!));

    /// <summary>Each paper has its structure beside it; <c>DOCDSL_UPDATE=1</c> writes it, to be read before it is kept.</summary>
    [Theory]
    [MemberData(nameof(All))]
    public void A_paper_has_its_structure(string name)
    {
        var result = Import(name);
        Assert.True(result.Words.IsComplete, result.Words.ToString());
        var path = Path.Combine(s_folder, name + ".structure");
        var structure = StructureOf(result);
        if (Environment.GetEnvironmentVariable("DOCDSL_UPDATE") is "1")
        {
            File.WriteAllText(path, structure);
        }

        Assert.Equal(File.ReadAllText(path), structure);
    }

    [Fact]
    public void The_score_of_each_kind()
    {
        foreach (var kind in Directory.GetFiles(s_folder, "*.structure").GroupBy(file => Path.GetFileName(file).Split('-')[0]))
        {
            var (wanted, right, found) = (0, 0, 0);
            foreach (var file in kind)
            {
                var expected = SectionsOf(File.ReadAllText(file));
                var actual = SectionsOf(StructureOf(Import(Path.GetFileNameWithoutExtension(file))));
                (wanted, found) = (wanted + expected.Count, found + actual.Count);
                right += expected.Intersect(actual).Count();
            }

            output.WriteLine($"{kind.Key}: {kind.Count()} papers, {right} of {wanted} questions and answers right, {found} found");
            Assert.Equal((wanted, wanted), (right, found));
        }
    }

    [Theory]
    [InlineData("de-bundestag", 25, "The text was taken for a printed paper of a German parliament; 6 questions and 5 answers were found")]
    [InlineData("uk-page", 1, "The text was taken for written answers of the UK Parliament; 1 question and 1 answer were found")]
    [InlineData("ie-dail", 6, "The text was taken for parliamentary questions of Dáil Éireann; 4 questions and 2 answers were found")]
    [InlineData("fr-senat", 5, "The text was taken for a written question of the French parliament; 1 question and 1 answer were found")]
    [InlineData(
        "be-chamber",
        5,
        "The text was taken for a bilingual paper of the Belgian parliament; 4 questions and 4 answers were found"
    )]
    [InlineData(
        "eu-de",
        9,
        "The text was taken for a question for written answer of the European Parliament; 2 questions and 2 answers were found"
    )]
    [InlineData("be-alternating", 3, "The text is in French and Dutch; the paragraphs of each language were put together")]
    public void The_report_says_what_a_text_was_taken_for(string name, int line, string message)
    {
        Assert.Contains(
            Import(name).Diagnostics,
            diagnostic => diagnostic is { NeedsReview: false } && diagnostic == new ImportDiagnostic(line, message, diagnostic.Confidence)
        );
    }

    [Fact]
    public void A_question_without_a_question_mark_is_to_be_reviewed_where_no_blank_line_ends_it()
    {
        var result = Import("de-no-blank-lines");
        const string Message = "Question 2 has no question mark; its answer was taken to begin after its first sentence";
        Assert.Contains(new ImportDiagnostic(10, Message, 0.6), result.Diagnostics);
        Assert.Contains("@// review: " + Message, result.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Er zijn vragen over Drucksache 20/1234.\n\nVraag 1\nWaarom?\n\nAntwoord op vraag 1\nDaarom.\n", "nl-NL")]
    [InlineData("To ask the owner is polite. [1]\n\nQuestion 1\nWhy?\n\nAnswer to question 1\nSo.\n", "en")]
    [InlineData("Question for written answer\n\nQuestion 1\nWhy?\n\nAnswer to question 1\nSo.\n", "en")]
    public void Other_texts_with_such_words_are_read_as_before(string text, string culture)
    {
        var result = TextImporter.Import(text, new ImportOptions { Culture = culture });
        Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.Message.Contains("taken for", StringComparison.Ordinal));
        Assert.Single(QaDocument.Parse(result.Text).Questions);
    }

    [Theory]
    [InlineData("1. Wie viele?\n")]
    [InlineData("1. a\n")]
    [InlineData("Die Fragen 1 und 2 werden gemeinsam beantwortet.\n")]
    [InlineData("Zu Frage 1:\n")]
    [InlineData("? ? ? a) b) ")]
    public void A_long_text_takes_time_in_proportion_to_it(string line)
    {
        var text = "Drucksache 5/1\nKleine Anfrage\nAntwort\n" + string.Concat(Enumerable.Repeat(line, 40_000));
        var result = TextImporter.Import(text);
        Assert.True(result.Words.IsComplete);
    }

    private static ImportResult Import(string name) => DocumentImporter.Import(File.ReadAllBytes(Path.Combine(s_folder, name + ".txt")));

    private static List<string> SectionsOf(string structure) =>
        [.. structure.Split('\n').Where(line => line.StartsWith('Q') || line.StartsWith('A'))];

    internal static string StructureOf(ImportResult result)
    {
        var document = QaDocument.Parse(result.Text);
        var text = new StringBuilder();
        text.Append(result.Text.Split('\n')[0]).Append('\n');
        foreach (var field in document.Fields)
        {
            text.Append($"@{field.Name} {field.Value}\n");
        }

        foreach (var question in document.Questions)
        {
            var state = question.GetType().Name.Replace("Question", "", StringComparison.Ordinal).Split('`')[0];
            text.Append(
                $"Q{question.Number}{(question.Group is { } group ? $" in '{group.Title}'" : "")} [{state}]: {OneLine(question.Text)}\n"
            );
        }

        foreach (var answer in document.Answers)
        {
            var numbers = string.Join(',', answer.Questions.Select(question => question.Number));
            text.Append($"A{numbers}{(answer.By is { } by ? $" by {by}" : "")}: {OneLine(answer.Text)}\n");
        }

        foreach (var diagnostic in document.Diagnostics)
        {
            text.Append($"{diagnostic.Id} {diagnostic.Message}\n");
        }

        return text.ToString();
    }

    private static string OneLine(string text) => text.Replace("\n", " / ", StringComparison.Ordinal);
}
