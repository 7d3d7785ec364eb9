using System.Text;
using CsCheck;
using DocDsl.Tests;
using Microsoft.CodeAnalysis.CSharp;

namespace DocDsl.Roslyn.Tests.Generator;

/// <summary>Typed answers and parts in generated code: it compiles whatever the values are, and gives what the letter says.</summary>
public class TypedAnswerTests
{
    private const string Letter = """
        @document kamervragen nl-NL

        Vraag 1
        @id datasets
        @expect yes-no
        Worden er datasets gedeeld?

        Antwoord op vraag 1
        @by "Minister De Vries"
        @promise brief by 2026-03-01 from "geen datasets gedeeld"
        Nee. Er worden geen datasets gedeeld.

        Vragen 2 en 3
        @expect #2 date
        @expect #3 amount EUR
        Sinds wanneer, en voor hoeveel?

        Antwoord op de vragen 2 en 3
        @value #2 from "1 maart 2025"
        @value #3 from "12,5 miljoen euro"
        Sinds 1 maart 2025, voor 12,5 miljoen euro.

        Vraag 4
        @expect choice open|"in behandeling"
        Wat is de stand?

        Antwoord op vraag 4
        In behandeling.

        Vraag 5
        @id stand
        @expect choice class|new|nog
        @expect #5a yes-no
        @expect #5c choice ja|nee
        Drie dingen:
        a) klopt het;
        b) waarom;
        c) ook <daar>?

        Antwoord op vraag 5
        @value nog from "Nog dit"
        @value #5a yes from "Dat klopt"
        @value #5c nee from "daar niet"
        Dat klopt, daar niet. Nog dit.

        Vraag 6
        @expect #6b integer
        Twee dingen:
        a) hoe lang;
        b) hoe vaak?

        Antwoord op vraag 6a
        Drie weken.

        Antwoord op vraag 6b
        Eenentwintig.

        Vraag 7
        @open later
        Twee dingen:
        a) dit;
        b) dat?

        """;

    private const string Uses = """
        using System;
        using System.Linq;
        using DocDsl;
        using Ministry;

        internal static class Uses
        {
            public static string Run()
            {
                var letter = Letter.Document;
                bool datasets = letter.Datasets.Value;
                DateOnly since = letter.Question2.Value;
                MoneyAmount amount = letter.Question3.Value;
                Letter.Question4Choice state = letter.Question4.Value;
                var fifth = letter.Stand;
                Letter.StandChoice whole = fifth.Value;
                bool a = fifth.A.Value;
                AnsweredPart b = fifth.B;
                Letter.StandCChoice c = fifth.C.Value;
                long often = letter.Question6.B.Value;
                Answer shared = letter.Question3.Answer;
                OpenQuestion open = letter.Question7;
                Promise promise = Documents.Promises.Single();
                var same = ReferenceEquals(letter.Questions[4], fifth) && ReferenceEquals(fifth.Parts[2], fifth.C)
                    && ReferenceEquals(fifth.A.Question, fifth) && ReferenceEquals(letter.Questions[3], letter.Question4)
                    && ReferenceEquals(shared, letter.Question2.Answer) && ReferenceEquals(fifth.A.Answer, fifth.Answer);
                var match = fifth.Match(answered => answered is AnsweredQuestion<Letter.StandChoice>, _ => false, _ => false, _ => false);
                return string.Join("; ", datasets, since.ToString("O"), amount, state, whole, a, b.Text, c, often,
                    open.Parts[1].Label, same, match,
                    promise.By, promise.Due?.ToString("O"), promise.Answer.Label);
            }
        }
        """;

    [Fact]
    public void A_letter_with_values_and_parts() =>
        Snapshot.Match(
            new Project(("letter.qa", Letter))
                .Run()
                .GeneratedSources.Single(source => !source.HintName.Contains("Hash") && !source.HintName.Contains("Documents.g"))
                .SourceText.ToString()
        );

    [Fact]
    public void Code_that_uses_them()
    {
        var project = new Project(("letter.qa", Letter));
        project.Compilation = project.Compilation.AddSyntaxTrees(
            CSharpSyntaxTree.ParseText(Uses, Project.Latest, "Uses.cs", Encoding.UTF8)
        );
        var assembly = CompileTests.Load(Letter, ("letter.qa", Letter), project);
        Assert.Equal(
            "False; 2025-03-01; 12500000 EUR; InBehandeling; Nog; True; waarom;; Nee; 21; Vraag 7b; True; True; Minister De Vries; "
                + "2026-03-01; Antwoord op vraag 1",
            assembly.GetType("Uses")!.GetMethod("Run")!.Invoke(null, null)
        );
    }

    [Fact]
    public void Labels_name_properties()
    {
        const string Text =
            "@document questionnaire en\n@heading question \"{label} {text}\"\n\nAC-01 Who may enter?\n\nAnswer\nNobody.\n\n"
            + "1.2.3 How long?\n\n12.3 Why?\n\n@answer 1.2.3, 12.3\nAs [[AC-01]] says.\n\nGV.OC-01 Is it?\n@open later\n";
        var project = new Project(("letter.qa", Text));
        project.Compilation = project.Compilation.AddSyntaxTrees(
            CSharpSyntaxTree.ParseText(
                """
                using System.Linq;
                using DocDsl;
                using Ministry;

                [Answers("letter#1.2.3", "letter#AC-01")]
                internal static class Uses
                {
                    public static string Run()
                    {
                        var letter = Letter.Document;
                        OpenQuestion open = letter.GvOc01;
                        return string.Join("; ", letter.Ac01.Label, letter["AC-01"].Id, letter._1_2_3.Answer == letter._12_3.Answer,
                            letter._1_2_3.Answer.Label, letter._1_2_3.Answer.RefersTo.Single().Label, open.Reason,
                            string.Join("+", letter.Questions.Select(question => question.Label)));
                    }
                }
                """,
                Project.Latest,
                "Uses.cs",
                Encoding.UTF8
            )
        );
        var assembly = CompileTests.Load(Text, ("letter.qa", Text), project);
        Assert.Equal(
            "AC-01; AC-01; True; Answer to question 1.2.3, 12.3; AC-01; later; AC-01+1.2.3+12.3+GV.OC-01",
            assembly.GetType("Uses")!.GetMethod("Run")!.Invoke(null, null)
        );
    }

    [Fact]
    public void A_text_that_reads_otherwise_than_it_was_compiled_is_refused_before_its_types_are_made()
    {
        // As a newer library might: the same bytes, and no value in them.
        const string Other = "Vraag 1\n@expect choice ja|nee\nWat?\na) een\nb) twee\n\nAntwoord op vraag 1\nDit.\n";
        var compiled = Other.Replace("\nDit.", "\n@value ja from \"Dit\"\nDit.");
        var (compilation, _) = new Project(("letter.qa", compiled)).Compile();
        foreach (var tree in compilation.SyntaxTrees.Skip(1))
        {
            var code = tree.ToString().Replace(Hash(compiled), Hash(Other));
            compilation = compilation.ReplaceSyntaxTree(
                tree,
                CSharpSyntaxTree.ParseText(code, Project.Latest, tree.FilePath, Encoding.UTF8)
            );
        }

        using var image = new MemoryStream();
        var resource = new Microsoft.CodeAnalysis.ResourceDescription(
            "qa/letter.qa",
            () => new MemoryStream(Encoding.UTF8.GetBytes(Other)),
            isPublic: true
        );
        Assert.True(compilation.Emit(image, manifestResources: [resource]).Success);
        image.Position = 0;
        var letter = CompileTests.GetDocument(
            new System.Runtime.Loader.AssemblyLoadContext(null, isCollectible: true).LoadFromStream(image),
            "Ministry.Letter"
        );
        Assert.Contains("reads letter.qa differently", Assert.Throws<InvalidOperationException>(() => letter.Questions).Message);

        static string Hash(string text) => DocDsl.Core.Text.TextHash.Of(text).ToString("X16", null);
    }

    [Fact]
    public void Without_a_value_there_is_no_typed_member()
    {
        const string Untyped = "Vraag 1\n@expect yes-no\nWat?\n\nAntwoord op vraag 1\nDit.\n";
        var project = new Project(("letter.qa", Untyped));
        project.Compilation = project.Compilation.AddSyntaxTrees(
            CSharpSyntaxTree.ParseText(
                "class Uses { object Value => Ministry.Letter.Document.Question1.Value; }",
                Project.Latest,
                "Uses.cs",
                Encoding.UTF8
            )
        );
        Assert.Equal(["CS1061", "QA3010"], project.Compile().Diagnostics.Select(diagnostic => diagnostic.Id).Order());
    }

    [Theory]
    [InlineData("question-1-parts", "QA6001")]
    [InlineData("question-1-choice", "QA6001")]
    [InlineData("a", null)]
    [InlineData("letter", "QA6001")]
    public void Names_that_clash_with_the_types_of_answers(string id, string? rule)
    {
        var text =
            "Vraag 1\n@expect choice ja|nee\nWat?\na) een\nb) twee\n\nAntwoord op vraag 1\n@value ja from \"Dit\"\nDit.\n\nVraag 2\n"
            + $"@id {id}\n@expect yes-no\nWie?\na) een\nb) twee\n\nAntwoord op vraag 2\n@value yes from \"Ik\"\nIk.\n";
        CompileTests.AssertCompiles(("letter.qa", text));
        Assert.Equal(
            rule is null ? [] : [rule],
            new Project(("letter.qa", text)).Compile().Diagnostics.Select(diagnostic => diagnostic.Id)
        );
    }

    [Fact]
    public void An_excuse_takes_back_what_the_generator_found()
    {
        const string Clash =
            "Vraag 1\n@id question-2\n@allow QA6001 \"zo heet het\"\nWat?\nAntwoord 1\nDit.\nVraag 2\n{0}Wie?\nAntwoord 2\nIk.\n";
        Assert.Equal(
            ["QA6001"],
            new Project(("letter.qa", string.Format(null, Clash, ""))).Compile().Diagnostics.Select(diagnostic => diagnostic.Id)
        );
        Assert.Empty(new Project(("letter.qa", string.Format(null, Clash, "@allow QA6001 \"zo heet het\"\n"))).Compile().Diagnostics);
    }

    [Fact]
    public void A_name_that_another_document_has_is_excused_in_the_header()
    {
        var (_, diagnostics) = new Project(
            ("a b.qa", "@open later\nWat?"),
            ("a-b.qa", "@open later\n@allow QA6001 \"vervalt\"\nWat?")
        ).Compile();
        Assert.Empty(diagnostics);
    }

    [Fact]
    public void Arbitrary_documents()
    {
        string[] pieces =
        [
            "\n",
            " ",
            "@id x\n",
            "@group G\n",
            "@numbering per-group\n",
            "Vraag 1\n",
            "Vraag 2\n",
            "Vragen 1 en 2\n",
            "Vraag 1a\n",
            "Vraag 1b\n",
            "Antwoord op vraag 1\n",
            "Antwoord op vraag 1a\n",
            "Antwoord op vragen 1 en 2\n",
            "Antwoord\n",
            "@expect yes-no\n",
            "@expect date\n",
            "@expect text\n",
            "@expect choice class|a b|b\n",
            "@expect choice ja|nee|\"nee, want\"\n",
            "@expect #1a choice Ja|x\n",
            "@expect #2 amount\n",
            "@expect integer\n",
            "@expect duration\n",
            "@value yes from \"a\"\n",
            "@value from \"1\"\n",
            "@value class from \"a\"\n",
            "@value #1b 3 weeks from \"b\"\n",
            "@part a \"a\"\n",
            "@part b \"b\"\n",
            "@part #2 \"b\"\n",
            "@covers 1a\n",
            "@promise p from \"a\"\n",
            "Ja.\n",
            "1\n",
            "a\n",
            "b\n",
            "a) 1\nb) 2\n",
            "1 mei 2025\n",
            "drie weken\n",
            "@open r\n",
        ];
        var text = Gen.Int[0, pieces.Length - 1]
            .Select(i => pieces[i])
            .Array[0, 30]
            .Select(parts => "@document nl\n" + string.Concat(parts));
        Gen.Select(text, text)
            .Sample((first, second) => CompileTests.AssertCompiles(("a.qa", first), ("b/c.qa", second)), iter: Depth.Of(15), threads: 2);
        text.Sample(CheckMembers, iter: Depth.Of(3), threads: 2);
    }

    /// <summary>Each property of a compiled document gives what its type says, and the very question that the list has.</summary>
    private static void CheckMembers(string text)
    {
        var (compilation, _) = new Project(("letter.qa", text)).Compile();
        using var image = new MemoryStream();
        var resource = new Microsoft.CodeAnalysis.ResourceDescription(
            "qa/letter.qa",
            () => new MemoryStream(Encoding.UTF8.GetBytes(text)),
            isPublic: true
        );
        Assert.True(compilation.Emit(image, manifestResources: [resource]).Success);
        image.Position = 0;
        var context = new System.Runtime.Loader.AssemblyLoadContext(null, isCollectible: true);
        var letter = CompileTests.GetDocument(context.LoadFromStream(image), "Ministry.Letter");
        foreach (
            var owner in letter
                .GetType()
                .GetProperties()
                .Where(property => property.GetIndexParameters().Length == 0)
                .Select(property => property.GetValue(letter))
                .OfType<QuestionGroup>()
                .Cast<object>()
                .Prepend(letter)
        )
        {
            foreach (
                var question in owner
                    .GetType()
                    .GetProperties()
                    .Where(property => property.GetIndexParameters().Length == 0)
                    .Select(property => property.GetValue(owner))
                    .OfType<Question>()
            )
            {
                Assert.Contains(letter.Questions, listed => ReferenceEquals(listed, question));
                foreach (
                    var part in question.GetType().GetProperties().Select(property => property.GetValue(question)).OfType<QuestionPart>()
                )
                {
                    Assert.Contains(question.Parts, listed => ReferenceEquals(listed, part));
                }
            }
        }

        context.Unload();
    }
}
