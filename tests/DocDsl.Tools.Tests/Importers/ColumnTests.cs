using CsCheck;
using DocDsl.Formats.Importers;
using DocDsl.Tests;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace DocDsl.Tools.Tests.Importers;

/// <summary>Two columns that were read line by line across both.</summary>
public class ColumnTests
{
    private static readonly string[] s_left =
    [
        "Question 1",
        "What does the harbour cost the",
        "city in a year?",
        "",
        "Answer 1",
        "The harbour costs the city five",
        "million euro in a year, most of",
        "which is paid for dredging.",
        "",
        "Question 2",
        "Why is the water so shallow in",
        "the old basin?",
    ];

    private static readonly string[] s_right =
    [
        "Answer 2",
        "The river brings sand, and the",
        "basin has not been dredged in the",
        "last ten years.",
        "",
        "Question 3",
        "When will the old basin be dredged",
        "again?",
        "",
        "Answer 3",
        "The board decides in the autumn, and",
        "then it takes two years.",
    ];

    [Fact]
    public void Columns_are_read_one_after_the_other()
    {
        var result = Import("Letter of the City Board to the members of the Council about the harbour\n\n" + Beside(s_left, s_right));
        AssertHarbour(result);
        Assert.Contains(
            result.Diagnostics,
            diagnostic =>
                diagnostic is { Line: 3, Message: "The 12 lines from here are in two columns; they were separated", NeedsReview: false }
        );
    }

    [Fact]
    public void Columns_of_a_PDF()
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        var page = builder.AddPage(595, 842);
        for (var i = 0; i < s_left.Length; i++)
        {
            AddText(s_left[i], 60, i);
            AddText(s_right[i], 320, i);
        }

        AssertHarbour(DocumentImporter.Import(builder.Build()));

        void AddText(string text, int x, int line)
        {
            if (text.Length > 0)
            {
                page.AddText(text, 11, new PdfPoint(x, 760 - (line * 14)), font);
            }
        }
    }

    [Fact]
    public void Numbers_of_sections_show_columns()
    {
        var result = Import(
            Beside(
                ["1 Working together", "The supplier and the buyer meet", "every month.", "", "1.1 Roles", "Each party names one person."],
                ["1.4.2 We expect a plan", "The plan says who does what and", "when.", "", "1.4.3 Payment", "Invoices are paid in time."]
            )
        );
        Assert.Contains(
            "1 Working together\nThe supplier and the buyer meet\nevery month.\n\n1.1 Roles\nEach party names one person.\n\n"
                + "1.4.2 We expect a plan\n",
            result.Text
        );
    }

    [Fact]
    public void Paragraphs_that_do_not_begin_together_are_columns()
    {
        var result = Import(
            "Question 1\nWhat does the harbour cost?\n\nAnswer 1\n"
                + Beside(
                    [
                        "The harbour costs the city five",
                        "million euro.",
                        "",
                        "Most of it is for dredging, which",
                        "is done each year by the board.",
                    ],
                    [
                        "The board decides on it in",
                        "autumn, after the council has",
                        "seen the plan and",
                        "given its view.",
                        "It is then published.",
                    ]
                )
        );
        Assert.Equal(
            "The harbour costs the city five million euro.\n\nMost of it is for dredging, which is done each year by the board.\n\n"
                + "The board decides on it in autumn, after the council has seen the plan and given its view. It is then published.",
            QaDocument.Parse(result.Text).Answers[0].Text
        );
    }

    [Fact]
    public void A_table_of_two_columns_is_told_and_left()
    {
        var text = Beside(
            [
                "Do you encrypt the data that you",
                "store for us?",
                "",
                "Who has access to the keys of",
                "the data?",
                "",
                "How long are backups of the",
                "data kept?",
            ],
            [
                "Yes. All data are encrypted with",
                "keys of our own.",
                "",
                "Three people of the security",
                "team have access.",
                "",
                "Backups are kept for a year and",
                "then deleted.",
            ]
        );
        var result = Import(text);
        Assert.Contains(
            "(1): review 0.40: The 8 lines from here look like two columns, or a table of two; they were not separated, and their "
                + "sentences may be mixed",
            PageTests.Report(result)
        );
        Assert.Contains("Do you encrypt the data that you        Yes. All data", result.Text);
        Assert.Contains("\n@// review: The 8 lines from here look like two columns", result.Text);
    }

    [Theory]
    [InlineData(
        "Date            3 May 2024\nReference       6702756\nFrom            City Board\nTo              The Council\n"
    )]
    [InlineData(
        "   Indented text of one column that is\n   over several lines and goes on with\n   its sentence, and ends here.\n   And so on.\n"
    )]
    [InlineData("a  b   c   d\ne   f   g\nh   i   j\nk   l   m\nn   o   p\n")]
    public void What_is_no_column_is_not_touched(string text)
    {
        var result = Import("Question 1\nWhat?\n\nAnswer 1\nThis.\n" + text);
        Assert.Equal([], result.Diagnostics);
        Assert.EndsWith(text, result.Text);
    }

    [Fact]
    public void Columns_whose_lines_alternate_are_told()
    {
        var result = Import(
            "1 Working together\n1.4.2 We expect a plan\nThe supplier and the buyer meet\nThe plan says who does what and\nevery month.\n"
                + "when.\n1.1 Roles\n1.4.3 Payment\nEach party names one person.\nInvoices are paid in time.\n1.2 Meetings\n1.5 Ending\n"
        );
        Assert.Contains(
            "(1): review 0.30: The text looks like two columns whose lines alternate ('1 Working together', '1.4.2 We expect a plan'); "
                + "separate the columns before the import",
            PageTests.Report(result)
        );
    }

    [Fact]
    public void No_word_is_lost() =>
        Gen.Select(Gen.Int[0, 3].Array[0, 25], Gen.Int[0, 5].Array[0, 25])
            .Sample(
                (kinds, words) =>
                {
                    string[] parts = ["ends here.", "and goes on with", "Begins", "1.2 Title", "", "the last of it"];
                    var text = string.Join(
                        '\n',
                        kinds.Zip(
                            words,
                            (kind, word) =>
                                kind switch
                                {
                                    0 => parts[word] + "\f",
                                    1 => "            ".PadRight(40) + parts[word],
                                    2 => parts[word].PadRight(40) + parts[(word + 1) % 6],
                                    _ => parts[word] + "   " + parts[(word + 3) % 6] + "   x",
                                }
                        )
                    );
                    var (lines, _) = Columns.Separate(ColumnLine.Of(text));
                    Assert.Equal(Words(text), Words(string.Join('\n', lines.Select(line => line.Text))));
                    Assert.Equal(text.Count(c => c == '\f'), lines.Count(line => line.EndsPage));
                },
                iter: Depth.Of(1000)
            );

    private static IEnumerable<string> Words(string text) =>
        text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal);

    private static void AssertHarbour(ImportResult result)
    {
        var letter = QaDocument.Parse(result.Text);
        Assert.Equal([], TextImporterTests.Diagnostics(letter));
        Assert.Equal(
            [
                "What does the harbour cost the city in a year?",
                "Why is the water so shallow in the old basin?",
                "When will the old basin be dredged again?",
            ],
            letter.Questions.Select(question => question.Text)
        );
        Assert.Equal(
            [
                "The harbour costs the city five million euro in a year, most of which is paid for dredging.",
                "The river brings sand, and the basin has not been dredged in the last ten years.",
                "The board decides in the autumn, and then it takes two years.",
            ],
            letter.Answers.Select(answer => answer.Text)
        );
        Assert.True(result.Words.IsComplete);
    }

    private static string Beside(string[] left, string[] right) =>
        string.Concat(left.Zip(right, (one, other) => (one.PadRight(40) + other).TrimEnd() + "\n"));

    private static ImportResult Import(string text)
    {
        var result = TextImporter.Import(text);
        Assert.True(result.Words.IsComplete, $"{result.Words}\n{result.Text}");
        return result;
    }
}
