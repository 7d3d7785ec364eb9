using DocDsl.Core.Directives;
using System.Collections.Immutable;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;

namespace DocDsl.Core.Binding;

/// <summary>Binds references to the questions that they name (QA4001).</summary>
internal sealed class ReferenceBinder(Binder binder)
{
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
            binder.Report(ReferenceNotFound.LostNumber(lost));
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

        binder.Report(ReferenceNotFound.Question(reference.Span, reference.TargetName));
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
            var answer = Last(_model.Answers, position, symbol => symbol.Span);
            var question = Last(_model.Questions, position, symbol => symbol.Span);
            return answer is not null && answer.Span.End > position ? (null, answer) : (question, null);
        }

        /// <summary>The last that begins at or before a position.</summary>
        private static T? Last<T>(ImmutableArray<T> symbols, int position, Func<T, TextSpan> span)
            where T : class
        {
            var low = 0;
            var high = symbols.Length;
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (span(symbols[middle]).Start <= position)
                {
                    low = middle + 1;
                }
                else
                {
                    high = middle;
                }
            }

            return low == 0 ? null : symbols[low - 1];
        }
    }
}
