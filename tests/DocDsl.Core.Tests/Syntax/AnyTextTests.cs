using CsCheck;
using DocDsl.Core.Compilation;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.ReaderText;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;
using DocDsl.Core.Values;
using DocDsl.Core.Values.Invariant;
using DocDsl.Tests;

namespace DocDsl.Core.Tests.Syntax;

/// <summary>Any text is a document: nothing throws, the tree prints it back, every diagnostic and every word lies within it.</summary>
public class AnyTextTests
{
    private static readonly string s_letter = Repository.ReadPalantir();

    /// <summary>What the parser looks for, so that arbitrary text is not all prose.</summary>
    private static readonly string[] s_pieces =
    [
        "\n",
        "\r\n",
        "\r",
        " ",
        "\t",
        "\f",
        "\uFEFF",
        "\u00A0",
        "\u2028",
        "\u0085",
        "@",
        "@@",
        "@//",
        "@text ",
        "@note ",
        "@note 1\n",
        "@note 1 at \"",
        "@end\n",
        "@aside\n",
        "@aside x\n",
        "@strike \"a\" after \"b\"\n",
        "@question\n",
        "@question 1-9\n",
        "@answer\n",
        "@evidence code:A.B(c)\n",
        "@evidence file:a b.md#c\n",
        "@evidence test: A.B\n",
        "@evidence [[a#1]]\n",
        "@group G\n",
        "@closing\n",
        "@document kamervragen nl-NL\n",
        "@document kamervragen\n",
        "@document faq\n",
        "@heading question \"{n}. {text}\"\n",
        "@heading question+answer \"# {text}\"\n",
        "@heading group \"Deel {text}!\"\n",
        "@heading question+answer \"{n}. {text}?\"\n",
        "@heading question+answer \"**{text}**\"\n",
        "@heading question+answer \"{label} {text}\"\n",
        "@heading question+answer \"{text}\\n---\"\n",
        "@heading question \"===\\n{n} {text}\\n===\"\n",
        "@heading group \"{n}. {text}\"\n",
        "@heading closing \"## {text}\"\n",
        "@heading value \"V: {text}\"\n",
        "@heading remark \"R: {text}\"\n",
        "\n1. Wat\nis dit? Dat.\n",
        "\n3. Wie?\n",
        "**Wat\nis het?**\n",
        "\nAC-01 Wat?\n",
        "\nTitel\n-----\n",
        "\n===\n1 Titel\n===\n",
        "## Deel\n",
        "V: ja\n",
        "R: daarom\n",
        "Vraag 3: Hoe?\n",
        "**Vraag 4:** Hoe?\n",
        "Antwoord: zo.\n",
        "vraag 5\n",
        "```\n",
        "~~~~\n",
        "<!-- ",
        " -->\n",
        "Vragen 1 en 2 worden gezamenlijk beantwoord.\n",
        "\n\n1. a\n",
        "# b\n",
        "Deel c!\n",
        "Q: d\n",
        "A: e\n",
        "@submitted 2025-08-27\n",
        "Vragen van de leden ",
        "aan de Minister van ",
        " over ",
        "(ingezonden 27 augustus 2025",
        "2025Z15452",
        " en ",
        "(beiden ",
        "@document en\n",
        "@numbering per-group\n",
        "@numbering none\n",
        "@status draft\n",
        "@id x\n",
        "@id #1 class\n",
        "@open\n",
        "@withdrawn r\n",
        "@na \"r\"\n",
        "@na r\n",
        "@csharp a.b\n",
        "@f 2025-01-01\n",
        "@expect yes-no\n",
        "@expect #1a date\n",
        "@expect choice a|B|class\n",
        "@expect text\n",
        "@part a \"a\"\n",
        "@part #2 \"B\"\n",
        "a) ",
        "\nb) 1\n",
        "\na) B\nb) a\n",
        "@covers 1a\n",
        "@same-as #1\n",
        "@same-as palantir#1\n",
        "@value from \"a\"\n",
        "@value yes from \"1\"\n",
        "@value #1b a from \"a\"\n",
        "@by \"a\"\n",
        "@promise p by 2026-03-01 from \"a\"\n",
        "@allow QA3001 \"r\"\n",
        "@allow QA1003 \"r\"\n",
        "Vraag 1a\n",
        "Vraag 1b\n",
        "Antwoord op vraag 1a\n",
        "\n\n2\n\n",
        "Pagina 2 van 5\n",
        "welke gevolgen heeft dit voor de inwoners van de wijk\n",
        "Ja.\n",
        "Nee, 1 mei 2025\n",
        "Vraag 1\n",
        "Vraag 2\n",
        "Vragen 1 en 2\n",
        "Vraag 1-999\n",
        "Vraag 2a\n",
        "Antwoord\n",
        "Antwoord op vraag 1\n",
        "Question 1\n",
        "Answer 1\n",
        "Toelichting\n",
        "[^1]",
        "[[",
        "]]",
        "[[#4]]",
        "[[a#1]]",
        "[[1b]]",
        "zie vraag 1",
        "(zie vraag\n1.\n",
        "Zie het antwoord op de vragen 1, 2 en 3.",
        "TODO",
        "PM\n",
        "-\n",
        "\"",
        "‘",
        "”",
        "{",
        "}",
        "*/",
        "<",
        "&",
        "\uD800",
        "\uDC00",
        "\uFFFD",
        "\u202E",
        "\0",
        "a",
        "B",
        "1",
        "2.",
        "é",
        "\U0001F600",
    ];

    internal static readonly Gen<string> AnyText = Gen.Frequency(
        (3, Gen.Int[0, s_pieces.Length - 1].Select(i => s_pieces[i]).Array[0, 40].Select(pieces => string.Concat(pieces))),
        (1, Gen.String)
    );

    [Fact]
    public void Arbitrary_text() => AnyText.Sample(Check, iter: Depth.Of(1000));

    [Fact]
    public void Arbitrary_edits_of_the_real_letter() =>
        Gen.Select(Gen.Int[0, s_letter.Length], Gen.Int[0, 200], AnyText)
            .Array[1, 4]
            .Sample(
                edits =>
                {
                    var text = s_letter;
                    foreach (var (at, length, inserted) in edits)
                    {
                        var start = Math.Min(at, text.Length);
                        text = string.Concat(text.AsSpan(0, start), inserted, text.AsSpan(Math.Min(text.Length, start + length)));
                    }

                    Check(text);
                },
                iter: Depth.Of(150)
            );

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("\uFEFFVraag 1\r\nWat?\rVraag 2\n")]
    [InlineData("@")]
    [InlineData("@note 1 at \"")]
    [InlineData("Vraag 1")]
    [InlineData("@id")]
    [InlineData("Vraag 1\n@note 1\n@aside\n@end")]
    [InlineData("\uFEFF@note 1\nopen")]
    public void Odd_texts(string text) => Check(text);

    [Fact]
    public void A_line_of_megabytes()
    {
        Check(new string('a', Depth.Of(500_000)));
        Check("Vraag 1" + new string(',', Depth.Of(250_000)));
        Check("Vraag " + string.Concat(Enumerable.Range(0, Depth.Of(50_000)).Select(i => i + ",")));
        Check(new string('[', Depth.Of(100_000)));
        Check(string.Concat(Enumerable.Repeat("Vraag 1-999\n", Depth.Of(500))));
        Check("@note 1 at \"" + new string('"', Depth.Of(100_000)));
        var ones = new string('1', Depth.Of(50_000));
        Check($"Vraag 1\n@expect number\nWat?\nAntwoord\n@value from \"{ones}\"\n{ones}");
        Check(
            "Vraag 1\n@expect amount\nWat?\n"
                + string.Concat(Enumerable.Repeat("a) b\n", Depth.Of(5_000)))
                + "Antwoord\n"
                + string.Concat(Enumerable.Repeat("1 111 ", Depth.Of(10_000)))
        );
    }

    [Fact]
    public void The_elements_of_the_real_letter_are_its_lines()
    {
        var tree = SyntaxTree.Parse(new SourceText(s_letter));
        Assert.Equal(s_letter, string.Concat(tree.Elements.Select(element => element.ToString())));
        Assert.True(tree.Elements.Count() > 60);
    }

    private static void Check(string text)
    {
        var tree = SyntaxTree.Parse(new SourceText(text), DocumentTypeSet.ReadyMade.Conventions);
        Assert.Equal(text, string.Concat(tree.Elements.Select(element => element.ToString())));
        Assert.Equal(text.Length, tree.Sections.Sum(section => section.Span.Length));

        var model = SemanticAnalysis.Analyze(tree, DocumentTypeSet.ReadyMade);
        foreach (var diagnostic in model.Diagnostics)
        {
            Assert.InRange(diagnostic.Span.Start, 0, text.Length);
            Assert.InRange(diagnostic.Span.End, diagnostic.Span.Start, text.Length);
            Assert.NotEmpty(diagnostic.Message);
        }

        foreach (
            var view in model
                .Questions.Select(question => question.Text)
                .Concat(model.Answers.Select(answer => answer.Text))
                .Concat(model.Questions.SelectMany(question => question.Parts).Select(part => part.Text))
                .Concat(model.Notes.Select(note => note.Text))
                .Append(model.Preamble)
                .Append(model.Closing)
        )
        {
            CheckView(text, view);
        }

        foreach (
            var value in model
                .Questions.SelectMany(question => question.Parts.Select(part => part.Value).Append(question.Value))
                .OfType<ValueSymbol>()
        )
        {
            Assert.InRange(value.Span.End, value.Span.Start, text.Length);
            Assert.True(
                value.Text is null || value.Type.Kind == ValueKind.Text || InvariantValues.TryNormalize(value.Text, value.Type, out _),
                value.ToString()
            );
        }

        // The same text gives the same code, and reading it at run time gives the shape that was compiled.
        // Alone it lacks the answers that it takes from others.
        var shape = ShapeBuilder.Build(model, "a/b.qa", "N", []);
        var parsed = QaDocument.Parse(text).Content.Model;
        Assert.True(SameAs.IsIn(model) || shape.Hash == ShapeHash.Of(parsed));
    }

    /// <summary>Each character of a text that is no join comes from that very character of the file.</summary>
    private static void CheckView(string text, TextView view)
    {
        Assert.Equal(view.Text.Trim(), view.Text);
        for (var i = 0; i < Math.Min(view.Text.Length, 2_000); i++)
        {
            var span = view.ToSource(new TextSpan(i, 1));
            Assert.InRange(span.End, 1, text.Length);
            if (!char.IsWhiteSpace(view.Text[i]))
            {
                Assert.Equal(view.Text[i], text[span.Start]);
            }
        }
    }
}
