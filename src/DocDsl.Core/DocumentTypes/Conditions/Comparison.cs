using System.Text;

namespace DocDsl.Core.DocumentTypes.Conditions;

/// <summary>A name, an operator and its values: <c>stage is beta or stable</c>.</summary>
/// <param name="name">Of a field or a question.</param>
/// <param name="compare">The operator.</param>
/// <param name="values">None for <see cref="ComparisonOperator.Given"/>, one or more for <see cref="ComparisonOperator.Is"/>, otherwise
/// one.</param>
/// <param name="operand">What the name is; null until it is bound, and where the comparison is wrong.</param>
internal sealed class Comparison(
    ConditionToken name,
    ComparisonOperator compare,
    IReadOnlyList<ConditionToken> values,
    ConditionOperand? operand = null
) : ConditionNode
{
    public ConditionToken Name => name;

    public ComparisonOperator Operator => compare;

    public IReadOnlyList<ConditionToken> Values => values;

    /// <summary>The operator as written, for messages.</summary>
    public string Sign =>
        compare switch
        {
            ComparisonOperator.Less => "<",
            ComparisonOperator.AtMost => "<=",
            ComparisonOperator.Greater => ">",
            ComparisonOperator.AtLeast => ">=",
            _ => "is",
        };

    /// <summary>Whether it has an operator of its own for its opposite.</summary>
    public bool HasNegatedForm => compare is ComparisonOperator.Is or ComparisonOperator.Given;

    public override IEnumerable<Comparison> Comparisons => [this];

    public override ConditionNode Bind(ConditionBinder binder) => binder.Bind(this);

    /// <summary>
    /// Of several values one must do. A value that is not of the operand's kind is reported where it is; here it is not known.
    /// </summary>
    public override bool? Evaluate(Func<string, IReadOnlyList<string>?> valuesOf)
    {
        if (operand is null || valuesOf(name.Text) is not { } actual)
        {
            return null;
        }

        if (compare == ComparisonOperator.Given)
        {
            return actual.Count > 0;
        }

        bool? result = false;
        foreach (var written in actual)
        {
            if (!operand.TryNormalize(written, out var value))
            {
                result = null;
            }
            else if (values.Any(expected => Holds(operand.Compare(value, expected.Text))))
            {
                return true;
            }
        }

        return result;
    }

    public override void Write(StringBuilder text) => Write(text, compare == ComparisonOperator.Given ? " is given" : " " + Sign);

    public void WriteNegated(StringBuilder text) => Write(text, compare == ComparisonOperator.Given ? " is missing" : " is not");

    private void Write(StringBuilder text, string sign)
    {
        text.Append(name.Text).Append(sign);
        for (var i = 0; i < values.Count; i++)
        {
            text.Append(i == 0 ? " " : " or ").Append(ConditionLexer.Write(values[i].Text));
        }
    }

    private bool Holds(int order) =>
        compare switch
        {
            ComparisonOperator.Less => order < 0,
            ComparisonOperator.AtMost => order <= 0,
            ComparisonOperator.Greater => order > 0,
            ComparisonOperator.AtLeast => order >= 0,
            _ => order == 0,
        };
}
