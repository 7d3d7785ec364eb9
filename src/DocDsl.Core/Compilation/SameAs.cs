using DocDsl.Core.Collections;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;

namespace DocDsl.Core.Compilation;

/// <summary>The other documents, as the host knows them.</summary>
internal interface IOtherAnswers
{
    /// <summary>The paths of the documents of a name, in order.</summary>
    /// <param name="document">As written: <c>library</c>.</param>
    IReadOnlyList<string> Named(string document);

    /// <summary>The answers of one of these; null where it cannot be read.</summary>
    AnswerTable? Find(string path);
}

/// <summary>
/// Finds the answers that <c>@same-as</c> names, along as many documents as it takes, for the compiler, the command, the editor and the
/// run time alike.
/// </summary>
internal sealed class SameAs
{
    private readonly IOtherAnswers _others;
    private readonly SemanticModel _model;
    private AnswerTable? _own;

    /// <summary>Where each question that was looked at leads, so that none is followed twice.</summary>
    private readonly Dictionary<(string Path, int Row), SharedSource> _known = [];

    private SameAs(SemanticModel model, IOtherAnswers others)
    {
        _model = model;
        _others = others;
    }

    /// <summary>The document's own answers: most take none of these, and their words need not be read.</summary>
    private AnswerTable Own => _own ??= AnswerTable.Of(_model);

    /// <summary>Whether a document takes answers from others.</summary>
    public static bool IsIn(SemanticModel model)
    {
        foreach (var answer in model.Answers)
        {
            if (answer.SameAs is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The other documents that a document takes answers from, as written.</summary>
    public static EquatableArray<string> DocumentsIn(SemanticModel model) =>
        IsIn(model)
            ? new EquatableArray<string>(
                model
                    .Answers.Select(answer => answer.SameAs?.Document)
                    .OfType<string>()
                    .Distinct(StringComparer.OrdinalIgnoreCase)
                    .OrderBy(name => name, StringComparer.Ordinal)
            )
            : default;

    /// <summary>Finds the answers that a document takes.</summary>
    /// <param name="model">The document, bound without them.</param>
    /// <param name="others">The other documents.</param>
    public static SameAsResult Resolve(SemanticModel model, IOtherAnswers others)
    {
        var resolver = new SameAs(model, others);
        var sources = new Dictionary<TextSpan, SharedSource>();
        var diagnostics = new List<Diagnostic>();
        foreach (var answer in model.Answers)
        {
            if (answer.SameAs is { } name)
            {
                var source = resolver.Follow(name, diagnostics);
                sources[name.Span] = source;
                CheckValues(answer, name, source, diagnostics);
            }
        }

        return new SameAsResult(sources, diagnostics);
    }

    private static void CheckValues(AnswerSymbol answer, ReferenceInfo name, SharedSource source, List<Diagnostic> diagnostics)
    {
        foreach (var question in answer.Questions)
        {
            if (
                source.Answer is { } taken
                && question.Expected is { } expected
                && ReferenceEquals(question.Answer, answer)
                && question.Parts.IsEmpty
                && taken.ValueAs(expected) is null
            )
            {
                diagnostics.Add(UnusableAnswer.Value(name, source.Path, taken.Value, expected.ToString()));
            }
        }
    }

    /// <summary>What a name leads to. What is wrong with the name itself is reported; with another document's, there.</summary>
    private SharedSource Follow(ReferenceInfo name, List<Diagnostic> diagnostics)
    {
        var passed = new HashSet<(string, int)>();
        var (table, row) = FindFirst(name, diagnostics);
        var first = row < 0 ? null : table;
        SharedSource? source = null;
        while (source is null)
        {
            if (table is null || row < 0)
            {
                source = SharedSource.None;
            }
            else if (!_known.TryGetValue((table.Path, row), out source))
            {
                if (!passed.Add((table.Path, row)))
                {
                    source = SharedSource.Circle;
                }
                else if (table.Rows[row].SameAs is not { } next)
                {
                    source = new SharedSource(table.Path, row, table.Rows[row].Answer);
                }
                else
                {
                    table = TableOf(next, table);
                    row = table?.Find(next) ?? -1;
                }
            }
        }

        foreach (var place in passed)
        {
            _known[place] = source;
        }

        if (first is not null && source == SharedSource.Circle)
        {
            diagnostics.Add(UnusableAnswer.Circle(name, first.Path));
        }
        else if (first is not null && source.Answer is null)
        {
            diagnostics.Add(UnusableAnswer.Unanswered(name, first.Path));
        }

        return source;
    }

    private (AnswerTable? Table, int Row) FindFirst(ReferenceInfo name, List<Diagnostic> diagnostics)
    {
        if (name.Document is null)
        {
            // A question of this document that does not exist is QA4001.
            return (Own, Own.Find(name));
        }

        var named = _others.Named(name.Document);
        var table = named.Count == 1 ? TableAt(named[0]) : null;
        var row = table?.Find(name) ?? -1;
        var member = ExternalReferences.MemberOf(name);
        var found = DocumentNotFound.Check(
            name.Span,
            name.Document,
            name.TargetName,
            member,
            named,
            _ => row >= 0 ? [member] : Array.Empty<string>()
        );
        if (found is not null)
        {
            diagnostics.Add(found);
        }

        return (table, row);
    }

    private AnswerTable? TableOf(ReferenceInfo name, AnswerTable from) =>
        name.Document is null ? from
        : _others.Named(name.Document) is [var path] ? TableAt(path)
        : null;

    private AnswerTable? TableAt(string path) => path == _model.Tree.Text.Path ? Own : _others.Find(path);
}

/// <summary>Where <c>@same-as</c> leads in the end.</summary>
/// <param name="Path">The document; empty where it leads nowhere.</param>
/// <param name="Row">The place of the question in it.</param>
/// <param name="Answer">The answer; null where it is not answered.</param>
internal sealed record SharedSource(string Path, int Row, SharedAnswer? Answer)
{
    /// <summary>It leads to no question.</summary>
    public static SharedSource None { get; } = new("", 0, null);

    /// <summary>It leads back to itself.</summary>
    public static SharedSource Circle { get; } = new("", 1, null);
}

/// <summary>What a document takes from others.</summary>
/// <param name="Sources">By the places where it names the questions.</param>
/// <param name="Diagnostics">What is wrong with the names, in no order (QA3012, QA4006).</param>
internal sealed record SameAsResult(IReadOnlyDictionary<TextSpan, SharedSource> Sources, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>For binding the document again.</summary>
    public SharedAnswers ToAnswers() =>
        new(Sources.Where(pair => pair.Value.Answer is not null).ToDictionary(pair => pair.Key, pair => pair.Value.Answer!));
}
