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
        var facts = _facts.Of(answer).ToList();
        for (var i = 0; i < facts.Count; i++)
        {
            var fact = facts[i];
            var label = fact.Day is { } day ? $"{fact.Label} {day}" : fact.Label;
            _text.Markup(i > 0 ? "\\\n" : "").Markup("*").Words(label).Markup("*: ");
            if (fact.IsSource)
            {
                _text.Words(fact.Before);
                WriteSource(fact.Text, fact.IsCode, fact.Address);
                _text.Words(fact.After);
            }
            else
            {
                _text.Words(OneLine(fact.Text + fact.After));
            }
        }

        _text.Markup(facts.Count > 0 ? "\n\n" : "");
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
}
