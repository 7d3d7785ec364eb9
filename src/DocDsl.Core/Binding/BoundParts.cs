using System.Collections.Immutable;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.ReaderText;
using DocDsl.Core.Symbols;

namespace DocDsl.Core.Binding;

/// <summary>A question, or a part of one.</summary>
/// <param name="Question">The index of the question.</param>
/// <param name="Part">The index of the part among the question's; −1 for the question itself.</param>
internal readonly record struct Answerable(int Question, int Part = -1);

/// <summary>How questions are divided.</summary>
/// <param name="Parts">The parts of each question that has any.</param>
/// <param name="OwnTexts">The words of each question of a joint heading that has its own.</param>
/// <param name="Diagnostics">What was reported.</param>
internal sealed record BoundParts(
    IReadOnlyDictionary<int, ImmutableArray<PartInfo>> Parts,
    IReadOnlyDictionary<int, TextView> OwnTexts,
    ImmutableArray<Diagnostic> Diagnostics
)
{
    public static BoundParts None { get; } =
        new(new Dictionary<int, ImmutableArray<PartInfo>>(), new Dictionary<int, TextView>(), ImmutableArray<Diagnostic>.Empty);

    /// <summary>The parts of a question; empty where it is not divided.</summary>
    public ImmutableArray<PartInfo> Of(int question) =>
        Parts.Count > 0 && Parts.TryGetValue(question, out var parts) ? parts : ImmutableArray<PartInfo>.Empty;
}
