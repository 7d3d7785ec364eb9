using System.Collections.Immutable;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.ReaderText;
using DocDsl.Core.Rules;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;

namespace DocDsl.Core.Binding;

/// <summary>Tree to model: calls the binders of the parts in order, and collects what they find.</summary>
internal sealed class Binder
{
    private readonly SyntaxTree _tree;
    private readonly List<Diagnostic> _diagnostics = [];
    private KnownWords? _words;

    public Binder(SyntaxTree tree, DocumentTypeSet types)
    {
        _tree = tree;
        Types = types;
        Model = new SemanticModel(tree) { Types = types };
    }

    public SemanticModel Model { get; }

    public DocumentTypeSet Types { get; }

    public SyntaxTree Tree => _tree;

    public string Content => _tree.Text.Content;

    /// <summary>What no text shows: the numbers of notes and what is struck.</summary>
    public SortedSpans Excluded { get; } = new();

    /// <summary>Where the words stand that the rules look for. Once the header's type is known.</summary>
    public KnownWords Words => _words ??= new KnownWords(Content, _tree.Language, Model.Type);

    public SemanticModel Bind()
    {
        var header = new HeaderBinder(this);
        header.Bind(_tree.Section(0));
        var questions = new QuestionBinder(this);
        Model.Closing = View(default);
        for (var i = 1; i < _tree.SectionTable.Length; i++)
        {
            var section = _tree.Section(i);
            switch (section.Kind)
            {
                case SectionKind.Closing:
                    Model.Closing.Append(BodyOf(section));
                    break;
                default:
                    questions.Add(section);
                    break;
            }
        }

        Model.Preamble = View(BodyOf(_tree.Section(0)));
        questions.Finish();
        new NoteBinder(this).Bind();
        RunningHeaderLines.Exclude(this);
        var references = new ReferenceBinder(this);
        references.ExcludeBrackets();
        new FieldBinder(this).Bind(_tree.Section(0));
        DerivedIds.Name(Model);
        BindAnswers(questions, header.OpenReason);
        references.Bind();
        Check(questions);
        Model.Diagnostics = Finish();
        return Model;
    }

    public void Report(Diagnostic diagnostic) => _diagnostics.Add(diagnostic);

    /// <summary>What is not done yet is a warning in a draft.</summary>
    public void ReportNotYet(Diagnostic diagnostic) =>
        Report(Model.NotYet(diagnostic));

    public TextView View(TextRange range, BlockKind block = BlockKind.None) => new(_tree, range, block, Excluded);

    public static TextRange BodyOf(SectionSyntax section) =>
        new(section.FirstBodyElement, section.EndElement);

    /// <summary>Parts, then answers, then values: each needs what was found before it.</summary>
    private void BindAnswers(QuestionBinder questions, string? openReason)
    {
        PartBinder.Bind(this, questions);
        var parts = new PartAnswering(this, questions);
        parts.Bind();
        QuestionStates.Bind(this, openReason);
        if (questions.LaterInQuestions.Count > 0 || questions.LaterInAnswers.Count > 0 || Model.Type?.Expect is not null)
        {
            var evidence = new Evidence(this);
            new ValueBinder(this, questions, parts, evidence).Bind();
            new PromiseBinder(this, evidence).Bind(questions);
            EvidenceBinder.Bind(this, questions);
        }
    }

    /// <summary>The rules that look at the whole model.</summary>
    private void Check(QuestionBinder questions)
    {
        InvalidCharacter.Check(Content, Words.UsualEnd, _diagnostics);
        RunningHeader.Check(_tree, Words, Excluded, _diagnostics);
        foreach (var numbering in Numberings.NotInOrder(Model.Numbering, questions.Numbered))
        {
            FirstNumber.Check(numbering, _diagnostics);
            MissingNumber.Check(numbering, _diagnostics);
        }

        SimilarQuestions.Check(_tree, Model.Questions, _diagnostics);
        NoQuestion.Check(Model, _diagnostics);
        UnansweredQuestion.Check(Model, _diagnostics);
        AnswerWithoutQuestion.Check(Model.Numbering, questions.Dangling, _diagnostics);
        EmptyAnswer.Check(Model, _diagnostics);
        Placeholder.Check(Model, Words, _diagnostics);
        CircularReference.Check(Model, _diagnostics);
    }

    private ImmutableArray<Diagnostic> Finish()
    {
        if (HasSuppression())
        {
            SuppressionBinder.Bind(this);
        }

        if (_diagnostics.Count == 0 && _tree.Diagnostics.IsEmpty && Model.Suppressions.IsEmpty)
        {
            return ImmutableArray<Diagnostic>.Empty;
        }

        return SuppressionBinder.Apply(Model.Suppressions, _tree.Diagnostics.AddRange(_diagnostics))
            .OrderBy(diagnostic => diagnostic.Span.Start)
            .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)
            .ToImmutableArray();
    }

    private bool HasSuppression()
    {
        foreach (var directive in _tree.DirectiveTable)
        {
            if (directive.Kind == DirectiveKind.Allow)
            {
                return true;
            }
        }

        return false;
    }
}
