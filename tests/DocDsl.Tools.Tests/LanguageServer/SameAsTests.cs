using System.Text.Json.Nodes;

namespace DocDsl.Tools.Tests.LanguageServer;

/// <summary>Documents that take answers or questions from others, in an editor: both are edited.</summary>
public sealed class SameAsTests
{
    private const string Library =
        "@document document en\n\nQuestion 1\n@id mfa\n@expect yes-no\nA second factor?\n\nAnswer to question 1\nYes, for all.\n";

    private const string Customer =
        "@document document en\n\nQuestion 1\n@expect yes-no\nIs there a second factor?\n\nAnswer to question 1\n@same-as library#mfa\n";

    [Fact]
    public void Hover_shows_the_answer_and_definition_leads_to_its_question()
    {
        using var session = Open();
        var marked = Customer.Replace("#mfa", "#m|fa");
        var hover = session.AskAt("textDocument/hover", "customer.qa", marked)["contents"]!["value"]!.GetValue<string>();
        Assert.Contains("> A second factor?", hover, StringComparison.Ordinal);
        Assert.Contains("> Yes, for all.", hover, StringComparison.Ordinal);
        var definition = session.AskAt("textDocument/definition", "customer.qa", marked);
        Assert.EndsWith("library.qa", definition[0]!["targetUri"]?.GetValue<string>() ?? definition[0]!["uri"]!.GetValue<string>());

        // Of the question itself the value is that of the other.
        hover = session.AskAt("textDocument/hover", "customer.qa", Customer.Replace("Question 1", "Quest|ion 1"))["contents"]![
            "value"
        ]!.GetValue<string>();
        Assert.Contains("Value: yes (yes-no)", hover, StringComparison.Ordinal);
        Assert.Contains("> Yes, for all.", hover, StringComparison.Ordinal);
    }

    [Fact]
    public void An_edit_of_the_library_is_told_in_the_questionnaire()
    {
        using var session = Open();
        Assert.Equal("", session.Diagnostics("customer.qa", 1));
        session.Open("library.qa", Library);
        session.Change("library.qa", 2, new { text = Library.Replace("Yes, for", "It is for") });
        var told = session.Next(
            "textDocument/publishDiagnostics",
            told => told["uri"]!.GetValue<string>().EndsWith("customer.qa") && told["diagnostics"]!.AsArray().Count > 0
        );
        Assert.Equal(
            "The answer to question 'mfa' of document 'library.qa' has no value; yes-no is expected",
            told["diagnostics"]![0]!["message"]!.GetValue<string>()
        );
    }

    [Fact]
    public void An_edit_of_the_document_that_asks_is_told_in_the_one_that_answers()
    {
        const string Answering = "@document document en\n@answers library\n\nQuestion 1\nA second factor?\n\nAnswer to question 1\nNo.\n";
        using var session = new Session(null, null, "p.csproj", "<Project />", "library.qa", Library, "reply.qa", Answering);
        session.Open("reply.qa", Answering);
        session.Open("library.qa", Library);
        session.Change("library.qa", 2, new { text = Library.Replace("A second", "Is there a second") });
        var told = session.Next(
            "textDocument/publishDiagnostics",
            told => told["uri"]!.GetValue<string>().EndsWith("reply.qa") && told["diagnostics"]!.AsArray().Count > 0
        );
        Assert.Equal("QA7002", told["diagnostics"]![0]!["code"]!.GetValue<string>());
    }

    [Fact]
    public void A_renamed_question_is_renamed_where_its_answer_is_taken()
    {
        using var session = Open();
        session.Open("library.qa", Library);
        var edit = session.AskAt(
            "textDocument/rename",
            "library.qa",
            Library.Replace("@id mfa", "@id m|fa"),
            parameters => parameters["newName"] = "factor"
        );
        Assert.Contains("library#factor", Edited(session, edit, "customer.qa", Customer), StringComparison.Ordinal);
        Assert.Contains("@id factor", Edited(session, edit, "library.qa", Library), StringComparison.Ordinal);
    }

    private static string Edited(Session session, JsonNode edit, string name, string text) =>
        edit["changes"] is { } changes
            ? Session.Apply(text, changes[session.UriOf(name)]!)
            : Session.Apply(
                text,
                edit["documentChanges"]!.AsArray().First(change => change!["textDocument"]!["uri"]!.GetValue<string>().EndsWith(name))![
                    "edits"
                ]!
            );

    private static Session Open()
    {
        var session = new Session(null, null, "p.csproj", "<Project />", "library.qa", Library, "customer.qa", Customer);
        session.Open("customer.qa", Customer);
        return session;
    }
}
