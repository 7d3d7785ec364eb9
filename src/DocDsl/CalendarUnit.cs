namespace DocDsl;

/// <summary>What a <see cref="CalendarDuration"/> is counted in.</summary>
public enum CalendarUnit
{
    /// <summary>Days of the calendar.</summary>
    Days,

    /// <summary>Days from Monday to Friday; public holidays count, since they differ from place to place.</summary>
    Workdays,

    /// <summary>Weeks.</summary>
    Weeks,

    /// <summary>Months of the calendar.</summary>
    Months,

    /// <summary>Years of the calendar.</summary>
    Years,
}
