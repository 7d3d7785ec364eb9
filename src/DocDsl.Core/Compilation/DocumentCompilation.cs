using System.Collections.Immutable;
using DocDsl.Core.Collections;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Rules;
using DocDsl.Core.Rules.CSharp;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;

namespace DocDsl.Core.Compilation;

/// <summary>
/// One document, checked: the one composition of its text, types and settings for the generator, the analyzers, the command and the
/// language server. What depends on other documents is found by <see cref="ExternalReferences"/> and <see cref="DocumentIndex"/>, and
/// what depends on C# by the analyzers; both report through <see cref="Filter"/>.
/// </summary>
internal sealed class DocumentCompilation
{
    private readonly DocumentOptions _options;

    private DocumentCompilation(
        SemanticModel model,
        DocumentShape shape,
        DiagnosticFilter filter,
        ImmutableArray<Diagnostic> diagnostics,
        DocumentOptions options
    )
    {
        _options = options;
        Model = model;
        Shape = shape;
        Filter = filter;
        Diagnostics = diagnostics;
    }

    /// <summary>What the document means; of an empty text where <see cref="HasFailed"/>.</summary>
    public SemanticModel Model { get; }

    /// <summary>What is generated for it.</summary>
    public DocumentShape Shape { get; }

    /// <summary>For what is found outside: its suppressions and severities.</summary>
    public DiagnosticFilter Filter { get; }

    /// <summary>What this document alone shows: without what is suppressed, with the severities that are set, in order.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Whether DocDsl itself failed on it (QA9001): then it has a type without members, and nothing else is known.</summary>
    public bool HasFailed { get; private init; }

    /// <summary>Where the document is named, for a clash of names.</summary>
    public TextSpan NameSpan => Model.CSharpName is null ? Model.DocumentSpan : Model.CSharpNameSpan;

    /// <summary>What it refers to in other documents (QA4006).</summary>
    public EquatableArray<ExternalReference> References => ExternalReferences.Of(Model);

    /// <summary>What it promises, and which promises it fulfils (QA8004 to QA8008); null where it does neither.</summary>
    public DocumentPromises? Promises => DocumentPromises.Of(Model);

    /// <summary>The values of its answers, and the answers that it supersedes (QA8101, QA8102); null where it has neither.</summary>
    public LocatedValues? Values => LocatedValues.Of(Model);

    /// <summary>Itself among the translations of its original (QA8111 to QA8117); null where it is not a translation.</summary>
    public TranslationEntry? Translation => Model.TranslatedDocument is null ? null : TranslationEntry.Of(Model);

    /// <summary>The files that it links to (QA4007, QA4008); those of a file of Markdown.</summary>
    public EquatableArray<FileLink> Links => FileLinks.Of(Model.Tree);

    /// <summary>What its answers rest on (QA4012, QA6006, QA6009, QA8201), in order.</summary>
    public EquatableArray<NamedEvidence> Evidence => NamedEvidence.AllOf(Model);

    /// <summary>The values that must be equal to facts outside of it (QA6012).</summary>
    public EquatableArray<BoundValue> Bound => BoundValue.AllOf(Model);

    /// <summary>
    /// The answers without evidence, where each must have some (QA6008). One that is refused, postponed or given elsewhere claims nothing.
    /// </summary>
    public EquatableArray<UnprovenAnswer> Unproven
    {
        get
        {
            if (!Filter.Severities.RequiresEvidence)
            {
                return default;
            }

            // An answer that is another's has its evidence too, and that must have some where it is.
            var proven = new HashSet<QuestionSymbol>(
                Model.Answers.Where(answer => !answer.Evidence.IsEmpty || answer.SameAs is not null).SelectMany(answer => answer.Questions)
            );
            return new(
                Model
                    .Questions.Where(question =>
                        question.Answer is { Status: AnswerStatus.Answered or AnswerStatus.Partial } && !proven.Contains(question)
                    )
                    .Select(question => new UnprovenAnswer(
                        question.Number,
                        question.Id,
                        Model.NotYet(MissingEvidence.At(question.Answer!.HeadingSpan, question.NameOrWords))
                    ))
            );
        }
    }

    /// <summary>Reads a document: all that depends on its text and types alone.</summary>
    public static SemanticModel Bind(SourceText text, DocumentTypeSet types) => SemanticAnalysis.Analyze(text, types);

    /// <summary>Reads a document with the answers that it takes from others.</summary>
    /// <param name="model">The document, without them.</param>
    /// <param name="shared">The answers.</param>
    public static SemanticModel Bind(SemanticModel model, SharedAnswers shared) =>
        SemanticAnalysis.Analyze(model.Tree, model.Types, shared);

    /// <summary>Compiles a document. Never throws: a fault of DocDsl itself is QA9001.</summary>
    /// <param name="text">Its path is relative to the project, with <c>/</c>.</param>
    /// <param name="options">All else that it depends on.</param>
    public static DocumentCompilation Create(SourceText text, DocumentOptions options)
    {
        try
        {
            return Create(options.Bind(text, options.Types), options);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return Failed(text.Path, options, fault);
        }
    }

    /// <summary>
    /// This document with the answers that it takes from others by <c>@same-as</c>, and with what is wrong with them; itself where it takes
    /// none.
    /// </summary>
    public DocumentCompilation With(IOtherAnswers others)
    {
        if (HasFailed || !SameAs.IsIn(Model))
        {
            return this;
        }

        try
        {
            var result = SameAs.Resolve(Model, others);
            var document = Create(Bind(Model, result.ToAnswers()), _options);
            var found = document.Diagnostics.Concat(result.Diagnostics.Select(document.Filter.Apply).OfType<Diagnostic>());
            return new DocumentCompilation(document.Model, document.Shape, document.Filter, SemanticAnalysis.Sorted(found), _options);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return Failed(Model.Tree.Text.Path, _options, fault);
        }
    }

    private static DocumentCompilation Create(SemanticModel model, DocumentOptions options)
    {
        var names = new List<Diagnostic>();
        var shape = ShapeBuilder.Build(
            model,
            model.Tree.Text.Path,
            options.RootNamespace,
            names,
            options.HasSummaries,
            options.File,
            model.Members ?? options.Members
        );
        var filter = DiagnosticFilter.Of(model, options.Severities);
        return new DocumentCompilation(model, shape, filter, DiagnosticsOf(model, names, options), options);
    }

    /// <summary>A document that cannot be read or compiled: a type without members, and QA9001.</summary>
    public static DocumentCompilation Failed(string path, DocumentOptions options, Exception fault)
    {
        var name = Naming.Of(path, options.RootNamespace, csharpName: null);
        var shape = new DocumentShape(path, name, TypeShapeBuilder.Root, path + ".", 0, default, default)
        {
            IsProperty = options.Members == DocumentMembers.None,
        };
        var empty = SemanticAnalysis.Analyze(new SourceText("", path), DocumentTypeSet.ReadyMade);
        var filter = new DiagnosticFilter(SuppressionList.Empty, options.Severities);
        return new DocumentCompilation(empty, shape, filter, InternalErrors(fault, options.Severities), options) { HasFailed = true };
    }

    /// <summary>QA9001 at the start of a file, unless it is switched off.</summary>
    public static ImmutableArray<Diagnostic> InternalErrors(Exception fault, SeveritySettings severities)
    {
        return severities.Apply(InternalError.Of(fault)) is { } diagnostic
            ? ImmutableArray.Create(diagnostic)
            : ImmutableArray<Diagnostic>.Empty;
    }

    private static ImmutableArray<Diagnostic> DiagnosticsOf(SemanticModel model, List<Diagnostic> names, DocumentOptions options)
    {
        // Most documents have nothing to report, and no settings.
        if (names.Count == 0 && options.IsUnicode && ReferenceEquals(options.Severities, SeveritySettings.None))
        {
            return model.Diagnostics;
        }

        names.AddRange(options.Severities.Problems);
        if (!options.IsUnicode)
        {
            names.Add(InvalidCharacter.UnknownEncoding());
        }

        var found = new List<Diagnostic>(model.Diagnostics);
        var necessary = new HashSet<int>();
        foreach (var diagnostic in names)
        {
            if (model.Suppressions.Find(diagnostic.Id, diagnostic.Span) is var suppression and >= 0)
            {
                necessary.Add(suppression);
            }
            else
            {
                found.Add(diagnostic);
            }
        }

        if (necessary.Count > 0)
        {
            // The model has reported them as unnecessary.
            var spans = new HashSet<TextSpan>(
                model
                    .Suppressions.Where(known => necessary.Contains(model.Suppressions.Find(known.RuleId, known.RuleSpan)))
                    .Select(known => known.RuleSpan)
            );
            found.RemoveAll(other => other.Id == UnnecessarySuppression.Rule.Id && spans.Contains(other.Span));
        }

        return SemanticAnalysis.Sorted(found.Select(options.Severities.Apply).OfType<Diagnostic>());
    }
}
