using System.Text.Json.Nodes;
using DocDsl.Core.Compilation;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Text;
using DocDsl.LanguageServer.Features.Symbols;

namespace DocDsl.Tools.Tests.LanguageServer;

/// <summary>What is shown beside and within the text: symbols, folding, lenses, hints, tokens, links.</summary>
public sealed class OutlineTests
{
    private const string Letter = """
        @document kamervragen nl-NL
        @number 2025Z00001
        @source bron.pdf

        Vragen van het lid Jansen (Partij) aan de minister van Financiën
        over geld (ingezonden 27 augustus 2025)

        @group Kosten
        Vraag 1
        @expect amount EUR
        Wat kost het 😀 nu?1
        @note 1 at "nu?" Nota.

        Antwoord op vraag 1
        @value from "813.000 euro"
        813.000 euro. Zie https://example.org/(a). Dat was het.

        Vragen 2 t/m 4
        @expect #3 yes-no
        @expect #4 text
        Zijn er andere?

        Antwoord op de vragen 2 t/m 4
        @value #3 no from "Nee"
        @value #4 from "Zie vraag 1"
        Nee. Zie vraag 1 en vraag 3.

        Vraag 5
        @open volgt in maart
        Over
        a) de kosten;
        b) de planning?

        @group Rest
        Vraag 6
        @withdrawn op verzoek
        Toch niet?

        Vragen 7 en 8
        @open #8 later
        Wie?

        Toelichting
        @aside
        Pagina 2
        @end
        Ter aanvulling.

        """;

    [Fact]
    public void Symbols_lie_in_their_groups_and_questions()
    {
        using var session = Open(out _);
        Assert.Equal(
            """
            number
            Kosten
              Vraag 1
                Note 1
                Antwoord op vraag 1
              Vragen 2 t/m 4
                Antwoord op de vragen 2 t/m 4
              Vraag 5
                Vraag 5a
                Vraag 5b
            Rest
              Vraag 6
              Vragen 7 en 8
            Closing

            """.ReplaceLineEndings("\n"),
            string.Concat(session.AskOf("textDocument/documentSymbol", "a.qa").AsArray().Select(symbol => Tree(symbol!, "")))
        );

        static string Tree(JsonNode symbol, string indent) =>
            $"{indent}{symbol["name"]}\n" + string.Concat(symbol["children"]!.AsArray().Select(child => Tree(child!, indent + "  ")));
    }

    [Fact]
    public void Symbols_are_at_lines_that_the_command_gives_the_same_role()
    {
        using var session = Open(out var text);
        var model = DocumentCompilation.Bind(new SourceText(text, "a.qa"), DocumentTypeSet.ReadyMade);
        var (lines, counts) = (LineRoles.Of(model), DocumentCounts.Of(model));
        var symbols = session.AskOf("textDocument/documentSymbol", "a.qa").AsArray().SelectMany(symbol => All(symbol!)).ToLookup(Kind);
        Assert.Equal(
            (8, 2, 2, 1),
            (
                counts.Questions,
                symbols[LspSymbolKind.Enum].Count(),
                symbols[LspSymbolKind.Namespace].Count(),
                symbols[LspSymbolKind.Constant].Count()
            )
        );
        Assert.Equal((counts.Answers, counts.Groups, counts.Notes), (2, 2, 1));
        AssertRole(LspSymbolKind.Method, LineRole.Question);
        AssertRole(LspSymbolKind.Enum, LineRole.Answer);
        AssertRole(LspSymbolKind.Namespace, LineRole.GroupTitle);
        AssertRole(LspSymbolKind.Constant, LineRole.Note);
        AssertRole(LspSymbolKind.String, LineRole.Closing);
        AssertRole(LspSymbolKind.Property, LineRole.Field);

        void AssertRole(int kind, LineRole role)
        {
            Assert.NotEmpty(symbols[kind]);
            Assert.All(symbols[kind], symbol => Assert.Equal(role, lines[Start(symbol["selectionRange"]!).Line].Role));
        }

        static IEnumerable<JsonNode> All(JsonNode symbol) => symbol["children"]!.AsArray().SelectMany(child => All(child!)).Prepend(symbol);

        static int Kind(JsonNode symbol) => symbol["kind"]!.GetValue<int>();
    }

    [Fact]
    public void Sections_groups_and_asides_fold()
    {
        using var session = Open(out _);
        Assert.Equal(
            ["0-5", "7-31", "8-11", "13-15", "17-20", "22-25", "27-31", "33-40", "34-36", "38-40", "42-46", "43-45 comment"],
            session
                .AskOf("textDocument/foldingRange", "a.qa")
                .AsArray()
                .Select(range => $"{range!["startLine"]}-{range["endLine"]} {range["kind"]}".TrimEnd())
        );
    }

    [Fact]
    public void A_heading_has_one_lens_for_what_its_questions_have_in_common()
    {
        using var session = Open(out _);
        Assert.Equal(
            ["8 1 reference", "17 1 reference", "27 open: volgt in maart", "38 Vraag 7: not answered", "38 Vraag 8: open: later"],
            session
                .AskOf("textDocument/codeLens", "a.qa")
                .AsArray()
                .Select(lens => $"{lens!["range"]!["start"]!["line"]} {lens["command"]!["title"]}")
        );
    }

    [Fact]
    public void Hints_say_whose_value_it_is_and_no_words_twice()
    {
        using var session = Open(out _);
        var hints = session
            .Ask("textDocument/inlayHint", new { textDocument = new { uri = session.UriOf("a.qa") }, range = Session.Range(0, 0, 99, 0) })
            .AsArray();
        Assert.Equal(
            ["4:34 = asker", "4:64 = addressee", "5:9 = subject", "5:38 = submitted", "25:3 = Vraag 3: no"],
            hints.Select(hint => $"{hint!["position"]!["line"]}:{hint["position"]!["character"]} {hint["label"]}")
        );
    }

    [Fact]
    public void Links_are_web_addresses_and_the_source()
    {
        using var session = Open(out _);
        Assert.Equal(
            ["15:18-15:41 https://example.org/(a)", "2:8-2:16 " + session.UriOf("bron.pdf")],
            session.AskOf("textDocument/documentLink", "a.qa").AsArray().Select(link => $"{Session.Show(link!["range"]!)} {link["target"]}")
        );
    }

    [Fact]
    public void A_type_has_symbols_tokens_and_hover_too()
    {
        using var session = Open(out _);
        const string Type =
            "@type brief extends kamervragen\n@// Een brief.\n@field sent date\n@read \"Op {sent}\"\n@order sent submitted\n";
        session.Open("b.qatype", Type);
        var symbol = Assert.Single(session.AskOf("textDocument/documentSymbol", "b.qatype").AsArray())!;
        Assert.Equal(
            ("brief", "sent", "2:0-2:16"),
            (
                symbol["name"]!.GetValue<string>(),
                symbol["children"]![0]!["name"]!.GetValue<string>(),
                Session.Show(symbol["children"]![0]!["range"]!)
            )
        );
        Assert.Equal(
            [
                "directive @type",
                "type brief",
                "type kamervragen",
                "comment @// Een brief.",
                "directive @field",
                "field sent",
                "directive @read",
                "string \"Op {",
                "field sent",
                "string }\"",
                "directive @order",
                "field sent",
                "field submitted",
            ],
            Tokens(session, "b.qatype", Type)
        );
        Assert.Contains("declared by the type `brief`", Hover("{s|ent}"));
        Assert.Contains("declared by the type `kamervragen`", Hover("sent sub|mitted"));
        Assert.Contains("`addressee` office list", Hover("kamer|vragen"));
        Assert.Contains("Fields whose dates must be in this order.", Hover("@ord|er"));

        string Hover(string at) =>
            session.AskAt("textDocument/hover", "b.qatype", Type.Replace(at.Replace("|", ""), at))["contents"]![
                "value"
            ]!.GetValue<string>();
    }

    [Fact]
    public void Words_are_no_Markdown_in_a_hover()
    {
        using var session = Open(out _);
        const string Text = "Vraag 1\nZie *ster* en [x](y) <b>:\n- een\n- 2.000\n1. drie `x` #4\n\nAntwoord 1\nZie vraag 1.\n";
        session.Open("c.qa", Text);
        var hover = session.AskAt("textDocument/hover", "c.qa", Text.Replace("Zie vraag 1", "Zie vraag |1"));
        Assert.Contains(
            "\n\n> Zie \\*ster\\* en \\[x\\](y) \\<b\\>:  \n> \\- een  \n> \\- 2.000 1. drie \\`x\\` \\#4  \n",
            hover["contents"]!["value"]!.GetValue<string>()
        );
        Assert.Equal("7:10-7:11", Session.Show(hover["range"]!));
    }

    public static TheoryData<string, string> Texts =>
        new()
        {
            { "everything", Exporters.Documents.Everything },
            { "hostile", Exporters.Documents.Hostile },
            { "letter", Letter },
            { "letter, CR LF", Letter.ReplaceLineEndings("\r\n") },
            { "letter, CR", Letter.ReplaceLineEndings("\r") },
            { "empty", "" },
            { "one line", "Vraag 1" },
            { "broken", "Vraag 1\nVraag 1\n@value \"\n@note 1\nAntwoord 3\n@id\n[[\n[^\n@// x\n@by \"\n@group\n\u2028@end" },
        };

    /// <summary>What a client may rely on, whatever the text.</summary>
    [Theory]
    [MemberData(nameof(Texts))]
    public void All_ranges_are_in_the_text_and_in_order(string name, string text)
    {
        Assert.NotEmpty(name);
        using var session = new Session();
        session.Open("a.qa", text);
        var lines = text.Split(["\r\n", "\n", "\r"], StringSplitOptions.None);
        Nested(session.AskOf("textDocument/documentSymbol", "a.qa").AsArray(), (0, 0), (lines.Length, 0));
        Tokens(session, "a.qa", text);
        foreach (var fold in session.AskOf("textDocument/foldingRange", "a.qa").AsArray())
        {
            Assert.True(
                fold!["startLine"]!.GetValue<int>() < fold["endLine"]!.GetValue<int>() && fold["endLine"]!.GetValue<int>() < lines.Length
            );
        }

        for (var line = 0; line < lines.Length; line++)
        {
            for (var character = 0; character <= lines[line].Length; character += 3)
            {
                AskAt(session, line, character);
            }
        }

        Assert.Equal("", session.Errors);
    }

    private static void AskAt(Session session, int line, int character)
    {
        var place = new { textDocument = new { uri = session.UriOf("a.qa") }, position = new { line, character } };
        var hover = session.Ask("textDocument/hover", place);
        if (hover["range"] is { } range)
        {
            Assert.True(
                (line, character).CompareTo(Start(range)) >= 0 && (line, character).CompareTo(End(range)) <= 0,
                $"{line}:{character} {Session.Show(range)}"
            );
        }

        foreach (var item in session.Ask("textDocument/completion", place)["items"]!.AsArray())
        {
            var edit = item!["textEdit"]!["range"]!;
            Assert.True(
                Start(edit).Line == line
                    && End(edit).Line == line
                    && Start(edit).Character <= character
                    && character <= End(edit).Character,
                item.ToJsonString()
            );
        }

        var rename = session.Ask("textDocument/prepareRename", place);
        Assert.True(rename["error"] is null || rename["error"]!["code"]!.GetValue<int>() == -32803, rename.ToJsonString());
        Assert.Null(session.Ask("textDocument/definition", place) is JsonObject definition ? definition["error"] : null);
    }

    private static void Nested(JsonArray symbols, (int, int) from, (int, int) to)
    {
        foreach (var symbol in symbols)
        {
            var (range, selection) = (symbol!["range"]!, symbol["selectionRange"]!);
            Assert.True(Start(range).CompareTo(from) >= 0 && End(range).CompareTo(to) <= 0, symbol.ToJsonString());
            Assert.True(Start(selection).CompareTo(Start(range)) >= 0 && End(selection).CompareTo(End(range)) <= 0, symbol.ToJsonString());
            Assert.NotEmpty(symbol["name"]!.GetValue<string>());
            Nested(symbol["children"]?.AsArray() ?? [], Start(range), End(range));
        }
    }

    /// <summary>The tokens of a document, each with its kind before it; they must not overlap.</summary>
    internal static List<string> Tokens(Session session, string name, string text)
    {
        var data = session.AskOf("textDocument/semanticTokens/full", name)["data"]!
            .AsArray()
            .Select(number => number!.GetValue<int>())
            .ToArray();
        var legend = session.Initialized["capabilities"]!["semanticTokensProvider"]!["legend"]!["tokenTypes"]!
            .AsArray()
            .Select(type => type!.GetValue<string>())
            .ToArray();
        var lines = text.Split(["\r\n", "\n", "\r"], StringSplitOptions.None);
        var (line, column, end) = (0, 0, 0);
        var tokens = new List<string>();
        for (var i = 0; i < data.Length; i += 5)
        {
            column = data[i] == 0 ? column + data[i + 1] : data[i + 1];
            Assert.True(data[i + 2] > 0 && (data[i] > 0 || column >= end), "Tokens overlap.");
            line += data[i];
            end = column + data[i + 2];
            tokens.Add($"{legend[data[i + 3]]} {lines[line][column..end]}");
        }

        return tokens;
    }

    private static (int Line, int Character) Start(JsonNode range) =>
        (range["start"]!["line"]!.GetValue<int>(), range["start"]!["character"]!.GetValue<int>());

    private static (int Line, int Character) End(JsonNode range) =>
        (range["end"]!["line"]!.GetValue<int>(), range["end"]!["character"]!.GetValue<int>());

    private static Session Open(out string text)
    {
        text = Letter.ReplaceLineEndings("\n");
        var session = new Session(null, null, "p.csproj", "<Project />", "bron.pdf", "", "a.qa", text);
        session.Open("a.qa", text);
        return session;
    }
}
