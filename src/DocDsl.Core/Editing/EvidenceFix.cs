using System.Collections.Immutable;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Text;

namespace DocDsl.Core.Editing;

/// <summary>
/// QA4012, QA6006, QA6009: the file, heading, code or test that was probably meant. Unlike <see cref="Fixes"/> it cannot be tried on the
/// document, which does not know what it names; the nearest name was found where it is.
/// </summary>
internal static class EvidenceFix
{
    /// <summary>The rules that it is for.</summary>
    public static ImmutableArray<string> Rules { get; } = ImmutableArray.Create("QA4012", "QA6006", "QA6009");

    /// <returns>Null where nothing is near.</returns>
    public static Fix? For(Diagnostic diagnostic) =>
        Rules.Contains(diagnostic.Id) && diagnostic["nearest"] is { } nearest
            ? new Fix(
                "nearest-evidence",
                $"Change to '{nearest}'",
                isAutomatic: false,
                ImmutableArray.Create(new TextChange(diagnostic.Span, nearest))
            )
            : null;
}
