using System.Text;
using System.Text.Json.Nodes;

namespace DocDsl.Tools.Tests.LanguageServer;

/// <summary>The order of edits, any edits, and clients that do not keep to the protocol.</summary>
public sealed class RobustnessTests
{
    [Fact]
    public void Three_thousand_edits_keep_their_order()
    {
        using var session = new Session();
        session.Open("a.qa", "");
        var expected = new StringBuilder();
        for (var i = 0; i < 3000; i++)
        {
            // Each at the end of the last line, so that one out of order shows; nothing is read in between.
            var typed = $"{i} " + (i % 40 == 39 ? "\n" : "");
            var (line, column) = (i / 40, expected.Length - (expected.ToString().LastIndexOf('\n') + 1));
            session.Change("a.qa", i + 2, Session.Edit(line, column, line, column, typed));
            expected.Append(typed);
        }

        Assert.Equal(expected.ToString(), session.AskOf("docdsl/text", "a.qa").GetValue<string>());

        // Diagnostics come in the order of the versions, and those of the last are there.
        var versions = new List<int>();
        while (versions.Count == 0 || versions[^1] < 3001)
        {
            versions.Add(session.Next("textDocument/publishDiagnostics")["version"]!.GetValue<int>());
        }

        Assert.Equal(versions.Order(), versions);
        Assert.Equal(0, session.End());
    }

    [Fact]
    public void Any_edits_leave_the_same_text_on_both_sides()
    {
        string[] pieces =
        [
            "Vraag 1\n",
            "Antwoord op vraag 1\n",
            "@id wie\n",
            "@note 1 ",
            "@end\n",
            "[[#1]]",
            "[[b#x]]",
            "[^1]",
            "\r\n",
            "\r",
            "\n",
            "\n\n",
            "😀",
            "é",
            "\u2028",
            "\uFEFF",
            "\0",
            "\uD800",
            "@document kamervragen nl-NL\n",
            "@expect yes-no\n",
            "@value no from \"",
            "\"",
            "a) ",
            "zie vraag 2",
            "tekst en ",
            "\t",
            "@allow QA3001 \"x\"\n",
            "@group G\n",
            "@aside\n",
        ];
        string[] questions =
        [
            "textDocument/hover",
            "textDocument/completion",
            "textDocument/definition",
            "textDocument/references",
            "textDocument/documentHighlight",
            "textDocument/prepareRename",
            "textDocument/documentSymbol",
            "textDocument/foldingRange",
            "textDocument/semanticTokens/full",
            "textDocument/documentLink",
            "textDocument/formatting",
            "textDocument/codeLens",
            "textDocument/implementation",
            "docdsl/preview",
            "docdsl/renumber",
        ];
        for (var seed = 0; seed < 8; seed++)
        {
            var random = new Random(seed);
            using var session = new Session(options: new { status = true });
            var text = seed % 2 == 0 ? "" : Exporters.Documents.Everything;
            session.Open("a.qa", text);
            var answers = new List<(string Method, Task<JsonNode> Answer)>();
            for (var version = 2; version < 250; version++)
            {
                var changes = Enumerable.Range(0, random.Next(1, 4)).Select(_ => RandomEdit(random, pieces, ref text)).ToArray();
                session.Change("a.qa", version, changes);
                var method = questions[random.Next(questions.Length)];
                answers.Add(
                    (
                        method,
                        session
                            .Send(
                                method,
                                new
                                {
                                    textDocument = new { uri = session.UriOf("a.qa") },
                                    position = new { line = random.Next(-1, 60), character = random.Next(-1, 90) },
                                    context = new { includeDeclaration = true },
                                }
                            )
                            .Answer
                    )
                );
                if (version % 10 == 0)
                {
                    answers.Add(
                        (
                            "textDocument/codeAction",
                            session
                                .Send(
                                    "textDocument/codeAction",
                                    new
                                    {
                                        textDocument = new { uri = session.UriOf("a.qa") },
                                        range = Session.Range(0, 0, 500, 0),
                                        context = new { },
                                    }
                                )
                                .Answer
                        )
                    );
                    answers.Add(
                        (
                            "textDocument/selectionRange",
                            session
                                .Send(
                                    "textDocument/selectionRange",
                                    new
                                    {
                                        textDocument = new { uri = session.UriOf("a.qa") },
                                        positions = new[] { new { line = random.Next(50), character = random.Next(50) } },
                                    }
                                )
                                .Answer
                        )
                    );
                    answers.Add(
                        (
                            "textDocument/inlayHint",
                            session
                                .Send(
                                    "textDocument/inlayHint",
                                    new { textDocument = new { uri = session.UriOf("a.qa") }, range = Session.Range(0, 0, 500, 0) }
                                )
                                .Answer
                        )
                    );
                    answers.Add(
                        (
                            "textDocument/rename",
                            session
                                .Send(
                                    "textDocument/rename",
                                    new
                                    {
                                        textDocument = new { uri = session.UriOf("a.qa") },
                                        position = new { line = random.Next(50), character = random.Next(50) },
                                        newName = "nieuw",
                                    }
                                )
                                .Answer
                        )
                    );
                }
            }

            // A lone surrogate is no text that JSON could carry: the client's own encoder replaces it.
            Assert.Equal(text.Replace('\uD800', '\uFFFD'), session.AskOf("docdsl/text", "a.qa").GetValue<string>());
            foreach (var (method, answer) in answers)
            {
                var given = Session.Await(answer);
                Assert.True(given is not null, $"No answer to {method} (seed {seed}).");
                Assert.True(
                    given is not JsonObject { } result || result["error"] is not { } error || error["code"]!.GetValue<int>() == -32803,
                    $"{method} (seed {seed}): {given.ToJsonString()} {session.Errors}"
                );
            }

            Assert.Equal("", session.Errors);
            Assert.Equal(0, session.End());
        }
    }

    [Fact]
    public void A_client_that_does_not_keep_to_the_protocol_is_told_and_served_on()
    {
        using var session = new Session();
        session.Open("a.qa", "Vraag 1\nWat?\n");
        session.WriteBytes("{ this is no JSON"u8.ToArray());
        session.WriteBytes("[]"u8.ToArray());
        session.Tell("textDocument/didChange", new { textDocument = 5 });
        session.Tell("textDocument/didChange", new { });
        session.Tell("textDocument/didOpen", null);
        session.Tell("no/such", new { });
        session.Change("b.qa", 2, Session.Edit(0, 0, 0, 0, "x"));
        session.Close("b.qa");
        session.Change("a.qa", 2, Session.Edit(-5, -5, 500, 500, "Vraag 1\nWie?\n"));
        session.Change("a.qa", 3, Session.Edit(1, 4, 0, 0, "!"));
        Assert.Equal(-32601, session.Ask("no/such", new { })["error"]!["code"]!.GetValue<int>());
        Assert.Equal(-32602, session.Ask("textDocument/hover", new { textDocument = 5 })["error"]!["code"]!.GetValue<int>());
        Assert.True(session.AskOf("textDocument/documentSymbol", "b.qa")["null"]!.GetValue<bool>());
        Assert.Equal("Vraag 1\nWie?!\n", session.AskOf("docdsl/text", "a.qa").GetValue<string>());
        Assert.Equal(0, session.End());
    }

    [Fact]
    public void A_fault_tells_neither_paths_nor_stack_traces()
    {
        using var session = new Session();
        var error = session.Ask("textDocument/hover", new { textDocument = 5 })["error"]!;
        Assert.Null(error["data"]);
        Assert.DoesNotContain(" at ", error["message"]!.GetValue<string>());
    }

    [Fact]
    public void A_client_that_writes_before_it_reads_is_read_from()
    {
        using var session = new Session();
        session.Reads = false;
        session.Open("a.qa", string.Concat(Enumerable.Range(2, 400).Select(number => $"Vraag {number}\nWat?\n\n")));
        Assert.True(
            Session.InTime(() =>
            {
                for (var version = 2; version < 2000; version++)
                {
                    session.Change("a.qa", version, Session.Edit(0, 0, 0, 0, "x"));
                }
            })
        );
        session.Reads = true;
        Assert.StartsWith(new string('x', 1998), session.AskOf("docdsl/text", "a.qa").GetValue<string>());
    }

    [Fact]
    public void The_server_ends_with_its_client()
    {
        using var session = new Session();
        session.Open("a.qa", "Vraag 1\n");
        session.Break();
        Assert.Equal(1, session.WaitForExit());
    }

    private static object RandomEdit(Random random, string[] pieces, ref string text)
    {
        var inserted =
            random.Next(3) == 0
                ? ""
                : string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => pieces[random.Next(pieces.Length)]));
        if (random.Next(40) == 0)
        {
            text = inserted;
            return new { text = inserted };
        }

        var from = random.Next(text.Length + 1);
        var to = Math.Min(text.Length, from + random.Next(random.Next(2) == 0 ? 1 : 30));
        var (start, end) = (PositionOf(text, from), PositionOf(text, to));

        // A place between CR and LF is that before both, as the protocol has it: a line's end is no column.
        var (realStart, realEnd) = (OffsetOf(text, start), OffsetOf(text, end));
        text = text[..realStart] + inserted + text[realEnd..];
        return Session.Edit(start.Line, start.Character, end.Line, end.Character, inserted);
    }

    private static (int Line, int Character) PositionOf(string text, int offset)
    {
        var (line, start) = (0, 0);
        for (var i = 0; i < offset; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 >= text.Length || text[i + 1] != '\n')))
            {
                (line, start) = (line + 1, i + 1);
            }
        }

        return (line, offset - start);
    }

    private static int OffsetOf(string text, (int Line, int Character) position)
    {
        var at = 0;
        for (var line = position.Line; line > 0; at++)
        {
            line -= text[at] == '\n' || (text[at] == '\r' && (at + 1 >= text.Length || text[at + 1] != '\n')) ? 1 : 0;
        }

        var end = at;
        while (end < text.Length && text[end] is not ('\r' or '\n'))
        {
            end++;
        }

        return Math.Min(end, at + position.Character);
    }
}
