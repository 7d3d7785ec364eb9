using DocDsl.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DocDsl.Roslyn.Tests.Generator;

/// <summary>What documents say of each other.</summary>
public class CrossReferenceTests
{
    private const string Target = "@document nl-NL\nVraag 1\n@id kosten\nWat?\nAntwoord 1\nDit.\n";

    private static string Referring(string reference) => $"@document nl-NL\nVraag 1\nWie?\nAntwoord 1\nZie [[{reference}]].\n";

    [Theory]
    [InlineData("palantir#1", null)]
    [InlineData("palantir#kosten", null)]
    [InlineData("Letters/Palantir#1", null)]
    [InlineData("palantir#2", "Document 'Letters/palantir.qa' has no question 2")]
    [InlineData("palantir#datum", "Document 'Letters/palantir.qa' has no question 'datum'")]
    [InlineData("palanti#1", "Document 'palanti' does not exist")]
    [InlineData("other/palantir#1", "Document 'other/palantir' does not exist")]
    [InlineData("faq#1", "Document name 'faq' is ambiguous between a/faq.qa and b/faq.qa; add a folder")]
    [InlineData("b/faq#1", null)]
    public void A_reference_to_another_document_is_checked(string reference, string? expected)
    {
        (string, string)[] files =
        [
            ("Letters/palantir.qa", Target),
            ("one.qa", Referring(reference)),
            ("a/faq.qa", Target),
            ("b/faq.qa", Target),
        ];
        foreach (var live in new[] { false, true })
        {
            var found = new Project("Ministry", LanguageVersion.Latest, live, files).Run().Diagnostics.Select(GeneratorTests.Print);
            Assert.Equal(expected is null ? [] : [$"/project/one.qa(5,5): error QA4006: {expected}"], found);
        }
    }

    [Fact]
    public void It_may_be_excused() =>
        Assert.Empty(
            new Project(
                ("one.qa", Referring("elders#1").Replace("Antwoord 1\n", "Antwoord 1\n@allow QA4006 \"staat in een ander project\"\n"))
            )
                .Run()
                .Diagnostics
        );

    [Fact]
    public void Only_what_is_referred_to_runs_others_again()
    {
        // The driver tells only of steps that an output came of: hence one diagnostic all the time.
        var project = new Project(("a.qa", Target), ("b.qa", Referring("a#1]] en [[z#1")), ("c.qa", Target));
        Assert.Single(project.Run().Diagnostics);

        // Words of the target, and anything of a document that nothing refers to.
        project.Replace(0, Target.Replace("Dit.", "Dat."));
        Assert.Equal([IncrementalStepRunReason.Cached], Reasons(project.Run()));
        project.Replace(2, Target.Replace("Vraag 1", "Vraag 2"));
        Assert.Equal([IncrementalStepRunReason.Cached], Reasons(project.Run()));

        // The question that is meant.
        project.Replace(0, Target.Replace("raag 1", "raag 2").Replace("ord 1", "ord 2"));
        var result = project.Run();
        Assert.Equal([IncrementalStepRunReason.Modified], Reasons(result));
        Assert.Equal(2, result.Diagnostics.Count(diagnostic => diagnostic.Id == "QA4006"));

        static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorRunResult result) =>
            result.TrackedSteps[TrackingNames.CrossTargets].SelectMany(run => run.Outputs).Select(output => output.Reason);
    }
}
