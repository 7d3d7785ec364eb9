using System.Collections.Immutable;
using DocDsl.Core.Diagnostics;

namespace DocDsl.Core.Rules;

/// <summary>All rules. The compiler, the command line and the editor report these, with these ids and texts.</summary>
internal static class RuleList
{
    /// <summary>In the order of their ids.</summary>
    public static ImmutableArray<Rule> All { get; } = ImmutableArray<Rule>.Empty;
}
