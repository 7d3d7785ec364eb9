using System.Globalization;
using System.Text.RegularExpressions;
using Markdig.Syntax;

namespace DocDsl.Formats.Exporters.Word;

internal sealed partial class WordExporter
{
    private void WriteQuestions()
    {
        foreach (var section in _layout.Sections)
        {
            if (section.Group is { } group)
            {
                _writer.Begin(WordStyle.Group);
                _writer.Words(group.Title);
                WriteBody(group.RichIntroduction, group.IntroductionMarkdown, WordStyle.Normal, level: 2);
            }

            WriteSection(section);
        }

        foreach (var answer in _layout.Rest)
        {
            WriteAnswer(answer, hasHeading: true, above: []);
        }
    }

    private void WriteSection(LayoutSection section)
    {
        var questions = section.Questions;
        var headline = Labels.HeadlineOf(questions[0], mayHaveLabel: false);
        _writer.Begin(WordStyle.QuestionHeading);
        int[] places = [.. questions.Select(question => _writer.BeginPlace(_anchors[question]))];
        if (headline is null)
        {
            _writer.Words(Labels.Of(questions), WordLook.Label);
        }
        else
        {
            WriteHeadline(questions[0], headline);
        }

        Array.ForEach(places, _writer.EndPlace);
        var texts = questions.DistinctBy(question => question.RichText).ToList();
        foreach (var question in texts)
        {
            if (headline is null || HasMore(question))
            {
                var partStyle = question.Parts.Count > 0 ? WordStyle.QuestionPart : null;
                WriteBody(
                    question.RichText,
                    question.Markdown,
                    WordStyle.Question,
                    level: 3,
                    skip: headline is null ? 0 : 1,
                    partStyle: partStyle
                );
            }

            headline = null;
        }

        WriteStates(questions);
        foreach (var answer in section.Answers)
        {
            WriteAnswer(answer, section.HasAnswerHeadings, section.Questions);
        }
    }

    /// <summary>The words of a question as its heading.</summary>
    private void WriteHeadline(Question question, RichLine line)
    {
        if (question.Markdown is { } markdown && _source!.Read(markdown, question.RichText) is [LeafBlock { Inline: { } words }, ..])
        {
            _markdown.WriteInlines(words);
        }
        else
        {
            _text.WriteLine(line);
        }
    }

    /// <summary>Whether a question has more words than its heading shows.</summary>
    private bool HasMore(Question question) =>
        question.Markdown is { } markdown && _source!.Read(markdown, text: null) is { } blocks
            ? blocks.Count > 1
            : question.RichText.Paragraphs is not [{ Lines.Count: 1 }];

    /// <summary>How far questions are answered, where they are not, and the words of the set, where they are asked in others.</summary>
    private void WriteStates(IReadOnlyList<Question> questions)
    {
        foreach (var question in questions)
        {
            if (_reworded.TryGetValue(question, out var asked))
            {
                var title = string.Format(CultureInfo.InvariantCulture, _words.Reworded, SetCoverage.NameOf(_document.QuestionSet!));
                _writer.Begin(WordStyle.AnswerFact);
                _writer.Words(title + ": ", WordLook.Strong);
                _writer.Words(asked.Text);
            }

            if (question is not AnsweredQuestion)
            {
                _writer.Begin(WordStyle.QuestionState);
                var label = questions.Count > 1 ? question.Label + ": " : "";
                _writer.Words(label + _words.StateOf(question.State) + Labels.ReasonOf(question));
            }
        }
    }

    /// <param name="answer">The answer.</param>
    /// <param name="hasHeading">Whether its own words head it; without numbers the question is all that readers need.</param>
    /// <param name="above">The questions whose heading it is below.</param>
    private void WriteAnswer(Answer answer, bool hasHeading, IReadOnlyList<Question> above)
    {
        if (hasHeading)
        {
            _writer.Begin(WordStyle.AnswerHeading);
            _writer.Words(answer.Label + WordLabels.AddedTo(answer, above), WordLook.Label);
        }

        WriteTags(answer);
        var before = _writer.Last;
        WriteBody(
            answer.RichText,
            answer.Markdown,
            WordStyle.Answer,
            hasHeading ? 4 : 3,
            source: _source?.Of(answer)
        );
        if (!hasHeading)
        {
            // What is not a paragraph of an answer would belong to the question.
            _writer.PutAfter(before, WordStyle.Answer);
        }

        foreach (var fact in _facts.Of(answer))
        {
            _writer.Begin(WordStyle.AnswerFact);
            _writer.Words(fact.Label + ": ", WordLook.Strong);
            _writer.Words(fact.Before);
            var isLink = _writer.BeginLink(fact.Address);
            if (isLink || fact.IsCode)
            {
                _writer.Words(fact.Words, fact.IsCode ? WordLook.Code : WordLook.None);
            }
            else
            {
                _writer.LinkedWords(fact.Words);
            }

            _writer.EndLink();
            _writer.Words(fact.After);
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
                tags.Add(name + words);
            }
        }

        if (tags.Count > 0)
        {
            _writer.Begin(WordStyle.AnswerFact, isJoined: true);
            _writer.Words(string.Join(" · ", tags), WordLook.Strong);
        }
    }
}
