using System.Collections.Immutable;
using DocDsl.Core.Compilation;

namespace DocDsl.Cli.Reports;

/// <summary>What was understood of one document.</summary>
/// <param name="Path">As shown.</param>
/// <param name="Lines">In order.</param>
/// <param name="Counts">Of its questions, answers, groups and notes.</param>
internal sealed record Outline(string Path, ImmutableArray<OutlineLine> Lines, DocumentCounts Counts)
{
    /// <summary>How many lines each role has, in the order of the roles; roles without lines are omitted.</summary>
    public IEnumerable<(LineRole Role, int Lines)> Roles =>
        Lines.GroupBy(line => line.Role).OrderBy(role => role.Key).Select(role => (role.Key, role.Count()));

    /// <summary>What reports call a role.</summary>
    public static string NameOf(LineRole role) =>
        role switch
        {
            LineRole.GroupTitle => "group-title",
            LineRole.GroupText => "group-text",
            _ => role.ToString().ToLowerInvariant(),
        };
}

/// <summary>A line of a document.</summary>
/// <param name="Role">What it was understood to be.</param>
/// <param name="Label">Of a question or an answer: <c>Q3</c>, <c>A3</c>; otherwise empty.</param>
/// <param name="Diagnostics">Those that begin in the line.</param>
/// <param name="Text">Without its line end.</param>
internal sealed record OutlineLine(LineRole Role, string Label, LocatedDiagnostic[] Diagnostics, string Text);
