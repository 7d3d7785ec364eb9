using System.Globalization;

namespace DocDsl;

/// <summary>An amount of money.</summary>
/// <param name="Amount">In whole units of the currency: 12.50 is twelve euros and fifty cents.</param>
/// <param name="Currency">The ISO 4217 code, in capitals: <c>EUR</c>.</param>
public readonly record struct MoneyAmount(decimal Amount, string Currency)
{
    /// <summary>Reads <c>1250000.50 EUR</c>: a number with a point before its decimals, a blank and a code.</summary>
    /// <param name="text">The text.</param>
    /// <param name="money">The amount; the default, without a currency, when the text is none.</param>
    /// <returns>Whether the text is an amount.</returns>
    public static bool TryParse(string text, out MoneyAmount money)
    {
        ArgumentNullException.ThrowIfNull(text);
        var blank = text.LastIndexOf(' ');
        money = default;
        if (
            blank < 0
            || !decimal.TryParse(
                text[..blank],
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out var amount
            )
        )
        {
            return false;
        }

        money = new MoneyAmount(amount, text[(blank + 1)..]);
        return true;
    }

    /// <summary>In the form that <see cref="TryParse"/> reads.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Amount} {Currency}");
}
