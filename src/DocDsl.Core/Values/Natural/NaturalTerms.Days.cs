using System.Globalization;
using DocDsl.Core.Languages;
using DocDsl.Core.Values.Invariant;

namespace DocDsl.Core.Values.Natural;

/// <content>Terms that name a day.</content>
internal sealed partial class NaturalTerms
{
    private NaturalTerm? ReadDay(int index, int at, TermRelation kind)
    {
        while (at < _words.Count && Is(_values.BeforeDate, at))
        {
            at++;
        }

        if (at >= _words.Count || !TryReadDay(at, out var end, out var month, out var day, out var year))
        {
            return null;
        }

        DateTime? due = null;
        if (year is { } known)
        {
            due = DateOf(known, month, day);
        }
        else if (_since is { } since)
        {
            due = DateOf(since.Year, month, day) is { } same && same >= since ? same : DateOf(since.Year + 1, month, day);
        }

        // "On" a day that may be past, and mostly is: "op 3 maart besproken".
        due = kind == TermRelation.In && _since is null ? null : due;
        return new NaturalTerm(index, end, kind == TermRelation.Before ? due?.AddDays(-1) : due);
    }

    /// <summary>"1 maart 2026", "1er mars", "1. März 2026", "March 1, 2026", "01-03-2026".</summary>
    private bool TryReadDay(int at, out int end, out int month, out int day, out int? year)
    {
        (end, month, day, year) = (at + 1, 0, 0, null);
        if (NaturalDates.TryRead(_words[at].Text, _values, out var value) && InvariantValues.TryReadDate(value, out var date))
        {
            (month, day, year) = (date.Month, date.Day, date.Year);
            return year is >= FirstYear and <= LastYear;
        }

        if (_values.MonthMayComeFirst && _values.MonthTable.TryGetValue(_words[at].Text, out month))
        {
            if (end < _words.Count && TryReadDayNumber(end, out day))
            {
                end++;
                year = ReadYear(end < _words.Count && _words[end].Text == "," ? end + 1 : end, ref end);
                return true;
            }

            return false;
        }

        if (!TryReadDayNumber(at, out day))
        {
            return false;
        }

        while (end < _words.Count && ValueWords.Has(_values.WithinDate, _words[end].Text))
        {
            end++;
        }

        if (end >= _words.Count || !_values.MonthTable.TryGetValue(_words[end].Text, out month))
        {
            return false;
        }

        end++;
        year = ReadYear(end, ref end);
        return true;
    }

    private bool TryReadDayNumber(int at, out int day)
    {
        var text = _words[at].Text;
        var digits = text.TakeWhile(char.IsDigit).Count();
        day = 0;
        return digits is 1 or 2
            && (digits == text.Length || ValueWords.Has(_values.Ordinals, text.Substring(digits)))
            && int.TryParse(text.Substring(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out day)
            && day is >= 1 and <= 31;
    }

    private static DateTime? DateOf(int year, int month, int day) =>
        day <= DateTime.DaysInMonth(year, month) ? new DateTime(year, month, day) : null;
}
