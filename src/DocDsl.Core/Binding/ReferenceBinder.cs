using System.Collections.Immutable;
using DocDsl.Core.Collections;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;

namespace DocDsl.Core.Binding;

/// <summary>Resolves references to the questions that they name (QA4001).</summary>
internal sealed class ReferenceBinder
{
    private readonly DocumentHeader _header;
    private readonly DocumentSymbols _symbols;
    private readonly Dictionary<(GroupSymbol? Group, int Number), QuestionSymbol> _byNumber = [];
    private readonly Dictionary<string, QuestionSymbol> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<(GroupSymbol? Group, string Label), QuestionSymbol> _byLabel = [];
    private readonly List<Diagnostic> _diagnostics = [];

    /// <summary>The list of numbers in which the last question was found.</summary>
    private TextSpan _lastWithTarget = new(-1, 0);

    /// <summary>The questions whose parts have headings of their own, by the sections of these.</summary>
    private readonly Dictionary<int, int> _partHeadings = [];

    private ReferenceBinder(DocumentHeader header, BoundSections sections, DocumentSymbols symbols)
    {
        _header = header;
        _symbols = symbols;
        foreach (var heading in sections.PartHeadings)
        {
            _partHeadings[heading.Section] = heading.Question;
        }

        foreach (var question in symbols.Questions)
        {
            if (question.Number is { } number)
            {
                _byNumber[(header.NumbersPerGroup ? question.Group : null, number)] = question;
            }

            if (question.HeadingLabel is { } label)
            {
                _byLabel[(header.NumbersPerGroup ? question.Group : null, label)] = question;
                if (!_byId.ContainsKey(label))
                {
                    _byId.Add(label, question);
                }
            }

            if (question.Id is { } id && !_byId.ContainsKey(id))
            {
                _byId.Add(id, question);
            }
        }
    }

    public static (ImmutableArray<ReferenceSymbol> References, ImmutableArray<Diagnostic> Diagnostics) Bind(
        FoundReferences found,
        DocumentHeader header,
        BoundSections sections,
        DocumentSymbols symbols
    )
    {
        var lost = found.Lost.IsEmpty
            ? ImmutableArray<Diagnostic>.Empty
            : ImmutableArray.CreateRange(found.Lost, ReferenceNotFound.LostNumber);
        if (found.References.IsEmpty)
        {
            return (ImmutableArray<ReferenceSymbol>.Empty, lost);
        }

        var binder = new ReferenceBinder(header, sections, symbols);
        var references = ImmutableArray.CreateBuilder<ReferenceSymbol>(found.References.Length);
        foreach (var reference in found.References)
        {
            if (binder.Resolve(reference) is { } resolved)
            {
                references.Add(resolved);
            }
        }

        return (references.ToImmutable(), lost.AddRange(binder._diagnostics));
    }

    /// <returns>Null where it is not a reference after all: the rest of a list that does not fit.</returns>
    private ReferenceSymbol? Resolve(ReferenceInfo reference)
    {
        var (question, answer) = SectionOf(reference.Span.Start);
        if (reference.Document is not null)
        {
            return new ReferenceSymbol(reference, Target: null, question, answer);
        }

        if (Find(reference, question, answer) is { } target)
        {
            return !ReferenceEquals(target, question) || reference.IsWritten
                ? new ReferenceSymbol(reference, target, question, answer)
                : null;
        }

        // "vraag 5, 10 jaar geleden": after a number that exists, one that does not is a number of something else. Where numbers come
        // from outside, or in a question, the letter's own words may refer to another document.
        if (!reference.IsWritten && (_lastWithTarget == reference.Span || _header.Numbering == NumberingStyle.Any || answer is null))
        {
            return null;
        }

        _diagnostics.Add(ReferenceNotFound.Question(reference.Span, reference.TargetName));
        return new ReferenceSymbol(reference, Target: null, question, answer);
    }

    private QuestionSymbol? Find(ReferenceInfo reference, QuestionSymbol? question, AnswerSymbol? answer)
    {
        QuestionSymbol? found;
        var group = _header.NumbersPerGroup ? (question ?? answer?.Questions.FirstOrDefault())?.Group : null;
        if (reference.Number is { } number)
        {
            _byNumber.TryGetValue((group, number.Number), out found);
            if (found is not null && number.Part != '\0' && reference.IsWritten && found.Parts.All(part => part.Letter != number.Part))
            {
                found = null;
            }
        }
        else if (!_byLabel.TryGetValue((group, reference.Id!), out found))
        {
            // A label goes before an id, that of the same group before others.
            _byId.TryGetValue(reference.Id!, out found);
        }

        _lastWithTarget = found is null ? _lastWithTarget : reference.Span;
        return found;
    }

    private (QuestionSymbol? Question, AnswerSymbol? Answer) SectionOf(int position)
    {
        var answer = BinarySearch.LastAtMost(new AnswerStarts(_symbols.Answers), position);
        if (answer >= 0 && _symbols.Answers[answer].Span.End > position)
        {
            return (null, _symbols.Answers[answer]);
        }

        if (_partHeadings.Count > 0 && _partHeadings.TryGetValue(_symbols.Tree.SectionOfPosition(position), out var divided))
        {
            return (_symbols.Questions[divided], null);
        }

        var question = BinarySearch.LastAtMost(new QuestionStarts(_symbols.Questions), position);
        return (question < 0 ? null : _symbols.Questions[question], null);
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
