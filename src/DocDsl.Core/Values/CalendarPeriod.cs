using System.Globalization;
using DocDsl.Core.Values.Invariant;

namespace DocDsl.Core.Values;

/// <summary>
/// A length of time in units of the calendar, and the day on which it ends: the one place that computes terms and workdays.
/// </summary>
/// <param name="Count">0 or more.</param>
/// <param name="Unit">The place of the unit in <see cref="InvariantValues.Units"/>.</param>
internal readonly record struct CalendarPeriod(int Count, int Unit)
{
    private const int Days = 0;
    private const int Workdays = 1;
    private const int Weeks = 2;
    private const int Months = 3;

    /// <summary>Reads the invariant form, <c>3 weeks</c>; the unit may be singular or plural.</summary>
    public static bool TryParse(string text, out CalendarPeriod period)
    {
        var blank = text.IndexOf(' ');
        period = default;
        if (blank < 0 || !int.TryParse(text.Substring(0, blank), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            return false;
        }

        var unit = text.Substring(blank + 1).TrimEnd('s');
        for (var i = 0; i < InvariantValues.Units.Length; i++)
        {
            if (InvariantValues.Units[i].TrimEnd('s').Equals(unit, StringComparison.OrdinalIgnoreCase))
            {
                period = new CalendarPeriod(count, i);
                return true;
            }
        }

        return false;
    }

    /// <summary>The day on which the period ends that begins on a day; a month after 31 January is the last day of February.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is after the year 9999.</exception>
    public DateTime After(DateTime start) =>
        Unit switch
        {
            Days => start.AddDays(Count),
            Workdays => AddWorkdays(start, Count),
            Weeks => start.AddDays(7L * Count),
            Months => start.AddMonths(Count),
            _ => start.AddYears(Count),
        };

    /// <summary>The invariant form, which <see cref="TryParse"/> reads.</summary>
    public override string ToString() => InvariantValues.Duration(Count, InvariantValues.Units[Unit]);

    private static DateTime AddWorkdays(DateTime day, int count)
    {
        if (count == 0)
        {
            return day;
        }

        // From a weekend the count begins on Monday, as it does from the Friday before: 5 workdays after a Saturday is a Friday.
        while (IsWeekend(day))
        {
            day = day.AddDays(-1);
        }

        // Whole weeks at once: a term of a million workdays is possible input.
        day = day.AddDays(count / 5 * 7L);
        for (var left = count % 5; left > 0;)
        {
            day = day.AddDays(1);
            left -= IsWeekend(day) ? 0 : 1;
        }

        return day;
    }

    private static bool IsWeekend(DateTime day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
