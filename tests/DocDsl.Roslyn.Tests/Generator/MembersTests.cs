using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using System.Text.Json;
using CsCheck;
using DocDsl.Generator;
using DocDsl.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DocDsl.Roslyn.Tests.Generator;

/// <summary>Documents with few members, and documents without a type of their own (<c>@members</c>).</summary>
[Collection(Seam.Name)]
public class MembersTests
{
    private const string Letter = "@document kamervragen nl-NL\n@members none\nVraag 1\n@id taal\nWat?\nAntwoord op vraag 1\nDit.\n";
    private const string Untyped = "@members none\nVraag 1\nWat?\nAntwoord op vraag 1\nDit.\n";
    private const string Full = "@document kamervragen nl-NL\nVraag 1\nWat?\nAntwoord op vraag 1\nDit.\n";

    [Fact]
    public void Documents_that_are_properties() =>
        Snapshot.Match(
            All(
                new Project(
                    ("Letters/2024/one.qa", Letter),
                    ("Letters/2024/two.qa", Full),
                    ("Letters/three.qa", Letter.Replace("Vraag 1", "Vraag 7")),
                    ("memo.qa", Untyped),
                    ("Letters/letter.qatype", "@type letter extends kamervragen\n@field council text\n"),
                    ("Letters/four.qa", Letter.Replace("kamervragen", "letter"))
                ).Run()
            )
        );

    [Fact]
    public void Properties_for_ids_alone() =>
        Snapshot.Match(
            All(
                new Project(
                    (
                        "letter.qa",
                        "@document en\n@members named\n@customer Contoso\n@numbering per-group\n@group Access\nQuestion 1\n@id mfa\nWho?\n"
                            + "Answer 1\nAll.\nQuestion 2\na) What?\nb) Why?\nAnswer 2a\nThis.\nAnswer 2b\nThat.\n"
                            + "@group Rest\nQuestion 1\nWhen?\nAnswer 1\nNow.\n"
                    )
                ).Run()
            )
        );

    [Theory]
    [InlineData("", "", "", "Question1")]
    [InlineData("", "", "named", "Id")]
    [InlineData("", "", "none", null)]
    [InlineData("", "", "None", null)]
    [InlineData("", "none", "all", null)]
    [InlineData("all", "none", "named", "Question1")]
    [InlineData("named", "", "none", "Id")]
    [InlineData("none", "all", "all", null)]
    public void The_document_goes_before_its_type_and_that_before_the_folder(string document, string type, string folder, string? member)
    {
        string Line(string word) => word.Length == 0 ? "" : $"@members {word}\n";
        var project = new Project(
            ("t.qatype", "@type base\n" + Line(type)),
            ("s.qatype", "@type letter extends base\n"),
            ("a.qa", $"@document letter en\n{Line(document)}Question 1\nA?\nAnswer 1\nB.\nQuestion 2\n@id id\nA and so?\nAnswer 2\nB.\n")
        );
        if (folder.Length > 0)
        {
            project.Set("docdsl_members", folder);
        }

        var (compilation, diagnostics) = project.Compile();
        Assert.Empty(diagnostics);
        var own = compilation.GetTypeByMetadataName("Ministry.A");
        Assert.Equal(member is not null, own is not null);
        Assert.Equal(member is "Question1", own?.GetMembers("Question1").IsEmpty == false);
        Assert.Equal(member is not null, own?.GetMembers("Id").IsEmpty == false);
    }

    [Theory]
    [InlineData(
        "/project/a.qa(1,1): warning QA9002: The setting 'docdsl_members' is 'few', but must be 'all', 'named' or 'none'",
        "/project/a.qa(2,10): error QA1002: '@members' must be 'all', 'named' or 'none'",
        "/project/t.qatype(1,1): warning QA9002: The setting 'docdsl_members' is 'few', but must be 'all', 'named' or 'none'",
        "/project/t.qatype(2,10): error QA5008: '@members' requires 'all', 'named' or 'none'"
    )]
    public void An_unknown_word_is_told(params string[] expected)
    {
        var project = new Project(
            ("a.qa", "@document letter en\n@members some\nQuestion 1\nA?\nAnswer 1\nB.\n"),
            ("t.qatype", "@type letter\n@members many\n")
        );
        project.Set("docdsl_members", "few");
        Assert.Equal(expected, project.Compile().Diagnostics.Select(GeneratorTests.Print).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void At_run_time_a_property_is_one_document_of_its_type()
    {
        var assembly = Load(
            ("Letters/b.qa", Letter),
            ("Letters/a.qa", Full),
            ("z.qa", Untyped),
            ("Letters/own.qa", Letter.Replace("kamervragen", "council")),
            ("Letters/own.qatype", "@type council extends kamervragen\n@field dossier text\n")
        );
        var letter = PropertyOf(assembly, "Ministry.Letters", "B");
        Assert.Same(letter, PropertyOf(assembly, "Ministry.Letters", "B"));
        Assert.IsAssignableFrom<Kamervragen>(letter);
        Assert.Equal("Dit.", letter.GetQuestion<AnsweredQuestion>("taal").AnswerText);
        Assert.Same(letter[1], letter["taal"]);
        Assert.Equal("b", letter.ToString());
        Assert.Equal(
            JsonSerializer.Serialize<object>(letter),
            JsonSerializer.Serialize<object>(JsonSerializer.Deserialize<JsonElement>(letter.ToData().ToJson()))
        );

        var all = (IReadOnlyList<QaDocument>)assembly.GetType("Ministry.Documents")!.GetProperty("All")!.GetValue(null)!;
        Assert.Equal(["Letters/a.qa", "Letters/b.qa", "Letters/own.qa", "z.qa"], all.Select(document => document.Path));
        Assert.Same(letter, all[1]);
        Assert.Same(PropertyOf(assembly, "Ministry.Documents", "Z"), all[3]);
        Assert.Equal("council", PropertyOf(assembly, "Ministry.Letters", "Own").TypeName);
        Assert.NotEqual(all[1], all[2]);
        Assert.Equal(4, all.Distinct().Count());

        // The same text in another assembly is another document's: its record is of that assembly.
        var copy = (QaDocument)letter.GetType().GetMethod("<Clone>$")!.Invoke(letter, null)!;
        Assert.NotSame(letter, copy);
        Assert.Equal(letter, copy);
    }

    [Fact]
    public void A_text_that_is_not_the_compiled_one_is_refused()
    {
        var project = new Project(("Letters/b.qa", Letter));
        var letter = PropertyOf(Load(project, _ => Letter.Replace("Dit", "Dat")), "Ministry.Letters", "B");
        Assert.Contains("restart to see the new text", Assert.Throws<InvalidOperationException>(() => letter.Questions).Message);
    }

    [Fact]
    public void The_list_has_all_in_order_however_they_are_mixed()
    {
        var documents = Enumerable
            .Range(0, 150)
            .Select(i => ($"Letters/letter{i:000}.qa", i is < 40 or 77 or > 140 ? Full.Replace("Dit", $"Dit {i}") : Letter))
            .ToArray();
        var all = (IReadOnlyList<QaDocument>)
            Load(documents).GetType("Ministry.Documents")!.GetProperty("All")!.GetValue(null)!;
        Assert.Equal(documents.Select(document => document.Item1), all.Select(document => document.Path));
        Assert.All(all, document => Assert.Single(document.Questions));
    }

    [Fact]
    public void A_choice_of_a_question_without_a_property_is_a_string()
    {
        var assembly = Load(
            ("a.qa", "@document en\n@members named\nQuestion 1\n@expect choice yes|no\nA?\nAnswer 1\n@value yes from \"Yes\"\nYes.\n")
        );
        Assert.NotNull(assembly);
    }

    [Theory]
    [InlineData("Letters/letters.qa", "", "of the document Letters/letters.qa is already the name of the class that contains it")]
    [InlineData("Letters/Letters/a.qa", "Letters/b.qa", "of Letters/Letters/a.qa is already the name of the class that")]
    [InlineData("Letters/a.qa", "Letters/Letters/own.qatype", "of Letters/a.qa is already the name of the document type")]
    [InlineData("Letters/a.qa", "Letters/A.qa", "of the document Letters/a.qa is already the name of the document Letters/A.qa")]
    [InlineData("Letters/a.qa", "Letters/a/b.qa", "of the document Letters/a.qa is already the name of the class of the folder of")]
    [InlineData("all.qa", "", "of the document all.qa is already the name of a member of the list 'Documents'")]
    [InlineData("get12.qa", "", "of the document get12.qa is already the name of a member of the list 'Documents'")]
    [InlineData("documents.qa", "", "of the document documents.qa is already the name of the class that contains it")]
    public void Names_that_clash(string path, string other, string message)
    {
        var documents = new[] { (path, Letter), (other, Letter) }
            .Where(document => document.Item1.Length > 0)
            .Select(document => document.Item1.EndsWith("type", StringComparison.Ordinal) ? (document.Item1, "@type own\n") : document)
            .ToArray();
        AssertClash(new Project(documents), message);
    }

    [Fact]
    public void A_document_with_a_type_gives_way_to_the_class_of_a_folder() =>
        AssertClash(
            new Project(("Letters/a.qa", Letter), ("letters.qa", Full)),
            "of the document letters.qa is already the name of the class of the folder of Letters/a.qa"
        );

    [Fact]
    public void A_document_with_a_type_gives_way_to_a_type_with_the_name_of_its_namespace() =>
        AssertClash(
            WithCode("namespace Ministry { static partial class Letters { } }", ("Letters/Deep/a.qa", Full)),
            "'Ministry.Letters' of the namespace of the document Letters/Deep/a.qa is already the name of a type in the project's code"
        );

    [Theory]
    [InlineData("namespace Ministry.Letters { class Own { } }", "is already the name of a namespace in the project's code")]
    [InlineData("namespace Ministry.Letters.Deep { class Own { } }", "is already the name of a namespace in the project's code")]
    [InlineData("namespace Ministry { class Letters { } }", "is already the name of a type in the project's code")]
    [InlineData("namespace Ministry { partial class Letters { } }", "is already the name of a type in the project's code")]
    [InlineData("namespace Ministry { internal static partial class Letters { } }", "is already the name of a type in the project's code")]
    [InlineData("namespace Ministry { record Letters; }", "is already the name of a type in the project's code")]
    [InlineData("namespace Ministry { enum Letters { A } }", "is already the name of a type in the project's code")]
    [InlineData("namespace Ministry { static partial class Letters { static int A; } }", "is already the name of a member in the")]
    [InlineData("namespace Ministry { static partial class Letters { class A { } } }", "is already the name of a member in the project's")]
    public void A_name_of_the_code_is_a_clash(string code, string message) =>
        AssertClash(WithCode(code, ("Letters/a.qa", Letter), ("Letters/d.qa", Letter)), message);

    [Theory]
    [InlineData("namespace Ministry { static partial class Letters { static int Own = 1; } }")]
    [InlineData("namespace Ministry { public static partial class Letters { public partial record C { } } }")]
    [InlineData("namespace Ministry { static partial class Documents { static int Own = 1; } }")]
    [InlineData("namespace Ministry { class Letters<T> { } }")]
    [InlineData("namespace Letters { class Own { } }")]
    public void A_part_of_the_class_is_none(string code)
    {
        var (_, diagnostics) = WithCode(code, ("Letters/a.qa", Letter), ("Letters/c.qa", Full), ("b.qa", Letter)).Compile();
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && diagnostic.Id != "CS0414");
    }

    [Fact]
    public void One_document_speaks_for_its_folder()
    {
        var project = WithCode(
            "namespace Ministry.Letters { class Own { } }",
            [.. Enumerable.Range(0, 100).Select(i => ($"Letters/letter{i:000}.qa", Letter)), ("Letters/full.qa", Full)]
        );
        var (compilation, diagnostics) = project.Compile();
        Assert.StartsWith("/project/Letters/letter000.qa(1,1): error QA6001", GeneratorTests.Print(Assert.Single(diagnostics)));
        Assert.NotNull(compilation.GetTypeByMetadataName("Ministry.Letters.Full"));
    }

    [Theory]
    [InlineData(
        "@csharp Palantir\n",
        "The C# name 'Palantir' of the document Letters/a.qa must name a class too, because the document has no members: write '@csharp "
            + "Letters.Palantir'"
    )]
    [InlineData("@csharp Ministry.Palantir\n", null)]
    [InlineData("@csharp Elsewhere.Palantir\n", null)]
    [InlineData("@csharp Elsewhere.get_A\n", null)]
    [InlineData("@csharp System.Palantir\n", "is already the name of the namespace 'System'")]
    [InlineData("@csharp class.event\n", null)]
    public void Names_that_are_given(string line, string? message)
    {
        var project = new Project(("Letters/a.qa", line + Untyped), ("Letters/b.qa", "@csharp Elsewhere.A\n" + Untyped));
        if (message is not null)
        {
            AssertClash(project, message);
            return;
        }

        CompileTests.AssertCompiles(project);
    }

    [Fact]
    public void A_root_namespace_stays_one() =>
        AssertClash(
            new Project("Ministry.Archive", LanguageVersion.Latest, live: false, ("a.qa", "@csharp Ministry.A\n" + Untyped)),
            "is already the name of the root namespace of the project, or of one above it"
        );

    [Theory]
    [InlineData("")]
    [InlineData("A.B")]
    public void Arbitrary_mixes_compile(string rootNamespace)
    {
        string[] folders = ["", "A/", "A/B/", "A/A/", "B/", "documents/", "A.B/", "class/"];
        string[] names = ["a", "b", "all", "documents", "class", "a b", "get1", "to-string"];
        string[] texts =
        [
            Letter,
            Untyped,
            Full,
            Full.Replace("Vraag", "@members named\nVraag"),
            "@csharp A.B\n" + Untyped,
            "@csharp A.B.C\n" + Untyped,
            "@document own\n" + Untyped,
            "@document own\nVraag 1\n@id b\nWat?\nAntwoord 1\nDit.\n",
        ];
        string[] codes = ["", "namespace A { class C { } }", "namespace A.B { static partial class A { } }", "static partial class B { }"];
        var document = Gen.Select(Gen.Int[0, folders.Length - 1], Gen.Int[0, names.Length - 1], Gen.Int[0, texts.Length - 1])
            .Select((folder, name, text) => (Path: $"{folders[folder]}{names[name]}.qa", Text: texts[text]));
        Gen.Select(document.Array[1, 6], Gen.Int[0, codes.Length - 1], Gen.Int[0, folders.Length - 1])
            .Sample(
                (documents, code, type) =>
                {
                    var project = WithCode(
                        codes[code],
                        rootNamespace,
                        // The code has no type with the name of a document type, nor of its namespace.
                        [.. documents.DistinctBy(each => each.Path), ((code < 2 ? folders[type] : "X/") + "own.qatype", "@type own\n")]
                    );
                    var (compilation, diagnostics) = project.Compile();
                    var foreign = diagnostics.Where(diagnostic => !diagnostic.Id.StartsWith("QA", StringComparison.Ordinal)).ToArray();
                    Assert.True(
                        foreign.Length == 0,
                        string.Join("\n", foreign.Take(3).Concat(diagnostics.Except(foreign)))
                            + string.Concat(compilation.SyntaxTrees.Skip(1).Select(tree => $"\n{tree}"))
                    );
                },
                iter: Depth.Of(100),
                threads: 2
            );
    }

    private static void AssertClash(Project project, string message)
    {
        var (compilation, diagnostics) = project.Compile();
        var found = Assert.Single(diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Equal("QA6001", found.Id);
        Assert.Contains(message, found.GetMessage());
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
    }

    private static Project WithCode(string code, params (string Path, string Text)[] documents) =>
        WithCode(code, "Ministry", documents);

    private static Project WithCode(string code, string rootNamespace, (string Path, string Text)[] documents)
    {
        var project = new Project(rootNamespace, LanguageVersion.Latest, live: false, documents);
        var tree = CSharpSyntaxTree.ParseText("#pragma warning disable CS1591, CS0169, CS0414\n" + code, Project.Latest, "Own.cs");
        project.Compilation = project.Compilation.AddSyntaxTrees(tree);
        return project;
    }

    private static QaDocument PropertyOf(Assembly assembly, string type, string property) =>
        (QaDocument)assembly.GetType(type)!.GetProperty(property)!.GetValue(null)!;

    private static Assembly Load(params (string Path, string Text)[] documents)
    {
        var texts = documents.ToDictionary(document => document.Path, document => document.Text);
        return Load(new Project(documents), path => texts[path]);
    }

    private static Assembly Load(Project project, Func<string, string> textOf)
    {
        var (compilation, diagnostics) = project.Compile();
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        using var image = new MemoryStream();
        var resources = project
            .Texts.Select(text => text.Path["/project/".Length..])
            .Where(path => path.EndsWith(".qa", StringComparison.Ordinal))
            .Select(path => new ResourceDescription("qa/" + path, () => new MemoryStream(Encoding.UTF8.GetBytes(textOf(path))), true));
        Assert.True(compilation.Emit(image, manifestResources: resources).Success);
        image.Position = 0;
        return new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(image);
    }

    private static string All(GeneratorRunResult result) =>
        string.Join(
            "\n",
            result
                .GeneratedSources.OrderBy(source => source.HintName, StringComparer.Ordinal)
                .Select(source => $"// {source.HintName}\n{source.SourceText}")
        );
}
