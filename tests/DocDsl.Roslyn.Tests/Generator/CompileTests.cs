using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using CsCheck;
using DocDsl.Generator;
using DocDsl.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DocDsl.Roslyn.Tests.Generator;

/// <summary>Generated code compiles without a warning, whatever the documents say, and does what it says.</summary>
public class CompileTests
{
    private static readonly string s_letter = File.ReadAllText(
        Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", "..", "examples", "Kamervragen", "Letters", "palantir.qa")
    );

    [Theory]
    [InlineData("quotes \" \\ ' ‘ ’ “ ” « »")]
    [InlineData("braces { } {{ }} {0} $\"{x}\"")]
    [InlineData("comments */ /* // /// </summary> <summary> --> ]]>")]
    [InlineData("markup <b> & &amp; &#x1F; <!DOCTYPE x>")]
    [InlineData("half a pair \uD800 \uDC00 and a pair \U0001F600")]
    [InlineData("lines \u2028 \u2029 \u0085 \u000B \f and \0")]
    [InlineData("#if DEBUG #endif #pragma")]
    public void Words_of_any_kind(string words)
    {
        var text = $"@field {words}\n@numbering per-group\n@group {words}\nVraag 1\n{words}\nAntwoord 1\n{words}\n";
        AssertCompiles(("letter.qa", text), (words.Replace('/', '-').Replace('\0', '-') + ".qa", text));
    }

    [Theory]
    [InlineData("class")]
    [InlineData("new")]
    [InlineData("_")]
    [InlineData("é-à")]
    [InlineData("日本")]
    [InlineData("a")]
    [InlineData("Question1")]
    [InlineData("document")]
    [InlineData("system")]
    [InlineData("global")]
    public void Ids_of_any_kind(string id) => AssertCompiles(("letter.qa", $"Vraag 1\n@id {id}\nWat?\nAntwoord 1\nDit.\n"));

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("\uFEFF@document nl\r\n@a 1\r\nVraag 1\rWat?\n\rAntwoord 1\r\nDit.")]
    [InlineData("Vraag 1-999\nWat?\n")]
    public void Texts_of_any_kind(string text) => AssertCompiles(("letter.qa", text));

    [Theory]
    [InlineData("class/int.qa")]
    [InlineData("System/Console.qa")]
    [InlineData("system.qa")]
    [InlineData("DocDsl/QaDocument.qa")]
    [InlineData("1/2/3.qa")]
    [InlineData("Ministry/Ministry.qa")]
    [InlineData(".qa")]
    [InlineData("a.b.c.qa")]
    [InlineData("Documents/All.qa")]
    public void Paths_of_any_kind(string path)
    {
        AssertCompiles((path, s_letter));
        AssertCompiles(new Project("", LanguageVersion.Latest, live: false, (path, s_letter)));
    }

    [Fact]
    public void Arbitrary_documents()
    {
        string[] pieces =
        [
            "\n",
            " ",
            "@id ",
            "@group ",
            "@numbering per-group\n",
            "@csharp a.class\n",
            "@x ",
            "@answer\n",
            "@question\n",
            "Vraag 1\n",
            "Vraag 2\n",
            "Vragen 1 en 3\n",
            "Antwoord op vraag 1\n",
            "Antwoord\n",
            "@open r\n",
            "@withdrawn r\n",
            "@na \"r\"\n",
            "a",
            "B",
            "-",
            "1",
            "\"",
            "\\",
            "{",
            "<",
            "&",
            "*/",
            "\uD800",
            "\u2028",
            "é",
            "class",
            "name",
            "question-1",
            "2025-01-01\n",
            "questions",
        ];
        var text = Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]).Array[0, 30].Select(parts => string.Concat(parts));
        Gen.Select(text, text)
            .Sample(
                (first, second) => AssertCompiles(("a.nl.qa", first), ("a.en.qa", "@translates a.nl\n" + second)),
                iter: Depth.Of(15),
                threads: 2
            );
        Gen.Select(text, text, Gen.String)
            .Sample(
                (first, second, any) => AssertCompiles(("a.qa", first), ("b/c.qa", second), ("b/" + any.Replace('\0', '_') + ".qa", any)),
                iter: Depth.Of(15),
                threads: 2
            );
    }

    [Fact]
    public void Arbitrary_edits_of_the_real_letter() =>
        Gen.Select(Gen.Int[0, s_letter.Length], Gen.Int[0, 300], Gen.String)
            .Sample(
                (at, length, inserted) =>
                    AssertCompiles(
                        (
                            "letter.qa",
                            string.Concat(s_letter.AsSpan(0, at), inserted, s_letter.AsSpan(Math.Min(s_letter.Length, at + length)))
                        )
                    ),
                iter: Depth.Of(7),
                threads: 2
            );

    [Fact]
    public void The_compiled_letter_is_read_from_its_resource()
    {
        var assembly = Load(("Letters/palantir.qa", s_letter));
        var letter = GetDocument(assembly, "Ministry.Letters.Palantir");
        Assert.Equal("palantir", letter.Name);
        Assert.Equal(new DateOnly(2025, 10, 31), ((Kamervragen)letter).AnsweredOn);
        Assert.Equal(new DateOnly(2025, 8, 27), ((Kamervragen)letter).SubmittedOn);
        var fifth = (AnsweredQuestion)letter.GetType().GetProperty("Question5")!.GetValue(letter)!;
        Assert.StartsWith("In het Algoritmeregister worden impactvolle algoritmes", fifth.Answer.Text);
        Assert.Same(letter.Questions[4], fifth);
        var all = (IReadOnlyList<QaDocument>)assembly.GetType("Ministry.Documents")!.GetProperty("All")!.GetValue(null)!;
        Assert.Same(letter, Assert.Single(all));
    }

    [Fact]
    public void A_record_of_a_document_has_no_setters_and_equals_itself()
    {
        var letter = GetDocument(Load(("Letters/palantir.qa", s_letter)), "Ministry.Letters.Palantir");
        Assert.DoesNotContain(letter.GetType().GetProperties(), property => property.CanWrite);
        var copy = (QaDocument)letter.GetType().GetMethod("<Clone>$")!.Invoke(letter, null)!;
        Assert.NotSame(letter, copy);
        Assert.Equal(letter, copy);
        Assert.Equal("palantir", letter.ToString());
    }

    [Fact]
    public void A_text_that_is_not_the_compiled_one_is_refused()
    {
        var letter = GetDocument(Load(s_letter.Replace("31", "30"), ("Letters/palantir.qa", s_letter)), "Ministry.Letters.Palantir");
        Assert.Contains("restart to see the new text", Assert.Throws<InvalidOperationException>(() => letter.Questions).Message);
    }

    [Fact]
    public void Documents_that_share_an_output_have_each_their_own_hashes()
    {
        (string Path, string Text)[] documents =
        [
            .. Enumerable.Range(0, Sharding.MaxOutputs * 3).Select(i => ($"letter{i}.qa", $"Vraag 1\nWat is {i}?\n\nAntwoord 1\nDit.\n")),
        ];
        var assembly = Load(new Project(documents), documents);
        Assert.All(
            documents.Select((document, i) => (document.Text, Letter: GetDocument(assembly, $"Ministry.Letter{i}"))),
            pair => Assert.Equal(pair.Text, pair.Letter.SourceText)
        );
    }

    [Fact]
    public void A_missing_resource_is_told()
    {
        var letter = GetDocument(Load(resource: null, ("Letters/palantir.qa", s_letter)), "Ministry.Letters.Palantir");
        Assert.Contains("is not embedded", Assert.Throws<InvalidOperationException>(() => letter.Questions).Message);
    }

    [Fact]
    public void A_byte_order_mark_and_line_ends_survive_the_way_through_the_compiler()
    {
        // The compiler drops the directive when it decodes a file; so does the run time.
        var crlf = s_letter.Replace("\n", "\r\n");
        var letter = GetDocument(Load("\uFEFF" + crlf, ("Letters/palantir.qa", crlf)), "Ministry.Letters.Palantir");
        Assert.Equal(5, letter.Questions.Count);
    }

    internal static QaDocument GetDocument(Assembly assembly, string type) =>
        (QaDocument)assembly.GetType(type)!.GetProperty("Document")!.GetValue(null)!;

    internal static Assembly Load((string Path, string Text) document) => Load(document.Text, document);

    internal static Assembly Load(string? resource, (string Path, string Text) document) => Load(resource, document, new Project(document));

    internal static Assembly Load(string? resource, (string Path, string Text) document, Project project) =>
        Load(project, resource is null ? [] : [(document.Path, resource)]);

    private static Assembly Load(Project project, (string Path, string Text)[] embedded)
    {
        var (compilation, diagnostics) = project.Compile();
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Severity > DiagnosticSeverity.Info);
        using var image = new MemoryStream();
        var resources = embedded.Select(resource => new ResourceDescription(
            "qa/" + resource.Path,
            () => new MemoryStream([.. Encoding.UTF8.GetBytes(resource.Text)]),
            isPublic: true
        ));
        Assert.True(compilation.Emit(image, manifestResources: resources).Success);
        image.Position = 0;
        return AssemblyLoadContext.Default.LoadFromAssemblyName(typeof(QaDocument).Assembly.GetName()) is null
            ? throw new InvalidOperationException()
            : new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(image);
    }

    internal static void AssertCompiles(params (string Path, string Text)[] documents) => AssertCompiles(new Project(documents));

    internal static void AssertCompiles(Project project)
    {
        var (compilation, diagnostics) = project.Compile();
        var foreign = diagnostics
            .Where(diagnostic => !diagnostic.Id.StartsWith("QA", StringComparison.Ordinal) || diagnostic.Id == "QA9001")
            .ToArray();
        Assert.True(
            foreign.Length == 0,
            string.Join("\n", foreign.Take(3)) + "\n" + string.Join("\n", compilation.SyntaxTrees.Skip(1).Select(tree => tree.ToString()))
        );

        // The pragma hides warnings from users, not from us.
        var bare = compilation
            .SyntaxTrees.Skip(1)
            .Select(tree =>
                CSharpSyntaxTree.ParseText(
                    tree.ToString().Replace("#pragma warning disable\n", ""),
                    Project.Latest,
                    tree.FilePath,
                    Encoding.UTF8
                )
            );
        var warnings = project
            .Compilation.AddSyntaxTrees(bare)
            .GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .ToArray();
        Assert.True(warnings.Length == 0, string.Join("\n", warnings.Take(3).Select(warning => warning.ToString())));
    }

    private static string ThisFile([System.Runtime.CompilerServices.CallerFilePath] string path = "") => path;
}
