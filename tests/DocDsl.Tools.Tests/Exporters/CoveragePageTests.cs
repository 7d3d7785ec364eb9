using System.Security.Cryptography;
using System.Text;
using DocDsl.Formats.Exporters.Coverage;

namespace DocDsl.Tools.Tests.Exporters;

/// <summary>The page of what answers rest on, made of plain data.</summary>
public class CoveragePageTests
{
    private static readonly CoverageTable s_table = new(
        new DateOnly(2026, 5, 10),
        HasTestResults: true,
        [
            new CoverageRow
            {
                Document = "Security & more.qa",
                Key = "keys",
                OtherKeys = ["3"],
                Label = "Vraag 1",
                Words = "Hoe <lang>?",
                Culture = "nl-NL",
                Line = 3,
                State = QuestionState.Answered,
                IsAnswer = true,
                Evidence =
                [
                    new CoverageEvidence(
                        "code:Vault.Store<T>",
                        EvidenceKind.Code,
                        AttestationState.Attested,
                        new DateOnly(2026, 5, 1),
                        "A. <b>",
                        Test: null
                    ),
                    new CoverageEvidence(
                        "test:Vault.Tests.Saves",
                        EvidenceKind.Test,
                        AttestationState.Changed,
                        new DateOnly(2026, 5, 1),
                        "A. Jansen",
                        new CoverageTest("failed", new DateOnly(2026, 5, 2))
                    ),
                    new CoverageEvidence("file:x", EvidenceKind.File, AttestationState.NeverAttested, null, null, null)
                    {
                        Address = "javascript:alert(1)",
                    },
                    new CoverageEvidence("[[other#1]]", EvidenceKind.Answer, AttestationState.NeverAttested, null, null, null)
                    {
                        Answer = "other.qa#1",
                    },
                ],
                Values =
                [
                    new CoverageValue(
                        'a',
                        new InvariantValue("number", "256") { BoundTo = new ValueFact(ValueFactKind.Code, "Vault.Store.KeySize") }
                    ),
                ],
                Review = new CoverageReview(new DateOnly(2026, 1, 10), "B. de Wit", new DateOnly(2026, 4, 10), IsOverdue: true),
            },
            new CoverageRow
            {
                Document = "other.qa",
                Key = "1",
                Label = "Question 1",
                Words = "",
                Line = 3,
                State = QuestionState.Open,
                Reason = "in March",
                IsAnswer = false,
            },
        ]
    );

    [Fact]
    public void Each_answer_is_a_group_of_rows_with_its_own_heading()
    {
        const string Columns =
            "<tr><th scope=\"col\">Question</th>\n<th scope=\"col\">State</th>\n<th scope=\"col\">Rests on</th>\n"
            + "<th scope=\"col\">Attested</th>\n<th scope=\"col\">Tested</th>\n<th scope=\"col\">Reviewed</th></tr>";
        Assert.Contains(
            $"""
            <div class="wide" role="region" aria-labelledby="d1" tabindex="0">
            <table>
            <caption id="d1">Security &amp; more.qa</caption>
            <thead>
            {Columns}
            </thead>
            <tbody id="a1">
            <tr><th scope="rowgroup" rowspan="5"><code>keys, 3</code>
            <span class="label" lang="nl-NL">Hoe &lt;lang&gt;?</span></th>
            <td rowspan="5"><span class="good">Answered</span></td>
            <td class="on"><code>code:Vault.Store&lt;T&gt;</code></td>
            <td><span class="good"><time datetime="2026-05-01">1 May 2026</time>, A. &lt;b&gt;</span></td>
            <td></td>
            <td rowspan="5"><time datetime="2026-01-10">10 January 2026</time>, B. de Wit<br>
            <span class="bad">Overdue since</span> <time datetime="2026-04-10">10 April 2026</time></td></tr>
            <tr><td class="on"><code>test:Vault.Tests.Saves</code></td>
            <td><span class="late">Changed since</span> <time datetime="2026-05-01">1 May 2026</time>, A. Jansen</td>
            <td><span class="bad">Failed</span> <time datetime="2026-05-02">2 May 2026</time></td></tr>
            <tr><td class="on">file:x</td>
            <td><span class="late">Never</span></td>
            <td></td></tr>
            <tr><td class="on"><a href="#a2">[[other#1]]</a></td>
            <td><span class="late">Never</span></td>
            <td></td></tr>
            <tr><td class="on">a: 256 is <code>code:Vault.Store.KeySize</code></td>
            <td colspan="2">Compared by each build</td></tr>
            </tbody>
            </table>
            </div>
            <div class="wide" role="region" aria-labelledby="d2" tabindex="0">
            <table>
            <caption id="d2">other.qa</caption>
            <thead>
            {Columns}
            </thead>
            <tbody id="a2">
            <tr><th scope="rowgroup"><code>1</code></th>
            <td><span>Open</span>: <span>in March</span></td>
            <td class="on none"></td>
            <td></td>
            <td></td>
            <td></td></tr>
            </tbody>
            </table>
            </div>
            </main>
            """.ReplaceLineEndings("\n"),
            CoverageExporter
                .ToHtml(s_table)
                .Replace("</th><t", "</th>\n<t", StringComparison.Ordinal)
                .Replace("</td><td", "</td>\n<td", StringComparison.Ordinal)
                .Replace("<br>", "<br>\n", StringComparison.Ordinal)
                .Replace("</code><span", "</code>\n<span", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_policy_allows_its_style_sheets_alone()
    {
        var page = CoverageExporter.ToHtml(s_table);
        var styles = page.Split("<style>").Skip(1).Select(part => part.Split("</style>")[0]).ToList();
        Assert.Equal(2, styles.Count);
        var hashes = styles.Select(style => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'");
        Assert.Contains($"style-src {string.Join(' ', hashes)}; base-uri 'none'", page, StringComparison.Ordinal);
        Assert.DoesNotContain("javascript:", page, StringComparison.Ordinal);
        Assert.Contains(
            "<p class=\"count\">1 answer: 1 rests on evidence, 0 attested, 1 changed since, 0 not found, 1 overdue</p>\n"
                + "<p class=\"count\">1 question without an answer, 0 that need none</p>\n",
            page,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Without_questions_the_page_says_so() =>
        Assert.Contains(
            "<main id=\"main\" tabindex=\"-1\">\n<p>No questions.</p>\n</main>",
            CoverageExporter.ToHtml(new CoverageTable(new DateOnly(2026, 5, 10), HasTestResults: false, [])),
            StringComparison.Ordinal
        );
}
