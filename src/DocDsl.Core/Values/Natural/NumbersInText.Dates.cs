using System.Globalization;
using DocDsl.Core.Collections;
using DocDsl.Core.Languages;
using DocDsl.Core.Text;

namespace DocDsl.Core.Values.Natural;

// Dates, and times of the clock.
internal sealed partial class NumbersInText
{
    /// <summary>Of a date in digits: <c>27-08-2025</c>.</summary>
    private const int MaxDateLength = 10;

    /// <summary><c>2026-03-01</c>, <c>1-3-2026</c>, <c>01/03/2026</c>, <c>1.3.2026</c>.</summary>
    private bool TryReadDateInDigits(int start, out int end)
    {
        end = start;
        var signs = 0;
        while (
            end < _text.Length
            && (Characters.IsDigit(_text[end]) || (_text[end] is '-' or '/' or '.' && end > start && IsDigitAt(end + 1) && signs < 3))
        )
        {
            signs += Characters.IsDigit(_text[end]) ? 0 : 1;
            end++;
        }

        if (signs != 2 || end - start > MaxDateLength)
        {
            return false;
        }

        var written = _text.Substring(start, end - start);
        if (NaturalDates.TryRead(written, _words, out var date))
        {
            Add(start, end, date);
            return true;
        }

        // Day and month in an order that nothing shows.
        var parts = written.Split('-', '/', '.');
        if (parts[2].Length != 4 || parts[0].Length > 2 || parts[1].Length > 2)
        {
            return false;
        }

        Add(start, end, $"{parts[2]}-{parts[1].PadLeft(2, '0')}-{parts[0].PadLeft(2, '0')}", Reversed(parts));
        return true;

        static string Reversed(string[] parts) => $"{parts[2]}-{parts[0].PadLeft(2, '0')}-{parts[1].PadLeft(2, '0')}";
    }

    /// <summary>"1 maart 2026", "1st of March", "1. März".</summary>
    private bool TryReadDayAndMonth(int start, out int end)
    {
        end = EndOfDigits(start);
        if (end - start > 2 || !TryReadOrdinal(ref end))
        {
            return false;
        }

        var at = Characters.SkipBlanks(_text.AsSpan(), end);
        var word = WordAt(at);
        if (word.Length > 0 && ValueWords.Has(_words.WithinDate, word))
        {
            at = Characters.SkipBlanks(_text.AsSpan(), at + word.Length);
            word = WordAt(at);
        }

        if (at == end || !IsMonth(word, out var month))
        {
            return false;
        }

        end = at + word.Length;
        var year = YearAt(ref end);
        Add(start, end, DateOf(year, month, _text.Substring(start, EndOfDigits(start) - start)));
        return true;
    }

    /// <summary>"March 1, 2026".</summary>
    private bool TryReadMonthAndDay(int start, string word, out int end)
    {
        end = start + word.Length;
        if (!_words.MonthMayComeFirst || !IsMonth(word, out var month))
        {
            return false;
        }

        end += end < _text.Length && _text[end] == '.' ? 1 : 0;
        var at = Characters.SkipBlanks(_text.AsSpan(), end);
        var digits = EndOfDigits(at);
        end = digits;
        if (digits == at || digits - at > 2 || !TryReadOrdinal(ref end))
        {
            return false;
        }

        var year = YearAt(ref end);
        Add(start, end, DateOf(year, month, _text.Substring(at, digits - at)));
        return true;
    }

    /// <summary>In English "may" is a verb too, and its months have capitals.</summary>
    private bool IsMonth(string word, out int month)
    {
        month = 0;
        return word.Length > 0 && (!_words.MonthMayComeFirst || char.IsUpper(word[0])) && _words.MonthTable.TryGetValue(word, out month);
    }

    /// <summary>The sign or the letters of an ordinal; false where other letters are glued to the digits.</summary>
    private bool TryReadOrdinal(ref int end)
    {
        var glued = WordAt(end);
        if (glued.Length > 0)
        {
            end += glued.Length;
            return ValueWords.Has(_words.Ordinals, glued);
        }

        end += end + 1 < _text.Length && _text[end] == '.' && _text[end + 1] == ' ' ? 1 : 0;
        return true;
    }

    /// <summary>The year at a position, after a comma or none; empty where there is none.</summary>
    private string YearAt(ref int position)
    {
        var at = position + (position < _text.Length && _text[position] is ',' or '.' ? 1 : 0);
        at = Characters.SkipBlanks(_text.AsSpan(), at);
        var end = EndOfDigits(at);
        if (at == position || end - at != 4)
        {
            return "";
        }

        position = end;
        return _text.Substring(at, 4);
    }

    /// <summary>"9:30", "9.30 uur", "9h30", "9 h"; an hour alone is a number.</summary>
    private bool TryReadClock(int start, int digits, out int end)
    {
        end = digits;
        if (digits - start > 2 || digits >= _text.Length)
        {
            return false;
        }

        var sign = _text[digits];
        var hasMinutes = IsDigitAt(digits + 1) && IsDigitAt(digits + 2) && !IsDigitAt(digits + 3);
        if (
            hasMinutes
            && sign is ':' or '.' or 'h' or 'u'
            && ClockOf(_text.Substring(start, digits + 3 - start), digits - start) is { } clock
        )
        {
            end = digits + 3;
            var word = WordAt(Characters.SkipBlanks(_text.AsSpan(), end));
            var hour = int.Parse(_text.Substring(start, digits - start), NumberStyles.None, CultureInfo.InvariantCulture);
            if (hour <= 12 && TryReadHalf(end, hour, out var other, out var halfEnd))
            {
                Add(start, halfEnd, clock.IndexOf(':') < 0 ? NumberOf(other) : NumberOf(other) + clock.Substring(clock.IndexOf(':')));
                end = halfEnd;
                return true;
            }

            if (sign != '.' || (word.Length > 0 && ValueWords.Has(_words.Hours, word)))
            {
                Add(start, end, clock);
                return true;
            }
        }

        end = digits;
        return false;
    }

    /// <summary>"p.m." after an hour.</summary>
    private bool TryReadHalf(int position, int hour, out int other, out int end)
    {
        other = hour;
        var at = Characters.SkipBlanks(_text.AsSpan(), position);
        end = at;
        while (IsLetterAt(end) || (end < _text.Length && _text[end] == '.' && IsLetterAt(end + 1)))
        {
            end++;
        }

        var word = _text.Substring(at, end - at);
        var isAfternoon = word.Length > 0 && ValueWords.Has(_words.Afternoon, word);
        if (hour == 0 || !(isAfternoon || (word.Length > 0 && ValueWords.Has(_words.Forenoon, word))))
        {
            return false;
        }

        other = hour % 12 + (isAfternoon ? 12 : 0);
        if (isAfternoon && _numbers.Count > 0 && IsRange(_ends[_ends.Count - 1], position))
        {
            MoveToAfternoon();
        }

        return true;
    }

    /// <summary>"From 1 to 5 p.m.": the first hour may be one of the afternoon too.</summary>
    private void MoveToAfternoon()
    {
        var last = _numbers.Count - 1;
        var (number, start) = _numbers[last];
        var key = number.Keys[0];
        var colon = key.IndexOf(':');
        if (
            int.TryParse(colon < 0 ? key : key.Substring(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var hour)
            && hour is > 0 and < 12
        )
        {
            var moved = NumberOf(hour + 12) + (colon < 0 ? "" : key.Substring(colon));
            _numbers[last] = new PlacedNumber(number with { Keys = new EquatableArray<string>(number.Keys.Append(moved)) }, start);
        }
    }

    /// <summary>Whether there is but a word or a dash, and an hour, between two positions.</summary>
    private bool IsRange(int from, int to)
    {
        var between = _text.Substring(from, to - from).Trim();
        var digits = between.Length;
        while (digits > 0 && (Characters.IsDigit(between[digits - 1]) || between[digits - 1] is ':' or '.'))
        {
            digits--;
        }

        return between.Substring(0, digits).Trim() is "-" or "–" or "—" or "to" or "until" or "till" or "and";
    }

    /// <summary><c>9:30</c>, and <c>9</c> for <c>9.00</c>; null where it is not a time.</summary>
    private static string? ClockOf(string written, int sign)
    {
        var hour = int.Parse(written.Substring(0, sign), NumberStyles.None, CultureInfo.InvariantCulture);
        var minute = written.Substring(sign + 1);
        return hour > 24 || string.CompareOrdinal(minute, "60") >= 0 ? null
            : minute == "00" ? NumberOf(hour)
            : NumberOf(hour) + ":" + minute;
    }

    private static string DateOf(string year, int month, string day) =>
        $"{(year.Length == 0 ? "-" : year)}-{month.ToString("00", CultureInfo.InvariantCulture)}-{day.PadLeft(2, '0')}";
}
