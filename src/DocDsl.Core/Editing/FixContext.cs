using System.Collections.Immutable;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Languages;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Editing;

/// <summary>A diagnostic in its document, and the fixes that are offered for it.</summary>
internal sealed class FixContext(SemanticModel model, Diagnostic diagnostic, Func<Diagnostic, Fix, bool>? accept = null)
{
    private readonly List<Fix> _offered = [];
    private Dictionary<string, int>? _before;

    public SemanticModel Model { get; } = model;

    public Diagnostic Diagnostic { get; } = diagnostic;

    public SyntaxTree Tree => Model.Tree;

    public string Content => Model.Tree.Text.Content;

    public TextSpan Span => Diagnostic.Span;

    public Lines Lines { get; } = new(model.Tree.Text.Content);

    public IReadOnlyList<Fix> Offered => _offered;

    /// <summary>Offers a fix, if it does what it should: the diagnostic goes, and none comes but of the rules that are named.</summary>
    /// <param name="key">The fix's kind.</param>
    /// <param name="title">What a menu says.</param>
    /// <param name="isAutomatic">Whether it may be applied without asking.</param>
    /// <param name="reveals">What may come in the diagnostic's place; null for anything, where the fix only lets DocDsl see what was
    /// meant.</param>
    /// <param name="changes">In any order.</param>
    public void Offer(string key, string title, bool isAutomatic, string[]? reveals, params IReadOnlyList<TextChange> changes)
    {
        var ordered = changes.OrderBy(change => change.Span.Start).ThenBy(change => change.Span.End).ToImmutableArray();
        if (ordered.IsEmpty || _offered.Any(fix => fix.Changes.SequenceEqual(ordered)))
        {
            return;
        }

        // A fix that is not requested is not tried.
        var fix = new Fix(key, title, isAutomatic, ordered);
        if ((accept is null || accept(Diagnostic, fix)) && Helps(ordered, reveals))
        {
            _offered.Add(fix);
        }
    }

    /// <summary>Inserts an answer that is still to be written, with a blank line between it and the words around it.</summary>
    /// <param name="position">Where the words end that it follows.</param>
    /// <param name="heading">Its heading; empty for none.</param>
    public TextChange InsertPlaceholder(int position, string heading)
    {
        var isBeforeBlank = position >= Content.Length || Lines.EndOf(position) == position || !Lines.IsLineStart(position);
        List<string> lines = heading.Length == 0 ? [""] : ["", heading];
        lines.Add(Placeholder.ForAnswer(Tree.Language));
        return Lines.Insert(position, isBeforeBlank ? [.. lines] : [.. lines, ""]);
    }

    /// <summary>A fix is tried before it is offered: what a menu says is then what happens, in any document.</summary>
    private bool Helps(ImmutableArray<TextChange> changes, string[]? reveals)
    {
        _before ??= Count(Model.Diagnostics);
        var after = Count(Fixes.Reparse(Model, changes).Diagnostics);
        after.TryGetValue(Diagnostic.Id, out var left);
        return left < _before[Diagnostic.Id]
            && (
                reveals is null
                || after.All(pair => (_before.TryGetValue(pair.Key, out var count) && pair.Value <= count) || reveals.Contains(pair.Key))
            );
    }

    private static Dictionary<string, int> Count(ImmutableArray<Diagnostic> diagnostics) =>
        diagnostics.GroupBy(diagnostic => diagnostic.Id).ToDictionary(group => group.Key, group => group.Count());
}
