using System.Globalization;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.Rules;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Editing;

/// <summary>A second place that a diagnostic is about.</summary>
/// <param name="Span">Where.</param>
/// <param name="Text">What is there, as a list below the message shows it.</param>
internal readonly record struct RelatedPlace(TextSpan Span, string Text);

/// <summary>
/// Finds the second places that the diagnostics of a document are about: the first definition of what is defined twice, the question of
/// an answer. Looked up only where an editor shows them, so that a build pays nothing for it.
/// </summary>
internal sealed class RelatedPlaces
{
    /// <summary>A list below a message is to be read.</summary>
    private const int MaxPlaces = 5;

    private readonly SemanticModel _model;
    private readonly FixedDocument _document;
    private readonly Lazy<Dictionary<string, QuestionSymbol>> _byName;
    private readonly Lazy<ILookup<string, QuestionSymbol>> _byLabel;
    private readonly Lazy<ILookup<(int Group, int Number), QuestionSymbol>> _byNumber;
    private readonly Lazy<Dictionary<string, NoteSymbol>> _notes;
    private readonly Lazy<ILookup<TextSpan, ReferenceSymbol>> _references;

    public RelatedPlaces(SemanticModel model)
    {
        _model = model;
        _document = new FixedDocument(model);
        _byName = new(() => FirstOf(model.Questions, question => question.NameOrWords ?? ""));
        _byLabel = new(() => model.Questions.ToLookup(question => question.Label, StringComparer.Ordinal));
        _byNumber = new(() =>
            model
                .Questions.Where(question => question.Number is not null)
                .ToLookup(question => (GroupOf(question.Group), question.Number!.Value))
        );
        _notes = new(() => FirstOf(model.Notes, note => note.Id));
        _references = new(() => model.References.ToLookup(reference => reference.Span));
    }

    /// <summary>The likeliest to be looked at first; none for most rules, whose place says it all.</summary>
    /// <param name="diagnostic">One of the document's.</param>
    public IReadOnlyList<RelatedPlace> Of(Diagnostic diagnostic) =>
        [.. Find(diagnostic).Where(place => place.Span.Length > 0 && place.Span != diagnostic.Span).Distinct().Take(MaxPlaces)];

    private IEnumerable<RelatedPlace> Find(Diagnostic diagnostic) =>
        diagnostic.Id switch
        {
            "QA1003" => Answers(_document.QuestionsUnder(diagnostic.Span)),
            "QA1005" => FirstDirective(diagnostic),
            "QA2001" => FirstWithNumber(diagnostic),
            "QA2005" => _byName.Value.TryGetValue(diagnostic["other"] ?? "", out var like) ? [Question(like)] : [],
            "QA2006" => Part(diagnostic),
            "QA2009" => QuestionsOfNumber(diagnostic, diagnostic["other"]).Take(1).Select(Question),
            "QA3003" => OtherAnswers(diagnostic),
            "QA3004" or "QA3005" or "QA3007" or "QA3009" or "QA3011" => QuestionsOfAnswer(diagnostic),
            "QA3006" => _document
                .PartsAt(diagnostic.Span)
                .SelectMany(part => _document.AnswersTo(part.Question))
                .Select(answer => Answer(answer, $"{answer.Label}, which does not cover it")),
            "QA3008" or "QA3010" => Expected(diagnostic),
            "QA4002" => Answers(_references.Value[diagnostic.Span].Select(reference => reference.Target).OfType<QuestionSymbol>()),
            "QA4005" => _notes.Value.TryGetValue(diagnostic["note"] ?? "", out var note)
                ? [new RelatedPlace(note.IdSpan, $"Note '{note.Id}' is defined here")]
                : [],
            "QA5004" => [new RelatedPlace(diagnostic.OtherSpan, $"The text gives '{diagnostic["text"]}' here")],
            "QA5005" => Field(diagnostic["other"]),
            "QA5006" => Field(diagnostic["from"]),
            _ => [],
        };

    private IEnumerable<RelatedPlace> FirstDirective(Diagnostic diagnostic)
    {
        if (_model.Tree.DirectiveAt(diagnostic.Span.Start) is not { } again)
        {
            yield break;
        }

        // A directive that names a question repeats one that names the same; a reason also one that holds for all questions.
        var name = diagnostic["other"] ?? again.Name;
        var target = (again.Arguments as TargetedArguments)?.Target?.Number;
        foreach (var directive in _model.Tree.SectionAt(diagnostic.Span.Start).Directives)
        {
            if (directive.Span.Start >= again.Span.Start)
            {
                yield break;
            }

            var other = (directive.Arguments as TargetedArguments)?.Target?.Number;
            var isForAll = again.Arguments is ReasonArguments && (other is null || target is null);
            if (directive.Name == name && (isForAll || Equals(other, target)))
            {
                yield return new RelatedPlace(directive.NameSpan, $"'@{directive.Name}' is first given here");
                yield break;
            }
        }
    }

    private IEnumerable<RelatedPlace> FirstWithNumber(Diagnostic diagnostic)
    {
        var first = diagnostic["label"] is { } label
            ? _byLabel.Value[label]
            : QuestionsOfNumber(diagnostic, diagnostic["number"]);
        return first.Take(1).Select(question => new RelatedPlace(question.HeadingSpan, $"{question.Label} is first here"));
    }

    private IEnumerable<RelatedPlace> Part(Diagnostic diagnostic)
    {
        var section = _model.Tree.SectionAt(diagnostic.Span.Start);
        var letter = (diagnostic["previous"] ?? diagnostic["part"])?.LastOrDefault();
        return _document
            .QuestionsUnder(section.HeadingSpan)
            .SelectMany(question => question.Parts)
            .Where(part => part.Letter == letter)
            .Select(part => new RelatedPlace(part.Span, part.Label));
    }

    /// <summary>The answers to the question, or to the part, that are not the one that is reported.</summary>
    private IEnumerable<RelatedPlace> OtherAnswers(Diagnostic diagnostic)
    {
        var questions = _document.AnswersUnder(diagnostic.Span).SelectMany(answer => answer.Questions);
        var named = diagnostic["question"] ?? new string((diagnostic["part"] ?? "").TakeWhile(char.IsDigit).ToArray());
        return Answers(questions.Where(question => named.Length == 0 || question.Name == named)).Concat(QuestionsOfAnswer(diagnostic));
    }

    private IEnumerable<RelatedPlace> QuestionsOfAnswer(Diagnostic diagnostic) =>
        AnswerOf(diagnostic).SelectMany(answer => answer.Questions).Select(Question);

    private IEnumerable<RelatedPlace> Expected(Diagnostic diagnostic)
    {
        var kinds = AnswerOf(diagnostic)
            .SelectMany(answer => answer.Questions)
            .SelectMany(question => question.Parts.Cast<AnswerableSymbol>().Prepend(question))
            .Where(asked => asked.ExpectedSpan.Length > 0)
            .Select(asked => new RelatedPlace(asked.ExpectedSpan, $"{asked.Description} expects '{asked.Expected}'"));
        return kinds.Concat(QuestionsOfAnswer(diagnostic));
    }

    private IEnumerable<AnswerSymbol> AnswerOf(Diagnostic diagnostic)
    {
        var section = _model.Tree.SectionAt(diagnostic.Span.Start);
        return section.Kind == SectionKind.Answer ? _document.AnswersUnder(section.HeadingSpan) : [];
    }

    private IEnumerable<QuestionSymbol> QuestionsOfNumber(Diagnostic diagnostic, string? number)
    {
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
        {
            return [];
        }

        return _byNumber.Value[(GroupOf(_document.GroupOf(_model.Tree.SectionAt(diagnostic.Span.Start))), value)];
    }

    /// <summary>Where groups number their own, a number is one of a group.</summary>
    private int GroupOf(GroupSymbol? group) => _model.NumbersPerGroup && group is not null ? group.Index : -1;

    private IEnumerable<RelatedPlace> Field(string? name) =>
        _model
            .Fields.Where(field => field.Name == name)
            .Take(1)
            .Select(field => new RelatedPlace(field.ValueSpan, $"'{field.Name}' is {field.Value}"));

    private IEnumerable<RelatedPlace> Answers(IEnumerable<QuestionSymbol> questions) =>
        questions.SelectMany(_document.AnswersTo).Distinct().Select(answer => Answer(answer, answer.Label));

    private static RelatedPlace Question(QuestionSymbol question)
    {
        // Without a number or an id it is called by its words.
        var words = ShortText.Of(question.Text.Text);
        return new(
            question.HeadingSpan,
            question.Written is null && (question.Id is null || question.IsNamedByWords) ? $"The question: {words}"
                : words.Length == 0 ? question.Label
                : $"{question.Label}: {words}"
        );
    }

    private static RelatedPlace Answer(AnswerSymbol answer, string text) => new(answer.ReportSpan, text);

    private static Dictionary<string, T> FirstOf<T>(IEnumerable<T> all, Func<T, string> nameOf)
    {
        var first = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var one in all)
        {
            if (!first.ContainsKey(nameOf(one)))
            {
                first.Add(nameOf(one), one);
            }
        }

        return first;
    }
}
