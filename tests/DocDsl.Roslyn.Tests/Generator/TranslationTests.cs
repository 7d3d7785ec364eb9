using System.Globalization;
using DocDsl.Generator;
using Microsoft.CodeAnalysis;

namespace DocDsl.Roslyn.Tests.Generator;

/// <summary>Documents that are translations of others, in a build.</summary>
public class TranslationTests
{
    private const string Dutch = """
        @document faq nl

        Q: Wat kost een pas?
        @id card
        A: Tot en met 17 jaar niets, daarna 42 euro per jaar.

        Q: Mag ik eten meenemen?
        @id food
        @expect yes-no
        A: Nee.

        """;

    private const string English = """
        @document faq en
        @translates guide.nl

        Q: What does a card cost?
        @id card
        A: Nothing up to the age of 17, after that 42 euros a year.

        Q: May I bring food?
        @id food
        @expect yes-no
        A: No.

        """;

    private static readonly string s_otherPrice = English.Replace("42", "24", StringComparison.Ordinal);

    [Fact]
    public void An_edit_of_the_original_is_reported_in_its_translation()
    {
        var project = new Project(("texts/guide.nl.qa", Dutch), ("texts/guide.en.qa", English));
        Assert.Equal([], Found(project));
        project.Replace(
            0,
            Dutch.Replace("A: Nee", "A: Ja", StringComparison.Ordinal).Replace("@id card", "@id pass", StringComparison.Ordinal)
        );
        Assert.Equal(
            [
                "/project/texts/guide.en.qa(11) QA8114 The value is 'no' here, and 'yes' in document 'texts/guide.nl.qa'",
                "/project/texts/guide.en.qa(5) QA8112 Document 'texts/guide.nl.qa' has no question 'card'; did you mean 'pass'?",
            ],
            Found(project)
        );
    }

    [Fact]
    public void A_document_that_does_not_exist_is_reported_once()
    {
        var project = new Project(("guide.en.qa", English));
        Assert.Equal(["/project/guide.en.qa(2) QA4006 Document 'guide.nl' does not exist"], Found(project));
    }

    [Fact]
    public void Severities_and_suppressions_hold()
    {
        var project = new Project(
            ("guide.nl.qa", Dutch),
            ("guide.en.qa", s_otherPrice.Replace("A: Nothing", "A:\n@allow QA8116 \"Cheaper\"\nNothing", StringComparison.Ordinal))
        );
        Assert.Equal([], Found(project));
    }

    [Fact]
    public void A_second_translation_into_a_language_is_reported_in_the_second_file()
    {
        var project = new Project(("guide.nl.qa", Dutch), ("guide.en.qa", English), ("other.qa", English));
        Assert.Equal(
            ["/project/other.qa(2) QA8117 Document 'guide.en.qa' is the translation of 'guide.nl.qa' into 'en' already"],
            Found(project)
        );
    }

    [Fact]
    public void Moved_lines_and_other_words_of_the_original_change_nothing_for_its_translation()
    {
        var project = new Project(("guide.nl.qa", Dutch), ("guide.en.qa", s_otherPrice));
        Assert.Single(project.Run().Diagnostics);
        foreach (var text in new[] { "\n" + Dutch, Dutch.Replace("niets", "gratis", StringComparison.Ordinal) })
        {
            project.Replace(0, text);
            var result = project.Run();
            Assert.Single(result.Diagnostics);
            var step = Assert.Single(result.TrackedSteps[TrackingNames.Originals]);
            Assert.Contains(Assert.Single(step.Outputs).Reason, s_unchanged);
            Assert.All(
                result.TrackedSteps[TrackingNames.Translations].SelectMany(run => run.Outputs),
                output => Assert.Contains(output.Reason, s_unchanged)
            );
        }

        project.Replace(0, Dutch.Replace("42", "43", StringComparison.Ordinal));
        Assert.Equal(
            IncrementalStepRunReason.Modified,
            Assert.Single(Assert.Single(project.Run().TrackedSteps[TrackingNames.Originals]).Outputs).Reason
        );
    }

    [Fact]
    public void The_command_says_the_same_as_a_build()
    {
        var hosts = new Hosts(
            ("guide.nl.qa", Dutch),
            ("guide.en.qa", s_otherPrice),
            (
                "guide.de.qa",
                English.Replace("faq en", "faq de", StringComparison.Ordinal).Replace("@id food", "@id foot", StringComparison.Ordinal)
            ),
            ("lost.qa", English.Replace("guide.nl", "guide.fr", StringComparison.Ordinal)),
            ("second.qa", English.Replace("faq en", "faq nl", StringComparison.Ordinal)),
            ("third.qa", English.Replace("guide.nl", "guide.en", StringComparison.Ordinal))
        );
        Assert.Equal(8, hosts.Build().Length);
        Assert.Equal(hosts.Build(), hosts.Check());
    }

    private static readonly IncrementalStepRunReason[] s_unchanged = [IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged];

    private static IEnumerable<string> Found(Project project) =>
        project
            .Run()
            .Diagnostics.Select(found =>
                $"{found.Location.GetLineSpan().Path}({found.Location.GetLineSpan().StartLinePosition.Line + 1}) {found.Id} "
                + found.GetMessage(CultureInfo.InvariantCulture)
            )
            .Order(StringComparer.Ordinal);
}
