using System.Globalization;
using DocDsl.Generator;
using DocDsl.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DocDsl.Roslyn.Tests.Generator;

/// <summary>The record that a document shares with its translations, by which code takes either.</summary>
public class SharedRecordTests
{
    private const string Dutch = """
        @document faq nl

        Q: Wat kost een pas?
        @id card
        A: 42 euro.

        Q: Mag ik eten meenemen?
        @id food
        @expect yes-no
        A: Nee.

        Q: Hoe vaak?
        @id often
        @expect choice dagelijks|nooit
        A: Nooit.

        Q: Waar?
        @id where
        @open Nog niet bekend

        Q: Wie helpt mij?
        A: Wij.

        """;

    private const string English = """
        @document faq en
        @translates guide.nl

        Q: What does a card cost?
        @id card
        A: 42 euros.

        Q: May I bring food?
        @id food
        @expect yes-no
        A: No.

        Q: How often?
        @id often
        @expect choice daily|never
        A: Never.

        Q: Where?
        @id where
        @open Not known yet

        Q: Who helps me?
        A: We do.

        """;

    private const string Code = """
        #pragma warning disable CS1591
        using System.Linq;
        using DocDsl;
        using Ministry.Texts;

        public static class Program
        {
            public static string Run() => Show(GuideNl.Document) + Show(GuideEn.Document);

            private static string Show(Guide guide) =>
                $"{guide.Card.AnswerText} {guide.Food.Value} {guide.Often.InvariantValue} {guide.Where.Reason} {guide.Translates?.Name} "
                + $"[{string.Join(",", guide.Translations.Select(other => other.Name))}]\n";
        }
        """;

    [Fact]
    public void A_document_and_its_translation() =>
        Snapshot.Match(Text(new Project(("texts/guide.nl.qa", Dutch), ("texts/guide.en.qa", English)), "DocDsl.Translations.g.cs"));

    [Fact]
    public void Code_takes_either()
    {
        var project = new Project(("texts/guide.nl.qa", Dutch), ("texts/guide.en.qa", English));
        project.Compilation = project.Compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(Code, Project.Latest));
        Assert.Equal(
            "42 euro. False nooit Nog niet bekend  [guide.en]\n42 euros. False never Not known yet guide.nl []\n",
            TypeTests.Load(project, isRight: false).GetType("Program")!.GetMethod("Run")!.Invoke(null, null)
        );
    }

    [Theory]
    [InlineData("A: No.", "A: Perhaps.")]
    [InlineData("@expect yes-no\nA: No.", "@open Later")]
    [InlineData("@expect yes-no\nA: No.", "@expect number\nA: 4.")]
    [InlineData("@open Not known yet", "@withdrawn \"Twice\"")]
    [InlineData("@id card", "@id cards")]
    [InlineData("@document faq en", "@document en")]
    [InlineData("@translates guide.nl", "@translates guide.en")]
    [InlineData("@translates guide.nl", "@translates guide.fr")]
    [InlineData("@translates guide.nl", "@members none\n@translates guide.nl")]
    public void Documents_that_differ_compile(string before, string after)
    {
        var english = English.ReplaceLineEndings("\n").Replace(before, after, StringComparison.Ordinal);
        Assert.NotEqual(English.ReplaceLineEndings("\n"), english);
        CompileTests.AssertCompiles(("texts/guide.nl.qa", Dutch), ("texts/guide.en.qa", english));
        CompileTests.AssertCompiles(
            ("texts/guide.nl.qa", Dutch.ReplaceLineEndings("\n").Replace("faq nl\n", "faq nl\n@members none\n", StringComparison.Ordinal)),
            ("texts/guide.en.qa", english)
        );
    }

    [Fact]
    public void Where_one_is_answered_and_the_other_open_the_property_is_a_question()
    {
        var text = Text(
            new Project(
                ("texts/guide.nl.qa", Dutch),
                ("texts/guide.en.qa", English.Replace("A: 42 euros.", "@open Later", StringComparison.Ordinal))
            ),
            "DocDsl.Translations.g.cs"
        );
        Assert.Contains("public abstract global::DocDsl.Question Card { get; }", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("texts/faq-nl.qa", "faq nl", "Texts.Faq")]
    [InlineData("texts/faq.nl-NL.qa", "faq nl-NL", "Texts.Faq")]
    [InlineData("texts/faq_nl.qa", "faq nl-NL", "Texts.Faq")]
    [InlineData("texts/faq.en.qa", "faq nl", "Texts.FaqEnTexts")]
    [InlineData("texts/dutch.qa", "faq nl", "Texts.DutchTexts")]
    [InlineData("texts/nl.qa", "faq nl", "Texts.NlTexts")]
    [InlineData("texts/faq.nl.qa", "faq nl\n@csharp Own.Name", "Own.NameTexts")]
    [InlineData("texts/equals.nl.qa", "faq nl", "Texts._Equals")]
    public void The_name_is_that_of_the_original_without_its_language(string path, string document, string expected)
    {
        var name = path[(path.LastIndexOf('/') + 1)..^3];
        var project = new Project(
            (path, Dutch.Replace("faq nl", document, StringComparison.Ordinal)),
            ("other/english.qa", English.Replace("guide.nl", name, StringComparison.Ordinal))
        );
        var (compilation, diagnostics) = project.Compile();
        Assert.Empty(diagnostics);
        Assert.NotNull(
            compilation.GetTypeByMetadataName(expected.StartsWith("Own", StringComparison.Ordinal) ? expected : "Ministry." + expected)
        );
    }

    [Fact]
    public void A_name_that_is_taken_is_reported_at_the_original_and_the_documents_have_their_types()
    {
        var hosts = new Hosts(
            ("texts/guide.qa", Dutch.Replace("@id", "@id x-", StringComparison.Ordinal)),
            ("texts/guide.nl.qa", Dutch),
            ("texts/guide.en.qa", English)
        );
        var found = Assert.Single(hosts.Build(), line => line.Contains("QA6001", StringComparison.Ordinal));
        Assert.Contains(
            "Texts.Guide' of the record that the document texts/guide.nl.qa shares with its translations "
                + "is already the name of the document texts/guide.qa",
            found,
            StringComparison.Ordinal
        );
        Assert.Equal(hosts.Build(), hosts.Check());
    }

    [Fact]
    public void A_type_in_the_projects_code_has_the_name()
    {
        var project = new Project(("texts/guide.nl.qa", Dutch), ("texts/guide.en.qa", English));
        var plain = project.Compilation;
        project.Compilation = plain.AddSyntaxTrees(
            CSharpSyntaxTree.ParseText("namespace Ministry.Texts { public class Guide; }", Project.Latest)
        );
        Assert.Equal("QA6001", Assert.Single(project.Run().Diagnostics).Id);
        project.Compilation = plain.AddSyntaxTrees(
            CSharpSyntaxTree.ParseText(
                "namespace Ministry.Texts { public partial record Guide { internal string Own => Card.AnswerText; } }",
                Project.Latest
            )
        );
        var (compilation, diagnostics) = project.Compile();
        Assert.Empty(diagnostics);
        Assert.Empty(compilation.GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error));
    }

    [Fact]
    public void An_edit_of_the_original_writes_only_what_it_changes()
    {
        var project = new Project(("texts/guide.nl.qa", Dutch), ("texts/guide.en.qa", English), ("other.qa", "Vraag 1\nWat?\n"));
        project.Run();
        project.Replace(0, "\n" + Dutch);
        AssertTypes(project.Run(), []);
        project.Replace(0, Dutch.Replace("A: 42 euro.", "@open Later", StringComparison.Ordinal));
        AssertTypes(project.Run(), ["guide.nl"]);
        project.Replace(0, Dutch.Replace("@id where", "@id where-to", StringComparison.Ordinal));

        // The translation's own 'where' overrides nothing any more.
        AssertTypes(project.Run(), ["guide.en", "guide.nl"]);
    }

    private static void AssertTypes(GeneratorRunResult result, string[] modified) =>
        Assert.Equal(
            modified,
            result
                .TrackedSteps[TrackingNames.TypeShards]
                .SelectMany(step => step.Outputs)
                .Where(output => output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged))
                .Select(output => NameOf(output.Value))
                .Order(StringComparer.Ordinal)
        );

    private static string NameOf(object shard)
    {
        var text = Convert.ToString(shard, CultureInfo.InvariantCulture)!;
        return text.Contains("guide.nl", StringComparison.Ordinal) ? "guide.nl"
            : text.Contains("guide.en", StringComparison.Ordinal) ? "guide.en"
            : "other";
    }

    private static string Text(Project project, string hint) =>
        project.Run().GeneratedSources.Single(source => source.HintName == hint).SourceText.ToString();
}
