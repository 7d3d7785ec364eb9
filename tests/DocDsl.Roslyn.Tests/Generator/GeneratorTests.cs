using DocDsl.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DocDsl.Roslyn.Tests.Generator;

[Collection(Seam.Name)]
public class GeneratorTests
{
    private const string Letter = """
        @document kamervragen nl-NL
        @number 2025Z15452
        @answered 2025-10-31

        Vraag 1
        @id taal
        Welke taal & "welk" <land>?

        Antwoord op vraag 1
        Nederlands.

        Vraag 2
        @open later
        Wanneer?

        Vraag 3
        @withdrawn op verzoek
        Waarom?

        Vraag 4
        @na "geen raad"
        Welke raad?

        """;

    [Fact]
    public void A_letter() => Snapshot.Match(Types(new Project(("Letters/palantir.qa", Letter)).Run()));

    [Fact]
    public void Groups_that_number_their_own_questions() =>
        Snapshot.Match(
            Types(
                new Project(
                    (
                        "audit.qa",
                        """
                        @document en
                        @numbering per-group
                        @group Access control
                        Question 1
                        Who has access?
                        Answer 1
                        Two people.
                        @group Logging
                        Question 1
                        @id retention
                        How long?
                        Answer 1
                        A year.
                        """
                    )
                ).Run()
            )
        );

    [Fact]
    public void The_index() =>
        Snapshot.Match(Text(new Project(("b.qa", Letter), ("a.qa", Letter), ("x/a.qa", Letter)).Run(), "DocDsl.Documents.g.cs"));

    [Theory]
    [InlineData("brieven/2025-palantir.qa", "Ministry", "Ministry.Brieven._2025Palantir")]
    [InlineData("letter.nl.qa", "Ministry", "Ministry.LetterNl")]
    [InlineData("Letters/palantir.qa", "", "Letters.Palantir")]
    [InlineData("palantir.qa", "", "Palantir")]
    [InlineData("palantir.qa", "my-app", "my_app.Palantir")]
    [InlineData("a b/c#d;e.qa", "Ministry", "Ministry.AB.CDE")]
    [InlineData("x.qa", "class.new", "@class.@new.X")]
    [InlineData("../gedeeld/é.qa", "Ministry", "Ministry.Gedeeld.É")]
    [InlineData("---.qa", "Ministry", "Ministry._")]
    public void Folders_become_namespaces_and_the_file_a_type(string path, string root, string name)
    {
        var (compilation, diagnostics) = new Project(root, LanguageVersion.Latest, live: false, (path, Letter)).Compile();
        Assert.Empty(diagnostics);
        Assert.NotNull(compilation.GetTypeByMetadataName(name.Replace("@", "")));
    }

    [Fact]
    public void CSharp_gives_the_name()
    {
        var (compilation, diagnostics) = new Project(
            ("x.qa", "@csharp Other.class.Letter\n" + Letter.Replace("@document kamervragen nl-NL\n", ""))
        ).Compile();
        Assert.Empty(diagnostics);
        Assert.NotNull(compilation.GetTypeByMetadataName("Other.class.Letter"));
    }

    [Theory]
    [InlineData(
        "@name x\nVraag 1\nA\nAntwoord 1\nB\n",
        "(1,2)",
        "The C# name 'Name' of the field 'name' is already the name of a member of every document"
    )]
    [InlineData(
        "@letter x\nVraag 1\nA\nAntwoord 1\nB\n",
        "(1,2)",
        "The C# name 'Letter' of the field 'letter' is already the name of the type that contains it"
    )]
    [InlineData(
        "Vraag 1\n@id question-2\nA\nAntwoord 1\nB\nVraag 2\nA\nAntwoord 2\nB\n",
        "(6,1)",
        "The C# name 'Question2' of question 2 is already the name of the id 'question-2'"
    )]
    [InlineData(
        "Vraag 1\n@id taal\nA\nAntwoord 1\nB\nVraag 2\n@id Taal\nA\nAntwoord 2\nB\n",
        "(7,5)",
        "The C# name 'Taal' of the id 'Taal' is already the name of the id 'taal'"
    )]
    [InlineData(
        "Vraag 1\n@id equality-contract\nA\nAntwoord 1\nB\n",
        "(2,5)",
        "The C# name 'EqualityContract' of the id 'equality-contract' is already the name of a member of every document"
    )]
    [InlineData(
        "@csharp System.Letter\nVraag 1\nA\nAntwoord 1\nB\n",
        "(1,9)",
        "The namespace 'System' is reserved; the document letter.qa must be in another namespace"
    )]
    public void A_clash_within_a_document_is_ours_and_not_the_compilers(string text, string place, string message)
    {
        var (_, diagnostics) = new Project(("letter.qa", text)).Compile();
        var diagnostic = Assert.Single(diagnostics);
        Assert.Equal($"/project/letter.qa{place}: error QA6001: {message}", Print(diagnostic));
    }

    [Fact]
    public void A_clash_between_documents_is_ours_and_not_the_compilers()
    {
        var (compilation, diagnostics) = new Project(
            ("a b.qa", "\n\n" + Letter),
            ("a-b.qa", Letter),
            ("top.qa", Letter),
            ("top/x.qa", Letter),
            ("documents.qa", Letter)
        ).Compile();
        Assert.Equal(
            [
                "/project/a-b.qa(1,1): error QA6001: The C# name 'Ministry.AB' of the document a-b.qa is already the name of the "
                    + "document a b.qa",
                "/project/documents.qa(1,1): error QA6001: The C# name 'Ministry.Documents' of the document documents.qa is already "
                    + "the name of the list 'Documents' of the project",
                "/project/top.qa(1,1): error QA6001: The C# name 'Ministry.Top' of the document top.qa is already the name of the "
                    + "namespace of top/x.qa",
            ],
            diagnostics.Select(Print).Order(StringComparer.Ordinal)
        );
        Assert.NotNull(compilation.GetTypeByMetadataName("Ministry.AB"));
        Assert.NotNull(compilation.GetTypeByMetadataName("Ministry.Top.X"));
    }

    [Fact]
    public void A_file_that_is_listed_twice_is_one_document()
    {
        // As with an <AdditionalFiles Include="**/*.qa" /> of the user's own.
        var project = new Project(("a.qa", "Vraag 1\nWat?\n"), ("b.qa", Letter));
        project.Add("a.qa", "Vraag 1\nWat?\n");
        var (compilation, diagnostics) = project.Compile();
        Assert.Equal("/project/a.qa(1,1): error QA3001: Question 1 has no answer", Print(Assert.Single(diagnostics)));
        Assert.NotNull(compilation.GetTypeByMetadataName("Ministry.A"));
        Assert.NotNull(compilation.GetTypeByMetadataName("Ministry.B"));
    }

    [Fact]
    public void A_file_in_another_encoding_is_an_error()
    {
        var project = new Project(("a.qa", Letter));
        project.Add("b.qa", Letter, System.Text.Encoding.Latin1);
        Assert.Equal(
            "/project/b.qa(1,1): error QA1006: Unknown encoding: a document must be saved as UTF-8 or UTF-16",
            Print(Assert.Single(project.Run().Diagnostics))
        );
    }

    [Theory]
    [InlineData("/shared/a.qa(1,1): error QA6001: The file has the same path in the project, a.qa, as the file /project/a.qa")]
    public void Two_files_at_one_place_in_the_project_clash(string expected)
    {
        var project = new Project(("a.qa", Letter), ("b.qa", Letter));
        project.Link("/shared/a.qa", "a.qa", Letter);
        var (compilation, diagnostics) = project.Compile();
        Assert.Equal(expected, Print(Assert.Single(diagnostics)));
        Assert.NotNull(compilation.GetTypeByMetadataName("Ministry.A"));
        Assert.NotNull(compilation.GetTypeByMetadataName("Ministry.B"));
    }

    [Fact]
    public void A_folder_may_be_called_documents()
    {
        var (compilation, diagnostics) = new Project(("documents/x.qa", Letter)).Compile();
        Assert.Empty(diagnostics);
        Assert.NotNull(compilation.GetTypeByMetadataName("Ministry.AllDocuments"));
    }

    [Fact]
    public void Diagnostics_have_line_and_column_and_types_are_generated_all_the_same()
    {
        var (compilation, diagnostics) = new Project(("Letters/letter.qa", Letter.Replace("@open later\n", ""))).Compile();
        Assert.Equal("/project/Letters/letter.qa(12,1): error QA3001: Question 2 has no answer", Print(Assert.Single(diagnostics)));
        Assert.NotNull(compilation.GetTypeByMetadataName("Ministry.Letters.Letter"));
    }

    [Fact]
    public void A_draft_lowers_what_is_not_done_yet()
    {
        var (_, diagnostics) = new Project(("letter.qa", "@status draft\nVraag 1\nA\n")).Compile();
        Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(diagnostics).Severity);
    }

    [Theory]
    [InlineData(
        "error QA9003: The path of '/elsewhere/x.qa' in the project is unknown, so that it is not compiled; include it as a 'DocDsl' item, "
            + "under a path without ':'"
    )]
    public void A_document_whose_path_is_unknown_is_an_error(string expected)
    {
        foreach (var live in new[] { false, true })
        {
            var project = new Project("Ministry", LanguageVersion.Latest, live, ("a.qa", Letter));
            project.Add(new TestText("/elsewhere/x.qa", "Vraag 1\n"));
            project.Add(new TestText("/elsewhere/y.qatype", ""));
            project.Add("notes.txt", "Vraag 1\n");
            Assert.Equal([expected, expected.Replace("x.qa", "y.qatype")], project.Run().Diagnostics.Select(Print));
        }
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp8, "error QA6002: Types generated from documents require C# 10 or later; this project uses C# 8.0")]
    [InlineData(LanguageVersion.CSharp9, "error QA6002: Types generated from documents require C# 10 or later; this project uses C# 9.0")]
    public void A_language_version_that_is_too_low_is_reported_once(LanguageVersion version, string expected)
    {
        var (compilation, diagnostics) = new Project("Ministry", version, live: false, ("a.qa", Letter), ("b.qa", Letter)).Compile();
        var diagnostic = Assert.Single(diagnostics, diagnostic => diagnostic.Id.StartsWith("QA", StringComparison.Ordinal));
        Assert.Equal(expected, Print(diagnostic));
        Assert.Single(compilation.SyntaxTrees);
    }

    [Fact]
    public void CSharp_10_is_enough()
    {
        var (_, diagnostics) = new Project(
            "Ministry",
            LanguageVersion.CSharp10,
            live: false,
            ("a.qa", Letter),
            ("x/a.qa", Letter)
        ).Compile();
        Assert.Empty(diagnostics);
    }

    [Theory]
    [InlineData(
        "/project/bad.qa(1,1): error QA9001: Internal error while processing this file; please report it: InvalidOperationException: Boem!"
    )]
    public void A_fault_of_ours_is_an_error_for_its_file_and_no_other(string expected)
    {
        var bind = DocumentReader.Bind;
        try
        {
            DocumentReader.Bind = (text, types) =>
                text.Content.Contains("Boem") ? throw new InvalidOperationException("Boem!") : bind(text, types);
            var (compilation, diagnostics) = new Project(("bad.qa", "Vraag 1\nBoem\n"), ("good.qa", Letter)).Compile();
            Assert.Equal(expected, Print(Assert.Single(diagnostics)));
            Assert.NotNull(compilation.GetTypeByMetadataName("Ministry.Good"));
            Assert.NotNull(compilation.GetTypeByMetadataName("Ministry.Bad"));
        }
        finally
        {
            DocumentReader.Bind = bind;
        }
    }

    [Fact]
    public void The_order_of_the_files_the_culture_and_the_place_of_the_project_do_not_matter()
    {
        (string, string)[] documents = [.. Enumerable.Range(0, 100).Select(i => ($"i{i}.qa", Letter))];
        var once = new Project(documents).Run().GeneratedSources.Select(source => source.HintName + source.SourceText).Order();
        var culture = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            var odd = (System.Globalization.CultureInfo)culture.Clone();
            odd.NumberFormat.NegativeSign = "~";
            odd.NumberFormat.NumberGroupSeparator = "_";
            odd.DateTimeFormat.DateSeparator = "~";
            System.Globalization.CultureInfo.CurrentCulture = odd;
            var again = new Project("/home/ève/a project/", "Ministry", LanguageVersion.Latest, live: false, [.. documents.Reverse()])
                .Run()
                .GeneratedSources.Select(source => source.HintName + source.SourceText)
                .Order();
            Assert.Equal(once, again);
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void A_large_project_has_64_outputs_of_types()
    {
        var result = new Project([.. Enumerable.Range(0, 1000).Select(i => ($"i{i}.qa", Letter))]).Run();
        Assert.Equal(64, result.GeneratedSources.Count(source => source.HintName.EndsWith("Hash.g.cs", StringComparison.Ordinal)));
        Assert.Equal(129, result.GeneratedSources.Length);
    }

    internal static string Print(Diagnostic diagnostic)
    {
        var line = diagnostic.Location.GetLineSpan();
        var place = string.IsNullOrEmpty(line.Path)
            ? ""
            : $"{line.Path}({line.StartLinePosition.Line + 1},{line.StartLinePosition.Character + 1}): ";
        return $"{place}{diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}: {diagnostic.GetMessage()}";
    }

    private static string Types(GeneratorRunResult result) =>
        result
            .GeneratedSources.Single(source => !source.HintName.Contains("Hash") && !source.HintName.Contains("Documents.g"))
            .SourceText.ToString();

    private static string Text(GeneratorRunResult result, string hint) =>
        result.GeneratedSources.Single(source => source.HintName == hint).SourceText.ToString();
}
