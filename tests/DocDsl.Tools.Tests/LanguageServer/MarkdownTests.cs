using System.Text.Json.Nodes;

namespace DocDsl.Tools.Tests.LanguageServer;

/// <summary>
/// Files of Markdown in an editor: those that are documents are served beside the editor's own support, others are left alone.
/// </summary>
public sealed class MarkdownTests
{
    private const string Project = """<Project><ItemGroup><DocDsl Include="docs/*.md" Culture="en" /></ItemGroup></Project>""";
    private const string Unanswered = "Question 1\nWhat does it cost?\n";
    private const string Answered = "Question 1\n@id cost\nWhat does it cost?\n\nAnswer to question 1\nNothing.\n";

    [Fact]
    public void A_file_that_the_project_includes_is_checked_open_and_closed()
    {
        using var session = new Session(files: ["App.csproj", Project, "docs/FAQ.md", Unanswered, "README.md", Unanswered]);
        Assert.Equal("QA3001", session.Diagnostics("docs/FAQ.md"));
        session.Open("docs/FAQ.md", Unanswered);
        Assert.Equal("QA3001", session.Diagnostics("docs/FAQ.md", 1));
        session.Change("docs/FAQ.md", 2, Session.Edit(0, 0, 2, 0, Answered));
        Assert.Equal("", session.Diagnostics("docs/FAQ.md", 2));

        // The other is neither sent nor among those that are asked for.
        session.Open("README.md", Unanswered);
        session.Open("docs/other.md", Unanswered);
        Assert.Equal("QA3001", session.Diagnostics("docs/other.md", 1));
        Assert.Equal("[]", session.AskOf("textDocument/diagnostic", "README.md")["items"]!.ToJsonString());
        Assert.Throws<InvalidOperationException>(() => session.AskOf("textDocument/documentSymbol", "README.md").AsArray());
        Assert.Empty(session.AskAt("textDocument/completion", "README.md", "|" + Unanswered)["items"]!.AsArray());
        Assert.Throws<InvalidOperationException>(() => session.AskOf("textDocument/codeLens", "README.md").AsArray());
        Assert.Empty(session.AskOf("textDocument/semanticTokens/full", "README.md")["data"]!.AsArray());
        Assert.Equal("", session.Errors);
    }

    [Fact]
    public void A_file_that_says_itself_that_it_is_a_document_is_checked_while_it_is_open()
    {
        const string Itself = "<!-- @document en -->\n" + Unanswered;
        using var session = new Session(files: ["App.csproj", Project, "notes.md", Itself]);
        session.Open("notes.md", Itself);
        Assert.Contains("QA3001", session.Diagnostics("notes.md", 1));

        // It is none any more.
        session.Change("notes.md", 2, Session.Edit(0, 0, 1, 0, ""));
        Assert.Equal("", session.Diagnostics("notes.md", 2));
    }

    [Theory]
    [InlineData("<!-- @document en -->\n", true)]
    [InlineData("# Title\n\n<!--\n@document faq\n@subject x\n-->\n", true)]
    [InlineData("\uFEFF  <!--@document-->\n", true)]
    [InlineData("```html\n<!-- @document en -->\n```\n", false)]
    [InlineData("    <!-- @document en -->\n", false)]
    [InlineData("Write `<!-- @document en -->`.\n", false)]
    [InlineData("<!-- @documents -->\n", false)]
    [InlineData("@document en\n", false)]
    [InlineData("~~~\n```\n~~~\n<!-- @document en -->\n", true)]
    public void What_says_that_a_file_is_a_document(string text, bool isDocument) =>
        Assert.Equal(isDocument, DocDsl.Core.Markdown.MarkdownComments.HasDocument(text));

    [Theory]
    [InlineData("<!-- @id apply -->", "@id apply")]
    [InlineData("  <!--@id apply-->  ", "@id apply")]
    [InlineData("<!-- @id apply", "@id apply")]
    [InlineData("<!--\n@id apply", "@id apply")]
    [InlineData("<!-- x\n  @id apply\n-->", null)]
    [InlineData("<!-- x -->\n@id apply", null)]
    [InlineData("@id apply", null)]
    [InlineData("a <!-- @id apply -->", null)]
    public void The_directive_of_the_last_line(string text, string? directive)
    {
        var start = text.LastIndexOf('\n') + 1;
        var span = DocDsl.Core.Markdown.MarkdownComments.DirectiveIn(text, Core.Text.TextSpan.FromBounds(start, text.Length));
        Assert.Equal(directive, span is { } found ? text.Substring(found.Start, found.Length) : null);
    }

    [Fact]
    public void A_file_that_is_saved_outside_the_editor_is_checked_again()
    {
        using var session = new Session(files: ["App.csproj", Project, "docs/FAQ.md", Unanswered]);
        Assert.Equal("QA3001", session.Diagnostics("docs/FAQ.md"));
        session.Save("docs/FAQ.md", Answered);
        Assert.Equal("", session.Diagnostics("docs/FAQ.md"));
        session.Save("docs/new.md", Unanswered);
        Assert.Equal("QA3001", session.Diagnostics("docs/new.md"));

        // The project no longer includes it.
        session.Save("App.csproj", "<Project />");
        Assert.Equal("", session.Diagnostics("docs/new.md"));
    }

    [Fact]
    public void A_file_from_elsewhere_belongs_to_the_project_that_includes_it()
    {
        const string Linking = """<Project><ItemGroup><DocDsl Include="../README.md" /></ItemGroup></Project>""";
        const string Letter = "Question 1\nWhat?\n\nAnswer to question 1\nSee [[README#1]] and [[README#2]].\n";
        using var session = new Session(files: ["app/App.csproj", Linking, "app/a.qa", Letter, "README.md", Answered]);
        session.Open("README.md", Answered);
        session.Open("app/a.qa", Letter);
        Assert.Equal("QA4006", session.Diagnostics("app/a.qa"));
        var found = session.AskAt("textDocument/definition", "app/a.qa", Letter.Replace("[[README#1", "[[REA|DME#1")).AsArray();
        Assert.Equal(session.UriOf("README.md"), Assert.Single(found)!["uri"]!.GetValue<string>());
    }

    [Fact]
    public void References_lead_to_documents_of_Markdown_and_from_them()
    {
        const string Letter = "Question 1\nWhat?\n\nAnswer to question 1\nSee [[FAQ#1]].\n";
        using var session = new Session(files: ["App.csproj", Project, "docs/FAQ.md", Answered, "a.qa", Letter]);
        session.Open("a.qa", Letter);
        Assert.Equal("", session.Diagnostics("a.qa", 1));
        var definition = session.AskAt("textDocument/definition", "a.qa", Letter.Replace("[[FAQ#1", "[[FAQ#|1")).AsArray();
        Assert.Equal(
            (session.UriOf("docs/FAQ.md"), "0:9-0:10"),
            (Assert.Single(definition)!["uri"]!.GetValue<string>(), Session.Show(definition[0]!["range"]!))
        );
        session.Open("docs/FAQ.md", Answered);
        var uses = session
            .AskAt("textDocument/references", "docs/FAQ.md", "Ques|tion 1\n" + Answered[11..], more => more["context"] = new JsonObject())
            .AsArray();
        Assert.Contains(uses, use => use!["uri"]!.GetValue<string>() == session.UriOf("a.qa"));

        // Completion knows its name, without extension.
        var items = session.AskAt("textDocument/completion", "a.qa", Letter.Replace("[[FAQ#1", "[[F|AQ#1"))["items"]!.AsArray();
        Assert.Contains(items, item => item!["label"]!.GetValue<string>() == "FAQ#");
    }

    [Fact]
    public void Directives_are_completed_in_comments()
    {
        const string Text = "Question 1\n<!-- @o -->\nWhat does it cost?\n";
        using var session = new Session(files: ["App.csproj", Project]);
        session.Open("docs/FAQ.md", Text);
        var item = Items(Text.Replace("@o ", "@o| ")).Single(item => item["label"]!.GetValue<string>() == "@open");
        Assert.Equal("1:5-1:7", Session.Show(item["textEdit"]!["range"]!));
        Assert.StartsWith("@open", item["textEdit"]!["newText"]!.GetValue<string>());

        item = Items(Text.Replace("@o ", "@o| ")).Single(item => item["label"]!.GetValue<string>() == "@na");
        Assert.StartsWith("@na", item["textEdit"]!["newText"]!.GetValue<string>());

        // On an empty line the comment comes with it; a line of text that begins with @ is text.
        const string Empty = "Question 1\n\n@o\n";
        session.Change("docs/FAQ.md", 2, new { text = Empty });
        item = Items(Empty.Replace("\n\n", "\n|\n")).Single(item => item["label"]!.GetValue<string>() == "@open");
        Assert.Equal("<!-- @open  -->", item["textEdit"]!["newText"]!.GetValue<string>());
        Assert.DoesNotContain(Items(Empty.Replace("@o", "@o|")), item => item["label"]!.GetValue<string>() == "@open");

        IEnumerable<JsonNode> Items(string marked) =>
            session.AskAt("textDocument/completion", "docs/FAQ.md", marked)["items"]!.AsArray().Select(item => item!);
    }

    [Fact]
    public void A_directive_in_a_comment_is_explained()
    {
        const string Text = "Question 1\n<!-- @open later -->\nWhat does it cost?\n";
        using var session = new Session(files: ["App.csproj", Project]);
        session.Open("docs/FAQ.md", Text);
        var hover = session.AskAt("textDocument/hover", "docs/FAQ.md", Text.Replace("@open", "@op|en"));
        Assert.Equal("1:5-1:10", Session.Show(hover["range"]!));
        Assert.Contains("@open", hover["contents"]!["value"]!.GetValue<string>());
    }

    [Fact]
    public void Formatting_leaves_Markdown_alone_and_is_registered_for_our_own_languages()
    {
        const string Text = "Question  1\nWhat?   \n\n\n\n";
        using var session = new Session(
            new { textDocument = new { formatting = new { dynamicRegistration = true } } },
            files: ["App.csproj", Project]
        );
        Assert.Null(session.Initialized["capabilities"]!["documentFormattingProvider"]);
        var registered = session.Next("client/registerCapability")["registrations"]![0]!;
        Assert.Equal(
            """textDocument/formatting {"documentSelector":[{"language":"qa"},{"language":"qatype"}]}""",
            $"{registered["method"]} {registered["registerOptions"]!.ToJsonString()}"
        );
        session.Open("docs/FAQ.md", Text);
        Assert.True(session.AskOf("textDocument/formatting", "docs/FAQ.md")["null"]!.GetValue<bool>());
    }

    [Fact]
    public void A_file_of_Markdown_whose_name_does_not_say_so_is_not_another_document()
    {
        using var session = new Session();
        session.Open("README", Unanswered, language: "markdown");
        session.Open("letter.qa", Unanswered);
        Assert.Equal("QA3001", session.Diagnostics("letter.qa", 1));
        Assert.Equal("[]", session.AskOf("textDocument/diagnostic", "README")["items"]!.ToJsonString());
        session.Change("README", 2, Session.Edit(0, 0, 0, 0, "<!-- @document en -->\n"));
        Assert.Contains("QA3001", session.Diagnostics("README", 2));
    }
}
