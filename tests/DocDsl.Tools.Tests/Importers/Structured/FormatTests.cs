using System.IO.Compression;
using System.Text;
using CsCheck;
using DocDsl.Formats.Importers;
using DocDsl.Tests;

namespace DocDsl.Tools.Tests.Importers.Structured;

/// <summary>What a file is taken for, and what is said of one that cannot be imported.</summary>
public sealed class FormatTests : StructuredTest
{
    private static readonly string[] s_pieces =
    [
        "Who pays?",
        "\n",
        "\n\n",
        "=====",
        "-----",
        "~~~~",
        ".. note:: x",
        ".. code-block:: c",
        ".. _a: http://x",
        ".. |s| replace:: y",
        "|s|",
        "a_",
        "`x <y>`_",
        "``",
        "`",
        "   indented",
        "- ",
        "* x",
        "1. ",
        "::",
        "**Q: x?**",
        "A: y",
        "<h2>",
        "</h2>",
        "<p>",
        "<dl><dt>",
        "<dd>",
        "<details><summary>",
        "</summary>",
        "<table><tr><td>",
        "<script>",
        "</script>",
        "<!--",
        "&amp;",
        "question,answer\n",
        "question;answer\n",
        "\"",
        ",",
        "{",
        "}",
        "[",
        "]",
        "\"question\": \"x?\"",
        "\"answer\": ",
        "- question: x?\n  answer: |\n    ",
        "sections:\n- name: x\n  questions:\n  - ",
        "&a ",
        "*a",
        "a_status: Met\n",
        "### ",
        "## x",
        "@note 1",
        "@end",
        "@text",
        "```",
        "Question 1",
        "Answer 1",
        "Annex",
        "[^1]",
        "[[#4]]",
        "\t",
        "\u2028",
        "\0",
        "\uD800",
    ];

    [Theory]
    [InlineData("text", "plain text")]
    [InlineData("csv", null)]
    [InlineData("yaml", null)]
    public void A_named_format_goes_before_detection(string name, string? title)
    {
        const string Text = "Question 1\nWho?\n\nAnswer 1\nMe.\n";
        if (title is null)
        {
            Refused(Text, format: name);
        }
        else
        {
            Assert.Equal(title, Import(Text, "a.csv", name).Format);
        }

        Assert.Equal(
            "Unknown format 'x'; formats are " + string.Join(", ", DocumentImporter.FormatNames) + ".",
            Assert.Throws<ArgumentException>(() => Import(Text, format: "x")).Message
        );
    }

    [Theory]
    [InlineData("89504E470D0A1A0A", "This is an image (PNG), which cannot be imported; run optical character recognition (OCR) first.")]
    [InlineData("1F8B0800", "This is a compressed file (.gz), which cannot be imported; extract its files first.")]
    [InlineData("7B5C727466312078", "This is a Rich Text document (.rtf), which cannot be imported; save it as a Word document (.docx).")]
    [InlineData("504B030400", "This is a damaged archive (.zip), which cannot be imported; extract its files first.")]
    [InlineData("D0CF11E0A1B11AE1", "This is an Office file of the old format, which cannot be imported.")]
    public void What_cannot_be_imported_is_named(string hex, string message)
    {
        Assert.Equal(message, Refused(Convert.FromHexString(hex)));
        Assert.Equal(message, Refused(Convert.FromHexString(hex), format: "text"));
    }

    [Theory]
    [InlineData("xl/workbook.xml", "", "The file is not an Excel workbook: it has no workbook part.")]
    [InlineData(
        "xl/workbook.bin",
        "",
        "This is an Excel workbook of the binary format (.xlsb), which cannot be imported; save it as an Excel workbook (.xlsx), or the "
            + "sheet as CSV."
    )]
    [InlineData(
        "mimetype",
        "application/vnd.oasis.opendocument.spreadsheet",
        "This is an OpenDocument spreadsheet (.ods), which cannot be imported; save it as an Excel workbook (.xlsx), or the sheet as CSV."
    )]
    [InlineData("ppt/presentation.xml", "", "This is a PowerPoint presentation (.pptx), which cannot be imported; save it as PDF.")]
    [InlineData("a.txt", "", "This is an archive (.zip), which cannot be imported; extract its files first.")]
    [InlineData(
        "mimetype",
        "application/vnd.oasis.opendocument.text",
        "This is an OpenDocument text (.odt), which cannot be imported; save it as a Word document (.docx)."
    )]
    [InlineData("mimetype", "application/epub+zip", "This is an e-book (.epub), which cannot be imported.")]
    public void An_archive_is_named_by_what_is_in_it(string entry, string text, string message)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var writer = new StreamWriter(zip.CreateEntry(entry).Open());
            writer.Write(text);
        }

        Assert.Equal(message, Refused(stream.ToArray()));
    }

    [Theory]
    [InlineData(
        "WordDocument",
        "This is a Word document of the old format (.doc), which cannot be imported; save it as a Word document (.docx)."
    )]
    [InlineData(
        "Workbook",
        "This is an Excel workbook of the old format (.xls), which cannot be imported; save it as an Excel workbook (.xlsx), or the sheet "
            + "as CSV."
    )]
    [InlineData("EncryptedPackage", "This is an encrypted Office file, which cannot be imported; save it without a password first.")]
    public void An_old_file_of_Office_is_named_by_its_streams(string stream, string message) =>
        Assert.Equal(message, Refused([.. Convert.FromHexString("D0CF11E0A1B11AE1"), .. Encoding.Unicode.GetBytes(stream)]));

    [Fact]
    public void A_line_whose_words_were_not_understood_is_at_the_end_and_said()
    {
        var result = Import("- question: Who pays?\n  answer: |\n    <p>Nobody.</p>\n    <script>count visits</script>\n", format: "yaml");
        Assert.True(result.Words.IsComplete);
        Assert.EndsWith("@closing\ncount visits\n", result.Text, StringComparison.Ordinal);
        var message = Assert.Single(result.Diagnostics, diagnostic => diagnostic.NeedsReview).Message;
        Assert.Equal("A line has words that were not understood; it is at the document's end: 'count visits'", message);
    }

    [Fact]
    public void Whatever_a_text_is_made_of_its_words_are_kept_or_it_is_refused() =>
        Gen.Select(Gen.Int[0, s_pieces.Length - 1].Array[0, 30], Gen.Int[0, DocumentImporter.FormatNames.Count - 1])
            .Sample(
                (pieces, format) =>
                {
                    var text = string.Concat(pieces.Select(piece => s_pieces[piece]));
                    foreach (var name in new[] { null, DocumentImporter.FormatNames[format] })
                    {
                        try
                        {
                            var result = Import(text, format: name);
                            Assert.NotEqual("", result.Format);
                            Assert.True(result.Words.IsComplete, $"{name} {result.Words}\n{text}\n----\n{result.Text}");
                        }
                        catch (ImportException refusal)
                        {
                            Assert.NotEqual("", refusal.Message);
                        }
                    }
                },
                iter: Depth.Of(150)
            );
}
