using Microsoft.CodeAnalysis.CSharp;

namespace DocDsl.Roslyn.Tests.Generator;

/// <summary>Types that declare questions: the properties of their records, and of the documents that answer them.</summary>
public class SetTests
{
    private const string Base = """
        @type review extends questionnaire
        @version 2
        @numbering none
        @field stage choice alpha | beta
        @question minimum-data
        @expect yes-no
        Does the feature expose the <minimum> amount of data?
        @question storage
        @expect choice none | "for a week" | always
        Is data stored?
        @question factors
        @expect choices app | key
        Which second factors are there?
        @question in-use
        @when stage is beta
        How does an operator see that the feature is in use?
        @question AC-01
        Who decides?

        """;

    private const string Own = """
        @type own-review extends review
        @drop AC-01 "We all decide"
        @question storage
        @expect choice none | always
        @question pets
        Are there pets?

        """;

    private const string Response = """
        @document review 2 en
        @stage beta

        @question
        Does the feature expose the <minimum> amount of data?

        @answer
        Yes, two fields.

        @question
        Is data stored?

        @answer
        For a week.

        @question
        Which second factors are there?

        @answer
        - [x] App
        - [ ] Key

        @question
        @open Asked the team
        How does an operator see that the feature is in use?

        """;

    private const string OwnResponse = """
        @document own-review en
        @stage alpha

        @question
        Are there pets?

        @answer
        No.

        @question
        Is data stored?

        @answer
        Always.

        """;

    private const string Program = """
        using System.Linq;
        using DocDsl;

        namespace Ministry
        {
            public static class Program
            {
                public static string Run()
                {
                    Review one = Documents.Of<Review>().First();
                    AnsweredQuestion<bool> minimum = Reviews.One.Document.MinimumData;
                    AnsweredQuestion<Review.StorageChoice> storage = Reviews.One.Document.Storage;
                    Types.OwnReview two = Reviews.Two.Document;
                    AnsweredQuestion<Types.OwnReview.StorageChoice> own = Reviews.Two.Document.Storage;
                    return string.Join("; ",
                        one.MinimumData is AnsweredQuestion<bool> { Value: true },
                        minimum.Value, storage.Value, own.Value,
                        one.InUse is OpenQuestion { Reason: "Asked the team" },
                        ReferenceEquals(one.MinimumData, one["minimum-data"]),
                        one.Ac01.State, one.Ac01.Text, one.Ac01.Id,
                        two.MinimumData.State, two.Pets.Text, two.Ac01.State);
                }
            }
        }
        """;

    private static readonly (string, string)[] s_project =
    [
        ("review.qatype", Base),
        ("Types/own-review.qatype", Own),
        ("Reviews/one.qa", Response),
        ("Reviews/two.qa", OwnResponse),
    ];

    [Fact]
    public void A_type_with_questions_and_a_response()
    {
        var project = new Project(s_project);
        var result = project.Run();
        Snapshot.Match(
            string.Concat(
                result
                    .GeneratedSources.Where(source =>
                        source.HintName.Contains("Types") || (source.HintName.Contains("two.qa") && !source.HintName.Contains("Hash"))
                    )
                    .Select(source => source.SourceText.ToString())
            )
        );
        CompileTests.AssertCompiles(project);
    }

    [Fact]
    public void Code_for_a_set_compiles_against_every_response()
    {
        var project = new Project(s_project);
        project.Compilation = project.Compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(Program, Project.Latest));
        var assembly = TypeTests.Load(project, isRight: false);
        Assert.Equal(
            "True; True; ForAWeek; Always; True; True; Unanswered; Who decides?; AC-01; Unanswered; Are there pets?; NotApplicable",
            assembly.GetType("Ministry.Program")!.GetMethod("Run")!.Invoke(null, null)
        );
    }

    [Fact]
    public void What_is_missing_is_reported_in_the_build()
    {
        var found = new Project(s_project).Run().Diagnostics.Select(diagnostic => $"{diagnostic.Id} {diagnostic.GetMessage()}");
        Assert.Equal(
            [
                "QA7001 Question 'factors' of 'own-review' is missing: 'Which second factors are there?'",
                "QA7001 Question 'minimum-data' of 'own-review' is missing: 'Does the feature expose the <minimum> amount of data?'",
                "QA7001 Question AC-01 of 'review' is missing: 'Who decides?'",
                "QA7004 Question 'pets' is not in the order of 'own-review', which asks it after question 'in-use'",
            ],
            found.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void The_parts_of_a_question_are_those_of_each_document()
    {
        const string Type =
            "@type parts extends questionnaire\n@language en\n@numbering none\n@question data\n@part a \"Which data\"\n"
            + "@part b \"for how long\"\nWhich data is kept, and for how long?\n";
        var project = new Project(
            ("parts.qatype", Type),
            ("one.qa", "@document parts\n\n@question\nWhich data is kept, and for how long?\n\n@answer\nAll of it.\n"),
            ("two.qa", "@document parts\n\n@question data\n@answer\n@covers a\nNone.\n")
        );
        project.Compilation = project.Compilation.AddSyntaxTrees(
            CSharpSyntaxTree.ParseText(
                "public static class Program { public static string Run() => "
                    + "Ministry.One.Document.Data.A.Text + \"|\" + Ministry.One.Document.Data.B.Text + \"|\" "
                    + "+ Ministry.Two.Document.Data.A.Text + \"|\" + Ministry.Two.Document.Data.B.Text + \"|\" "
                    + "+ (Ministry.Two.Document.Data.B is DocDsl.AnsweredPart); }",
                Project.Latest
            )
        );
        var found = Assert.Single(project.Run().Diagnostics);
        Assert.Equal("QA3006 Part b has no answer", $"{found.Id} {found.GetMessage()}");
        Assert.Equal(
            "Which data is kept, and|for how long?|Which data is kept, and|for how long?|False",
            TypeTests.Load(project, isRight: false).GetType("Program")!.GetMethod("Run")!.Invoke(null, null)
        );
    }

    [Fact]
    public void Whatever_the_ids_of_a_set_are_all_compiles()
    {
        const string Type = """
            @type odd
            @field who text
            @field state choice a|b
            @question questions
            Is this the list of all questions?
            @question odd
            Is this the record?
            @question who
            Is this the field?
            @question state-choice
            Is this the enumeration?
            @question a-b
            One?
            @question aB
            Two?
            @question 1.2.3
            Three?
            @question class
            @expect choice class | class_ | new
            Four?

            """;
        const string Document = "@document odd en\n\n@question\n@id a-b\n\n@answer\nYes.\n\n@question\nFour?\n\n@answer\nNew.\n";
        var property = Document.Replace("en\n", "en\n@members none\n");
        var project = new Project(("odd.qatype", Type), ("one.qa", Document), ("none/two.qa", property));
        CompileTests.AssertCompiles(project);
        Assert.Equal(6, project.Run().Diagnostics.Count(diagnostic => diagnostic.Id == "QA6001"));
    }
}
