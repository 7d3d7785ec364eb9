using DocDsl.Core.Values;

namespace DocDsl;

/// <summary>
/// A length of time in units of the calendar: three weeks, two months. Not a number of hours, which <see cref="TimeSpan"/> is.
/// </summary>
/// <param name="Count">How many units; 0 or more.</param>
/// <param name="Unit">What is counted.</param>
public readonly record struct CalendarDuration(int Count, CalendarUnit Unit)
{
    /// <summary>
    /// Reads <c>3 weeks</c>: a number, a blank and a unit of <see cref="CalendarUnit"/>, singular or plural, in any case.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="duration">The duration; the default when the text is none.</param>
    /// <returns>Whether the text is a duration.</returns>
    public static bool TryParse(string text, out CalendarDuration duration)
    {
        ArgumentNullException.ThrowIfNull(text);
        var isPeriod = CalendarPeriod.TryParse(text, out var period);
        duration = isPeriod ? new CalendarDuration(period.Count, (CalendarUnit)period.Unit) : default;
        return isPeriod;
    }

    /// <summary>The day on which it ends.</summary>
    /// <param name="start">The day on which it begins; it is not counted.</param>
    /// <returns>
    /// A month after 31 January is the last day of February. Workdays are counted from Monday to Friday: 5 workdays after a Saturday is the
    /// Friday after it.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The day is after the year 9999.</exception>
    public DateOnly After(DateOnly start) => DateOnly.FromDateTime(Period.After(start.ToDateTime(TimeOnly.MinValue)));

    /// <summary>In the form that <see cref="TryParse"/> reads: <c>1 week</c>, <c>3 weeks</c>.</summary>
    public override string ToString() => Period.ToString();

    private CalendarPeriod Period => new(Count, (int)Unit);
}
