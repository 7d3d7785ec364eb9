using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace DocDsl.Tools.Tests.Importers;

/// <summary>Draws the pages of a PDF, in regular and bold letters.</summary>
internal sealed class PrintedPages
{
    private readonly PdfDocumentBuilder _builder = new();
    private readonly PdfDocumentBuilder.AddedFont _regular;
    private readonly PdfDocumentBuilder.AddedFont _bold;
    private PdfPageBuilder _page;

    public PrintedPages()
    {
        _regular = _builder.AddStandard14Font(Standard14Font.Helvetica);
        _bold = _builder.AddStandard14Font(Standard14Font.HelveticaBold);
        _page = _builder.AddPage(595, 842);
    }

    public byte[] Bytes => _builder.Build();

    public void NewPage() => _page = _builder.AddPage(595, 842);

    /// <summary>Draws words, and returns where they end.</summary>
    public double Draw(string words, double x, double y, bool bold = false, double size = 11) =>
        _page.AddText(words, size, new PdfPoint(x, y), bold ? _bold : _regular).Max(letter => letter.Location.X + letter.Width);

    /// <summary>Draws lines one below another; those that begin with <c>*</c> are bold, and an empty one is a gap of half a line.</summary>
    public double Draw(double x, double y, params string[] lines)
    {
        foreach (var line in lines)
        {
            if (line.Length > 0)
            {
                Draw(line.TrimStart('*'), x, y, bold: line[0] == '*');
            }

            y -= line.Length > 0 ? 14 : 7;
        }

        return y;
    }

    public void Rule(double x, double y, double toX, double toY) => _page.DrawLine(new PdfPoint(x, y), new PdfPoint(toX, toY), 0.5);
}
