using System.Text;

namespace DocDsl.Core.DocumentTypes.Conditions;

/// <summary>What holds when a part of a condition does not: <c>not (…)</c>, and <c>is not</c> and <c>is missing</c> too.</summary>
internal sealed class Negation : ConditionNode
{
    private readonly ConditionNode _part;

    private Negation(ConditionNode part) => _part = part;

    public override IEnumerable<Comparison> Comparisons => _part.Comparisons;

    public static ConditionNode Of(ConditionNode part) => part is Negation inner ? inner._part : new Negation(part);

    public override ConditionNode Bind(ConditionBinder binder) => new Negation(_part.Bind(binder));

    public override bool? Evaluate(Func<string, IReadOnlyList<string>?> values) => !_part.Evaluate(values);

    public override void Write(StringBuilder text)
    {
        if (_part is Comparison { HasNegatedForm: true } comparison)
        {
            comparison.WriteNegated(text);
            return;
        }

        text.Append(_part is Connective ? "not (" : "not ");
        _part.Write(text);
        text.Append(_part is Connective ? ")" : "");
    }
}
