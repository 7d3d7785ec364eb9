using DocDsl.Core.Diagnostics;

namespace DocDsl.Core.Rules.CSharp;

/// <summary>QA6005: a <c>switch</c> in C# misses a question or a state.</summary>
internal static class IncompleteSwitch
{
    public static readonly Rule Rule = new("QA6005", "Incomplete switch", "Code", DiagnosticSeverity.Warning);

    /// <summary>The property of all patterns that are missing, each on a line.</summary>
    public const string Missing = "missing";

    private const int MaxNamed = 5;

    private static readonly Message<string> s_few = Rule.Message<string>("The switch does not handle {0}", "cases");

    private static readonly Message<string, int> s_many = Rule.Message<string, int>(
        "The switch does not handle {0} and {1} more",
        "cases",
        "more"
    );

    public static Diagnostic Of(IReadOnlyList<string> missing)
    {
        var named = string.Join(", ", missing.Take(MaxNamed));
        var found = missing.Count > MaxNamed ? s_many.At(default, named, missing.Count - MaxNamed) : s_few.At(default, named);
        return found.With(Missing, string.Join("\n", missing));
    }
}
