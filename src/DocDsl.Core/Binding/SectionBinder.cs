using System.Collections.Immutable;
using DocDsl.Core.Collections;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.ReaderText;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Binding;

/// <summary>Makes questions, answers and groups of the sections, in order, and joins each answer to its questions.</summary>
internal sealed partial class SectionBinder
{
    /// <summary>A text of "Vraag 1-999" over and over would make a million questions of nothing: the first diagnostics say it.</summary>
    private const int MaxDuplicates = 2_000;

    private readonly SyntaxTree _tree;
    private readonly DocumentHeader _header;
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly List<BoundGroup> _groups = [];
    private readonly List<TextRange> _closing = [];
    private readonly List<DanglingAnswer> _dangling = [];
    private readonly List<RepeatedAnswer> _repeated = [];
    private readonly List<QuestionDirective> _questionDirectives = [];
    private readonly List<AnswerDirective> _answerDirectives = [];
    private readonly List<PartHeading> _partHeadings = [];
    private readonly List<PartAnswer> _partAnswers = [];

    /// <summary>
    /// Numbered questions by their number and numbering. Filled when one is looked up: most answers are below their question.
    /// </summary>
    private readonly Dictionary<long, int> _byNumber = [];

    /// <summary>The questions that have a number, in order, each with its key.</summary>
    private readonly List<(long Key, int Question)> _numbered;

    /// <summary>The questions of the heading above.</summary>
    private readonly List<int> _above = [];

    private readonly List<int> _targets = [];

    /// <summary>The lines of a question that are below later headings, by its section; null while there are none.</summary>
    private Dictionary<int, List<TextRange>>? _more;

    private readonly QuestionLabels _labels = new();
    private readonly ImmutableArray<BoundQuestion>.Builder _questions;
    private readonly ImmutableArray<BoundAnswer>.Builder _answers;
    private SectionKind _last;
    private int _duplicates;
    private int _lastNumber;
    private int _indexed;
    private long _highestKey = -1;

    private SectionBinder(SyntaxTree tree, DocumentHeader header)
    {
        _tree = tree;
        _header = header;

        // Most letters have as many answers as questions, and one section before them: then nothing is copied at the end.
        var expected = tree.SectionTable.Length / 2;
        _questions = ImmutableArray.CreateBuilder<BoundQuestion>(expected);
        _answers = ImmutableArray.CreateBuilder<BoundAnswer>(expected);
        _numbered = new List<(long Key, int Question)>(expected);
    }

    private int Group => _groups.Count - 1;

    private int Scope => _header.NumbersPerGroup ? _groups.Count : 0;

    public static BoundSections Bind(SyntaxTree tree, DocumentHeader header)
    {
        var binder = new SectionBinder(tree, header);
        for (var i = 1; i < tree.SectionTable.Length; i++)
        {
            binder.Add(tree.Section(i));
        }

        return binder.Finish();
    }

    private BoundSections Finish()
    {
        return new(
            ToImmutable(_groups),
            ToImmutable(_questions),
            ToImmutable(_answers),
            _more,
            ToImmutable(_closing),
            _dangling.Select(each => each with { IsAsked = IsAsked(each) }).ToImmutableArray(),
            ToImmutable(_repeated),
            ToImmutable(_questionDirectives),
            ToImmutable(_answerDirectives),
            ToImmutable(_partHeadings),
            ToImmutable(_partAnswers),
            ToImmutable(_diagnostics)
        );
    }

    private static ImmutableArray<T> ToImmutable<T>(ImmutableArray<T>.Builder list) =>
        list.Count == list.Capacity ? list.MoveToImmutable() : list.ToImmutable();

    private static ImmutableArray<T> ToImmutable<T>(List<T> list) => list.Count == 0 ? ImmutableArray<T>.Empty : list.ToImmutableArray();

    private void Add(SectionSyntax section)
    {
        switch (section.Kind)
        {
            case SectionKind.Closing:
                // It is not between a question and its answer.
                _closing.Add(TextRange.Below(section));
                return;
            case SectionKind.Group:
                AddGroup(section);
                break;
            case SectionKind.Question:
                AddQuestions(section);
                break;
            case SectionKind.Answer:
                AddAnswer(section);
                break;
        }

        _last = section.Kind;
    }

    private void AddGroup(SectionSyntax section)
    {
        var title = section.TitleSpan;
        _groups.Add(new BoundGroup(_tree.Text.ToString(title), title, new TextRange(section.FirstElementBelowTitle, section.EndElement)));
        _lastNumber = _header.NumbersPerGroup ? 0 : _lastNumber;
    }

    private void AddQuestions(SectionSyntax section)
    {
        _above.Clear();
        if (section.FirstNumber == section.EndNumber)
        {
            var hasNumber = _header.Numbering != NumberingStyle.None && section.LabelSpan.Length == 0;
            AddQuestion(section, hasNumber ? new QuestionNumber(_lastNumber + 1) : null);
        }

        for (var i = section.FirstNumber; i < section.EndNumber; i++)
        {
            AddQuestion(section, _tree.Numbers[i]);
        }

        BindDirectives(section);
    }

    private void AddQuestion(SectionSyntax section, QuestionNumber? written)
    {
        var number = written?.Number;
        if (number is { } value)
        {
            _lastNumber = value;
            var first = FindByNumber(value, Scope);
            if (first >= 0)
            {
                if (written!.Value.Part != '\0' && _questions[first].Identity.Written!.Value.Part != written.Value.Part)
                {
                    AddPart(section, first, written.Value.Part);
                    return;
                }

                if (++_duplicates > MaxDuplicates)
                {
                    return;
                }

                _diagnostics.Add(DuplicateNumber.At(section.HeadingSpan, value));
                number = null;
            }
        }

        var identity = new QuestionIdentity(_tree, section.Index, written, written is not null && number is null);
        if (section.LabelSpan is { Length: > 0 } label)
        {
            identity = _labels.Add(identity, _questions.Count, _tree.Text.ToString(label), label, Scope, _diagnostics);
        }

        _above.Add(_questions.Count);
        if (number is { } numbered)
        {
            var key = Key(numbered, Scope);
            _highestKey = Math.Max(_highestKey, key);
            _numbered.Add((key, _questions.Count));
        }

        if (written is { Part: not '\0' } part)
        {
            _partHeadings.Add(new PartHeading(_questions.Count, part.Part, section.Index));
        }

        _questions.Add(new BoundQuestion(identity, Group, Answer: -1, QuestionState.Unanswered, Reason: null));
    }

    /// <summary>A part below a heading of its own belongs to the question that was begun above.</summary>
    private void AddPart(SectionSyntax section, int question, char part)
    {
        _partHeadings.Add(new PartHeading(question, part, section.Index));
        if (_questions[question].Identity.Section is var own && own != section.Index)
        {
            if (!(_more ??= []).TryGetValue(own, out var more))
            {
                _more.Add(own, more = []);
            }

            more.Add(TextRange.Below(section));
        }

        if (!_above.Contains(question))
        {
            _above.Add(question);
        }
    }

    private void AddAnswer(SectionSyntax section)
    {
        var answer = _answers.Count;
        _targets.Clear();
        var labels = LabelsOf(section);
        if (section.FirstNumber == section.EndNumber && labels.IsEmpty && _last == SectionKind.Question)
        {
            foreach (var question in _above)
            {
                Join(answer, question, part: '\0');
            }
        }

        for (var i = section.FirstNumber; i < section.EndNumber; i++)
        {
            var number = _tree.Numbers[i];
            var question = Find(number.Number);
            if (question >= 0)
            {
                Join(answer, question, number.Part);
            }
            else
            {
                _dangling.Add(new DanglingAnswer(answer, Scope, number.Number));
            }
        }

        foreach (var label in labels)
        {
            if (_labels.Find(label.Label, Scope) is >= 0 and var question)
            {
                Join(answer, question, part: '\0');
            }
            else
            {
                _dangling.Add(new DanglingAnswer(answer, Scope, 0, label));
            }
        }

        var status = AnswerStatus.Answered;
        for (var i = section.FirstDirective; i < section.EndDirective; i++)
        {
            var directive = _tree.Directive(i);
            switch (directive.Kind)
            {
                case DirectiveKind.Status when directive.Arguments is StatusArguments arguments:
                    status = QuestionStates.StatusOf(arguments.Word);
                    break;
                case DirectiveKind.Value
                or DirectiveKind.Covers
                or DirectiveKind.SameAs
                or DirectiveKind.By
                or DirectiveKind.Promise
                or DirectiveKind.Fulfils
                or DirectiveKind.Supersedes
                or DirectiveKind.Evidence
                or DirectiveKind.Reviewed
                or DirectiveKind.Corrects:
                    _answerDirectives.Add(new AnswerDirective(directive, answer));
                    break;
            }
        }

        var questions = _targets.Count == 1 ? Indexes.Single(_targets[0]) : _targets.ToImmutableArray();
        _answers.Add(new BoundAnswer(section.Index, questions, status));
    }

    /// <summary>The labels of <c>@answer AC-01, A.1</c>, and of a declared heading of an answer.</summary>
    private ImmutableArray<WrittenLabel> LabelsOf(SectionSyntax section) =>
        section.LabelSpan is { Length: > 0 } span ? ImmutableArray.Create(new WrittenLabel(_tree.Text.ToString(span), span))
        : section.FirstDirective < section.EndDirective
        && _tree.Directive(section.FirstDirective) is { Kind: DirectiveKind.Answer, Arguments: NumbersArguments { Labels: var labels } }
            ? labels
        : ImmutableArray<WrittenLabel>.Empty;

    /// <summary>
    /// The question directly above where it has the number, since a number used twice is answered where it is asked; otherwise the first.
    /// </summary>
    private int Find(int number)
    {
        foreach (var question in _above)
        {
            if (_questions[question].Identity.Written is { } written && written.Number == number)
            {
                return question;
            }
        }

        return FindByNumber(number, Scope);
    }

    /// <summary>Whether there is such a question after all, now that all are known.</summary>
    private bool IsAsked(DanglingAnswer answer) =>
        (answer.Label is { } label ? _labels.Find(label.Label, answer.Scope) : FindByNumber(answer.Number, answer.Scope)) >= 0;

    private int FindByNumber(int number, int scope)
    {
        var key = Key(number, scope);
        if (key > _highestKey)
        {
            return -1;
        }

        for (; _indexed < _numbered.Count; _indexed++)
        {
            _byNumber.Add(_numbered[_indexed].Key, _numbered[_indexed].Question);
        }

        return _byNumber.TryGetValue(key, out var found) ? found : -1;
    }

    private static long Key(int number, int scope) => ((long)scope << 32) | (uint)number;

    private void Join(int answer, int question, char part)
    {
        if (!_targets.Contains(question))
        {
            _targets.Add(question);
        }

        if (part != '\0')
        {
            _partAnswers.Add(new PartAnswer(answer, question, part));
        }

        var bound = _questions[question];
        if (bound.Answer < 0)
        {
            _questions[question] = bound with { Answer = answer };
        }
        else if (bound.Answer != answer && part == '\0')
        {
            _repeated.Add(new RepeatedAnswer(answer, question));
        }
    }
}
