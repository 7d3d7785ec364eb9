using DocDsl.Core.Tests;

namespace DocDsl.Tools.Tests.LanguageServer;

/// <summary>The way from a document to C#, in the examples as the last build left them.</summary>
public sealed class CodeTests
{
    [Fact]
    public void A_question_leads_to_its_member_and_its_uses()
    {
        using var session = Session.In(Repository.PathOf("examples", "Kamervragen"));
        var text = Repository.ReadPalantir();
        session.Open("Letters/palantir.qa", text);
        var marked = text.Replace("@id datasets", "@id data|sets");
        Assert.Contains(
            "AnsweredQuestion<bool> Kamervragen.Letters.Palantir.Datasets",
            session.AskAt("textDocument/hover", "Letters/palantir.qa", marked)["contents"]!["value"]!.GetValue<string>()
        );

        var program = File.ReadAllText(Repository.PathOf("examples", "Kamervragen", "Program.cs")).ReplaceLineEndings("\n");
        var use = Assert.Single(session.AskAt("textDocument/implementation", "Letters/palantir.qa", marked).AsArray())!;
        Assert.EndsWith("Program.cs", use["uri"]!.GetValue<string>());
        Assert.Equal("Datasets", program[Session.Offset(program, use["range"]!["start"]!)..Session.Offset(program, use["range"]!["end"]!)]);
        Assert.Contains(
            session.AskAt("textDocument/references", "Letters/palantir.qa", marked).AsArray(),
            place => place!["uri"]!.GetValue<string>().EndsWith("Program.cs", StringComparison.Ordinal)
        );

        // The same number is above the question; above one that C# does not name nothing is.
        var line = text[..text.IndexOf("@id datasets", StringComparison.Ordinal)].Count(c => c == '\n') - 1;
        var uses = session
            .AskOf("textDocument/codeLens", "Letters/palantir.qa")
            .AsArray()
            .Where(lens => lens!["command"]!["title"]!.GetValue<string>().EndsWith("in C#", StringComparison.Ordinal))
            .ToLookup(lens => lens!["range"]!["start"]!["line"]!.GetValue<int>(), lens => lens!["command"]!["title"]!.GetValue<string>());
        Assert.Equal("1 use in C#", Assert.Single(uses[line]));
        Assert.DoesNotContain(uses, lens => lens.Contains("0 uses in C#"));
    }

    [Fact]
    public void Evidence_leads_to_the_code_that_it_names_and_code_that_answers_is_found()
    {
        using var session = Session.In(Repository.PathOf("examples", "SecurityQuestionnaire"));
        const string Name = "Questionnaire/Questionnaires/security.qa";
        var text = File.ReadAllText(Path.Combine(session.Folder, Name));
        session.Open(Name, text);
        var code = Assert.Single(
            session
                .AskAt("textDocument/definition", Name, text.Replace("code:Vault.DocumentStore.Save", "code:Vault.Document|Store.Save"))
                .AsArray()
        )!;
        Assert.EndsWith("DocumentStore.cs", code["uri"]!.GetValue<string>());
        var answering = session.AskAt("textDocument/implementation", Name, text.Replace("@id integrity", "@id inte|grity")).AsArray();
        Assert.Contains(answering, place => place!["uri"]!.GetValue<string>().EndsWith("StoreChecks.cs", StringComparison.Ordinal));
    }
}
