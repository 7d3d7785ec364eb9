using System.Globalization;
using DocDsl.Generator;

namespace DocDsl.Roslyn.Tests.Generator;

/// <summary>Promises that one document makes and another fulfils, in a build.</summary>
public class PromiseTests
{
    private const string Earlier = """
        @document document en
        @date 2026-01-10

        Question 1
        Will you evaluate it?

        Answer to question 1
        @promise evaluation by 2026-03-01 from "I will evaluate it"
        Yes, I will evaluate it.

        """;

    private const string Later = """
        @document document en
        @date 2026-02-20

        Question 1
        What came of it?

        Answer to question 1
        @fulfils earlier#evaluation
        It works.

        """;

    [Fact]
    public void A_promise_is_overdue_until_another_document_fulfils_it()
    {
        var project = new Project(("letters/earlier.qa", Earlier), ("later.qa", Later)).On("2026-09-01");
        Assert.Equal([], Found(project));
        project.Replace(1, Later.Replace("@fulfils earlier#evaluation\n", "", StringComparison.Ordinal));
        Assert.Equal(
            [
                "/project/letters/earlier.qa(8) QA8004 The promise 'evaluation' was due on 2026-03-01, and no answer fulfils it; "
                    + "write '@fulfils earlier#evaluation' below the answer that does",
            ],
            Found(project)
        );
        project.Replace(1, Later.Replace("2026-02-20", "2026-03-02", StringComparison.Ordinal));
        Assert.Equal(
            [
                "/project/letters/earlier.qa(8) QA8005 The promise 'evaluation' was due on 2026-03-01, "
                    + "and document 'later.qa' fulfilled it late, on 2026-03-02",
            ],
            Found(project)
        );
    }

    [Fact]
    public void What_needs_no_clock_is_reported_without_a_day()
    {
        var project = new Project(
            ("earlier.qa", Earlier),
            ("later.qa", Later.Replace("2026-02-20", "2025-02-20", StringComparison.Ordinal)),
            ("latest.qa", Later.Replace("#evaluation", "#evaluaton", StringComparison.Ordinal)),
            ("second.qa", Later)
        );
        Assert.Equal(
            [
                "/project/later.qa(8) QA8007 The promise 'evaluation' of document 'earlier.qa' was made on 2026-01-10, "
                    + "and cannot have been fulfilled on 2025-02-20",
                "/project/latest.qa(8) QA8006 Document 'earlier.qa' has no promise 'evaluaton'; did you mean 'evaluation'?",
                "/project/second.qa(8) QA8008 The promise 'evaluation' of document 'earlier.qa' "
                    + "is already fulfilled in document 'later.qa'",
            ],
            Found(project)
        );
    }

    [Fact]
    public void A_document_that_does_not_exist_is_reported_once()
    {
        var project = new Project(("earlier.qa", Earlier), ("later.qa", Later.Replace("earlier#", "earlir#", StringComparison.Ordinal)));
        Assert.Equal(["/project/later.qa(8) QA4006 Document 'earlir' does not exist"], Found(project));
    }

    [Fact]
    public void Moved_lines_change_nothing_for_other_documents()
    {
        // Steps are tracked only on the way to what is reported.
        var project = new Project(("earlier.qa", Earlier), ("later.qa", Later), ("open.qa", Earlier)).On("2026-09-01");
        Assert.Single(project.Run().Diagnostics);
        project.Replace(0, "\n" + Earlier);
        var result = project.Run();
        Assert.Single(result.Diagnostics);
        var step = Assert.Single(result.TrackedSteps[TrackingNames.Promises]);
        Assert.Equal(Microsoft.CodeAnalysis.IncrementalStepRunReason.Cached, Assert.Single(step.Outputs).Reason);
    }

    [Fact]
    public void The_command_says_the_same_as_a_build()
    {
        var hosts = new Hosts(
            ("earlier.qa", Earlier),
            ("later.qa", Later.Replace("2026-02-20", "2025-02-20", StringComparison.Ordinal)),
            ("latest.qa", Later.Replace("#evaluation", "#other", StringComparison.Ordinal)),
            ("lost.qa", Later.Replace("earlier#", "nowhere#", StringComparison.Ordinal)),
            ("second.qa", Later)
        );
        Assert.Equal(4, hosts.Build().Length);
        Assert.Equal(hosts.Build(), hosts.Check());
    }

    [Fact]
    public void A_compiled_promise_knows_the_answer_of_the_other_document()
    {
        var project = new Project(("letters/earlier.qa", Earlier), ("later.qa", Later));
        var assembly = TypeTests.Load(project);
        var list = (IReadOnlyList<QaDocument>)assembly.GetType("Ministry.Documents")!.GetProperty("All")!.GetValue(null)!;
        var promise = Assert.Single(list.SelectMany(document => document.Promises));
        Assert.Same(list.Single(document => document.Name == "later").Answers[0], promise.FulfilledBy);
        Assert.Equal(new DateOnly(2026, 2, 20), promise.FulfilledOn);
        Assert.Equal(PromiseState.Fulfilled, promise.GetState(new DateOnly(2026, 9, 1)));
    }

    private static IEnumerable<string> Found(Project project) =>
        project
            .Run()
            .Diagnostics.Select(found =>
                $"{found.Location.GetLineSpan().Path}({found.Location.GetLineSpan().StartLinePosition.Line + 1}) {found.Id} "
                + found.GetMessage(CultureInfo.InvariantCulture)
            )
            .Order(StringComparer.Ordinal);
}
