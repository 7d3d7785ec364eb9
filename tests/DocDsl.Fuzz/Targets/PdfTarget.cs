using System.Globalization;
using System.Text;

namespace DocDsl.Fuzz.Targets;

/// <summary>The bytes of a PDF file. What is in it is not compressed in the seeds, so that changed bytes are changed words.</summary>
internal sealed class PdfTarget : FuzzTarget
{
    private const string Form = "BT /F1 12 Tf 72 500 Td (Vraag 2) Tj ET";

    public override string Name => "pdf";

    public override IEnumerable<byte[]> Seeds() =>
        [
            File("BT /F1 12 Tf 72 720 Td (Vraag 1) Tj 0 -14 Td (Wat is dit?) Tj 0 -28 Td (Antwoord) Tj 0 -14 Td [(J) -20 (a.)] TJ ET"),
            File("q 1 0 0 1 0 0 cm BT /F1 9 Tf 1 0 0 1 72 700 Tm (1. Hoe) Tj 220 0 Td (Antwoord 1) Tj T* (x) ' ET Q /X1 Do", Form),
            [.. "%PDF-1.4\n"u8],
        ];

    public override IEnumerable<string> Words() =>
        [
            " obj\n",
            "endobj\n",
            "stream\n",
            "endstream\n",
            "xref\n",
            "trailer\n",
            "startxref\n",
            "%%EOF",
            "<<",
            ">>",
            "[",
            "]",
            "/Kids [3 0 R]",
            "/Type /Page",
            "/Type /Pages",
            "/Count ",
            "/Parent 2 0 R",
            "/Contents 4 0 R",
            "/Length 9999999",
            "/Filter /FlateDecode",
            "/ASCIIHexDecode",
            "/LZWDecode",
            "/RunLengthDecode",
            "/DecodeParms ",
            "/Predictor 12",
            "/Columns 99999",
            "/Resources ",
            "/XObject ",
            "/X1 5 0 R",
            "/X1 Do ",
            "/Font ",
            "/F1 6 0 R",
            "/Subtype /Type0",
            "/Subtype /Form",
            "/Encoding /Identity-H",
            "/ToUnicode 4 0 R",
            "/Widths [",
            "/FirstChar 0",
            "/Type /ObjStm",
            "/Type /XRef",
            "/W [1 2 1]",
            "/Index [0 99]",
            "/Prev 9",
            "/Encrypt ",
            "/Rotate 90",
            "/MediaBox [0 0 9 9]",
            "BT ",
            "ET ",
            "Tj ",
            "TJ ",
            "Td ",
            "Tm ",
            "Tf ",
            "cm ",
            "q ",
            "Q ",
            "BI ",
            "ID ",
            "EI ",
            "1 0 R ",
            "2 0 R ",
            "3 0 R ",
            "4 0 R ",
            "-2147483648 ",
        ];

    public override void Run(byte[] input) =>
        ImportCheck.Import([.. "%PDF-1.7\n"u8, .. input.AsSpan().StartsWith("%PDF-1.7\n"u8) ? input[9..] : input]);

    private static byte[] File(string content, string form = "")
    {
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
                + "/Resources << /Font << /F1 6 0 R >> /XObject << /X1 5 0 R >> >> >>",
            Stream("", content),
            Stream("/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F1 6 0 R >> >>", form),
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ];
        var file = new StringBuilder("%PDF-1.7\n");
        var table = new StringBuilder("0000000000 65535 f \n");
        for (var i = 0; i < objects.Length; i++)
        {
            table.Append(CultureInfo.InvariantCulture, $"{file.Length:D10} 00000 n \n");
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var start = file.Length;
        file.Append(
            CultureInfo.InvariantCulture,
            $"xref\n0 {objects.Length + 1}\n{table}trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\n"
        );
        return Encoding.Latin1.GetBytes(file.Append(CultureInfo.InvariantCulture, $"startxref\n{start}\n%%EOF\n").ToString());
    }

    private static string Stream(string entries, string content) =>
        $"<< {entries} /Length {content.Length} >>\nstream\n{content}\nendstream";
}
