using System.Globalization;

namespace DocDsl;

/// <summary>What a <see cref="Duration"/> counts.</summary>
public enum DurationUnit
{
    /// <summary>Days of the calendar.</summary>
    Days,

    /// <summary>Monday to Friday; public holidays are not known.</summary>
    Workdays,

    /// <summary>Seven days.</summary>
    Weeks,

    /// <summary>Months of the calendar.</summary>
    Months,

    /// <summary>Years of the calendar.</summary>
    Years,
}

/// <summary>A length of time as people agree on it: three weeks, two months.</summary>
/// <param name="Count">0 or more.</param>
/// <param name="Unit">What is counted.</param>
public readonly record struct Duration(int Count, DurationUnit Unit)
{
    /// <summary>Reads <c>3 weeks</c>.</summary>
    public static bool TryParse(string text, out Duration duration)
    {
        ArgumentNullException.ThrowIfNull(text);
        var blank = text.IndexOf(' ', StringComparison.Ordinal);
        duration = default;
        if (blank < 0 || !int.TryParse(text[..blank], NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            return false;
        }

        foreach (var unit in Enum.GetValues<DurationUnit>())
        {
            if (unit.ToString().TrimEnd('s').Equals(text[(blank + 1)..].TrimEnd('s'), StringComparison.OrdinalIgnoreCase))
            {
                duration = new Duration(count, unit);
                return true;
            }
        }

        return false;
    }

    /// <summary>In the form that <see cref="TryParse"/> reads.</summary>
    public override string ToString()
    {
        var unit = Unit.ToString().ToLowerInvariant();
        return Count.ToString(CultureInfo.InvariantCulture) + " " + (Count == 1 ? unit.TrimEnd('s') : unit);
    }
}
