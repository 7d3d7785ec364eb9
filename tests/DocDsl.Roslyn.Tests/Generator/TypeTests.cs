using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using CsCheck;
using DocDsl.Generator;
using DocDsl.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DocDsl.Roslyn.Tests.Generator;

/// <summary>
/// Document types of a project's own: their records, the documents that derive from them, and other projects that use them.
/// </summary>
public class TypeTests
{
    private const string Type = """
        @type council-letter extends kamervragen
        @field dossier   text required matches "[0-9 ]+"
        @field number    text required
        @field cost      amount EUR
        @field position  choice full | partial | "not at all"
        @field wards     text list
        @field urgent    yes-no
        @field length    duration
        @field page      url
        @field votes     integer
        @field share     number
        @read "Dossier {dossier}, wijken {wards}."

        """;

    private const string Letter = """
        @document council-letter
        @number 2024Z12345
        @cost 1250.50 EUR
        @position Not at all
        @urgent yes
        @length 3 weeks
        @page https://example.org/a
        @votes 12
        @share 0.25

        Dossier 29 628, wijken Noord, Oost en Zuid.
        (ingezonden 27 augustus 2025)

        Vraag 1
        Wat?

        Antwoord op vraag 1
        Dit.

        """;

    private static readonly (string, string)[] s_project = [("Types/council-letter.qatype", Type), ("Letters/one.qa", Letter)];

    [Fact]
    public void A_type_and_a_document_of_it()
    {
        var project = new Project(s_project);
        var result = project.Run();
        Assert.Empty(result.Diagnostics);
        Snapshot.Match(
            string.Concat(
                result
                    .GeneratedSources.Where(source =>
                        source.HintName.Contains("Types") || source.HintName.Contains("one.qa") && !source.HintName.Contains("Hash")
                    )
                    .Select(source => source.SourceText.ToString())
            )
        );
        CompileTests.AssertCompiles(project);
    }

    [Fact]
    public void The_values_at_run_time()
    {
        var assembly = Load(new Project(s_project));
        var letter = (QaDocument)assembly.GetType("Ministry.Letters.One")!.GetProperty("Document")!.GetValue(null)!;
        Assert.Empty(letter.Diagnostics);
        Assert.Equal("29 628", Get("Dossier"));
        Assert.Equal("2024Z12345", Get("Number"));
        Assert.Equal(new MoneyAmount(1250.50m, "EUR"), Get("Cost"));
        Assert.Equal("NotAtAll", Get("Position")!.ToString());
        Assert.Equal(["Noord", "Oost", "Zuid"], (IReadOnlyList<string>)Get("Wards")!);
        Assert.Equal(true, Get("Urgent"));
        Assert.Equal(new CalendarDuration(3, CalendarUnit.Weeks), Get("Length"));
        Assert.Equal(new Uri("https://example.org/a"), Get("Page"));
        Assert.Equal(12L, Get("Votes"));
        Assert.Equal(0.25m, Get("Share"));
        Assert.Equal(new DateOnly(2025, 8, 27), ((Kamervragen)letter).SubmittedOn);
        Assert.Null(((Kamervragen)letter).AnsweredOn);

        object? Get(string name) =>
            letter.GetType().GetProperty(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly) is { } own
                ? own.GetValue(letter)
                : letter
                    .GetType()
                    .BaseType!.GetProperty(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)!
                    .GetValue(letter);
    }

    [Fact]
    public void A_value_that_is_not_of_its_kind_is_no_value()
    {
        // QA5002 is an error; where it is lowered, the first choice and zero would be values that nobody wrote.
        var project = new Project(
            (
                "t.qatype",
                """
                @type t
                @field stand choice other | FieldValue
                @field worth choice a | b required
                @field many choice a | b list
                @field day date
                @field sum number
                @field votes integer
                @field cost amount
                @field urgent yes-no
                @field length duration

                """
            ),
            ("one.qa", "@document t\n@stand FieldValue\n@worth b\n@many b\n@many a\n"),
            (
                "two.qa",
                "@document t\n@stand unknown\n@worth unknown\n@many b\n@many unknown\n@day x\n@sum x\n@votes x\n@cost x\n"
                    + "@urgent x\n@length x\n"
            )
        );
        project.Set("docdsl_severity.qa5002", "none");
        project.Set("docdsl_severity.qa2007", "none");
        var assembly = Load(project);
        Assert.Equal("FieldValue", Get("One", "Stand")!.ToString());
        Assert.Equal("B", Get("One", "Worth")!.ToString());
        Assert.Equal("B, A", string.Join(", ", ((System.Collections.IEnumerable)Get("One", "Many")!).Cast<object>()));
        Assert.All(["Stand", "Day", "Sum", "Votes", "Cost", "Urgent", "Length"], name => Assert.Null(Get("Two", name)));
        Assert.Equal("B", string.Join(", ", ((System.Collections.IEnumerable)Get("Two", "Many")!).Cast<object>()));
        Assert.Equal(
            "The field 'worth' of two.qa has no valid value (QA5002).",
            Assert.Throws<TargetInvocationException>(() => Get("Two", "Worth")).InnerException!.Message
        );

        object? Get(string type, string property)
        {
            var document = assembly.GetType("Ministry." + type)!.GetProperty("Document")!.GetValue(null)!;
            return document.GetType().GetProperty(property)!.GetValue(document);
        }
    }

    [Fact]
    public void A_type_of_a_referenced_project_serves_documents_here()
    {
        using var image = new MemoryStream();
        Assert.True(new Project(s_project[0]).Compile().Compilation.WithAssemblyName("Types").Emit(image).Success);
        foreach (
            var reference in new MetadataReference[]
            {
                MetadataReference.CreateFromImage(image.ToArray()),
                new Project(s_project[0]).Compile().Compilation.WithAssemblyName("Types").ToMetadataReference(),
            }
        )
        {
            var project = new Project("Other", LanguageVersion.Latest, live: false, ("one.qa", Letter)).Referring(reference);
            var (compilation, diagnostics) = project.Compile();
            Assert.Empty(diagnostics);
            Assert.Equal("Ministry.Types.CouncilLetter", compilation.GetTypeByMetadataName("Other.One")!.BaseType!.ToDisplayString());
        }
    }

    [Fact]
    public async Task Two_versions_of_a_type_from_two_references_are_told_at_each_document()
    {
        MetadataReference ReferenceTo(string assembly, string version) =>
            new Project(
                assembly,
                LanguageVersion.Latest,
                live: false,
                ("note.qatype", $"@type note\n@version {version}\n@question a\nWho?\n")
            )
                .Compile()
                .Compilation.WithAssemblyName(assembly)
                .ToMetadataReference();

        const string Ambiguous =
            "error QA5009: The document type 'note' is declared by two references, 'Acme' (version 1) and 'Beta' (version 2); "
            + "remove one of them";
        var references = new[] { ReferenceTo("Acme", "1"), ReferenceTo("Beta", "2") };
        foreach (var isLive in new[] { false, true })
        {
            var project = new Project(
                "Other",
                LanguageVersion.Latest,
                isLive,
                ("one.qa", "@document note en\n@numbering none\n\n@question\nWho?\n\n@answer\nWe.\n"),
                ("two.qatype", "@type two extends note\n")
            ).Referring(references);
            var found = project.Run().Diagnostics.Concat(isLive ? await project.AnalyzeAsync() : []);
            Assert.Equal(
                [$"/project/one.qa(1,11): {Ambiguous}", $"/project/two.qatype(1,19): {Ambiguous}"],
                found.Select(GeneratorTests.Print).Order(StringComparer.Ordinal)
            );
        }

        // A type of the project's own takes their place, and one reference alone is not ambiguous.
        var own = ("note.qatype", "@type note\n@question b\nWhy?\n");
        var document = ("one.qa", "@document note en\n@numbering none\n\n@question\nWhy?\n\n@answer\nSo.\n");
        Assert.Empty(new Project("Other", LanguageVersion.Latest, live: false, own, document).Referring(references).Run().Diagnostics);
        Assert.Equal(
            ["QA7001", "QA7003"],
            new Project("Other", LanguageVersion.Latest, live: false, document)
                .Referring(references[0])
                .Run()
                .Diagnostics.Select(diagnostic => diagnostic.Id)
        );
    }

    [Fact]
    public void Documents_without_the_type_say_so()
    {
        var found = new Project(("one.qa", Letter.Replace("council-letter", "council-leter")), ("two.qatype", "@type council-letter\n"))
            .Run()
            .Diagnostics;
        Assert.Equal(
            "/project/one.qa(1,11): error QA5007: Unknown document type 'council-leter'; did you mean 'council-letter'?",
            GeneratorTests.Print(Assert.Single(found))
        );
    }

    [Fact]
    public async Task A_fault_in_a_declaration_is_told_once_in_the_build_and_live()
    {
        const string Fault =
            "/project/a.qatype(2,1): error QA5008: A document type is declared by directives that begin in column 1 and comments "
            + "(@//); this line is neither";
        (string, string) file = ("a.qatype", "@type a\nwords\n");
        Assert.Equal(Fault, GeneratorTests.Print(Assert.Single(new Project(file).Run().Diagnostics)));
        var live = new Project("Ministry", LanguageVersion.Latest, live: true, file, ("x.qa", "@document a\n@open later\n"));
        Assert.Empty(live.Run().Diagnostics);
        Assert.Equal(Fault, GeneratorTests.Print(Assert.Single(await live.AnalyzeAsync())));
    }

    [Fact]
    public void A_change_of_a_type_reads_its_documents_again_and_one_of_a_document_no_type()
    {
        var project = new Project(
            ("t.qatype", "@type t\n@field a text\n"),
            ("one.qa", "@document t\n@a 1\n@open a\n"),
            ("two.qa", "@id x\n@open a\n")
        );
        project.Run();
        project.Replace(1, "@document t\n@a 2\n@open a\n");
        var result = project.Run();
        Assert.All(Reasons(result, TrackingNames.Types), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.All(Reasons(result, TrackingNames.TypeRecords), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        project.Replace(0, "@type t\n@field b text\n");
        result = project.Run();
        Assert.Equal(["QA1003", "QA5003"], result.Diagnostics.Select(diagnostic => diagnostic.Id).Order());
        Assert.Contains(IncrementalStepRunReason.Modified, Reasons(result, TrackingNames.TypeRecords));
    }

    [Fact]
    public void An_edit_of_CSharp_reads_no_type_again()
    {
        var project = new Project(s_project);
        project.Run();
        project.Compilation = project.Compilation.ReplaceSyntaxTree(
            project.Compilation.SyntaxTrees[0],
            CSharpSyntaxTree.ParseText("class C;", Project.Latest, "/project/Code.cs", Encoding.UTF8)
        );
        var result = project.Run();
        Assert.Equal([IncrementalStepRunReason.Unchanged], Reasons(result, TrackingNames.ReferencedTypes));
        Assert.Equal([IncrementalStepRunReason.Cached], Reasons(result, TrackingNames.Types));
        Assert.All(Reasons(result, TrackingNames.Documents), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Theory]
    [InlineData(
        "x/t.qatype",
        "@type a\n@field x choice \"a b\"|a-b\n",
        "(2,8): error QA6001: The choices 'a b' and 'a-b' have the same C# name 'AB'"
    )]
    [InlineData(
        "x/t.qatype",
        "@type a\n@field x-y text\n@field xY text\n",
        "(3,8): error QA6001: The C# name 'XY' of the field 'xY' is already the name of the field 'x-y'"
    )]
    [InlineData(
        "x/t.qatype",
        "@type a\n@field x choice p|q\n@field x-choice text\n",
        "(3,8): error QA6001: The C# name 'XChoice' of the field 'x-choice' is already the name of the field 'x'"
    )]
    public void A_clash_of_names_in_a_declaration(string file, string text, string expected) =>
        Assert.Equal(
            $"/project/{file}{expected}",
            string.Join("\n", new Project((file, text)).Run().Diagnostics.Select(GeneratorTests.Print))
        );

    [Theory]
    [InlineData("@type a\n@field name text\n", "QA6001")]
    [InlineData("@type a\n@field a text\n", "QA6001")]
    [InlineData("@type a\n@field x-y text\n@field xY text\n", "QA6001")]
    [InlineData("@type a\n@field x choice \"a b\"|a-b\n", "QA6001")]
    [InlineData("@type a\n@field x choice p|q\n@field x-choice text\n", "QA6001")]
    [InlineData("@type a extends kamervragen\n@field number choice p|q\n", null)]
    [InlineData("@type class\n@field int text\n@field string date list\n", null)]
    [InlineData("@type a extends b\n", "QA5007")]
    [InlineData("", "QA5008")]
    public void Generated_records_compile_whatever_the_declaration(string text, string? expected)
    {
        var project = new Project(("x/t.qatype", text), ("d.qa", "@document a\n"), ("x/a/d.qa", "@document class\n"));
        Assert.Contains(expected ?? "QA5007", project.Run().Diagnostics.Select(diagnostic => diagnostic.Id));
        CompileTests.AssertCompiles(project);
    }

    [Fact]
    public void Arbitrary_declarations()
    {
        string[] pieces =
        [
            "\n",
            " ",
            "@type a\n",
            "@type b extends a\n",
            "@type a extends b\n",
            "@field a text\n",
            "@field a date required\n",
            "@field b choice x|y|\"x y\"\n",
            "@field ",
            "list",
            "required",
            "amount EUR",
            "@read \"a {a}\"\n",
            "@read \"",
            "[",
            "(a|b)",
            "{b}",
            "{*}",
            "\"",
            "@order a b\n",
            "@term a 1 week after b\n",
            "@aside \"{n}\"\n",
            "@numbering none\n",
            "@heading question \"{n}\"\n",
            "@language nl\n",
            "@expect yes-no\n",
            "name",
            "\uD800",
            "é",
            "class",
            "\\",
            "*/",
        ];
        var text = Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]).Array[0, 20].Select(parts => string.Concat(parts));
        Gen.Select(text, text, Gen.String)
            .Sample(
                (first, second, any) =>
                    CompileTests.AssertCompiles(
                        new Project(
                            ("t/a.qatype", first),
                            ("b.qatype", second),
                            ("c.qatype", any),
                            ("a.qa", "@document a\n@a 1\nA 1\n\nVraag 1\n"),
                            ("b/c.qa", "@document b\n@b x\n")
                        )
                    ),
                iter: Depth.Of(10),
                threads: 2
            );
    }

    private static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorRunResult result, string step) =>
        result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason);

    /// <summary>The project's assembly; of its documents nothing may be reported unless <paramref name="isRight"/> is false.</summary>
    internal static Assembly Load(Project project, bool isRight = true)
    {
        var (compilation, diagnostics) = project.Compile();
        Assert.True(!isRight || diagnostics.IsEmpty);
        Assert.Empty(compilation.GetDiagnostics().Where(one => one.Severity == DiagnosticSeverity.Error));
        using var image = new MemoryStream();
        Assert.True(
            compilation
                .Emit(
                    image,
                    manifestResources:
                    [
                        .. project.Texts.Select(text => new ResourceDescription(
                            "qa/" + text.Path["/project/".Length..],
                            () => new MemoryStream(Encoding.UTF8.GetBytes(text.GetText().ToString())),
                            isPublic: true
                        )),
                    ]
                )
                .Success
        );
        image.Position = 0;
        return new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(image);
    }
}
