using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Values;

namespace DocDsl.Core.DocumentTypes.Conditions;

/// <summary>Finds what the names of a condition are, and reports comparisons that cannot be made.</summary>
/// <param name="resolve">As of <see cref="Condition.Bind"/>.</param>
/// <param name="nearest">As of <see cref="Condition.Bind"/>.</param>
/// <param name="report">As of <see cref="Condition.Bind"/>.</param>
internal sealed class ConditionBinder(Func<string, ConditionOperand?> resolve, Func<string, string?> nearest, Action<Diagnostic>? report)
{
    /// <summary>So many choices are listed by a message.</summary>
    private const int MaxListed = 10;

    /// <returns>The same comparison where it is wrong; otherwise one that has its operand, and values in their one form.</returns>
    public Comparison Bind(Comparison comparison)
    {
        var (name, span) = (comparison.Name.Text, comparison.Name.Span);
        var operand = resolve(name);
        if (operand is null)
        {
            report?.Invoke(InvalidCondition.UnknownName(span, name, nearest(name)));
            return comparison;
        }

        if (operand.IsConditional)
        {
            report?.Invoke(InvalidCondition.Conditional.At(span, name));
            return comparison;
        }

        if (comparison.Operator == ComparisonOperator.Given)
        {
            return new Comparison(comparison.Name, comparison.Operator, comparison.Values, operand);
        }

        if (operand.Type is not { } type)
        {
            report?.Invoke(InvalidCondition.NoKind.At(span, name));
            return comparison;
        }

        if (comparison.Operator != ComparisonOperator.Is && !operand.IsOrdered)
        {
            report?.Invoke(
                type.Kind == ValueKind.Amount
                    ? InvalidCondition.AnyCurrency.At(span, name, comparison.Sign)
                    : InvalidCondition.NoOrder.At(span, comparison.Sign, name, Words(type))
            );
            return comparison;
        }

        var values = new List<ConditionToken>();
        foreach (var value in comparison.Values)
        {
            if (operand.TryNormalize(value.Text, out var normalized))
            {
                values.Add(value with { Text = normalized });
            }
            else
            {
                report?.Invoke(
                    type.Kind == ValueKind.Choice
                        ? InvalidCondition.NoChoice.At(value.Span, value.Text, name, Listed(type))
                        : InvalidCondition.NotOfKind.At(value.Span, value.Text, name, Words(type))
                );
            }
        }

        return values.Count < comparison.Values.Count ? comparison : new Comparison(comparison.Name, comparison.Operator, values, operand);
    }

    private static string Words(ValueType type) => type.Kind == ValueKind.Choice ? "choice" : (type with { IsList = false }).ToString();

    private static string Listed(ValueType type) =>
        string.Join(", ", type.Choices.Take(MaxListed)) + (type.Choices.Count > MaxListed ? ", …" : "");
}
