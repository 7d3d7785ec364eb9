using DocDsl.Core.Attestation;
using DocDsl.Core.Rules;
using DocDsl.Core.Text;

namespace DocDsl.Core.Tests.Attestation;

/// <summary>Reading and writing <c>docdsl.lock</c>, and what is wrong with one.</summary>
public class LockFileTests
{
    private const string Hash = "0123456789abcdef0123456789abcdef";

    /// <summary>The messages about lock files that are asserted here.</summary>
    internal static IEnumerable<(string Id, string Format)> Messages =>
        [
            ("QA8003", "The date of this entry, {0}, is in the future: today is {1}"),
            (
                "QA4013",
                "The evidence '{0}' was not compared with what was attested, because its source is not in this build; "
                    + "'docdsl check' looks for it"
            ),
        ];

    [Theory]
    [InlineData("<<<<<<< HEAD", "A merge conflict is not resolved; keep the lines of both sides")]
    [InlineData("=======", "A merge conflict is not resolved; keep the lines of both sides")]
    [InlineData(">>>>>>> other", "A merge conflict is not resolved; keep the lines of both sides")]
    [InlineData("attested \"a", "The line cannot be read: a quotation mark is not closed")]
    [InlineData("seen a.qa 1", "The line cannot be read: 'seen' is neither 'attested' nor 'sent'")]
    [InlineData(
        "attested a.qa 1",
        "The line cannot be read: 'attested' requires a document, an answer, its evidence, a date, a name and a hash"
    )]
    [InlineData(
        "attested a.qa 1 code:A.B 2026-05-01 \"A. Jansen\" " + Hash + " more",
        "The line cannot be read: 'attested' requires a document, an answer, its evidence, a date, a name and a hash"
    )]
    [InlineData("sent a.qa 1", "The line cannot be read: 'sent' requires a document, an answer, a recipient, a date, a name and a hash")]
    [InlineData("attested a.qa 1 code:A.B 2026-02-30 B " + Hash, "The line cannot be read: '2026-02-30' is not a valid date")]
    [InlineData(
        "attested a.qa 1 code:A.B 2026-05-01 B 0123",
        "The line cannot be read: a hash must have 32 hexadecimal digits; 'docdsl attest' and 'docdsl seal' write it"
    )]
    [InlineData(
        "sent a.qa 1 You 2026-05-01 B " + Hash + " code:A.B=12",
        "The line cannot be read: a hash must have 32 hexadecimal digits; 'docdsl attest' and 'docdsl seal' write it"
    )]
    public void A_line_that_cannot_be_read_is_reported(string line, string message)
    {
        var found = Assert.Single(Parse("# A comment\n\n" + line + "\n").Diagnostics);
        Assert.Equal(("QA8203", message, 13), (found.Id, found.Message, found.Span.Start));
    }

    [Fact]
    public void What_is_written_is_read()
    {
        LockLine[] lines =
        [
            new SentLine("a b.qa", "1", "Tweede Kamer", "2026-05-01", "A \"B\" C\\D", Hash, new([new("code:A.B(int, string)", Hash)])),
            new AttestedLine("a b.qa", "Costs/4", "file:docs/x y.md#z", "2026-05-01", "A. Jansen", Hash),
            new AttestedLine("B.qa", "keys", "code:A.B", "2026-05-02", "A", Hash),
        ];
        var text = LockFile.Empty.With([], lines).ToString();
        var read = Parse(text);
        Assert.Empty(read.Diagnostics);
        Assert.Equal(text, read.ToString());
        Assert.Equal(lines.Order(Comparer<LockLine>.Create((x, y) => string.CompareOrdinal(x.Text, y.Text))), read.Lines.Select(Unplaced));
    }

    [Fact]
    public void Both_sides_of_a_merge_may_be_kept_in_any_order()
    {
        string[] lines =
        [
            "attested a.qa 1 code:A.B 2026-05-02 B " + Hash,
            "attested a.qa 1 code:A.B 2026-05-01 A " + Hash,
            "attested a.qa 1 code:A.B 2026-05-02 B " + Hash,
        ];
        var read = Parse(string.Join("\r\n", lines));
        Assert.Equal("B", read.Find("a.qa", "1", "code:A.B")!.By);
        Assert.Equal(3, read.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Null(read.Find("a.qa", "1", "code:A.C"));
    }

    [Theory]
    [InlineData(
        "B.qa 1 code:A.B",
        "QA8204",
        "The project has no document 'B.qa'; remove the line, or change the name if the document was renamed"
    )]
    [InlineData(
        "a.qa 2 code:A.B",
        "QA8204",
        "Document 'a.qa' has no answer '2'; remove the line, or change the name if the question was renumbered"
    )]
    [InlineData(
        "a.qa 1 code:A.C",
        "QA8204",
        "The answer '1' in document 'a.qa' does not rest on 'code:A.C'; remove the line, or run 'docdsl attest a.qa', which does"
    )]
    public void A_line_about_nothing_is_reported(string line, string id, string message)
    {
        var found = Assert.Single(Check("attested " + line + " 2026-05-01 B " + Hash));
        Assert.Equal((id, message), (found.Id, found.Message));
    }

    [Fact]
    public void A_line_of_tomorrow_is_reported_where_the_day_is_known()
    {
        const string Line = "attested a.qa 1 code:A.B 2026-05-02 B " + Hash;
        var found = Assert.Single(Check(Line, "2026-05-01"));
        Assert.Equal(("QA8003", "The date of this entry, 2026-05-02, is in the future: today is 2026-05-01"), (found.Id, found.Message));
        Assert.Empty(Check(Line, "2026-05-02"));
        Assert.Empty(Check(Line, null));
    }

    [Fact]
    public void Any_text_is_read()
    {
        var random = new Random(7);
        const string Signs = "attested sent\"\\ #=<\n\ra.qa1-0f";
        for (var i = 0; i < 2000; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(60)).Select(_ => Signs[random.Next(Signs.Length)])]);
            var read = Parse(text);
            Assert.Equal(read.ToString(), Parse(read.ToString()).ToString());
        }
    }

    private static List<Diagnostics.Diagnostic> Check(string line, string? today = null) =>
        [
            .. LockEntries.Check(
                Parse(line),
                path => path == "a.qa" ? new LockedDocument(["1"], [("1", "code:A.B")]) : null,
                today
            ),
        ];

    private static LockLine Unplaced(LockLine line) => line with { Span = default };

    private static LockFile Parse(string text) => LockFile.Parse(new SourceText(text, LockFile.FileName));
}
