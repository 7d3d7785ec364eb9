using System.Globalization;
using DocDsl.Generator;
using Microsoft.CodeAnalysis;

namespace DocDsl.Roslyn.Tests.Generator;

/// <summary>Answers of several documents that contradict each other, and those that supersede others, in a build.</summary>
public class ContradictionTests
{
    private const string Older = """
        @document document en
        @date 2025-02-20

        Question 1
        @expect yes-no
        Is all of the customer data encrypted at rest in the database?

        Answer to question 1
        Yes, all of it.

        """;

    /// <summary>Steps are tracked only on the way to what is reported: something is, in each document.</summary>
    private const string Unanswered = "\nQuestion 2\nWhy?\n";

    private static readonly string s_newer = Older
        .Replace("2025", "2026", StringComparison.Ordinal)
        .Replace("Yes, all of it", "No, not yet", StringComparison.Ordinal);

    private static readonly string s_superseding = s_newer.Replace("No,", "@supersedes older#1\nNo,", StringComparison.Ordinal);

    private static readonly string s_contradiction =
        "/project/newer.qa(9) QA8101 This answer is 'no', but question 1 of document 'letters/older.qa' asks the same "
        + "and is answered 'yes'; write '@supersedes older#1' if this answer replaces that one";

    [Fact]
    public void The_newer_document_has_the_contradiction_until_it_supersedes_the_other()
    {
        var project = new Project(("letters/older.qa", Older), ("newer.qa", s_newer));
        Assert.Equal([s_contradiction], Found(project.Run()));
        project.Replace(1, s_superseding);
        Assert.Equal([], Found(project.Run()));
        project.Replace(0, Older.Replace("2025", "2027", StringComparison.Ordinal));
        Assert.Equal(
            [
                "/project/newer.qa(9) QA8102 This document is of 2026-02-20 and cannot supersede an answer of document 'letters/older.qa', "
                    + "which is of 2027-02-20",
            ],
            Found(project.Run())
        );
        project.Replace(1, s_superseding.Replace("older#1", "older#2", StringComparison.Ordinal));
        Assert.Contains(Found(project.Run()), found => found.EndsWith("QA4006 Document 'letters/older.qa' has no question 2"));
    }

    [Fact]
    public void Moved_lines_change_nothing_for_other_documents()
    {
        var project = new Project(
            ("older.qa", Older + Unanswered),
            ("newer.qa", s_newer + Unanswered),
            ("other.qa", Other(1) + Unanswered)
        );
        Assert.Single(Contradictions(project.Run()));
        project.Replace(0, "\n" + Older + Unanswered);
        var result = project.Run();
        Assert.Single(Contradictions(result));
        Assert.All(Reasons(result, TrackingNames.Values), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.Equal(
            [IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached],
            Reasons(result, TrackingNames.Contradictions)
        );
    }

    [Fact]
    public void Another_value_is_told_where_something_is_another_contradiction_and_nowhere_else()
    {
        var project = new Project([
            ("older.qa", Older + Unanswered),
            ("newer.qa", s_newer + Unanswered),
            .. Enumerable.Range(0, 3).Select(number => ($"other{number}.qa", Other(number) + Unanswered)),
        ]);
        Assert.Single(Contradictions(project.Run()));
        project.Replace(0, Older.Replace("Yes, all", "No, none", StringComparison.Ordinal) + Unanswered);
        var result = project.Run();
        Assert.Empty(Contradictions(result));

        // The document that was edited and the one that it contradicted; the others are looked at, and no step follows.
        Assert.Equal(
            [
                IncrementalStepRunReason.Modified,
                IncrementalStepRunReason.Modified,
                IncrementalStepRunReason.Unchanged,
                IncrementalStepRunReason.Unchanged,
                IncrementalStepRunReason.Unchanged,
            ],
            Reasons(result, TrackingNames.Contradictions)
        );
        Assert.Equal(3, Reasons(result, TrackingNames.Diagnostics).Count(reason => reason == IncrementalStepRunReason.Cached));
    }

    [Fact]
    public void The_command_says_the_same_as_a_build()
    {
        var hosts = new Hosts(
            ("older.qa", Older),
            ("newer.qa", s_newer),
            ("late.qa", s_superseding.Replace("@date 2026-02-20\n", "", StringComparison.Ordinal)),
            ("early.qa", s_newer.Replace("2026", "2024", StringComparison.Ordinal).Replace("No,", "@supersedes newer#1\nNo,")),
            ("self.qa", s_newer.Replace("No,", "@supersedes #1\nYes,", StringComparison.Ordinal)),
            ("lost.qa", s_superseding.Replace("older#", "nowhere#", StringComparison.Ordinal)),
            ("allowed.qa", Other(2).Replace("Yes", "@allow QA8101 \"another place\"\nNo", StringComparison.Ordinal)),
            ("other.qa", Other(2))
        );
        Assert.Equal(["QA4006", "QA8101", "QA8102"], hosts.Build().Select(Id).Distinct().Order());
        Assert.Equal(hosts.Build(), hosts.Check());

        static string Id(string found) => System.Text.RegularExpressions.Regex.Match(found, "QA[0-9]{4}").Value;
    }

    [Fact]
    public void A_compiled_answer_knows_what_it_replaces_and_what_replaces_it()
    {
        var assembly = TypeTests.Load(new Project(("letters/older.qa", Older), ("newer.qa", s_superseding)));
        var list = (IReadOnlyList<QaDocument>)assembly.GetType("Ministry.Documents")!.GetProperty("All")!.GetValue(null)!;
        var (older, newer) = (list.Single(it => it.Name == "older").Answers[0], list.Single(it => it.Name == "newer").Answers[0]);
        Assert.Same(newer, older.SupersededBy);
        Assert.Null(newer.SupersededBy);
        Assert.Empty(older.Supersedes);
        Assert.Same(older.Questions[0], Assert.Single(newer.Supersedes).Resolve(list));
        Assert.Contains("\"supersededBy\"", older.Document.ToData().ToJson(), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Contradictions(GeneratorRunResult result) =>
        Found(result).Where(found => found.Contains(" QA8101 ", StringComparison.Ordinal));

    private static string Other(int number) =>
        Older.Replace("customer data", $"data of customers in region {number}", StringComparison.Ordinal);

    private static IncrementalStepRunReason[] Reasons(GeneratorRunResult result, string step) =>
        [.. result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason).Order()];

    private static IEnumerable<string> Found(GeneratorRunResult result) =>
        result
            .Diagnostics.Select(found =>
                $"{found.Location.GetLineSpan().Path}({found.Location.GetLineSpan().StartLinePosition.Line + 1}) {found.Id} "
                + found.GetMessage(CultureInfo.InvariantCulture)
            )
            .Order(StringComparer.Ordinal);
}
