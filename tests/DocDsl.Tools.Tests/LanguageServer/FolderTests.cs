namespace DocDsl.Tools.Tests.LanguageServer;

/// <summary>Folders that come and go with the documents in them, and documents that come and go in the editor alone.</summary>
public sealed class FolderTests
{
    private const string Unanswered = "@document nl-NL\n\nVraag 1\nWat?\n";
    private const string Naming = "@document nl-NL\n\nVraag 1\nWat?\n\nAntwoord op vraag 1\nZie [[b#1]].\n";

    private static readonly object s_watches = new { workspace = new { didChangeWatchedFiles = new { dynamicRegistration = true } } };

    [Fact]
    public void The_server_sees_folders_come_go_and_move_where_the_client_watches_nothing()
    {
        using var other = new Session(files: ["sub/b.qa", Unanswered]);
        using var session = new Session(files: ["old/sub/a.qa", Unanswered]);
        Assert.Equal("QA3001", session.Diagnostics("old/sub/a.qa"));

        Directory.Move(Path.Combine(session.Folder, "old"), Path.Combine(session.Folder, "new"));
        Assert.Equal("", session.Diagnostics("old/sub/a.qa"));
        Assert.Equal("QA3001", session.Diagnostics("new/sub/a.qa"));

        Directory.Move(Path.Combine(other.Folder, "sub"), Path.Combine(session.Folder, "in"));
        Assert.Equal("QA3001", session.Diagnostics("in/b.qa"));
        Directory.Move(Path.Combine(session.Folder, "in"), Path.Combine(other.Folder, "sub"));
        Assert.Equal("", session.Diagnostics("in/b.qa"));

        session.Save("deep/in/it/c.qa", Unanswered);
        Assert.Equal("QA3001", session.Diagnostics("deep/in/it/c.qa"));
        Directory.Delete(Path.Combine(session.Folder, "deep"), recursive: true);
        Assert.Equal("", session.Diagnostics("deep/in/it/c.qa"));
    }

    [Fact]
    public void A_client_that_watches_is_asked_for_all_that_matters()
    {
        using var session = new Session(s_watches);
        var watchers = session
            .Next("client/registerCapability")["registrations"]![0]!["registerOptions"]!["watchers"]!.AsArray()
            .Select(watcher => $"{watcher!["globPattern"]} {watcher["kind"]}");

        // Changes of files that matter; of all files and folders whether they come (1) or go (4).
        Assert.Equal(
            [
                "**/*.qa 2",
                "**/*.qatype 2",
                "**/*.md 2",
                "**/*.markdown 2",
                "**/*.mdx 2",
                "**/.editorconfig 2",
                "**/.globalconfig 2",
                "**/*.csproj 2",
                "**/project.assets.json 2",
                "**/docdsl.lock 2",
                "**/* 5",
            ],
            watchers
        );
    }

    [Fact]
    public void A_folder_that_the_client_tells_of_counts_for_the_documents_in_it()
    {
        using var session = new Session(s_watches, files: ["old/a.qa", Unanswered, "note.txt", ""]);
        Assert.Equal("QA3001", session.Diagnostics("old/a.qa"));
        Directory.Move(Path.Combine(session.Folder, "old"), Path.Combine(session.Folder, "new"));
        session.Tell(
            "workspace/didChangeWatchedFiles",
            new
            {
                changes = new[]
                {
                    new { uri = session.UriOf("note.txt"), type = 3 },
                    new { uri = session.UriOf("old"), type = 3 },
                    new { uri = session.UriOf("new"), type = 1 },
                },
            }
        );
        Assert.Equal("", session.Diagnostics("old/a.qa"));
        Assert.Equal("QA3001", session.Diagnostics("new/a.qa"));
    }

    [Fact]
    public void What_is_created_renamed_and_deleted_in_the_editor_is_seen_without_any_watching()
    {
        // A client that says it watches, and does not.
        using var session = new Session(s_watches, files: ["a/a.qa", Unanswered]);
        Assert.Equal("QA3001", session.Diagnostics("a/a.qa"));
        var operations = session.Initialized["capabilities"]!["workspace"]!["fileOperations"]!;
        foreach (var operation in new[] { "didCreate", "didRename", "didDelete" })
        {
            Assert.Equal(
                ["file", "folder"],
                operations[operation]!["filters"]!.AsArray().Select(filter => filter!["pattern"]!["matches"]!.GetValue<string>())
            );
        }

        Directory.Move(Path.Combine(session.Folder, "a"), Path.Combine(session.Folder, "b"));
        session.Tell(
            "workspace/didRenameFiles",
            new { files = new[] { new { oldUri = session.UriOf("a"), newUri = session.UriOf("b") } } }
        );
        Assert.Equal("", session.Diagnostics("a/a.qa"));
        Assert.Equal("QA3001", session.Diagnostics("b/a.qa"));

        Directory.Delete(Path.Combine(session.Folder, "b"), recursive: true);
        session.Tell("workspace/didDeleteFiles", new { files = new[] { new { uri = session.UriOf("b") } } });
        Assert.Equal("", session.Diagnostics("b/a.qa"));

        session.Save("c/a.qa", Unanswered);
        session.Tell("workspace/didCreateFiles", new { files = new[] { new { uri = session.UriOf("c/a.qa") } } });
        Assert.Equal("QA3001", session.Diagnostics("c/a.qa"));
    }

    [Fact]
    public void A_document_that_is_not_saved_counts_while_it_is_open_for_those_that_are_open_too()
    {
        using var session = new Session(files: ["p.csproj", "<Project />", "closed.qa", Naming]);
        Assert.Equal("QA4006", session.Diagnostics("closed.qa"));
        session.Open("open.qa", Naming);
        Assert.Equal("QA4006", session.Diagnostics("open.qa", 1));

        session.Open("b.qa", Unanswered);
        Assert.Equal("", session.Diagnostics("open.qa", 1));
        Assert.Equal("", session.Diagnostics("closed.qa"));

        session.Change("b.qa", 2, Session.Edit(2, 0, 2, 7, ""));
        Assert.Equal("QA4006", session.Diagnostics("open.qa", 1));
        session.Change("b.qa", 3, new { text = Unanswered });
        Assert.Equal("", session.Diagnostics("open.qa", 1));

        session.Close("b.qa");
        Assert.Equal("QA4006", session.Diagnostics("open.qa", 1));
        Assert.Equal("QA4006", session.Diagnostics("closed.qa"));
    }
}
