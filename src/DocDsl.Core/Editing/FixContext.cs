using System.Collections.Immutable;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Languages;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Editing;

/// <summary>A fix that is not tried yet.</summary>
/// <param name="Diagnostic">What it corrects.</param>
/// <param name="Fix">The fix.</param>
/// <param name="Reveals">The rules that may report more after it; null for any.</param>
/// <param name="IsSecondBest">Whether it counts only where none of those before it helps.</param>
internal sealed record Proposal(Diagnostic Diagnostic, Fix Fix, string[]? Reveals, bool IsSecondBest);

/// <summary>A diagnostic in its document, and the fixes that are proposed for it.</summary>
internal sealed class FixContext(FixedDocument document, Diagnostic diagnostic, Func<Diagnostic, Fix, bool>? accept = null)
{
    private readonly List<Proposal> _proposals = [];

    public FixedDocument Document { get; } = document;

    public Diagnostic Diagnostic { get; } = diagnostic;

    public SemanticModel Model => Document.Model;

    public SyntaxTree Tree => Model.Tree;

    public string Content => Model.Tree.Text.Content;

    public TextSpan Span => Diagnostic.Span;

    public Lines Lines => Document.Lines;

    /// <summary>The likeliest first.</summary>
    public IReadOnlyList<Proposal> Proposals => _proposals;

    /// <summary>Proposes a fix. It is offered if it does what it should: the diagnostic goes, and none comes but of the rules that are
    /// named.</summary>
    /// <param name="key">The fix's kind.</param>
    /// <param name="title">What a menu says.</param>
    /// <param name="isAutomatic">Whether it may be applied without asking.</param>
    /// <param name="reveals">What may come in the diagnostic's place; null for anything, where the fix only lets DocDsl see what was
    /// meant.</param>
    /// <param name="changes">In any order.</param>
    public void Offer(string key, string title, bool isAutomatic, string[]? reveals, params IReadOnlyList<TextChange> changes) =>
        Propose(key, title, isAutomatic, reveals, isSecondBest: false, changes);

    /// <summary>Proposes a fix that is offered only where no other is.</summary>
    /// <inheritdoc cref="Offer"/>
    public void OfferOtherwise(string key, string title, bool isAutomatic, string[]? reveals, params IReadOnlyList<TextChange> changes) =>
        Propose(key, title, isAutomatic, reveals, isSecondBest: true, changes);

    private void Propose(
        string key,
        string title,
        bool isAutomatic,
        string[]? reveals,
        bool isSecondBest,
        IReadOnlyList<TextChange> changes
    )
    {
        var ordered = changes
            .Select(change => DirectiveComments.Wrap(Tree, change))
            .OrderBy(change => change.Span.Start)
            .ThenBy(change => change.Span.End)
            .ToImmutableArray();
        if (ordered.IsEmpty || _proposals.Any(proposal => proposal.Fix.Changes.SequenceEqual(ordered)))
        {
            return;
        }

        // A fix that is not requested is not tried.
        var fix = new Fix(key, title, isAutomatic, ordered);
        if (accept is null || accept(Diagnostic, fix))
        {
            _proposals.Add(new Proposal(Diagnostic, fix, reveals, isSecondBest));
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
}
