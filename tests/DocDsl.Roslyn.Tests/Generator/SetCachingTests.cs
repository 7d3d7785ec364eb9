using DocDsl.Generator;
using Microsoft.CodeAnalysis;

namespace DocDsl.Roslyn.Tests.Generator;

/// <summary>What an edit reads again where documents answer sets of questions: that document, or those that answer the set.</summary>
[Collection(Seam.Name)]
public class SetCachingTests
{
    private const string Review = "@type review extends questionnaire\n@numbering none\n@question in-use\nHow is it seen to be in use?\n";
    private const string Audit = "@type audit extends questionnaire\n@numbering none\n@question owner\nWho owns the data?\n";

    private const int Set = 4;

    private readonly Project _project = new(
        ("held-a.qa", Response("review", "in-use")),
        ("held-b.qa", Response("review", "in-use")),
        ("held-c.qa", Response("audit", "owner")),
        ("held-d.qa", "@document kamervragen nl-NL\nVraag 1\nWat?\n\nAntwoord op vraag 1\nDit.\n"),
        ("review.qatype", Review),
        ("audit.qatype", Audit)
    );

    public SetCachingTests() => _project.Run();

    [Fact]
    public void The_words_of_an_answer_are_those_of_one_document()
    {
        _project.Replace(0, Response("review", "in-use").Replace("log", "list"));
        Assert.Equal(["held-a.qa"], ReadBy(_project, out var result));
        AssertDocuments(result, cached: 3, unchanged: 0, modified: 1);
        Assert.Equal([IncrementalStepRunReason.Cached], Reasons(result, TrackingNames.TypeRecords));
        AssertAllCached(result, TrackingNames.Entries, TrackingNames.Mentions, TrackingNames.AskedSets, TrackingNames.CrossTargets);
    }

    [Theory]
    [InlineData("seen to be", "known to be")]
    [InlineData("@question in-use", "@question pets\nAre there pets?\n@question in-use")]
    public void An_edit_of_a_set_reads_the_documents_that_answer_it(string before, string after)
    {
        _project.Replace(Set, Review.Replace(before, after));
        Assert.Equal(["held-a.qa", "held-b.qa"], ReadBy(_project, out var result));
        AssertDocuments(result, cached: 0, unchanged: 2, modified: 2);
    }

    [Fact]
    public void An_edit_of_a_base_reads_the_documents_of_types_that_extend_it()
    {
        _project.Add("own.qatype", "@type own extends review\n@question pets\nAre there pets?\n");
        _project.Add("held-e.qa", Response("own", "in-use"));
        _project.Run();
        _project.Replace(Set, Review.Replace("seen to be", "known to be"));
        Assert.Equal(["held-a.qa", "held-b.qa", "held-e.qa"], ReadBy(_project, out _));
    }

    [Fact]
    public void A_document_of_a_type_that_is_not_there_is_read_again_where_one_comes()
    {
        _project.Add("held-e.qa", Response("reviews", "in-use"));
        Assert.Contains("did you mean 'review'", Assert.Single(_project.Run().Diagnostics, found => found.Id == "QA5007").GetMessage());
        _project.Add("other.qatype", "@type reviews extends questionnaire\n@question in-use\nWho uses it?\n");
        Assert.Equal(["held-e.qa"], ReadBy(_project, out var result));
        Assert.DoesNotContain(result.Diagnostics, found => found.Id == "QA5007");
        _project.Remove(_project.Texts.Count - 1);
        Assert.Equal(["held-e.qa"], ReadBy(_project, out _));
    }

    [Fact]
    public void An_edit_of_one_of_many_documents_leaves_their_lists_alone()
    {
        var project = new Project([
            .. Enumerable.Range(0, 200).Select(i => ($"response{i}.qa", Response("review", "in-use"))),
            ("asking.qa", "Vraag 1\nWat?\n\nVraag 2\nWie?\n"),
            ("answering.qa", "@answers asking\nVraag 1\nWat?\n\nAntwoord op vraag 1\nDit.\n"),
            ("review.qatype", Review),
        ]).Tracking();
        Assert.Contains(project.Run().Diagnostics, found => found.Id == "QA7001");
        project.Replace(100, Response("review", "in-use").Replace("log", "list"));
        Assert.Equal(["response100.qa"], ReadBy(project, out var result));
        AssertAllCached(result, TrackingNames.Entries, TrackingNames.Mentions, TrackingNames.AskedSets, TrackingNames.CrossTargets);

        // The document that asks is read as a document, and as a set for the one that answers it.
        project.Replace(200, "Vraag 1\nWat?\n");
        Assert.Equal(["asking.qa", "asking.qa"], ReadBy(project, out result));
        Assert.DoesNotContain(result.Diagnostics, found => found.Id == "QA7001");
    }

    private static string Response(string type, string question) =>
        $"@document {type} en\n\n@question {question}\n\n@answer\nThe log shows it.\n";

    /// <summary>Runs the generator; the documents that it reads, in alphabetical order.</summary>
    private static List<string> ReadBy(Project project, out GeneratorRunResult result)
    {
        var bind = DocumentReader.Bind;
        var read = new List<string>();
        try
        {
            DocumentReader.Bind = (text, types) =>
            {
                lock (read)
                {
                    read.Add(text.Path);
                }

                return bind(text, types);
            };
            result = project.Run();
        }
        finally
        {
            DocumentReader.Bind = bind;
        }

        // Other tests run at the same time: their documents have other names.
        var own = project.Texts.Select(text => text.Path["/project/".Length..]).ToHashSet(StringComparer.Ordinal);
        return [.. read.Where(own.Contains).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorRunResult result, string step) =>
        result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason);

    private static void AssertAllCached(GeneratorRunResult result, params string[] steps) =>
        Assert.All(
            steps.SelectMany(step => result.TrackedSteps.TryGetValue(step, out var runs) ? runs : []).SelectMany(run => run.Outputs),
            output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason)
        );

    private static void AssertDocuments(GeneratorRunResult result, int cached, int unchanged, int modified)
    {
        var reasons = Reasons(result, TrackingNames.Documents).ToLookup(reason => reason);
        Assert.Equal(
            (cached, unchanged, modified),
            (
                reasons[IncrementalStepRunReason.Cached].Count(),
                reasons[IncrementalStepRunReason.Unchanged].Count(),
                reasons[IncrementalStepRunReason.Modified].Count()
            )
        );
    }
}
