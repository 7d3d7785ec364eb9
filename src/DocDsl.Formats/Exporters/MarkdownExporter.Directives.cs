using System.Globalization;

namespace DocDsl.Formats.Exporters;

// What reads the export of a Markdown file as the same document again: comments, which no reader sees.
internal sealed partial class MarkdownExporter
{
    /// <summary>What reads the export as the same document again; no reader sees it.</summary>
    private void WriteDirectives(DocumentTitle title)
    {
        if (_source is null)
        {
            return;
        }

        string[] names = [.. new[] { _document.TypeName, _document.QuestionSet?.AnsweredVersion, _document.Culture }.OfType<string>()];
        _text.Markup(names.Length > 0 ? $"<!-- @document {string.Join(' ', names)} -->\n" : "");
        string?[] forms = [.. _layout.Sections.Select(FormOf).Distinct()];
        _text.Markup(forms is [{ } form] ? $"<!-- @heading question+answer \"{form}\" -->\n" : "");
        if (_document.IsDraft)
        {
            WriteDirective("status draft");
        }

        foreach (var field in _document.Fields.Where(field => field != title.Field && field.Value.Trim().Length > 0))
        {
            WriteDirective($"{field.Name} {field.Value}");
        }
    }

    /// <summary>The form of a heading of questions, as <c>@heading</c> declares it; null where it cannot be declared.</summary>
    private string? FormOf(LayoutSection section)
    {
        var question = section.Questions[0];
        if (
            section.Questions.Count > 1
            || MarkdownAnchors.HasAnswerHeadings(section, _source)
            || MarkdownAnchors.HeadingOf(section.Questions, _source) is not { Headline: { } headline, Markdown: { } markdown }
        )
        {
            return null;
        }

        var before = markdown[..^headline.Markdown.Length];
        var number = question.Number?.ToString(CultureInfo.InvariantCulture);
        before =
            number is not null ? before.Replace(number, "{n}", StringComparison.Ordinal)
            : Labels.HasLabel(question) ? before.Replace(question.Label, "{label}", StringComparison.Ordinal)
            : before;
        return before.AsSpan().IndexOfAny('"', '\\') < 0 ? $"{new string('#', LevelOf(question))} {before}{{text}}" : null;
    }

    /// <summary>The id of a question, and why it has no answer.</summary>
    private void WriteDirectives(LayoutSection section)
    {
        if (_source is null)
        {
            return;
        }

        var first = section.Questions[0];
        if (first.Id is { } id && _source.TextOf(first.Span).Contains("@id " + id, StringComparison.Ordinal))
        {
            WriteDirective("id " + id);
        }

        if (section.Questions.Count == 1)
        {
            WriteDirective(
                first switch
                {
                    OpenQuestion { State: QuestionState.Optional } => "optional",
                    OpenQuestion { Reason: { Length: > 0 } reason } => "open " + OneLine(reason),
                    WithdrawnQuestion { Reason: { Length: > 0 } reason } => "withdrawn " + OneLine(reason),
                    NotApplicableQuestion { Reason: { Length: > 0 } reason } =>
                        $"na \"{OneLine(reason).Replace("\"", "\"\"", StringComparison.Ordinal)}\"",
                    _ => null,
                }
            );
        }
    }

    private void WriteDirectives(Answer answer, bool hasHeading)
    {
        // Below the heading of a question of several answers a directive would be the question's.
        if (_source is not null && (hasHeading || answer.Questions.Count == 1))
        {
            WriteDirective(answer.Status == AnswerStatus.Answered ? null : "status " + QuestionStates.NameOf(answer.Status));
            WriteDirective(answer.By is { } by ? $"by \"{OneLine(by).Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : null);
            foreach (var evidence in answer.SameAs is null ? answer.Evidence : [])
            {
                WriteDirective("evidence " + EvidenceText.Of(evidence));
            }
        }
    }

    private void WriteDirective(string? directive)
    {
        if (directive is not null && !directive.Contains("--", StringComparison.Ordinal) && !directive.Contains('\n'))
        {
            _text.Markup($"<!-- @{directive} -->\n");
        }
    }

    /// <summary>
    /// Writes what a document's own words do not say. Readers see it; of a Markdown file it is beside the text, so that what reads the
    /// export again reads the same questions and answers.
    /// </summary>
    private void Beside(Action write)
    {
        if (_source is null)
        {
            write();
            return;
        }

        var before = _text.Length;
        write();
        if (_text.Length > before)
        {
            _text.Insert(before, "<!-- @aside -->\n\n").Markup("<!-- @end -->\n\n");
        }
    }
}
