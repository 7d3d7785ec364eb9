using DocDsl.Core.Collections;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;
using DocDsl.Core.Values.Natural;

namespace DocDsl.Core.Compilation;

/// <summary>
/// Compares a translation with its original (QA8111 and those after it), for the compiler, the command and the editor alike.
/// </summary>
internal sealed class TranslationCheck
{
    private readonly SemanticModel _model;
    private readonly TranslationTable _original;
    private readonly TranslationTable _own;
    private readonly TranslationMatch _match;
    private readonly List<Diagnostic> _found = [];

    private TranslationCheck(SemanticModel model, TranslationTable original, TranslationTable own)
    {
        (_model, _original, _own) = (model, original, own);
        _match = TranslationMatch.Of(original, own);
    }

    private TextSpan Header => _model.TranslatedSpan;

    private string Path => _original.Path;

    /// <summary>What is wrong with a translation.</summary>
    /// <param name="model">The translation.</param>
    /// <param name="original">The document that it names.</param>
    /// <param name="others">The other translations of that document.</param>
    public static IEnumerable<Diagnostic> Check(SemanticModel model, TranslationTable original, IEnumerable<TranslationEntry> others)
    {
        var own = TranslationTable.Of(model);
        if (ProblemOf(model, own, original, others) is { } problem)
        {
            return [problem];
        }

        var check = new TranslationCheck(model, original, own);
        check.CheckQuestions();
        check.CheckPromises();
        check.CheckAnswers();
        return check._found;
    }

    /// <summary>What is wrong with the choice of the original; then nothing is compared.</summary>
    private static Diagnostic? ProblemOf(
        SemanticModel model,
        TranslationTable own,
        TranslationTable original,
        IEnumerable<TranslationEntry> others
    )
    {
        var at = model.TranslatedSpan;
        if (original.Path == own.Path)
        {
            return UnusableOriginal.Itself(at);
        }

        if (original.Entry.Original is { } next)
        {
            return UnusableOriginal.Translation(at, original.Path, next, DocumentPath.IsNamed(own.Path, next));
        }

        if (own.Entry.Language is { } language)
        {
            if (IsSame(language, original.Entry.Language))
            {
                return UnusableOriginal.SameLanguage(at, original.Path, language);
            }

            if (others.FirstOrDefault(other => IsSame(language, other.Language) && IsBefore(other.Path, own.Path)) is { } first)
            {
                return UnusableOriginal.Second(at, first.Path, original.Path, language);
            }
        }

        return (original.TypeName ?? "document") == (own.TypeName ?? "document")
            ? null
            : UnusableOriginal.Type(at, original.Path, original.TypeName, own.TypeName);

        // Of two the second by path is one too many.
        static bool IsBefore(string path, string other) => string.CompareOrdinal(path, other) < 0;

        // "nl" is the same as "nl-NL", and "nl-BE" is not.
        static bool IsSame(string language, string? other) =>
            other is not null
            && (
                language.Length == other.Length ? string.Equals(language, other, StringComparison.OrdinalIgnoreCase)
                : language.Length < other.Length ? other.StartsWith(language + "-", StringComparison.OrdinalIgnoreCase)
                : language.StartsWith(other + "-", StringComparison.OrdinalIgnoreCase)
            );
    }

    private void CheckQuestions()
    {
        var nameless = CountNameless(_original.Questions, _match.OwnOf);
        var own = CountNameless(_own.Questions, _match.OriginalOf);
        var isCounted = nameless > 0 && own > 0;
        if (isCounted)
        {
            Report(MissingInTranslation.Count(Header, Path, CountAll(_original.Questions), CountAll(_own.Questions)));
        }

        for (var i = 0; i < _original.Questions.Count; i++)
        {
            var question = _original.Questions[i];
            if (_match.OwnOf[i] < 0 && !(isCounted && IsNameless(question)))
            {
                ReportNotYet(MissingInTranslation.Question(Header, question.Name, Path, question.Words));
            }
        }

        for (var i = 0; i < _own.Questions.Count; i++)
        {
            var (symbol, row) = (_model.Questions[i], _own.Questions[i]);
            if (_match.OriginalOf[i] is >= 0 and var original)
            {
                CheckQuestion(symbol, row, _original.Questions[original]);
            }
            else if (!(isCounted && IsNameless(row)))
            {
                var missing = _original.Questions.Where((_, place) => _match.OwnOf[place] < 0).Select(question => question.Id);
                var nearest = row.Id is { } id ? new NearNames(missing.OfType<string>()).Nearest(id) : null;
                Report(NotInOriginal.Question(PlaceOfId(symbol), Path, row.Name, nearest));
            }
        }
    }

    private void CheckQuestion(QuestionSymbol symbol, TranslatedQuestion own, TranslatedQuestion original)
    {
        if (own.Id != original.Id)
        {
            if (own.Id is not { } id)
            {
                ReportNotYet(MissingInTranslation.Id(symbol.HeadingSpan, original.Id!, Path));
            }
            else
            {
                Report(
                    original.Id is { } other
                        ? NotInOriginal.Question(PlaceOfId(symbol), Path, $"'{id}'", other)
                        : NotInOriginal.Id(PlaceOfId(symbol), Path, id)
                );
            }
        }

        var (state, otherState) = (StateOf(own, original.IsTaken), StateOf(original, own.IsTaken));
        if (own.State != QuestionState.Unanswered && state != otherState)
        {
            ReportNotYet(StateDiffers.Question(PlaceOfAnswer(symbol), state, otherState, Path));
        }
        else if (own is { State: QuestionState.Answered, IsTaken: false } && !original.IsTaken)
        {
            CheckValue(symbol, PlaceOfAnswer(symbol), own.Value, original.Value);
        }

        CheckParts(symbol, own, original);
    }

    private void CheckParts(QuestionSymbol symbol, TranslatedQuestion own, TranslatedQuestion original)
    {
        foreach (var part in original.Parts)
        {
            if (!own.Parts.Any(other => other.Letter == part.Letter))
            {
                ReportNotYet(MissingInTranslation.Part(symbol.HeadingSpan, part.Name, Path));
            }
        }

        for (var i = 0; i < own.Parts.Count; i++)
        {
            var (part, place) = (own.Parts[i], symbol.Parts[i].Span);
            if (original.Parts.FirstOrDefault(other => other.Letter == part.Letter) is not { } other)
            {
                Report(NotInOriginal.Part(place, Path, part.Name));
            }
            else if (own.State != QuestionState.Answered || original.State != QuestionState.Answered || own.IsTaken || original.IsTaken)
            {
                // Reported of the whole question, or not known.
                continue;
            }
            else if (part.IsAnswered && !other.IsAnswered)
            {
                Report(StateDiffers.Part(place, part.Name, Path));
            }
            else if (part.IsAnswered)
            {
                // A part without an answer is QA3006.
                CheckValue(symbol.Parts[i], place, part.Value, other.Value);
            }
        }
    }

    private void CheckValue(AnswerableSymbol symbol, TextSpan place, TranslatedValue? own, TranslatedValue? original)
    {
        place = symbol.Value is { Span.Length: > 0 } value ? value.Span : place;
        if (own is null || original is null)
        {
            if (own is not null || original is not null)
            {
                Report(ValueDiffers.At(place, own?.Text, original?.Text, Path));
            }
        }
        else if (!own.Says(original))
        {
            Report(
                own.Text == original.Text || own.Type.Kind != original.Type.Kind
                    ? ValueDiffers.Kind(place, own.Type.ToString(), original.Type.ToString(), Path)
                    : ValueDiffers.At(place, own.Text, original.Text, Path)
            );
        }
    }

    private void CheckPromises()
    {
        foreach (var promise in _original.Promises)
        {
            if (!_own.Promises.Any(other => other.Id == promise.Id))
            {
                ReportNotYet(PromiseDiffers.Missing(Header, promise.Id, Path));
            }
        }

        foreach (var promise in _model.Answers.SelectMany(answer => answer.Promises))
        {
            if (_original.Promises.FirstOrDefault(other => other.Id == promise.Id) is not { } original)
            {
                var missing = _original.Promises.Select(other => other.Id).Except(_own.Promises.Select(other => other.Id));
                Report(PromiseDiffers.More(promise.IdSpan, promise.Id, Path, new NearNames(missing).Nearest(promise.Id)));
            }
            else if (original.Due != promise.Due)
            {
                Report(PromiseDiffers.Due(promise.IdSpan, promise.Id, promise.Due, original.Due, Path));
            }
        }
    }

    /// <summary>Notes and numbers: of answers to the same questions, where both documents have as many of these.</summary>
    private void CheckAnswers()
    {
        var originals = Enumerable
            .Range(0, _original.Answers.Count)
            .ToLookup(i => KeyOf(_original.Answers[i].Questions), StringComparer.Ordinal);
        var own = Enumerable
            .Range(0, _own.Answers.Count)
            .GroupBy(i => KeyOf(_own.Answers[i].Questions.Select(question => _match.OriginalOf[question])), StringComparer.Ordinal);
        foreach (var group in own)
        {
            var places = group.ToArray();
            var others = originals[group.Key].ToArray();
            for (var i = 0; i < places.Length && places.Length == others.Length && group.Key.Length > 0; i++)
            {
                var (answer, original) = (_own.Answers[places[i]], _original.Answers[others[i]]);
                if (answer.SaysSomething && original.SaysSomething)
                {
                    CheckAnswer(_model.Answers[places[i]], answer, original);
                }
            }
        }
    }

    private void CheckAnswer(AnswerSymbol symbol, TranslatedAnswer own, TranslatedAnswer original)
    {
        if (own.Notes != original.Notes)
        {
            Report(PromiseDiffers.Notes(symbol.ReportSpan, own.Notes, original.Notes, Path));
        }

        var (more, missing) = TranslatedNumbers.Compare(own, original);
        if (more.Count == 0 && missing.Count == 0)
        {
            return;
        }

        var placed = more.Count == 0 ? [] : NumbersInText.Read(symbol.Text.Text, _model.Tree.Language).Numbers;
        if (more.Count == 1 && missing.Count == 1)
        {
            var number = placed[more[0]];
            if (_found.Exists(found => found.Rule == ValueDiffers.Rule && found.Span.Contains(SpanOf(number).Start)))
            {
                // The value says it already.
                return;
            }

            Report(NumberDiffers.Differs(SpanOf(number), number.Number.Text, original.Numbers[missing[0]].Text, Path));
            return;
        }

        foreach (var place in missing)
        {
            Report(NumberDiffers.Missing(symbol.ReportSpan, original.Numbers[place].Text, Path));
        }

        foreach (var place in more)
        {
            Report(NumberDiffers.More(SpanOf(placed[place]), placed[place].Number.Text, Path));
        }

        TextSpan SpanOf(PlacedNumber number) => symbol.Text.ToSource(new TextSpan(number.Start, number.Number.Text.Length));
    }

    private void Report(Diagnostic diagnostic) => _found.Add(diagnostic);

    /// <summary>A translation that is not done yet is a draft.</summary>
    private void ReportNotYet(Diagnostic diagnostic) => _found.Add(_model.NotYet(diagnostic));

    private static TextSpan PlaceOfId(QuestionSymbol question) =>
        question.HasOwnId && question.IdSpan.Length > 0 ? question.IdSpan : question.HeadingSpan;

    private static TextSpan PlaceOfAnswer(QuestionSymbol question) => question.Answer?.ReportSpan ?? question.HeadingSpan;

    /// <param name="question">A question.</param>
    /// <param name="isTaken">Whether the other document takes the answer from another question: then its kind is not known.</param>
    private static string StateOf(TranslatedQuestion question, bool isTaken) =>
        StateDiffers.NameOf(question.State, isTaken || question.IsTaken ? AnswerStatus.Answered : question.Status);

    /// <summary>Of the questions that only their words name those that have no counterpart.</summary>
    private static int CountNameless(EquatableArray<TranslatedQuestion> questions, IReadOnlyList<int> matched) =>
        questions.Where((question, place) => matched[place] < 0 && IsNameless(question)).Count();

    private static int CountAll(EquatableArray<TranslatedQuestion> questions) => questions.Count(IsNameless);

    private static bool IsNameless(TranslatedQuestion question) => question is { Id: null, Number: null };

    private static string KeyOf(IEnumerable<int> questions)
    {
        var sorted = questions.OrderBy(question => question).ToArray();
        return sorted.Length > 0 && sorted[0] < 0 ? "" : string.Join(",", sorted);
    }
}
