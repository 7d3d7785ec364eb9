using System.Text;
using CsCheck;
using DocDsl.Formats.Importers;
using DocDsl.Formats.Workbooks;

namespace DocDsl.Tools.Tests.Workbooks;

/// <summary>The answers of a document in somebody's own CSV.</summary>
public class CsvFillTests
{
    private const string Answers = """
        @document faq en
        @heading question+answer "### {label}: {text}"
        @heading remark "Comment: {text}"

        ### A-1: Is it; or not?

        Yes, "so".
        Comment: =1+1

        ### A-2: And this?

        No.
        """;

    [Theory]
    [InlineData(
        "ID,Question,Answer,Comment,Owner\r\nA-1,Is it; or not?,,,\"Ms \"\"X\"\"\"\r\n\r\nA-2,\"And\nthis?\",old,,Y",
        "ID,Question,Answer,Comment,Owner\r\n"
            + "A-1,Is it; or not?,\"Yes, \"\"so\"\".\",'=1+1,\"Ms \"\"X\"\"\"\r\n\r\nA-2,\"And\nthis?\",No.,,Y"
    )]
    // A row may be too short, and the line ends may be any.
    [InlineData(
        "ID;Question;Answer;Comment\nA-1;\"Is it; or not?\"\nA-2;And this?;\n",
        "ID;Question;Answer;Comment\nA-1;\"Is it; or not?\";\"Yes, \"\"so\"\".\";'=1+1\nA-2;And this?;No.\n"
    )]
    [InlineData(
        "ID\tQuestion\tAnswer\tComment\nA-1\tIs it; or not?\t\t\t\nA-2\tAnd this?",
        "ID\tQuestion\tAnswer\tComment\nA-1\tIs it; or not?\t\"Yes, \"\"so\"\".\"\t'=1+1\t\nA-2\tAnd this?\tNo."
    )]
    public void Only_the_answers_change(string before, string after)
    {
        foreach (var encoding in new[] { new UTF8Encoding(false), new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(before)];

            var filled = TableFiller.Fill(QaDocument.Parse(Answers), bytes);

            Assert.Equal([.. encoding.GetPreamble(), .. encoding.GetBytes(after)], filled.Bytes);
            Assert.Empty(filled.Notes);
            Assert.Equal((2, 2, 3), (filled.Questions, filled.Answered, filled.Cells));
        }
    }

    [Fact]
    public void Two_columns_of_one_name_are_an_error()
    {
        var problem = Assert.Throws<ImportException>(
            () => TableFiller.Fill(QaDocument.Parse(Answers), Encoding.UTF8.GetBytes("ID,Question,Answer,Answer\nA-1,Is it?,,\n"))
        );

        Assert.Contains("2 columns 'Answer', C and D", problem.Message, StringComparison.Ordinal);
    }

    /// <summary>Whatever the cells are, those that are not written are the same characters.</summary>
    [Fact]
    public void Any_table_is_changed_in_its_answers_alone()
    {
        var text = Gen.String[Gen.Char[" abc\"',;\n\r\t=é"], 0, 6];
        Gen.Select(text.Array[2, 5], Any(',', ';', '\t'), Any("\n", "\r\n"), Gen.Bool)
            .Sample((others, delimiter, end, quotes) =>
            {
                var rows = others.Select((other, i) =>
                    string.Join(delimiter, $"A-{i + 1}", $"\"Asks {i}?\"", Quoted(other), Quoted(other))
                );
                var before = $"ID{delimiter}Question{delimiter}Answer{delimiter}Other{end}" + string.Join(end, rows);
                var document = "@document faq en\n@heading question+answer \"### {label}: {text}\"\n\n"
                    + string.Concat(others.Select((_, i) => $"### A-{i + 1}: Asks {i}?\n\nReply {i}.\n\n"));

                var filled = TableFiller.Fill(QaDocument.Parse(document), Encoding.UTF8.GetBytes(before));

                var expected = others.Select((other, i) =>
                    string.Join(delimiter, $"A-{i + 1}", $"\"Asks {i}?\"", $"Reply {i}.", Quoted(other))
                );
                Assert.Equal(
                    $"ID{delimiter}Question{delimiter}Answer{delimiter}Other{end}" + string.Join(end, expected),
                    Encoding.UTF8.GetString(filled.Bytes)
                );

                string Quoted(string cell) =>
                    quotes || cell.AsSpan().IndexOfAny("\"\r\n,;\t") >= 0
                        ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
                        : cell;
            });
    }

    private static Gen<T> Any<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
