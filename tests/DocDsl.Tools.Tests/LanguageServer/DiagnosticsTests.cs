using System.Text.Json.Nodes;

namespace DocDsl.Tools.Tests.LanguageServer;

public sealed class DiagnosticsTests
{
    private const string Unanswered = "@document nl-NL\n\nVraag 1\nWat?\n\nAntwoord op vraag 1\nDit.\n\nVraag 2\nWie?\n";
    private const string Clean = "@document nl-NL\n\nVraag 1\nWat?\n\nAntwoord op vraag 1\nDit.\n";

    private static readonly object s_asks = new { textDocument = new { diagnostic = new { } } };

    [Fact]
    public void What_is_open_is_told_as_it_is_typed()
    {
        using var session = new Session();
        session.Open("a.qa", Unanswered);
        var told = session.Next("textDocument/publishDiagnostics");
        Assert.Equal(1, told["version"]!.GetValue<int>());
        var diagnostic = Assert.Single(told["diagnostics"]!.AsArray())!;
        Assert.Equal("8:0-8:7", Session.Show(diagnostic["range"]!));
        Assert.Equal(
            ("QA3001", 1, "docdsl", "Question 2 has no answer"),
            (
                diagnostic["code"]!.GetValue<string>(),
                diagnostic["severity"]!.GetValue<int>(),
                diagnostic["source"]!.GetValue<string>(),
                diagnostic["message"]!.GetValue<string>()
            )
        );
        Assert.EndsWith("QA3001.md", diagnostic["codeDescription"]!["href"]!.GetValue<string>());

        session.Change("a.qa", 2, Session.Edit(10, 0, 10, 0, "\nAntwoord op vraag 2\nZij.\n"));
        Assert.Equal("", session.Diagnostics("a.qa", 2));
        Assert.Equal(0, session.End());
    }

    [Fact]
    public void Closed_files_of_the_workspace_are_told_and_follow_the_disk()
    {
        using var session = new Session(files: ["Letters/a.qa", Unanswered, "bin/b.qa", Unanswered, "c.qa", Clean]);
        Assert.Equal("QA3001", session.Diagnostics("Letters/a.qa"));

        // Open, as the editor has it; closed again, as the disk has it.
        session.Open("Letters/a.qa", Clean);
        Assert.Equal("", session.Diagnostics("Letters/a.qa", 1));
        session.Close("Letters/a.qa");
        Assert.Equal("", session.Diagnostics("Letters/a.qa"));
        Assert.Equal("QA3001", session.Diagnostics("Letters/a.qa"));

        // Another program writes: this client watches nothing, so that the server does.
        session.Save("Letters/a.qa", Clean);
        Assert.Equal("", session.Diagnostics("Letters/a.qa"));
        session.Save("c.qa", Unanswered);
        Assert.Equal("QA3001", session.Diagnostics("c.qa"));
        File.Delete(Path.Combine(session.Folder, "c.qa"));
        Assert.Equal("", session.Diagnostics("c.qa"));
    }

    [Fact]
    public void A_client_that_watches_files_tells_of_them()
    {
        using var session = new Session(
            new { workspace = new { didChangeWatchedFiles = new { dynamicRegistration = true } } },
            files: ["a.qa", Clean, "b.qa", Unanswered]
        );
        var registration = session.Next("client/registerCapability")["registrations"]![0]!;
        Assert.Equal("workspace/didChangeWatchedFiles", registration["method"]!.GetValue<string>());
        Assert.Contains("**/*.qa", registration["registerOptions"]!["watchers"]!.ToJsonString());

        // Once the folder is read: it might be while the file is written, and find it empty.
        Assert.Equal("QA3001", session.Diagnostics("b.qa"));
        session.Save("a.qa", Unanswered);
        session.Tell("workspace/didChangeWatchedFiles", new { changes = new[] { new { uri = session.UriOf("a.qa"), type = 2 } } });
        Assert.Equal("QA3001", session.Diagnostics("a.qa"));
    }

    [Fact]
    public void A_client_that_asks_is_told_when_it_asks()
    {
        using var session = new Session(s_asks, files: ["a.qa", Clean, "b.qa", Unanswered]);
        Assert.True(session.Initialized["capabilities"]!["diagnosticProvider"]!["workspaceDiagnostics"]!.GetValue<bool>());
        session.Open("a.qa", Unanswered);
        var report = session.AskOf("textDocument/diagnostic", "a.qa");
        Assert.Equal(("full", "QA3001"), (report["kind"]!.GetValue<string>(), report["items"]![0]!["code"]!.GetValue<string>()));
        var same = session.Ask(
            "textDocument/diagnostic",
            new { textDocument = new { uri = session.UriOf("a.qa") }, previousResultId = report["resultId"]!.GetValue<string>() }
        );
        Assert.Equal("unchanged", same["kind"]!.GetValue<string>());

        session.Change("a.qa", 2, new { text = Clean });
        Assert.Empty(session.AskOf("textDocument/diagnostic", "a.qa")["items"]!.AsArray());
    }

    [Fact]
    public void A_client_that_asks_for_all_is_answered_when_something_is_other_than_it_knows()
    {
        using var session = new Session(s_asks, files: ["a.qa", Clean, "b.qa", Unanswered]);
        var report = session.Ask("workspace/diagnostic", new { previousResultIds = Array.Empty<object>() });
        var item = Assert.Single(report["items"]!.AsArray())!;
        Assert.Equal((session.UriOf("b.qa"), "QA3001"), (item["uri"]!.GetValue<string>(), item["items"]![0]!["code"]!.GetValue<string>()));

        var known = new { previousResultIds = new[] { new { uri = session.UriOf("b.qa"), value = item["resultId"]!.GetValue<string>() } } };
        var (_, answer) = session.Send("workspace/diagnostic", known);
        Assert.Null(Session.Await(answer, 300));
        session.Save("a.qa", Unanswered);
        Assert.Equal(session.UriOf("a.qa"), Assert.Single(Session.Await(answer)!["items"]!.AsArray())!["uri"]!.GetValue<string>());
    }

    [Fact]
    public void A_request_is_cancelled_in_time()
    {
        using var session = new Session(s_asks, files: ["a.qa", Clean]);
        session.Ask("workspace/diagnostic", new { previousResultIds = Array.Empty<object>() });
        var (id, answer) = session.Send("workspace/diagnostic", new { previousResultIds = Array.Empty<object>() });
        Assert.Null(Session.Await(answer, 300));
        session.Tell("$/cancelRequest", new { id });
        Assert.Equal(-32800, Session.Await(answer)!["error"]!["code"]!.GetValue<int>());
    }

    [Fact]
    public void Severities_of_editorconfig_count_and_so_does_a_change_of_them()
    {
        using var session = new Session(files: [".editorconfig", "[*.qa]\ndocdsl_severity.QA3001 = warning\n", "a.qa", Unanswered]);
        session.Open("a.qa", Unanswered);
        Assert.Equal(
            2,
            session.Next("textDocument/publishDiagnostics", told => told["version"] is not null)["diagnostics"]![0]![
                "severity"
            ]!.GetValue<int>()
        );
        session.Save(".editorconfig", "[*.qa]\ndocdsl_severity.QA3001 = none\n");
        Assert.Equal("", session.Diagnostics("a.qa", 1));
    }

    [Fact]
    public void An_edit_of_a_type_checks_its_documents_again()
    {
        const string Letter = "@document brief nl-NL\n\nVraag 1\nWat?\n\nAntwoord op vraag 1\nDit.\n";
        const string Type = "@type brief\n@field dossier text\n";
        using var session = new Session(files: ["p.csproj", "<Project />", "brief.qatype", Type, "a.qa", Letter, "Letters/b.qa", Letter]);
        session.Open("a.qa", Letter);
        Assert.Equal("", session.Diagnostics("a.qa", 1));
        session.Open("brief.qatype", Type);
        Assert.Equal("", session.Diagnostics("brief.qatype", 1));

        session.Change("brief.qatype", 2, Session.Edit(1, 19, 1, 19, " required"));
        Assert.Equal("QA5001", session.Diagnostics("a.qa", 1));
        Assert.Equal("QA5001", session.Diagnostics("Letters/b.qa"));
        session.Change("brief.qatype", 3, Session.Edit(1, 7, 1, 14, "zaak"), Session.Edit(1, 11, 1, 12, " number "));
        Assert.Equal("QA5008", session.Diagnostics("brief.qatype", 3));
    }

    [Fact]
    public void Documents_that_name_another_follow_its_questions_as_it_is_typed()
    {
        const string Naming = "@document nl-NL\n\nVraag 1\nWat?\n\nAntwoord op vraag 1\nZie [[b#wie]].\n";
        using var session = new Session(files: ["p.csproj", "<Project />", "a.qa", Naming, "b.qa", Clean]);
        Assert.Equal("QA4006", session.Diagnostics("a.qa"));
        session.Open("b.qa", Clean);
        session.Change("b.qa", 2, Session.Edit(3, 0, 3, 0, "@id wie\n"));
        Assert.Equal("", session.Diagnostics("a.qa"));
        session.Change("b.qa", 3, Session.Edit(3, 4, 3, 7, "hoe"));
        Assert.Equal("QA4006", session.Diagnostics("a.qa"));
    }

    [Fact]
    public void Two_documents_of_one_name_are_told_at_the_second()
    {
        using var session = new Session(files: ["p.csproj", "<Project />", "a-b.qa", Clean, "a b.qa", Clean]);
        Assert.Equal("QA6001", session.Diagnostics("a-b.qa"));
        session.Open("a-b.qa", "\n" + Clean);
        var told = session.Next("textDocument/publishDiagnostics", told => told["version"] is not null);
        Assert.Equal("1:0-1:15", Session.Show(told["diagnostics"]![0]!["range"]!));
        session.Change("a-b.qa", 2, Session.Edit(2, 0, 2, 0, "@csharp Other\n"));
        Assert.Equal("", session.Diagnostics("a-b.qa", 2));
    }

    [Fact]
    public void Several_folders_are_one_workspace_and_may_come_and_go()
    {
        using var other = new Session(files: ["x.qa", Unanswered]);
        using var session = new Session(files: ["a.qa", Unanswered]);
        Assert.Equal("QA3001", session.Diagnostics("a.qa"));
        var folder = new { uri = new Uri(other.Folder).AbsoluteUri, name = "other" };
        session.Tell(
            "workspace/didChangeWorkspaceFolders",
            new { @event = new { added = new[] { folder }, removed = Array.Empty<object>() } }
        );
        Assert.Contains("x.qa", session.Next("textDocument/publishDiagnostics")["uri"]!.GetValue<string>());
        session.Tell(
            "workspace/didChangeWorkspaceFolders",
            new { @event = new { added = Array.Empty<object>(), removed = new[] { folder } } }
        );
        var gone = session.Next("textDocument/publishDiagnostics");
        Assert.Contains("x.qa", gone["uri"]!.GetValue<string>());
        Assert.Empty(gone["diagnostics"]!.AsArray());
    }

    [Fact]
    public void A_document_that_is_not_saved_yet_is_checked_too()
    {
        using var session = new Session();
        session.Tell(
            "textDocument/didOpen",
            new
            {
                textDocument = new
                {
                    uri = "untitled:Untitled-1",
                    languageId = "qa",
                    version = 1,
                    text = Unanswered,
                },
            }
        );
        var told = session.Next("textDocument/publishDiagnostics");
        Assert.Equal("untitled:Untitled-1", told["uri"]!.GetValue<string>());
        Assert.Single(told["diagnostics"]!.AsArray());
    }

    [Fact]
    public void Counts_are_told_to_who_wants_them_and_only_when_they_change()
    {
        using var session = new Session(options: new { status = true });
        session.Open("a.qa", Unanswered);
        Assert.Equal("""{"questions":2,"answered":1,"open":1,"withdrawn":0,"notApplicable":0}""", Counts(session));
        session.Change("a.qa", 2, Session.Edit(3, 0, 3, 0, "Eh, "));
        session.Change("a.qa", 3, Session.Edit(9, 0, 9, 0, "@withdrawn vervallen\n"));
        Assert.Equal("""{"questions":2,"answered":1,"open":0,"withdrawn":1,"notApplicable":0}""", Counts(session));
        session.Change("a.qa", 4, Session.Edit(9, 0, 10, 0, "@na \"te klein\"\n"));
        Assert.Equal("""{"questions":2,"answered":1,"open":0,"withdrawn":0,"notApplicable":1}""", Counts(session));
    }

    [Fact]
    public void Counts_are_told_again_when_the_type_changes()
    {
        const string Type = "@type brief\n@heading question \"Punt {n}\"\n@heading answer \"Antwoord {n}\"\n";
        const string Letter = "@document brief nl-NL\n\nPunt 1\nWat?\n\nAntwoord 1\nDit.\n";
        using var session = new Session(options: new { status = true }, files: ["p.csproj", "<Project />", "brief.qatype", Type]);
        session.Open("a.qa", Letter);
        Assert.StartsWith("""{"questions":1,"answered":1,""", Counts(session), StringComparison.Ordinal);
        session.Save("brief.qatype", Type.Replace("Punt", "Zaak"));
        Assert.StartsWith("""{"questions":0,"answered":0,""", Counts(session), StringComparison.Ordinal);
    }

    private static string Counts(Session session)
    {
        var counts = session.Next("docdsl/status").AsObject();
        Assert.Equal(session.UriOf("a.qa"), counts["uri"]!.GetValue<string>());
        counts.Remove("uri");
        return counts.ToJsonString();
    }
}
