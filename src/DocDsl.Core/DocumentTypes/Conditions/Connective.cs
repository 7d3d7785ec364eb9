using System.Text;

namespace DocDsl.Core.DocumentTypes.Conditions;

/// <summary>Several parts of a condition of which all must hold (<c>and</c>), or one (<c>or</c>).</summary>
internal sealed class Connective : ConditionNode
{
    private readonly bool _isAnd;
    private readonly IReadOnlyList<ConditionNode> _parts;

    private Connective(bool isAnd, IReadOnlyList<ConditionNode> parts) => (_isAnd, _parts) = (isAnd, parts);

    public override IEnumerable<Comparison> Comparisons => _parts.SelectMany(part => part.Comparisons);

    /// <summary>The parts joined; one part is itself, and brackets that change nothing are left out.</summary>
    public static ConditionNode Join(bool isAnd, IReadOnlyList<ConditionNode> parts) =>
        parts.Count == 1
            ? parts[0]
            : new Connective(
                isAnd,
                parts.SelectMany(part => part is Connective inner && inner._isAnd == isAnd ? inner._parts : [part]).ToArray()
            );

    public override ConditionNode Bind(ConditionBinder binder) =>
        new Connective(_isAnd, _parts.Select(part => part.Bind(binder)).ToArray());

    public override bool? Evaluate(Func<string, IReadOnlyList<string>?> values)
    {
        bool? result = _isAnd;
        foreach (var part in _parts)
        {
            var value = part.Evaluate(values);
            if (value == !_isAnd)
            {
                return value;
            }

            result = value is null ? null : result;
        }

        return result;
    }

    public override void Write(StringBuilder text)
    {
        for (var i = 0; i < _parts.Count; i++)
        {
            text.Append(
                i == 0 ? ""
                : _isAnd ? " and "
                : " or "
            );
            var isBracketed = _isAnd && _parts[i] is Connective;
            text.Append(isBracketed ? "(" : "");
            _parts[i].Write(text);
            text.Append(isBracketed ? ")" : "");
        }
    }
}
