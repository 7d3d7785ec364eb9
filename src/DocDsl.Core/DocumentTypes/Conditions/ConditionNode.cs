using System.Text;

namespace DocDsl.Core.DocumentTypes.Conditions;

/// <summary>A part of a condition that has a truth value.</summary>
internal abstract class ConditionNode
{
    /// <summary>The comparisons in it, in the order of the text.</summary>
    public abstract IEnumerable<Comparison> Comparisons { get; }

    /// <summary>The same with what its names are.</summary>
    public abstract ConditionNode Bind(ConditionBinder binder);

    /// <inheritdoc cref="Condition.Evaluate"/>
    public abstract bool? Evaluate(Func<string, IReadOnlyList<string>?> values);

    public abstract void Write(StringBuilder text);
}
