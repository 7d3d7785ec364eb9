using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Text;
using DocDsl.Core.Values;

namespace DocDsl.Core.Binding;

/// <summary>Chooses the message about a value that is not of its kind (QA3008).</summary>
internal static class UnexpectedValues
{
    /// <param name="written">Where it is.</param>
    /// <param name="value">As written.</param>
    /// <param name="type">What it should be.</param>
    public static Diagnostic Of(TextSpan written, string value, ValueType type) =>
        type.Kind switch
        {
            ValueKind.YesNo => UnexpectedValue.YesNo(written, value),
            ValueKind.Date => UnexpectedValue.Date(written, value),
            ValueKind.Number => UnexpectedValue.Number(written, value),
            ValueKind.Integer => UnexpectedValue.Integer(written, value),
            ValueKind.Amount when type.Currency is { } currency => UnexpectedValue.AmountOf(written, value, currency),
            ValueKind.Amount => UnexpectedValue.Amount(written, value),
            ValueKind.Duration => UnexpectedValue.Duration(written, value),
            ValueKind.Url => UnexpectedValue.Url(written, value),
            ValueKind.Choice => UnexpectedValue.Choice(written, value, string.Join(", ", type.Choices)),
            _ => UnexpectedValue.Empty(written),
        };
}
