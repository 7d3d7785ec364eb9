using DocDsl.Core.Diagnostics;
using DocDsl.Core.Text;

namespace DocDsl.Core.DocumentTypes.Conditions;

/// <summary>
/// Whether a question of a set applies to a document, as <c>@when</c> says it: <c>stage is beta or stable and not (in-use is no)</c>.
/// It is checked where it is declared, takes time in proportion to its length, and cannot fail when it is evaluated.
/// </summary>
internal sealed class Condition
{
    /// <summary>How deep brackets and <c>not</c> may be in each other.</summary>
    public const int MaxDepth = 50;

    /// <summary>How many words, values and signs there may be.</summary>
    public const int MaxTokens = 1_000;

    private readonly ConditionNode _root;
    private IReadOnlyList<string>? _names;

    private Condition(ConditionNode root) => _root = root;

    /// <summary>The fields and questions that it mentions, each once, in the order of its text.</summary>
    public IReadOnlyList<string> Names => _names ??= _root.Comparisons.Select(comparison => comparison.Name.Text).Distinct().ToArray();

    /// <summary>Reads a condition. Never throws.</summary>
    /// <param name="content">The text of the declaration.</param>
    /// <param name="span">The argument of <c>@when</c> in it.</param>
    /// <param name="problem">What is malformed, at its place; null when nothing is.</param>
    /// <returns>Null when it is malformed.</returns>
    public static Condition? Parse(string content, TextSpan span, out Diagnostic? problem)
    {
        var parser = new ConditionParser(content, span);
        var root = parser.Parse();
        problem = parser.Problem;
        return root is null ? null : new Condition(root);
    }

    /// <summary>Finds what its names are, and checks its comparisons by that.</summary>
    /// <param name="resolve">What a name is; null when it is neither a field nor a question. One object for each name, since it keeps
    /// what it computes.</param>
    /// <param name="nearest">The name that one is probably a misspelling of; null when there is none.</param>
    /// <param name="report">Takes what is wrong, in the order of the text; null for an inherited condition, which was reported where it is
    /// declared.</param>
    /// <returns>The same condition, which can be evaluated. A comparison that is wrong is neither true nor false.</returns>
    public Condition Bind(Func<string, ConditionOperand?> resolve, Func<string, string?> nearest, Action<Diagnostic>? report) =>
        new(_root.Bind(new ConditionBinder(resolve, nearest, report)));

    /// <summary>Whether the question applies: Kleene's logic of three values, of which null is "not known yet".</summary>
    /// <param name="values">The values of a field or of a question's answer, in the notation of directives; empty when it has none, and
    /// null when that is not known yet.</param>
    public bool? Evaluate(Func<string, IReadOnlyList<string>?> values) => _root.Evaluate(values);

    /// <summary>Its one way to be written, which <see cref="Parse"/> reads as the same condition.</summary>
    public override string ToString()
    {
        var text = new System.Text.StringBuilder();
        _root.Write(text);
        return text.ToString();
    }
}
