using System.Collections.Concurrent;
using DocDsl.Core.Compilation;
using DocDsl.Core.Symbols;

namespace DocDsl.Loading;

/// <summary>The answers that a document takes from others by <c>@same-as</c>.</summary>
internal sealed class TakenAnswers : IOtherAnswers
{
    private readonly IDocumentSource _others;
    private readonly ConcurrentDictionary<string, IReadOnlyList<QaDocument>> _named = [];
    private readonly ConcurrentDictionary<string, QaDocument> _byPath = [];
    private readonly SameAsResult _result;

    /// <param name="model">The document, without them.</param>
    /// <param name="others">The documents that it may take answers from.</param>
    public TakenAnswers(SemanticModel model, IDocumentSource others)
    {
        _others = others;
        _result = SameAs.Resolve(model, this);
        Model = DocumentCompilation.Bind(model, _result.ToAnswers());
    }

    /// <summary>The document, with them.</summary>
    public SemanticModel Model { get; }

    /// <summary>What is wrong with them.</summary>
    public IReadOnlyList<Core.Diagnostics.Diagnostic> Diagnostics => _result.Diagnostics;

    /// <summary>The document and the place of the question in it; null where nothing can be taken.</summary>
    /// <param name="name">As <c>@same-as</c> has it.</param>
    /// <param name="own">The document that takes.</param>
    public (QaDocument Document, int Question)? Find(ReferenceInfo name, QaDocument own) =>
        _result.Sources.TryGetValue(name.Span, out var source) && source.Answer is not null
            ? (source.Path == own.Path ? own : _byPath[source.Path], source.Row)
            : null;

    IReadOnlyList<string> IOtherAnswers.Named(string document) =>
        [.. _named.GetOrAdd(document, static (name, others) => others.Named(name), _others).Select(Known)];

    AnswerTable? IOtherAnswers.Find(string path) => _byPath.GetValueOrDefault(path)?.AnswerTable;

    private string Known(QaDocument document)
    {
        _byPath.TryAdd(document.Path, document);
        return document.Path;
    }
}
