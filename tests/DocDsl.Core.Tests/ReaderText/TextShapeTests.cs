using DocDsl.Core.Text;

namespace DocDsl.Core.Tests.ReaderText;

/// <summary>Lists, code, tables and all else that is not a paragraph keep their lines.</summary>
public class TextShapeTests
{
    [Theory]
    [InlineData("See this\n- red\n- green")]
    [InlineData("See this\n1. First\n2. Second")]
    [InlineData("See this\n1) first\n2) second\n3) third")]
    [InlineData("See this\na) first\nb) second")]
    [InlineData("See this\ni) first\nii) second\niii) third\niv) fourth")]
    [InlineData("See this\n(a) first\n(b) second")]
    [InlineData("See this\n+ red\n+ green")]
    [InlineData("See this\n* red\n* green")]
    [InlineData("See this\n– red\n– green")]
    [InlineData("See this\n☐ red\n☒ green")]
    [InlineData("See this:\n1. first\n1. second")]
    [InlineData("- red\n  - dark\n  - light\n- green")]
    [InlineData("- red\n\t- dark\n- green")]
    [InlineData("1. red\n   - dark\n   - light\n2. green")]
    [InlineData("1. red\n   a) dark\n   b) light\n2. green\n   a) dark")]
    [InlineData("- red\n  1. dark\n  2. light\n- green")]
    [InlineData("1. red\na) dark\nb) light\n2. green")]
    [InlineData("1. red\n\n   - dark\n\n2. green")]
    [InlineData("a) red\n\nb) green")]
    public void Lists(string text) => Assert.Equal(text, Read(text));

    [Theory]
    [InlineData("Three:\n  - red\n  - green", "Three:\n- red\n- green")] // a list that is indented as a whole
    [InlineData("- red and\n  dark\n- green and\nlight", "- red and dark\n- green and light")]
    [InlineData("1. red and\n   dark\n2. green", "1. red and dark\n2. green")]
    [InlineData("See this\n- red and\n  dark\n- green", "See this\n- red and dark\n- green")]
    [InlineData("- red\n\nMore of it\n- green", "- red\n\nMore of it - green")] // the list was over
    public void What_an_item_goes_on_with_is_joined(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("de waarde staat\n- in euro", "de waarde staat - in euro")]
    [InlineData("in het antwoord op vraag\n3. Hiermee is het klaar", "in het antwoord op vraag 3. Hiermee is het klaar")]
    [InlineData("in het antwoord op vraag\n1. Hiermee is het klaar", "in het antwoord op vraag 1. Hiermee is het klaar")]
    [InlineData("op vraag\n3. Hiermee en op vraag\n4. Daarmee", "op vraag 3. Hiermee en op vraag 4. Daarmee")]
    [InlineData("bedoeld in artikel 3, lid\na) van de wet", "bedoeld in artikel 3, lid a) van de wet")]
    [InlineData("bedoeld in artikel 3, lid\n(a) van de wet", "bedoeld in artikel 3, lid (a) van de wet")]
    [InlineData("de onder-\nen bovengrens", "de onder- en bovengrens")]
    [InlineData("meer dan\n> 5 procent", "meer dan > 5 procent")]
    [InlineData("het getal\n+ 5", "het getal + 5")]
    [InlineData("volgens\nA. de Vries\nB. de Boer", "volgens A. de Vries B. de Boer")]
    [InlineData("een ```woord\nen meer", "een ```woord en meer")]
    [InlineData("```woord\nen meer", "```woord en meer")] // nothing closes it
    [InlineData("```woord``` en\nmeer", "```woord``` en meer")]
    [InlineData("Let op: dit is\neen zin", "Let op: dit is een zin")]
    [InlineData("de bedragen [a]\nen meer", "de bedragen [a] en meer")]
    public void A_sentence_that_goes_on_is_joined(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("```\nvar x = 1;\n\n\n    y();\n```")]
    [InlineData("Run\n```sh\n- a\nb\n```\nand wait.")]
    [InlineData("~~~\na\n```\nb\n~~~")]
    [InlineData("````\n```\na\n```\n````")]
    [InlineData("- red\n  ```\n  a\n    b\n  ```\n- green")]
    [InlineData("Run this:\n\n    a\n      b\n\nand wait.")]
    [InlineData("Run this:\n\n    a\n\n    b\n    c\n\nDone.")]
    [InlineData("Zie:\n> een\n> twee\n>\n> drie")]
    [InlineData("Hij schrijft\n> een\n> twee")]
    [InlineData("> een\n> twee\nDit is het antwoord.")]
    [InlineData("[a]: https://e.org/x/\n[b]: https://e.org/y/\nAnd more")]
    [InlineData("Naam: Jan Jansen\nFunctie: adviseur\nTelefoon: 070 1234567")]
    [InlineData("Contact\nNaam: Jan Jansen\nFunctie: adviseur")]
    [InlineData("**Name:** Ann\n**Role:** clerk")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |")]
    [InlineData("a | b\n--|--\n1 | 2")]
    [InlineData("jaar   aantal\n2023   12\n2024   13")]
    public void Code_quotations_addresses_and_tables(string text) => Assert.Equal(text, Read(text));

    [Theory]
    [InlineData("Roses are red  \nviolets are blue", "Roses are red\nviolets are blue")]
    [InlineData("Roses are red  \r\nviolets are blue", "Roses are red\nviolets are blue")]
    [InlineData("ziekenhuis-  \nzaken", "ziekenhuiszaken")]
    [InlineData("een regel  \n\ndie doorgaat", "een regel die doorgaat")]
    // What extracts a text from a PDF may leave blanks at the ends of its lines.
    [InlineData(
        "een lange regel zoals die in een lopende tekst van een brief voorkomt  \ndie doorgaat",
        "een lange regel zoals die in een lopende tekst van een brief voorkomt die doorgaat"
    )]
    [InlineData("> een\ndat doorgaat", "> een dat doorgaat")]
    [InlineData("Adres: Straat 1\nPlaats: Den Haag en\nomgeving", "Adres: Straat 1\nPlaats: Den Haag en omgeving")]
    [InlineData("Een.\n\n    ingesprongen\nalinea.", "Een.\n\ningesprongen alinea.")] // its first line only
    [InlineData("    een\n\n    twee.", "een twee.")] // the whole text is indented
    [InlineData("- rood\n\n      en nog wat", "- rood en nog wat")]
    public void Lines_that_ask_for_one_or_do_not(string text, string expected) => Assert.Equal(expected, Read(text));

    [Fact]
    public void The_parts_of_a_question_begin_lines()
    {
        var model = Marked.Model("@document nl-NL\nVraag 1\nKunt u aangeven\na) hoe dat gaat\n\nen\n\nb) wat het kost\n\nAntwoord\nJa.\n");
        Assert.Equal("Kunt u aangeven\na) hoe dat gaat en\n\nb) wat het kost", model.Questions[0].Text.Text);
        Assert.Equal(["hoe dat gaat en", "wat het kost"], model.Questions[0].Parts.Select(part => part.Text.Text));
    }

    [Fact]
    public void Code_of_a_part_is_code_though_a_blank_line_divides_it()
    {
        var model = Marked.Model("@document en\nQuestion 1\nWhat of\na) this:\n```\nx\n\n  y\n```\nb) that\n\nAnswer\nYes.\n");
        Assert.Equal(["this:\n```\nx\n\n  y\n```", "that"], model.Questions[0].Parts.Select(part => part.Text.Text));
    }

    [Fact]
    public void Nothing_is_excluded_from_code()
    {
        Assert.Equal("```\n  a\n```", Read("\u00A0```\n  a\n```"));
        Assert.Equal("```\n  a[^1] = 1\n@aside Voettekst\n  b\n```", Read("```\n  a[^1] = 1\n@aside Voettekst\n  b\n```"));
    }

    /// <summary>Lines of all shapes in any order: nothing is lost or added, and each character maps to itself.</summary>
    [Fact]
    public void Every_position_maps_to_the_same_character_of_the_file()
    {
        string[] lines =
        [
            "",
            "",
            "een zin die",
            "doorgaat.",
            "Een zin:",
            "- een",
            "  - twee",
            "\t* drie",
            "1. een",
            "2. twee",
            "   a) x",
            "b) y",
            "ii) z",
            "(a) x",
            "+ plus",
            "+ nog",
            "```",
            "~~~ x",
            "    code",
            "        meer",
            "> citaat",
            ">",
            "[a]: https://e.org/",
            "Naam: Jan",
            "Functie: x",
            "| a | b |",
            "--|--",
            "a | b",
            "vers  ",
            "onder-",
            "en boven",
            "Ge-",
            "schwister",
            "a[^1] b",
            "@aside weg",
            "@text tekst",
            "@@naam",
            "https://e.org/x/",
            "y",
            "x\ty",
            "\u00a0\u00a0",
            "5 > 3",
        ];
        var random = new Random(18);
        for (var round = 0; round < 3000; round++)
        {
            var body = string.Join(round % 2 == 0 ? "\n" : "\r\n", Enumerable.Range(0, 14).Select(_ => lines[random.Next(lines.Length)]));
            var source = $"@document de-DE\nFrage 1\nWas?\n\nAntwort zu Frage 1\n{body}\n@note 1 Noot\n";
            var view = Marked.Model(source).Answers[0].Text;
            var text = view.Text;
            var before = -1;
            for (var i = 0; i < text.Length; i++)
            {
                var position = view.ToSource(new TextSpan(i, 1)).Start;
                Assert.True(position >= before, body);
                if (!char.IsWhiteSpace(text[i]))
                {
                    Assert.True(position > before && source[position] == text[i], body);
                    before = position;
                }
            }

            Assert.Equal(text.Trim('\n'), text);
            Assert.DoesNotContain("\r", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_text_of_beginnings_is_read_in_linear_time()
    {
        foreach (
            var line in new[]
            {
                "wort 1. a) x",
                "a) x y",
                "1. x y",
                "``` x",
                "    x",
                "> x",
                "Naam: x",
                "(i) x",
                "x an-",
                "- x\n    - y",
                "x | y",
            }
        )
        {
            var watch = System.Diagnostics.Stopwatch.StartNew();
            Assert.NotEmpty(Read(string.Concat(Enumerable.Repeat(line + "\n", 20_000))));
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), line);
        }
    }

    private static string Read(string body)
    {
        var model = Marked.Model($"@document nl-NL\nVraag 1\nWat?\n\nAntwoord op vraag 1\n{body}\n");
        return Assert.Single(model.Answers).Text.Text;
    }
}
