namespace DocDsl;

/// <summary>How a promise stands on some day.</summary>
public enum PromiseState
{
    /// <summary>Not fulfilled, and there is time left, or no day was given.</summary>
    Open,

    /// <summary>Not fulfilled, and its day has passed.</summary>
    Overdue,

    /// <summary>An answer fulfils it (<c>@fulfils</c>); not later than its day, as far as is known.</summary>
    Fulfilled,

    /// <summary>An answer fulfils it, with a date after its day.</summary>
    FulfilledLate,
}
