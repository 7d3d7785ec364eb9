using DocDsl.Core.Diagnostics;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;

namespace DocDsl.Core.Editing;

/// <summary>A fix that was applied.</summary>
/// <param name="Diagnostic">What it corrected, as it was reported then.</param>
/// <param name="Fix">The fix.</param>
/// <param name="Position">Where the diagnostic begins, in the text before any fix.</param>
internal sealed record AppliedFix(Diagnostic Diagnostic, Fix Fix, int Position);

/// <summary>Fixes that were applied together.</summary>
/// <param name="Model">The document with them.</param>
/// <param name="Proposals">The fixes.</param>
/// <param name="Changes">In the order of the text before.</param>
internal sealed record AppliedFixes(SemanticModel Model, IReadOnlyList<Proposal> Proposals, IReadOnlyList<TextChange> Changes);
