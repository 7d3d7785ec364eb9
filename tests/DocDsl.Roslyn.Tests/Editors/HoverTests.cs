using DocDsl.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.QuickInfo;

namespace DocDsl.Roslyn.Tests.Editors;

/// <summary>What an editor shows of a member of generated code, by Roslyn's own service, and where it leads.</summary>
public class HoverTests
{
    private const string Letter = """
        @document nl-NL
        @dossier Zorg & "meer"

        @group Geld

        Vraag 1
        @id kosten
        @expect amount
        Wat kost het <per jaar>?

        Antwoord op vraag 1
        @status partial
        @value 12.50 EUR from "twaalf"
        Ongeveer twaalf euro vijftig.

        Een tweede alinea.

        Vraag 2
        @open later dit jaar
        Wie?

        Vraag 3
        @withdrawn vervallen
        Waar?

        Vraag 4
        Wanneer?
        a) Eerst?
        b) Daarna?

        Antwoord op vraag 4a
        @status refused
        Dat zeggen wij niet.

        Vraag 5
        Waarom?

        Vraag 6
        Is er een register?

        Antwoord op vraag 6
        @status postponed
        Dat volgt nog.

        Vraag 7
        @na "geen raad"
        Welke raad?
        """;

    [Theory]
    [InlineData(
        "letter.Kosten",
        "Vraag 1: Wat kost het <per jaar>?|Answered in part: Ongeveer twaalf euro vijftig. Een tweede alinea.|Value: 12.50 EUR|"
            + "Letters/a.qa:6"
    )]
    [InlineData("letter.Question2", "Vraag 2: Wie?|Open: later dit jaar|Letters/a.qa:18")]
    [InlineData("letter.Question3", "Vraag 3: Waar?|Withdrawn: vervallen|Letters/a.qa:22")]
    [InlineData("letter.Question4.A", "Vraag 4a: Eerst?|Answer refused: Dat zeggen wij niet.|Letters/a.qa:28")]
    [InlineData("letter.Question4.B", "Vraag 4b: Daarna?|Not answered|Letters/a.qa:29")]
    [InlineData("letter.Question5", "Vraag 5: Waarom?|Not answered|Letters/a.qa:35")]
    [InlineData("letter.Question6", "Vraag 6: Is er een register?|Answer postponed: Dat volgt nog.|Letters/a.qa:38")]
    [InlineData("letter.Question7", "Vraag 7: Welke raad?|Not applicable: geen raad|Letters/a.qa:45")]
    [InlineData("letter.Dossier", "The field 'dossier' of Letters/a.qa.|Value: Zorg & \"meer\"|Letters/a.qa:2")]
    [InlineData("letter is Ministry.Letters.A", "Letters/a.qa: 7 questions, 3 answered.|Letters/a.qa:1")]
    [InlineData("letter.Geld", "The group 'Geld' of Letters/a.qa.|7 questions, 3 answered|Letters/a.qa:4")]
    public async Task A_member(string expression, string expected)
    {
        using var project = Open(expression, out var position);
        var info = await QuickInfoService
            .GetService(project.DocumentOf("Code.cs"))!
            .GetQuickInfoAsync(project.DocumentOf("Code.cs"), position);
        var documentation = Assert.Single(info!.Sections, section => section.Kind == QuickInfoSectionKinds.DocumentationComments);
        Assert.Equal(
            expected,
            string.Join("|", documentation.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        );

        // The place can be clicked.
        Assert.Equal(
            "file:///project/Letters/a.qa#L" + expected[(expected.LastIndexOf(':') + 1)..],
            Assert.Single(
                documentation.TaggedParts.Select(NavigationTarget).OfType<string>().Distinct(),
                target => target.StartsWith("file:", StringComparison.Ordinal)
            )
        );
    }

    [Theory]
    [InlineData("letter.Kosten", 6, "Vraag 1")]
    [InlineData("letter.Question4", 26, "Vraag 4")]
    [InlineData("letter.Question4.B", 29, "b)")]
    [InlineData("letter.Dossier", 2, "dossier")]
    [InlineData("letter.Geld", 4, "Geld")]
    public async Task The_definition_is_in_the_document(string expression, int line, string words)
    {
        using var project = Open(expression, out var position);
        var document = project.DocumentOf("Code.cs");
        var symbol = (await Microsoft.CodeAnalysis.FindSymbols.SymbolFinder.FindSymbolAtPositionAsync(document, position))!;
        var place = Assert.Single(symbol.Locations).GetMappedLineSpan();
        Assert.Equal(("/project/Letters/a.qa", line), (place.Path, place.StartLinePosition.Line + 1));
        Assert.StartsWith(
            words,
            Letter.Split('\n')[place.StartLinePosition.Line][place.StartLinePosition.Character..],
            StringComparison.Ordinal
        );

        // All else of the member is in the generated code: its own errors are shown there.
        var declaration = symbol.DeclaringSyntaxReferences.Single().GetSyntax();
        Assert.EndsWith(".g.cs", declaration.GetLastToken().GetLocation().GetMappedLineSpan().Path, StringComparison.Ordinal);
        Assert.EndsWith(".g.cs", declaration.GetFirstToken().GetLocation().GetMappedLineSpan().Path, StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_editor_sees_compiles()
    {
        const string Questions = "@document en\n@numbering per-group\n@group A\nQuestion 1\n@open </summary>&\nB?\na) c\n";
        CompileTests.AssertCompiles(
            new Project(
                "/pro \"ject/",
                "Ministry",
                Microsoft.CodeAnalysis.CSharp.LanguageVersion.Latest,
                live: true,
                ("Letters/a.qa", Letter),
                ("b.qa", Questions)
            )
        );
        CompileTests.AssertCompiles(
            new Project(
                "Ministry",
                Microsoft.CodeAnalysis.CSharp.LanguageVersion.Latest,
                live: true,
                ("a#b.qa", Letter),
                ("b.qa", Questions)
            )
        );
    }

    [Fact]
    public void A_build_has_neither_lines_nor_answers()
    {
        var code = Assert.Single(
            new Project(("Letters/a.qa", Letter)).Run().GeneratedSources,
            source => source.SourceText.ToString().Contains("Kosten =>", StringComparison.Ordinal)
        );
        Assert.DoesNotContain("#line", code.SourceText.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("twaalf", code.SourceText.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("/project", code.SourceText.ToString(), StringComparison.Ordinal);
    }

    private static EditorProject Open(string expression, out int position)
    {
        var code = $"class C {{ object M(Ministry.Letters.A letter) => {expression}; }}";
        position = code.IndexOf(expression, StringComparison.Ordinal) + expression.Length - 1;
        return new EditorProject(("Code.cs", code), ("Letters/a.qa", Letter));
    }

    /// <summary>Editors read it by way of Roslyn's own, which alone see it.</summary>
    private static string? NavigationTarget(TaggedText part) =>
        (string?)
            typeof(TaggedText)
                .GetProperty("NavigationTarget", System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)!
                .GetValue(part);
}
