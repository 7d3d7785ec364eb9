using System.Globalization;

namespace DocDsl.Formats.Exporters;

// What is known besides the words of questions and answers.
internal sealed partial class MarkdownExporter
{
    private void WriteDocumentFacts(DocumentTitle title)
    {
        if (_document.IsDraft)
        {
            _text.Markup("*").Words(_words.DraftNote).Markup("*\n\n");
        }

        var editions = Editions
            .Of(_document, _documents.Where(other => _links.AddressOf(other) is not null))
            .Where(edition => edition.Path != _document.Path)
            .ToList();
        foreach (var edition in editions)
        {
            _text.Markup(edition == editions[0] ? "" : " · ").Markup("[");
            _text.Words($"{OneLine(DocumentTitle.Of(edition).Text)} ({Editions.TagOf(edition)})").Markup($"]({_links.AddressOf(edition)})");
        }

        _text.Markup(editions.Count > 0 ? "\n\n" : "");
        if (_document.QuestionSet is { } set)
        {
            _text.Markup("*").Words($"{SetCoverage.LabelOf(set, _words)} ({SetCoverage.NameOf(set)})").Markup("*\n\n");
            foreach (var missing in set.Missing)
            {
                _text.Markup(missing == set.Missing[0] ? $"*{_words.MissingQuestions}*:\n\n" : "").Block("- ");
                _text.Words(OneLine($"{SetCoverage.LabelOf(missing)} {missing.Text}")).Markup("\n");
            }

            _text.Markup(set.Missing.Count > 0 ? "\n" : "");
        }

        var fields = _document.Fields.Where(field => field != title.Field).ToList();
        foreach (var field in fields)
        {
            var value = string.Join(", ", Labels.ValuesOf(field, _language, _document.Culture));
            _text.Markup("- **").Words(field.Label).Markup("**: ").Text(OneLine(value)).Markup("\n");
        }

        _text.Markup(fields.Count > 0 ? "\n" : "");
    }

    private void WriteQuestionFacts(LayoutSection section)
    {
        foreach (var question in section.Questions)
        {
            if (_reworded.TryGetValue(question, out var declared))
            {
                var words = string.Format(CultureInfo.InvariantCulture, _words.Reworded, SetCoverage.NameOf(_document.QuestionSet!));
                _text.Markup("*").Words(words).Markup("*: ").Words(OneLine(declared.Text)).Markup("\n\n");
            }
        }

        foreach (var question in section.Questions.Where(question => question is not AnsweredQuestion))
        {
            var label = section.Questions.Count > 1 ? question.Label + ": " : "";
            var state = _words.StateOf(question.State) + Labels.ReasonOf(question);
            _text.Markup("*").Words(OneLine(label + state)).Markup("*\n\n");
        }
    }

    /// <summary>What kind of answer it is, if not a full one, and its values, unless they are all that it says.</summary>
    private void WriteTags(Answer answer)
    {
        var tags = new List<string>();
        if (answer.Status != AnswerStatus.Answered)
        {
            tags.Add(_words.StatusOf(answer.Status));
        }

        var values = AnswerValues.Of(answer);
        foreach (var (name, value) in values)
        {
            var words = _language.Format(value, _document.Culture);
            if (values.Count > 1 || !AnswerValues.IsAll(answer, words))
            {
                tags.Add(OneLine(name + words));
            }
        }

        if (tags.Count > 0)
        {
            _text.Markup("*").Words(string.Join(" · ", tags)).Markup("*\n\n");
        }
    }

    /// <summary>What an answer promises and rests on, and when it was reviewed and changed: a line for each.</summary>
    private void WriteFacts(Answer answer)
    {
        var left = 0;
        foreach (var promise in answer.Promises)
        {
            var due = promise.Due is { } day ? $" ({Worded(_words.Due, DateOf(day))})" : "";
            var fulfilled = AnswerNames.FulfilmentOf(promise, DateOf) is { } where ? $" ({Worded(_words.Fulfilled, where)})" : "";
            Begin(_words.Promise).Words(OneLine(promise.Words + due + fulfilled));
        }

        foreach (var promise in answer.Fulfils)
        {
            Begin(_words.Fulfils).Words(promise + (promise.On is { } on ? $" ({DateOf(on)})" : ""));
        }

        if (AnswerNames.SameAs(answer) is { } same)
        {
            Begin(_words.SameAs).Words(OneLine(same));
        }

        foreach (var superseded in answer.Supersedes)
        {
            Begin(_words.Supersedes).Words(AnswerNames.Of(superseded));
        }

        if (AnswerNames.SupersededBy(answer) is { } other)
        {
            Begin(_words.SupersededBy).Words(OneLine(other));
        }

        foreach (var evidence in answer.Evidence)
        {
            Begin(_words.Evidence);
            WriteSource(evidence.Target, isCode: evidence.Kind is EvidenceKind.Code or EvidenceKind.Test, _links.Of(evidence));
        }

        foreach (var (name, fact) in AnswerValues.FactsOf(answer))
        {
            Begin(_words.BoundTo).Words(name);
            WriteSource(fact.Target, isCode: fact.Kind != ValueFactKind.File, _links.Of(fact));
            _text.Words(fact.Kind == ValueFactKind.BuildProperty ? " (MSBuild)" : "");
        }

        if (answer.Reviewed is { } review)
        {
            var by = review.By is { } reviewer ? ", " + reviewer : "";
            var next = review.Next is { } again ? $" ({Worded(_words.ReviewAgain, DateOf(again))})" : "";
            Begin(_words.Reviewed).Words(OneLine(DateOf(review.Date) + by + next));
        }

        foreach (var correction in answer.Corrections)
        {
            Begin($"{_words.Corrected} {DateOf(correction.Date)}").Words(OneLine(correction.Reason));
        }

        if (answer.By is { } answerer)
        {
            Begin(_words.By).Words(OneLine(answerer));
        }

        _text.Markup(left > 0 ? "\n\n" : "");

        MarkdownText Begin(string label) => _text.Markup(left++ > 0 ? "\\\n" : "").Markup("*").Words(label).Markup("*: ");
    }

    private void WriteSource(string target, bool isCode, string? address)
    {
        if (isCode && !target.Contains('`', StringComparison.Ordinal))
        {
            _text.Markup($"`{target}`");
        }
        else if (address is not null)
        {
            _text.Markup("[").Words(target).Markup($"](<{address}>)");
        }
        else
        {
            _text.Text(target);
        }
    }

    private static string Worded(string format, string words) => string.Format(CultureInfo.InvariantCulture, format, words);
}
