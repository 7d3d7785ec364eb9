using System.Text;
using System.Xml.Linq;
using CsCheck;
using DocDsl.Formats.Exporters;
using DocDsl.Formats.Importers;
using DocDsl.Tests;
using DocDsl.Tools.Tests.Exporters.Word;

namespace DocDsl.Tools.Tests.Exporters;

/// <summary>Whatever a document is made of, it is exported, and comes back.</summary>
public class AnyDocumentTests
{
    private static readonly string[] s_pieces =
    [
        "@document kamervragen nl-NL",
        "@document en",
        "@group A",
        "@group B",
        "Vraag 1",
        "Vraag 2",
        "Vragen 3 en 4",
        "Antwoord op vraag 1",
        "Antwoord",
        "Antwoord 3 en 4",
        "Question 1",
        "Answer 1",
        "@id een",
        "@id q1",
        "@open later",
        "@withdrawn x",
        "@na \"x\"",
        "@status partial",
        "@note 1 at \"woord\" Noot.",
        "@note 1",
        "@note a&b tekst",
        "@end",
        "woord1 en [^1] en[^1].",
        "[^a&b]",
        "woord",
        "",
        "zie het antwoord op vraag 1, [[#2]] en [[#9]]",
        "@aside x",
        "@strike \"woord\"",
        "<b>&amp;\"'</b>",
        "a) kosten",
        "b) planning",
        "- een",
        "| a | b |",
        "Toelichting",
        "\u0001\u202E",
        "\uD83D\uDE00",
        "\uD800",
        "@value yes from \"woord\"",
        "@expect yes-no",
        "Ja.",
        "@promise p by 2026-03-01 from \"woord\"",
        "@numbering none",
        "@heading question \"Q: {text}\"",
        "Q: wat?",
        "@field-x 2024-01-01",
        "\r",
        "\f",
        "# kop",
        "1. lijst",
    ];

    [Fact]
    public void Every_question_is_where_its_anchor_says() =>
        Gen.Int[0, s_pieces.Length - 1]
            .Array[0, 40]
            .Sample(
                pieces =>
                {
                    var document = QaDocument.Parse(string.Join('\n', pieces.Select(piece => s_pieces[piece])), "map/een document.qa");
                    var page = document.ToHtmlPage([document], _ => null).Body;
                    Assert.Equal(document.Questions.Count, document.GetAnchors().Count);
                    Assert.All(document.GetAnchors().Values, anchor => Assert.Contains($"id=\"{HtmlText.Encode(anchor)}\"", page));
                    Assert.Contains(HtmlText.Encode(document.GetTitle()), new[] { document }.ToHtmlIndex().Body);
                },
                iter: Depth.Of(100)
            );

    [Fact]
    public void Every_format_takes_it() =>
        Gen.Int[0, s_pieces.Length - 1]
            .Array[0, 40]
            .Sample(
                pieces =>
                {
                    var text = string.Join('\n', pieces.Select(piece => s_pieces[piece]));
                    var document = QaDocument.Parse(text, "map/een document.qa");
                    foreach (var format in WrittenFormats.OfText)
                    {
                        var exported = DocumentExporter.Export(document, format);
                        if (format == ExportFormat.Html)
                        {
                            var ids = System
                                .Text.RegularExpressions.Regex.Matches(exported, " id=\"([^\"]+)\"")
                                .Select(match => match.Groups[1].Value)
                                .ToList();
                            Assert.Equal(ids.Distinct(), ids);
                        }

                        if (format == ExportFormat.AkomaNtoso)
                        {
                            Assert.Empty(AkomaNtosoSchema.Validate(XDocument.Parse(exported)));
                        }

                        if (format == ExportFormat.Csv && document.Questions.Count > 0)
                        {
                            // A question that is not understood is reported; none is lost.
                            var table = DocumentImporter.Import(Encoding.UTF8.GetBytes(exported), new ImportOptions { FileName = "a.csv" });
                            Assert.True(
                                QaDocument.Parse(table.Text).Questions.Count == document.Questions.Count
                                    || table.Diagnostics.Any(diagnostic => diagnostic.NeedsReview),
                                table.Text
                            );
                        }

                        if (format == ExportFormat.Fhir)
                        {
                            FhirTests.Read(exported);
                        }

                        if (format is ExportFormat.AkomaNtoso or ExportFormat.Json && !text.Contains('\uD800'))
                        {
                            var back = DocumentImporter.Import(Encoding.UTF8.GetBytes(exported));
                            Assert.Equal(text, back.Text);
                            Assert.Empty(back.Diagnostics);
                        }
                    }

                    var word = WordFile.Of(document);
                    Assert.Equal("", word.Errors());
                    Assert.Equal(word.Bytes, WordFile.Of(document).Bytes);
                    if (document.Questions.Count > 0)
                    {
                        // Words that are asked or answered come back; numbers that are given twice may not.
                        var back = word.Import();
                        Assert.True(back.Words.IsComplete, $"{back.Words}\n{text}\n{back.Text}");
                        Assert.DoesNotContain(back.Diagnostics, problem => problem.Message.Contains("not read", StringComparison.Ordinal));
                    }
                },
                iter: Depth.Of(100)
            );
}
