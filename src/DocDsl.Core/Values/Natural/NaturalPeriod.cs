using System.Globalization;
using DocDsl.Core.Languages;

namespace DocDsl.Core.Values.Natural;

/// <summary>A time that is not a day: some months, a week, a season; of a year or of any.</summary>
/// <param name="End">The word after those that name it.</param>
/// <param name="First">Its first day in a year.</param>
/// <param name="Last">Its last day in a year.</param>
/// <param name="Year">The year; null where it is not named.</param>
internal sealed record NaturalPeriod(int End, Func<int, DateTime> First, Func<int, DateTime> Last, int? Year)
{
    private bool IsSeason { get; init; }

    private bool IsYear { get; init; }

    private bool IsUnknown { get; init; }

    public static NaturalPeriod OfMonths(int end, int month, int count, int? year) =>
        new(
            end,
            each => new DateTime(each, month, 1),
            each => new DateTime(each, month, 1).AddMonths(count).AddDays(-1),
            year
        )
        {
            IsYear = count == 12,
        };

    public static NaturalPeriod OfDays(int end, DateTime first, DateTime last) => new(end, _ => first, _ => last, first.Year);

    public static NaturalPeriod OfSeason(int end, NamedSeason season, int? year)
    {
        var goesOn = string.CompareOrdinal(season.Last, season.First) < 0;
        return new(end, each => DayOf(each, season.First), each => DayOf(goesOn ? each + 1 : each, season.Last), year) { IsSeason = true };
    }

    /// <summary>One that is relative to a day that is not known.</summary>
    public static NaturalPeriod Unknown(int end) => new(end, _ => default, _ => default, null) { IsUnknown = true };

    /// <summary>The last day on which it is in time; of no named year the next one. Null where no year is known.</summary>
    /// <param name="relation">What is said of the period.</param>
    /// <param name="edge">The part of it that is meant.</param>
    /// <param name="since">The day from which the next is counted.</param>
    public DateTime? Due(TermRelation relation, TermEdge edge, DateTime? since)
    {
        if (IsUnknown || (Year ?? since?.Year) is not { } year)
        {
            return null;
        }

        // A winter that has begun is of the year before.
        for (var each = Year is null ? year - 1 : year; ; each++)
        {
            if (DueIn(each, relation, edge) is var due && (Year is not null || due >= since))
            {
                return due;
            }
        }
    }

    private DateTime DueIn(int year, TermRelation relation, TermEdge edge)
    {
        var (first, last) = (First(year), Last(year));
        var days = (last - first).Days + 1;
        switch (edge)
        {
            case TermEdge.Beginning:
                return relation == TermRelation.Before ? first.AddDays(-1)
                    : IsYear ? first.AddMonths(3).AddDays(-1)
                    : first.AddDays((days / 3) - 1);
            case TermEdge.Middle:
                return IsYear ? first.AddMonths(6).AddDays(-1) : first.AddDays((days / 2) - 1);
            case TermEdge.End:
                return last;
            default:
                // "By the summer" it is done when the summer begins, "by March" when March ends.
                var isBefore = relation == TermRelation.Before || (relation == TermRelation.By && IsSeason);
                return isBefore ? first.AddDays(-1) : last;
        }
    }

    private static DateTime DayOf(int year, string day) =>
        DateTime.ParseExact($"{year.ToString("0000", CultureInfo.InvariantCulture)}-{day}", "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
