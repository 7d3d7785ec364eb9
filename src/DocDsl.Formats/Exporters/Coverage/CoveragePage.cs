using System.Globalization;
using System.Text;

namespace DocDsl.Formats.Exporters.Coverage;

/// <summary>
/// The table as a page in the style of the export of a document: a table for each document, a group of rows for each answer.
/// </summary>
internal sealed class CoveragePage(CoverageTable table)
{
    private const string Title = "What the answers rest on";

    /// <summary>The words of a question are there to recognise it.</summary>
    private const int MaxWords = 160;

    /// <summary>
    /// Tables need the whole width, and more of it than a text; one that is wider scrolls alone. Their columns are as wide in each, to be
    /// read on from one document to the next.
    /// </summary>
    private const string Css = """
        .page{display:block;max-width:90rem}.facts{margin-top:.8rem}.wide{overflow-x:auto;margin:0 0 2rem}
        .wide:focus-visible{outline:3px solid var(--link);outline-offset:2px}
        .wide table{border-collapse:collapse;table-layout:fixed;width:100%;min-width:60rem;margin:0;font-size:.95rem;line-height:1.45}
        .wide thead th:nth-child(1){width:17%}.wide thead th:nth-child(2){width:12%}.wide thead th:nth-child(3){width:28%}
        .wide thead th:nth-child(4){width:15%}.wide thead th:nth-child(5){width:12%}
        caption{text-align:left;font-size:1.4rem;font-weight:700;padding:0 0 .6rem}
        tbody{border-top:2px solid var(--line)}tbody th{background:none;font-weight:400}tbody th .label{margin-top:.2rem}
        tbody:target th{background:var(--warn)}
        .good{color:var(--done)}.late{color:var(--part);font-weight:600}.bad{color:var(--open);font-weight:600}.none{color:var(--soft)}
        @media print{.page{max-width:none}.wide{overflow:visible}.wide table{min-width:0;font-size:8.5pt}tbody{break-inside:avoid}}

        """;

    private static readonly DocumentLanguage s_language = DocumentLanguage.English;

    private readonly StringBuilder _html = new();
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _places = table
        .Rows.Select((row, i) => (row.Name, Place: "a" + (i + 1).ToString(CultureInfo.InvariantCulture)))
        .DistinctBy(row => row.Name)
        .ToDictionary(row => row.Name, row => row.Place, StringComparer.Ordinal);

    public string Write()
    {
        _html.Append("<a class=\"skip\" href=\"#main\">Skip to the table</a>\n<div class=\"page\">\n<header>\n");
        _html.Append($"<h1>{Title}</h1>\n<p class=\"count\">{HtmlText.Encode(table.AnswerSummary)}</p>\n");
        _html.Append(table.QuestionSummary is { } questions ? $"<p class=\"count\">{HtmlText.Encode(questions)}</p>\n" : "");
        _html.Append("<dl class=\"facts\">\n");
        _html.Append($"<dt>As of</dt><dd>{DateOf(table.Today)}</dd>\n");
        _html.Append($"<dt>Test results</dt><dd>{(table.HasTestResults ? "given" : "not given")}</dd>\n</dl>\n</header>\n");
        _html.Append("<main id=\"main\" tabindex=\"-1\">\n");
        var number = 0;
        foreach (var document in table.Rows.GroupBy(row => row.Document))
        {
            number++;
            WriteTable(document.Key, document, FormattableString.Invariant($"d{number}"));
        }

        _html.Append(number == 0 ? "<p>No questions.</p>\n" : "").Append("</main>\n</div>\n");
        return new HtmlPage
        {
            Language = s_language.Tag,
            Title = Title,
            Styles = [HtmlStyle.Css, Css.ReplaceLineEndings("\n") + HtmlStyle.PaperOf(Title)],
            Body = _html.ToString(),
        }.ToHtml();
    }

    private void WriteTable(string document, IEnumerable<CoverageRow> rows, string id)
    {
        _html.Append($"<div class=\"wide\" role=\"region\" aria-labelledby=\"{id}\" tabindex=\"0\">\n<table>\n");
        _html.Append($"<caption id=\"{id}\">{HtmlText.Encode(document)}</caption>\n<thead>\n<tr>");
        foreach (var column in new[] { "Question", "State", "Rests on", "Attested", "Tested", "Reviewed" })
        {
            _html.Append($"<th scope=\"col\">{column}</th>");
        }

        _html.Append("</tr>\n</thead>\n");
        foreach (var row in rows)
        {
            WriteRow(row);
        }

        _html.Append("</table>\n</div>\n");
    }

    private void WriteRow(CoverageRow row)
    {
        var lines = row.Evidence.Select(LineOf).Concat(row.Values.Select(LineOf)).ToList();
        if (lines.Count == 0)
        {
            lines.Add($"<td class=\"on none\">{(row.IsAnswer ? "No evidence" : "")}</td><td></td><td></td>");
        }

        // Answers to parts of a question have its name; links lead to the first.
        var place = _written.Add(row.Name) ? $" id=\"{_places[row.Name]}\"" : "";
        var span = lines.Count == 1 ? "" : FormattableString.Invariant($" rowspan=\"{lines.Count}\"");
        _html.Append($"<tbody{place}>\n");
        for (var i = 0; i < lines.Count; i++)
        {
            _html.Append("<tr>");
            if (i == 0)
            {
                WriteQuestion(row, span);
            }

            _html.Append(lines[i]).Append(i == 0 ? $"<td{span}>{ReviewOf(row)}</td></tr>\n" : "</tr>\n");
        }

        _html.Append("</tbody>\n");
    }

    private void WriteQuestion(CoverageRow row, string span)
    {
        var language = row.Culture is null ? "" : $" lang=\"{HtmlText.Encode(row.Culture)}\"";
        _html.Append($"<th scope=\"rowgroup\"{span}><code>{HtmlText.Encode(string.Join(", ", row.OtherKeys.Prepend(row.Key)))}</code>");
        _html.Append(
            row.Words.Length == 0
                ? ""
                : $"<span class=\"label\"{language}>{HtmlText.Encode(Labels.Shortened(row.Words.Replace('\n', ' '), MaxWords))}</span>"
        );
        var look = row.State == QuestionState.Answered ? " class=\"good\"" : "";
        _html.Append($"</th><td{span}><span{look}>{HtmlText.Encode(s_language.Words.StateOf(row.State))}</span>");
        _html.Append(row.Reason is { Length: > 0 } reason ? $": <span{language}>{HtmlText.Encode(reason)}</span>" : "");
        if (row.SameAs is { } other)
        {
            var link = _places.TryGetValue(other, out var place) ? Link("#" + place, other) : HtmlText.Encode(other);
            _html.Append($", same answer as {link}");
        }

        _html.Append("</td>");
    }

    private string LineOf(CoverageEvidence evidence)
    {
        var address =
            evidence.Answer is { } answer && _places.TryGetValue(answer, out var place) ? "#" + place : SafeAddress.Of(evidence.Address);
        var words =
            address is not null ? Link(address, evidence.Written)
            : evidence.Kind is EvidenceKind.Code or EvidenceKind.Test ? $"<code>{HtmlText.Encode(evidence.Written)}</code>"
            : HtmlText.Encode(evidence.Written);
        return $"<td class=\"on\">{words}</td><td>{AttestedOf(evidence)}</td><td>{TestOf(evidence)}</td>";
    }

    private static string LineOf(CoverageValue bound) =>
        $"<td class=\"on\">{(bound.Part is { } part ? $"{part}: " : "")}{HtmlText.Encode(bound.Value.Text)} is "
        + $"<code>{HtmlText.Encode(bound.Value.BoundTo?.ToString() ?? "")}</code></td><td colspan=\"2\">Compared by each build</td>";

    private static string AttestedOf(CoverageEvidence evidence)
    {
        var when = evidence.AttestedOn is { } on ? $"{DateOf(on)}, {HtmlText.Encode(evidence.AttestedBy ?? "")}" : "";
        return evidence.State switch
        {
            AttestationState.Attested => $"<span class=\"good\">{when}</span>",
            AttestationState.Changed => $"<span class=\"late\">Changed since</span> {when}",
            AttestationState.NeverAttested => "<span class=\"late\">Never</span>",
            AttestationState.NotFound => $"<span class=\"bad\">Not found</span>{(when.Length > 0 ? ", attested " + when : "")}",
            _ => "<span class=\"none\">Cannot be attested</span>",
        };
    }

    private string TestOf(CoverageEvidence evidence) =>
        evidence.Kind != EvidenceKind.Test ? ""
        : !table.HasTestResults || evidence.Test is not { } test ? "<span class=\"none\">Results not given</span>"
        : $"<span class=\"{LookOf(test.Outcome)}\">{OutcomeOf(test.Outcome)}</span>{(test.On is { } on ? " " + DateOf(on) : "")}";

    private static string LookOf(string outcome) =>
        outcome switch
        {
            "passed" => "good",
            "failed" => "bad",
            _ => "late",
        };

    private static string OutcomeOf(string outcome) =>
        outcome switch
        {
            "passed" => "Passed",
            "failed" => "Failed",
            "skipped" => "Skipped",
            "notRun" => "Not run",
            _ => "Not in the results",
        };

    private static string ReviewOf(CoverageRow row)
    {
        if (row.Review is not { } review)
        {
            return row.IsAnswer ? "<span class=\"none\">Not reviewed</span>" : "";
        }

        var by = review.By is { } name ? ", " + HtmlText.Encode(name) : "";
        var due = review.Due is { } date
            ? $"<br>{(review.IsOverdue ? "<span class=\"bad\">Overdue since</span>" : "Again by")} {DateOf(date)}"
            : "";
        return DateOf(review.Date) + by + due;
    }

    private static string Link(string address, string words) => $"<a href=\"{HtmlText.Encode(address)}\">{HtmlText.Encode(words)}</a>";

    private static string DateOf(DateOnly date) =>
        $"<time datetime=\"{date:yyyy-MM-dd}\">{HtmlText.Encode(s_language.Format(date, culture: null))}</time>";
}
