using System.IO.Compression;
using System.Text;
using CsCheck;
using DocDsl.Formats.Importers;
using DocDsl.Tests;

namespace DocDsl.Tools.Tests.Workbooks;

/// <summary>
/// Whatever the bytes of a workbook are, its import ends with a document that has all its words, or with one line; and it is filled in, and
/// nothing else in it changes, or one line says why not.
/// </summary>
public class AnyWorkbookTests
{
    private static readonly byte[] s_book = Book();
    private static readonly (string Name, string Text)[] s_parts = Parts();

    private static readonly QaDocument s_answers = QaDocument.Parse(
        "@document faq en\n@heading question+answer \"### {label}: {text}\"\n\n### A-1: Is it?\n\nNo. Never.\n\n"
            + "### A-2: Is it?\n\nYes.\n\n### A-3: Who?\n@na \"nobody\"\n"
    );

    private static readonly string[] s_pieces =
    [
        "<row r=\"3\">",
        "<c r=\"A1\" t=\"s\"><v>99999999999</v></c>",
        "<c r=\"ZZZZ1\"/>",
        "<c t=\"d\"><v>x</v></c>",
        " t=\"nonsense\"",
        " r=\"-1\"",
        " s=\"4294967295\"",
        "<v>1e308</v>",
        "<v>NaN</v>",
        "<mergeCell ref=\"A1:XFD1048576\"/>",
        "<mergeCell ref=\"B2\"/>",
        "<dataValidation type=\"list\" sqref=\"A1:A9\"><formula1>A</formula1></dataValidation>",
        "<definedName name=\"A\">A</definedName>",
        "<f t=\"array\" ref=\"A1:B9\">1</f>",
        "r:id=\"rId99\"",
        "r:id=\"\"",
        " state=\"odd\"",
        "<!DOCTYPE a [<!ENTITY b \"c\">]>",
        "&b;",
        "</worksheet>",
        "<!--",
        "Target=\"../../x.xml\"",
        "Target=\"http://[\" TargetMode=\"External\"",
        "ContentType=\"text/plain\"",
    ];

    [Fact]
    public void Of_changed_parts() =>
        Gen.Select(
                Gen.Int[0, s_parts.Length - 1],
                Gen.Int[0, int.MaxValue],
                Gen.Int[0, 12],
                Gen.Int[0, s_pieces.Length - 1].Select(i => s_pieces[i]),
                Gen.Int[0, 3]
            )
            .Sample(
                change =>
                {
                    var (part, at, length, piece, kind) = change;
                    var text = s_parts[part].Text;
                    at %= text.Length;
                    length = Math.Min(length, text.Length - at);
                    var changed = text[..at] + (kind == 0 ? "" : piece) + text[(kind == 1 ? at : at + length)..];
                    Import(Pack(s_parts.Select((each, i) => i == part ? (each.Name, changed) : each)));
                },
                iter: Depth.Of(400)
            );

    [Fact]
    public void Without_one_of_its_parts()
    {
        foreach (var (name, _) in s_parts)
        {
            Import(Pack(s_parts.Where(part => part.Name != name)));
        }
    }

    [Fact]
    public void Of_changed_bytes() =>
        Gen.Select(Gen.Int[0, s_book.Length - 1], Gen.Byte, Gen.Int[0, s_book.Length])
            .Sample(
                change =>
                {
                    var bytes = s_book.ToArray();
                    bytes[change.Item1] = change.Item2;
                    Import(change.Item3 % 3 == 0 ? bytes[..change.Item3] : bytes);
                },
                iter: Depth.Of(300)
            );

    [Fact]
    public void With_a_link_whose_address_is_none()
    {
        const string Link =
            "<Relationship Id=\"h\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" "
            + "Target=\"mailto:a@b,c;d@[\" TargetMode=\"External\"/></Relationships>";
        var relations = s_parts.First(part => part.Name.EndsWith("sheet1.xml.rels", StringComparison.Ordinal)).Text;
        var bytes = With("sheet1.xml.rels", relations.Replace("</Relationships>", Link, StringComparison.Ordinal));
        Assert.Equal(3, QaDocument.Parse(DocumentImporter.Import(bytes).Text).Questions.Count);
    }

    [Fact]
    public void Of_more_than_is_read()
    {
        // A part that is packed a thousand times smaller than it is.
        var cells = string.Concat(Enumerable.Repeat("<c><v>1</v></c>", 16_000));
        var rows = string.Concat(Enumerable.Repeat($"<row>{cells}</row>", 300));
        var problem = Assert.Throws<ImportException>(() => DocumentImporter.Import(With("sharedStrings.xml", $"<sst>{rows}</sst>")));
        Assert.Equal("The text of the file is larger than 64 MB when decompressed.", problem.Message);

        var deep = string.Concat(Enumerable.Repeat("<r>", 100_000)) + string.Concat(Enumerable.Repeat("</r>", 100_000));
        problem = Assert.Throws<ImportException>(() => DocumentImporter.Import(With("sharedStrings.xml", $"<sst>{deep}</sst>")));
        Assert.Equal("The XML is nested more than 256 levels deep.", problem.Message);
    }

    private static byte[] With(string part, string text) =>
        Pack(s_parts.Select(each => each.Name.EndsWith(part, StringComparison.Ordinal) ? (each.Name, text) : each));

    private static void Import(byte[] bytes)
    {
        try
        {
            var result = DocumentImporter.Import(bytes, new ImportOptions { NewType = "a" });
            Assert.True(result.Words.IsComplete, result.Words.ToString() + result.Text);
        }
        catch (ImportException problem)
        {
            Assert.DoesNotContain('\n', problem.Message);
        }

        Fill(bytes);
    }

    private static void Fill(byte[] bytes)
    {
        try
        {
            TableFiller.Fill(s_answers, bytes, new FillOptions { Recalculates = bytes.Length % 2 == 0 });
        }
        catch (ImportException problem)
        {
            Assert.DoesNotContain('\n', problem.Message);
        }
    }

    private static byte[] Book()
    {
        var book = new TestWorkbook { Names = "<definedName name=\"L\">'B'!$A$1:$A$2</definedName>" };
        book.Sheet("A")
            .Row(1, "ID", "Question", "Answer", "Comment")
            .Row(2, "Group")
            .Row(3, "A-1", "<r><t>Is </t></r><r><t>it?</t></r>", "Yes", "No.")
            .Row(4, "A-2", "=A3|Is it?", new DateTime(2026, 1, 1), 2.5)
            .Row(5, "A-3", "Who?", "<c t=\"inlineStr\"><is><t>Me</t></is></c>", true)
            .Merge("A2:C2", "D3:D4")
            .Note("B3", "Note")
            .List("C3", "\"Yes,No\"")
            .List("C4", "L")
            .ExtendedList("C5", "'B'!$A$1:$A$2");
        book.Sheet("B", "hidden").Row(1, "Yes").Row(2, "No");
        return book.ToBytes();
    }

    private static (string, string)[] Parts()
    {
        using var zip = new ZipArchive(new MemoryStream(s_book));
        return
        [
            .. zip.Entries.Select(entry =>
            {
                using var reader = new StreamReader(entry.Open());
                return (entry.FullName, reader.ReadToEnd());
            }),
        ];
    }

    private static byte[] Pack(IEnumerable<(string Name, string Text)> parts)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }
}
