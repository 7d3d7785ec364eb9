using System.Collections.Immutable;
using DocDsl.Core.Diagnostics;

namespace DocDsl.Core.Binding;

/// <summary>Which answers cover which parts.</summary>
/// <param name="Named">The parts that answers name, in their heading or with <c>@covers</c>.</param>
/// <param name="Restricted">Answers that <c>@covers</c> restricts to parts of a question.</param>
/// <param name="Answers">The index of the answer to each part that has one.</param>
/// <param name="Diagnostics">What was reported.</param>
internal sealed record BoundPartAnswers(
    IReadOnlyCollection<PartAnswer> Named,
    IReadOnlyCollection<(int Answer, int Question)> Restricted,
    IReadOnlyDictionary<Answerable, int> Answers,
    ImmutableArray<Diagnostic> Diagnostics
)
{
    /// <summary>The index of the answer to a part; −1 when no answer covers it.</summary>
    public int AnswerTo(Answerable part) => Answers.TryGetValue(part, out var answer) ? answer : -1;
}
