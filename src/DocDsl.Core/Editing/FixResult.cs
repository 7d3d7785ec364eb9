using DocDsl.Core.Collections;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;

namespace DocDsl.Core.Editing;

/// <summary>A document after fixes were applied to it.</summary>
internal sealed class FixResult
{
    private readonly List<AppliedFix> _applied = [];
    private readonly List<Step> _steps = [];

    internal FixResult(SemanticModel model) => Model = model;

    /// <summary>The document as it is now; the same instance as the one that was given if nothing was changed.</summary>
    public SemanticModel Model { get; private set; }

    /// <summary>What was applied, in the order in which it was. Two diagnostics that one change corrects are one.</summary>
    public IReadOnlyList<AppliedFix> Applied => _applied;

    /// <summary>Where a position of the text as it is now was in the text that was given; of what was inserted, where it was.</summary>
    public int OriginalOf(int position)
    {
        for (var i = _steps.Count - 1; i >= 0; i--)
        {
            position = _steps[i].Before(position);
        }

        return position;
    }

    internal void Add(AppliedFixes applied)
    {
        foreach (var proposal in applied.Proposals)
        {
            _applied.Add(new AppliedFix(proposal.Diagnostic, proposal.Fix, OriginalOf(proposal.Diagnostic.Span.Start)));
        }

        _steps.Add(new Step(applied.Changes));
        Model = applied.Model;
    }

    /// <summary>Some changes that were made together.</summary>
    private readonly struct Step : IPositions
    {
        private readonly IReadOnlyList<TextChange> _changes;
        private readonly int[] _starts;

        public Step(IReadOnlyList<TextChange> changes)
        {
            _changes = changes;
            _starts = new int[changes.Count];
            var shift = 0;
            for (var i = 0; i < _starts.Length; i++)
            {
                _starts[i] = changes[i].Span.Start + shift;
                shift += changes[i].NewText.Length - changes[i].Span.Length;
            }
        }

        public int Count => _starts.Length;

        public int this[int index] => _starts[index];

        public int Before(int position)
        {
            var at = BinarySearch.LastAtMost(this, position);
            if (at < 0)
            {
                return position;
            }

            var change = _changes[at];
            var end = _starts[at] + change.NewText.Length;
            return position < end
                ? Math.Min(change.Span.Start + position - _starts[at], change.Span.End)
                : position - end + change.Span.End;
        }
    }
}
