using System.Text.Json.Nodes;

namespace DocDsl.Tools.Tests.LanguageServer;

/// <summary>Types that documents have from another project, and from what a restore found.</summary>
public sealed class ReferencedTypeTests
{
    private const string Text = "@document brief nl-NL\n@fase open\n\nVraag 1\nWat?\n\nAntwoord op vraag 1\nDit.\n";
    private const string Type = "@type brief\n@field fase choice open|dicht\n";

    private static readonly object s_client = new
    {
        workspace = new { workspaceEdit = new { documentChanges = true }, didChangeWatchedFiles = new { dynamicRegistration = true } },
    };

    [Fact]
    public void A_type_of_another_project_leads_to_its_file_and_has_its_uses_elsewhere()
    {
        using var session = new Session(s_client, files: Files("../sets/Sets.csproj"));
        session.Open("app/a.qa", Text);
        Assert.Equal("", session.Diagnostics("app/a.qa", 1));
        Assert.Equal("brief.qatype 0:6-0:11", Definition(session, Text.Replace("brief", "br|ief")));
        Assert.Equal("brief.qatype 1:7-1:11", Definition(session, Text.Replace("@fase", "@fa|se")));
        Assert.Contains(
            "declared by the type `brief`",
            session.AskAt("textDocument/hover", "app/a.qa", Text.Replace("@fase", "@fa|se"))["contents"]!["value"]!.GetValue<string>()
        );
        var edit = session.AskAt(
            "textDocument/rename",
            "app/a.qa",
            Text.Replace("@fase", "@fa|se"),
            parameters => parameters["newName"] = "stand"
        );
        Assert.Equal(
            ["a.qa", "brief.qatype"],
            edit["documentChanges"]!
                .AsArray()
                .Select(change => Path.GetFileName(change!["textDocument"]!["uri"]!.GetValue<string>()))
                .Order(StringComparer.Ordinal)
        );

        // Changed where it is declared, it is changed where it is used.
        session.Open("sets/brief.qatype", Type.Replace("dicht", "dicht required"));
        session.Change("sets/brief.qatype", 2, new { text = Type.Replace("brief", "ander") });
        Assert.Equal("QA5007", session.Diagnostics("app/a.qa", 1));
    }

    [Fact]
    public void A_project_outside_the_folders_of_the_client()
    {
        using var all = new Session(s_client, files: Files("../sets/Sets.csproj"));
        using var session = Session.In(Path.Combine(all.Folder, "app"));
        session.Open("a.qa", Text);
        Assert.Equal("", session.Diagnostics("a.qa", 1));
        var found = session.AskAt("textDocument/definition", "a.qa", Text.Replace("brief", "br|ief"));
        Assert.EndsWith("/sets/brief.qatype", Assert.Single(found.AsArray())!["uri"]!.GetValue<string>());
    }

    [Fact]
    public void A_restore_is_seen()
    {
        using var session = new Session(s_client, files: Files("$(Sets)/Sets.csproj"));
        session.Open("app/a.qa", Text);
        Assert.Equal("QA5007", session.Diagnostics("app/a.qa", 1));
        session.Save(
            "app/obj/project.assets.json",
            """{"targets": {}, "packageFolders": {}, "libraries": {"Sets/1.0.0": {"msbuildProject": "../sets/Sets.csproj"}}}"""
        );
        session.Tell(
            "workspace/didChangeWatchedFiles",
            new { changes = new[] { new { uri = session.UriOf("app/obj/project.assets.json"), type = 2 } } }
        );
        Assert.Equal("", session.Diagnostics("app/a.qa", 1));
    }

    private static string[] Files(string reference) =>
        [
            "app/App.csproj",
            $"<Project><ItemGroup><ProjectReference Include=\"{reference}\" /></ItemGroup></Project>",
            "app/a.qa",
            Text,
            "sets/Sets.csproj",
            "<Project />",
            "sets/brief.qatype",
            Type,
        ];

    private static string Definition(Session session, string marked)
    {
        JsonNode found = Assert.Single(session.AskAt("textDocument/definition", "app/a.qa", marked).AsArray())!;
        return $"{Path.GetFileName(found["uri"]!.GetValue<string>())} {Session.Show(found["range"]!)}";
    }
}
