using System.Globalization;

namespace DocDsl;

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

    /// <summary>The day on which it ends.</summary>
    /// <param name="start">The day on which it begins.</param>
    /// <returns>A month after 31 January is the last day of February.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The day lies after the year 9999.</exception>
    public DateOnly After(DateOnly start) => Unit switch
    {
        DurationUnit.Days => start.AddDays(Count),
        DurationUnit.Weeks => start.AddDays(checked(7 * Count)),
        DurationUnit.Months => start.AddMonths(Count),
        DurationUnit.Years => start.AddYears(Count),
        _ => AddWorkdays(start, Count),
    };

    /// <summary>In the form that <see cref="TryParse"/> reads.</summary>
    public override string ToString()
    {
        var unit = Unit.ToString().ToLowerInvariant();
        return Count.ToString(CultureInfo.InvariantCulture) + " " + (Count == 1 ? unit.TrimEnd('s') : unit);
    }

    private static DateOnly AddWorkdays(DateOnly day, int count)
    {
        day = day.AddDays(count / 5 * 7);
        for (var left = count % 5; left > 0;)
        {
            day = day.AddDays(1);
            left -= IsWeekend(day) ? 0 : 1;
        }

        while (count > 0 && IsWeekend(day))
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
