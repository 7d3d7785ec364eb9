using System.Collections.Immutable;
using DocDsl.Core.Collections;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Languages;
using DocDsl.Core.Rules;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;

namespace DocDsl.Core.Binding;

/// <summary>Binds references to the questions that they name (QA4001), and finds answers that refer only to each other (QA4002).</summary>
internal sealed class ReferenceBinder(Binder binder)
{
    /// <summary>An answer that says more than a referral is no mere referral, whatever it begins with.</summary>
    private const int MaxReferralLength = 200;

    private readonly SemanticModel _model = binder.Model;
    private readonly ReferenceFinder _finder = ReferenceFinder.Find(binder.Tree, binder.Excluded, binder.Words);

    /// <summary>A reader reads <c>vraag 4</c> where <c>vraag [[#4]]</c> is written. Before any text is built.</summary>
    public void ExcludeBrackets()
    {
        foreach (var reference in _finder.Found)
        {
            if (reference.IsWritten)
            {
                ExcludeBrackets(reference.Span);
            }
        }
    }

    /// <summary>When all questions have their ids.</summary>
    public void Bind()
    {
        foreach (var lost in _finder.Lost)
        {
            binder.Report(DiagnosticRules.ReferenceNotFound.At(lost, "This refers to a question whose number is lost: the number on the line below is a note's"));
        }

        if (_finder.Found.Count == 0)
        {
            return;
        }

        var index = new Index(_model);
        var kept = ImmutableArray.CreateBuilder<ReferenceSymbol>(_finder.Found.Count);
        foreach (var reference in _finder.Found)
        {
            if (Resolve(reference, index))
            {
                kept.Add(reference);
            }
        }

        _model.References = kept.ToImmutable();
        CheckCircles();
    }

    /// <returns>False for what is no reference after all: the rest of a list that does not fit.</returns>
    private bool Resolve(ReferenceSymbol reference, Index index)
    {
        (reference.FromQuestion, reference.FromAnswer) = index.SectionOf(reference.Span.Start);
        if (reference.Document is not null)
        {
            return true;
        }

        reference.Target = index.Find(reference);
        if (reference.Target is not null)
        {
            return !ReferenceEquals(reference.Target, reference.FromQuestion) || reference.IsWritten;
        }

        // "vraag 5, 10 jaar geleden": after a number that is there, one that is not is a number of something else. Where numbers
        // come from outside, or a question speaks, the letter's own words may mean another document.
        if (!reference.IsWritten && (index.HasTargetAt(reference.Span) || _model.Numbering == NumberingStyle.Any || reference.FromAnswer is null))
        {
            return false;
        }

        binder.Report(DiagnosticRules.ReferenceNotFound.At(reference.Span, $"There is no {reference.TargetName} to refer to"));
        return true;
    }

    private void ExcludeBrackets(TextSpan span)
    {
        var start = span.Start + 2;
        while (binder.Content[start] is '#' or ' ')
        {
            start++;
        }

        binder.Excluded.Add(TextSpan.FromBounds(span.Start, start));
        binder.Excluded.Add(TextSpan.FromBounds(span.End - 2, span.End));
    }

    /// <summary>An answer that only refers has something to say when one that it refers to has.</summary>
    private void CheckCircles()
    {
        if (binder.Tree.Language is not { } language)
        {
            return;
        }

        var waiting = _model.References
            .Where(reference => reference.FromAnswer is not null)
            .GroupBy(reference => reference.FromAnswer!)
            .Where(group => IsMereReferral(group.Key, language))
            .ToDictionary(group => group.Key, group => group.ToArray());
        for (var again = waiting.Count > 0; again;)
        {
            again = false;
            foreach (var answer in waiting.Keys.ToArray())
            {
                if (waiting[answer].Any(reference => reference.Target is null || (reference.Target.Answer is { } other && !waiting.ContainsKey(other)) || reference.Target.Answer is null))
                {
                    again = waiting.Remove(answer);
                }
            }
        }

        foreach (var pair in waiting)
        {
            var to = string.Join(", ", pair.Value.Select(reference => reference.TargetName).Distinct());
            binder.Report(DiagnosticRules.CircularReference.At(pair.Value[0].Span, pair.Value.All(reference => ReferenceEquals(reference.Target!.Answer, pair.Key))
                ? $"This answer refers only to itself, by {to}"
                : $"This answer refers only to {to}, and that in the end only to this"));
        }
    }

    private static bool IsMereReferral(AnswerSymbol answer, Language language)
    {
        var text = answer.Text.Text;
        if (text.Length > MaxReferralLength || !language.Referrals.OpeningList.Any(opening => text.StartsWith(opening, StringComparison.Ordinal)))
        {
            return false;
        }

        var end = text.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 && text.IndexOf('\n') < 0;
    }

    /// <summary>The questions by number and id, and the sections by place.</summary>
    private sealed class Index
    {
        private readonly SemanticModel _model;
        private readonly Dictionary<(GroupSymbol? Group, int Number), QuestionSymbol> _byNumber = [];
        private readonly Dictionary<string, QuestionSymbol> _byId = new(StringComparer.Ordinal);
        private TextSpan _lastWithTarget = new(-1, 0);

        public Index(SemanticModel model)
        {
            _model = model;
            foreach (var question in model.Questions)
            {
                if (question.Number is { } number)
                {
                    _byNumber[(model.NumbersPerGroup ? question.Group : null, number)] = question;
                }

                if (question.Id is { } id && !_byId.ContainsKey(id))
                {
                    _byId.Add(id, question);
                }
            }
        }

        public QuestionSymbol? Find(ReferenceSymbol reference)
        {
            QuestionSymbol? found;
            if (reference.Number is { } number)
            {
                var group = _model.NumbersPerGroup ? (reference.FromQuestion ?? reference.FromAnswer?.Questions.FirstOrDefault())?.Group : null;
                _byNumber.TryGetValue((group, number.Number), out found);
                found = found is not null && number.Part != '\0' && reference.IsWritten && found.Parts.All(part => part.Letter != number.Part) ? null : found;
            }
            else
            {
                _byId.TryGetValue(reference.Id!, out found);
            }

            _lastWithTarget = found is null ? _lastWithTarget : reference.Span;
            return found;
        }

        /// <summary>Whether an earlier number of the same list is there.</summary>
        public bool HasTargetAt(TextSpan span) => _lastWithTarget == span;

        public (QuestionSymbol? Question, AnswerSymbol? Answer) SectionOf(int position)
        {
            var answer = BinarySearch.LastAtMost(new AnswerStarts(_model.Answers), position);
            if (answer >= 0 && _model.Answers[answer].Span.End > position)
            {
                return (null, _model.Answers[answer]);
            }

            var question = BinarySearch.LastAtMost(new QuestionStarts(_model.Questions), position);
            return (question < 0 ? null : _model.Questions[question], null);
        }

        private readonly struct AnswerStarts(ImmutableArray<AnswerSymbol> answers) : IPositions
        {
            public int Count => answers.Length;

            public int this[int index] => answers[index].Span.Start;
        }

        private readonly struct QuestionStarts(ImmutableArray<QuestionSymbol> questions) : IPositions
        {
            public int Count => questions.Length;

            public int this[int index] => questions[index].Span.Start;
        }
    }
}
