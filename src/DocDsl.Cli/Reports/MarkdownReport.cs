using static System.FormattableString;

namespace DocDsl.Cli.Reports;

/// <summary>The page of a build server about a run, or a comment: counts, and a table of the diagnostics.</summary>
internal sealed class MarkdownReport : IReport
{
    public void Write(CheckResult result, TextWriter output)
    {
        var severities = Severities.Of(result.Diagnostics.Select(diagnostic => diagnostic.Severity));
        output.WriteLine($"### Documents: {(severities == default ? "no errors or warnings" : severities)}");
        output.WriteLine();
        var (documents, questions, answered, open, overdue) = result.Total;
        var late = overdue > 0 ? Invariant($" ({overdue} overdue)") : "";
        output.WriteLine(
            $"{Severities.Counted(documents, "document")}, {Severities.Counted(questions, "question")}: "
                + Invariant($"{answered} answered, {open} open{late}")
        );
        if (result.Diagnostics.Any())
        {
            output.WriteLine();
            output.WriteLine("<table>");
            output.WriteLine("<tr><th>Severity</th><th>Rule</th><th>Place</th><th>Message</th></tr>");
            foreach (var file in result.Files)
            {
                foreach (var diagnostic in file.Diagnostics)
                {
                    var place = Invariant($"{file.Path}({diagnostic.Start.Line + 1},{diagnostic.Start.Character + 1})");
                    var fix = diagnostic.IsFixable ? "<br>Fixable with <code>docdsl fix</code>" : "";
                    output.WriteLine(
                        $"<tr><td>{diagnostic.Level}</td><td><a href=\"{diagnostic.Rule.HelpLink}\">{diagnostic.Id}</a></td>"
                            + $"<td>{Html.Code(place)}</td><td>{Html.Code(diagnostic.Message)}{fix}</td></tr>"
                    );
                }
            }

            output.WriteLine("</table>");
        }

        string?[] notes =
        [
            .. result.Files.Where(file => file.Problem is not null).Select(file => $"{file.Path}: {file.Problem}"),
            result.Web?.ToString(),
            .. result.Notes,
            result.NotChecked.ToString(),
        ];
        if (notes.OfType<string>().Any())
        {
            output.WriteLine();
            output.WriteLine("<ul>");
            foreach (var note in notes.OfType<string>())
            {
                output.WriteLine($"<li>{Html.Code(note)}</li>");
            }

            output.WriteLine("</ul>");
        }
    }
}
