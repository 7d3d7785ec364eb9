using System.Collections.Immutable;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.ReaderText;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;
using DocDsl.Core.Values;
using DocDsl.Core.Values.Invariant;
using DocDsl.Core.Values.Natural;

namespace DocDsl.Core.Binding;

/// <summary>Binds <c>@expect</c> and <c>@value</c>: the typed value of each answer, with the words it rests on.</summary>
internal sealed partial class ValueBinder(
    SyntaxTree tree,
    DocumentHeader header,
    BoundSections sections,
    DocumentTexts texts,
    BoundParts parts,
    BoundPartAnswers partAnswers,
    AnswerQuotes quotes,
    AnswerContents contents,
    SetMatch? match,
    SharedAnswers? shared
)
{
    private readonly SyntaxTree _tree = tree;
    private readonly DocumentHeader _header = header;
    private readonly BoundSections _sections = sections;
    private readonly DocumentTexts _texts = texts;
    private readonly BoundParts _parts = parts;
    private readonly BoundPartAnswers _partAnswers = partAnswers;
    private readonly AnswerQuotes _quotes = quotes;
    private readonly AnswerContents _contents = contents;
    private readonly SetMatch? _match = match;
    private readonly SharedAnswers? _shared = shared;
    private readonly ValueReader _reader = new(tree, contents);
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly Dictionary<Answerable, (ValueType Type, TextSpan Span)> _expected = [];
    private readonly Dictionary<Answerable, ValueSymbol> _values = [];

    /// <summary>What has a value by a directive, be it wrong: nothing is read for it then.</summary>
    private readonly HashSet<Answerable> _given = [];

    /// <summary>For each answer, how many parts it names and one of them.</summary>
    private readonly ILookup<int, PartAnswer> _namedBy = partAnswers.Named.ToLookup(part => part.Answer);

    /// <returns>For each question and part that has a value or should have one, what is known of it.</returns>
    public static (IReadOnlyDictionary<Answerable, Typing> Typings, ImmutableArray<Diagnostic> Diagnostics) Bind(
        SyntaxTree tree,
        DocumentHeader header,
        BoundSections sections,
        DocumentTexts texts,
        BoundParts parts,
        BoundPartAnswers partAnswers,
        AnswerQuotes quotes,
        AnswerContents contents,
        SetMatch? match,
        SharedAnswers? shared
    )
    {
        var binder = new ValueBinder(tree, header, sections, texts, parts, partAnswers, quotes, contents, match, shared);
        binder.BindDirectives();
        return (binder.Typings(), binder._diagnostics.ToImmutableArray());
    }

    private Dictionary<Answerable, Typing> Typings()
    {
        var typings = new Dictionary<Answerable, Typing>();
        foreach (var pair in _expected)
        {
            _values.TryGetValue(pair.Key, out var value);
            typings.Add(pair.Key, new Typing(pair.Value.Type, pair.Value.Span, value));
        }

        foreach (var pair in _values)
        {
            if (!_expected.ContainsKey(pair.Key))
            {
                typings.Add(pair.Key, new Typing(null, default, pair.Value));
            }
        }

        return typings;
    }

    private void BindDirectives()
    {
        var expecting = new List<Answerable>();
        foreach (var (directive, all) in _sections.QuestionDirectives)
        {
            if (directive.Arguments is ExpectArguments expect)
            {
                BindExpect(directive, expect, all, expecting);
            }
        }

        ExpectOfType(expecting);
        foreach (var (directive, answer) in _sections.AnswerDirectives)
        {
            if (directive.Arguments is ValueArguments value)
            {
                BindValue(directive, value, answer);
            }
        }

        foreach (var symbol in expecting)
        {
            if (AnswerTo(symbol) is >= 0 and var answer && !_given.Contains(symbol))
            {
                ReadValue(symbol, _expected[symbol].Type, answer);
            }
        }
    }

    private void BindValue(DirectiveSyntax directive, ValueArguments value, int answer)
    {
        if (_sections.Answers[answer].SameAs is not null)
        {
            _diagnostics.Add(RepeatedDirective.Contradictory.At(directive.NameSpan, directive.Name, "same-as"));
            return;
        }

        var all = _sections.Answers[answer].Questions;
        var targets = value.Target is { } target
            ? DirectiveTargets.Find(directive, target, all, _sections.Questions, _parts, _diagnostics)
            : TargetsOf(directive, all, answer);
        foreach (var symbol in targets)
        {
            if (symbol.Part >= 0 && AnswerTo(symbol) != answer && _contents.Of(answer) == AnswerContent.Words)
            {
                _diagnostics.Add(MalformedArgument.PartNotCovered.At(directive.ArgumentSpan, NameOf(symbol)!));
                return;
            }

            if (!_given.Add(symbol))
            {
                _diagnostics.Add(RepeatedDirective.ForQuestion.At(directive.NameSpan, directive.Name));
                return;
            }
        }

        // An answer that says nothing has no value either, and is reported itself.
        if (value.IsMalformed || _contents.Of(answer) != AnswerContent.Words)
        {
            return;
        }

        var span = _quotes.Find(answer, value.Words, _diagnostics);
        foreach (var symbol in targets)
        {
            Give(directive, symbol, answer, value, span);
        }
    }

    private void Give(DirectiveSyntax directive, Answerable symbol, int answer, ValueArguments arguments, TextSpan span)
    {
        var (text, written, quoted) = (arguments.Value, arguments.ValueSpan, arguments.Words);
        ValueType? expected = _expected.TryGetValue(symbol, out var found) ? found.Type : null;
        if (expected is null && written.Length == 0)
        {
            _diagnostics.Add(MalformedArgument.KindRequired.At(directive.ArgumentSpan));
            return;
        }

        var type = expected ?? InvariantValues.Guess(text);
        var isRead = _reader.TryReadWords(quoted.Value, type, out var read);
        if (written.Length == 0)
        {
            if (isRead)
            {
                _values[symbol] = new ValueSymbol(type, read, span) { Fact = arguments.Fact };
            }
            else
            {
                _diagnostics.Add(UnexpectedValue.QuotedText(quoted.Span, quoted.Value, type.ToString()));
            }

            return;
        }

        if (!WrittenValues.TryNormalize(type.IsSeveralChoices ? _tree.Text.ToString(written) : text, type, out var value))
        {
            _diagnostics.AddRange(UnexpectedValues.Of(written, _tree.Text.ToString(written), text, type));
            return;
        }

        _values[symbol] = new ValueSymbol(type, value, span) { Fact = arguments.Fact };
        CheckValue(symbol, answer, type, value, written, isRead ? read : null);
    }

    /// <summary>A value must be what the quoted words say, and what the answer begins with.</summary>
    private void CheckValue(Answerable symbol, int answer, ValueType type, string value, TextSpan written, string? read)
    {
        if (type.Kind is ValueKind.Text or ValueKind.Person or ValueKind.Office)
        {
            return;
        }

        if (read is not null && !ValueReader.Says(read, value, type))
        {
            _diagnostics.Add(ContradictedValue.QuotedText(written, value, read));
            return;
        }

        if (AnswerTo(symbol) != answer || !IsAlone(symbol))
        {
            return;
        }

        if (_reader.BoxesOf(answer, _sections.Answers[answer].Section, type) is { } boxes)
        {
            _diagnostics.AddRange(boxes.Diagnostics);
            if (boxes.Diagnostics.Count == 0 && boxes.Value != value)
            {
                _diagnostics.Add(ContradictedValue.Boxes(written, value, boxes.Value));
            }
        }
        else if (_reader.TryReadOpening(TextOf(answer), type, out var opening, out _) && opening != value)
        {
            _diagnostics.Add(ContradictedValue.Opening(written, value, opening));
        }
    }

    private TextView TextOf(int answer) => _texts.OfSection(_sections.Answers[answer].Section);

    /// <summary>Reads the value from the answer itself: the way it opens, or all of it.</summary>
    private void ReadValue(Answerable symbol, ValueType type, int answer)
    {
        if (_sections.Answers[answer].SameAs is { } other)
        {
            TakeValue(symbol, type, other);
            return;
        }

        var status = _sections.Answers[answer].Status;
        var view = _tree.ValueLineIn(_sections.Answers[answer].Section) is { } words
            ? _texts.View(new TextRange(words.Start, words.End, IsInline: true))
            : TextOf(answer);
        if (status is not (AnswerStatus.Answered or AnswerStatus.Partial) || view.IsEmpty)
        {
            return;
        }

        var text = view.Text;
        if (IsAlone(symbol) && _reader.BoxesOf(answer, _sections.Answers[answer].Section, type) is { } boxes)
        {
            _diagnostics.AddRange(boxes.Diagnostics);
            if (boxes.Value is not null)
            {
                _values[symbol] = new ValueSymbol(type, boxes.Value, boxes.Span);
            }
            else if (boxes.Diagnostics.Count == 0 && status == AnswerStatus.Answered)
            {
                _diagnostics.Add(NoValue.NoBoxTicked(SectionOf(answer).HeadingSpan, NameOf(symbol), symbol.Part >= 0, type.ToString()));
            }
        }
        else if (type.Kind == ValueKind.Text)
        {
            _values[symbol] = new ValueSymbol(type, text, view.ToSource(new TextSpan(0, text.Length)));
        }
        else if (IsAlone(symbol) && _reader.TryReadOpening(view, type, out var value, out var length))
        {
            _values[symbol] = new ValueSymbol(type, value, view.ToSource(new TextSpan(0, length)));
        }
        else if (
            IsAlone(symbol)
            && type is { IsSeveralChoices: false, Kind: not (ValueKind.Person or ValueKind.Office) }
            && NaturalValues.TryRead(text, type, _tree.Language, out value)
        )
        {
            _values[symbol] = new ValueSymbol(type, value, view.ToSource(new TextSpan(0, text.Length)));
        }
        else if (
            IsAlone(symbol)
            && !type.IsSeveralChoices
            && FirstLineValue.TryRead(_tree, SectionOf(answer), view, _contents.FirstLineOf(answer), type, out value, out var span)
        )
        {
            _values[symbol] = new ValueSymbol(type, value, span);
        }
        else if (status == AnswerStatus.Answered)
        {
            _diagnostics.Add(NoValue.At(SectionOf(answer).HeadingSpan, NameOf(symbol), symbol.Part >= 0, type.ToString()));
        }
    }

    private SectionSyntax SectionOf(int answer) => _tree.Section(_sections.Answers[answer].Section);

    private int AnswerTo(Answerable symbol) =>
        symbol.Part < 0 ? _sections.Questions[symbol.Question].Answer : _partAnswers.AnswerTo(symbol);

    private string? NameOf(Answerable symbol)
    {
        var identity = _sections.Questions[symbol.Question].Identity;
        return symbol.Part < 0
            ? identity.NameOrWords(_texts.OfSection(identity.Section).Text)
            : PartSymbol.NameOf(identity, _parts.Of(symbol.Question)[symbol.Part].Letter);
    }

    /// <summary>Whether the answer to this answers nothing else, so that the way it opens is the value of this.</summary>
    private bool IsAlone(Answerable symbol)
    {
        var answer = AnswerTo(symbol);
        if (_sections.Answers[answer].Questions.Length != 1)
        {
            return false;
        }

        return symbol.Part < 0
            ? _parts.Of(symbol.Question).IsEmpty
            : _namedBy[answer].Take(2).ToArray() is [var only] && only.Part == _parts.Of(symbol.Question)[symbol.Part].Letter;
    }

    /// <summary>
    /// What a directive below a heading is about when it names no target: the questions of the heading; below "Vraag 3a" and "Antwoord
    /// op vraag 3a", or beside <c>@covers 3a</c>, those parts.
    /// </summary>
    /// <param name="directive">The directive.</param>
    /// <param name="all">The questions of the heading.</param>
    /// <param name="answer">The answer that the directive is below; −1 below a question.</param>
    private List<Answerable> TargetsOf(DirectiveSyntax directive, ImmutableArray<int> all, int answer)
    {
        var section = _tree.Section(_tree.SectionOfElement(directive.Element));
        var targets = new List<Answerable>();
        foreach (var question in all)
        {
            var own = _parts.Of(question);
            var count = targets.Count;
            if (!own.IsEmpty)
            {
                var number = _sections.Questions[question].Identity.Written?.Number;
                var numbers = section.Numbers.Where(candidate => candidate.Number == number).ToArray();
                var isWhole = numbers.Length == 0 || numbers.Any(candidate => candidate.Part == '\0');
                var isNamed = answer >= 0 && (!isWhole || _partAnswers.Restricted.Contains((answer, question)));
                for (var part = 0; part < own.Length; part++)
                {
                    var letter = own[part].Letter;
                    if (
                        isNamed
                            ? _partAnswers.Named.Contains(new PartAnswer(answer, question, letter))
                            : !isWhole && numbers.Any(candidate => candidate.Part == letter)
                    )
                    {
                        targets.Add(new Answerable(question, part));
                    }
                }
            }

            if (targets.Count == count)
            {
                targets.Add(new Answerable(question));
            }
        }

        return targets;
    }
}
