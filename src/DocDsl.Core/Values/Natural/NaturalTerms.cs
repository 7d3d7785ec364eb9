using System.Globalization;
using DocDsl.Core.Languages;
using DocDsl.Core.Text;

namespace DocDsl.Core.Values.Natural;

/// <summary>
/// Finds by when something is done, in the words of a sentence: "voor 1 maart 2026", "in het eerste kwartaal", "binnen zes weken". What is
/// relative is counted from a day that the caller gives; without it only words with a year say when.
/// </summary>
/// <remarks>
/// Of a time that is not a day it is the last day: "in april" is 30 April; "before" is the day before it begins. Seasons begin on the 21st.
/// The beginning of a year is its first three months, that of another time its first third; the middle is the end of its first half.
/// </remarks>
internal sealed partial class NaturalTerms
{
    /// <summary>Of a length of time: "drie en een half jaar".</summary>
    private const int MaxDurationWords = 5;

    // The places of units in those of durations.
    private const int Weeks = 2;
    private const int Months = 3;
    private const int Years = 4;

    private const int FirstYear = 1900;
    private const int LastYear = 2199;

    private readonly List<TextWord> _words;
    private readonly TermWords _terms;
    private readonly ValueWords _values;
    private readonly Language _language;
    private readonly DateTime? _since;

    private NaturalTerms(List<TextWord> words, Language language, DateTime? since)
    {
        _words = words;
        _language = language;
        _terms = language.Terms;
        _values = language.Values;
        _since = since is { Year: > FirstYear and < LastYear } ? since : null;
    }

    /// <summary>The first term of which the last day is known, and is not past; otherwise the first of which it is not.</summary>
    /// <param name="words">The sentence.</param>
    /// <param name="language">Its language.</param>
    /// <param name="since">The day from which it is counted; null where none is known.</param>
    public static NaturalTerm? Find(List<TextWord> words, Language language, DateTime? since)
    {
        var terms = new NaturalTerms(words, language, since);
        NaturalTerm? undated = null;
        for (var i = 0; i < words.Count; i++)
        {
            if (terms.MayBeginAt(i) && terms.ReadAt(i) is { } term)
            {
                if (term.Due is { } due && !(terms._since > due))
                {
                    return term;
                }

                // A day that is past was no term.
                undated ??= term.Due is null ? term : null;
                i = term.End - 1;
            }
        }

        return undated;
    }

    /// <summary>Whether a term may begin at a word: with one of some words, or as "l'année prochaine" does.</summary>
    private bool MayBeginAt(int index) =>
        _terms.StartTable.IsAt(_words, index) || (index + 1 < _words.Count && _terms.NextTable.IsAt(_words, index + 1));

    private NaturalTerm? ReadAt(int index)
    {
        if (index > 0 && _terms.AfterTable.IsAt(_words, index - 1))
        {
            return null;
        }

        if (_terms.WithinTable.EndAt(_words, index) is >= 0 and var length && ReadDuration(length) is var (lengthEnd, period))
        {
            var isCounted = !(lengthEnd < _words.Count && _terms.AfterTable.IsAt(_words, lengthEnd));
            return new NaturalTerm(index, lengthEnd, isCounted && _since is { } since ? Add(since, period) : null);
        }

        var (before, by, within) = (
            _terms.BeforeTable.EndAt(_words, index),
            _terms.ByTable.EndAt(_words, index),
            _terms.InTable.EndAt(_words, index)
        );
        var start = Math.Max(before, Math.Max(by, within));
        var kind =
            start < 0 ? TermRelation.None
            : start == before ? TermRelation.Before
            : start == by ? TermRelation.By
            : TermRelation.In;
        start = SkipFillers(Math.Max(start, index));
        return kind != TermRelation.None && ReadDay(index, start, kind) is { } day ? day : ReadPeriod(index, start, kind);
    }

    private NaturalTerm? ReadPeriod(int index, int at, TermRelation kind)
    {
        var edge = TermEdge.None;
        if (at < _words.Count)
        {
            var (first, middle, last) = (
                _terms.BeginningTable.EndAt(_words, at),
                _terms.MiddleTable.EndAt(_words, at),
                _terms.EndTable.EndAt(_words, at)
            );
            edge =
                first >= 0 ? TermEdge.Beginning
                : middle >= 0 ? TermEdge.Middle
                : last >= 0 ? TermEdge.End
                : TermEdge.None;
            at = SkipFillers(Math.Max(at, Math.Max(first, Math.Max(middle, last))));
        }

        if (at >= _words.Count || ReadSpan(index, at, kind, edge) is not { } span)
        {
            return null;
        }

        return new NaturalTerm(index, span.End, span.Due(kind, edge, _since));
    }

    /// <summary>A time that is not a day; null where none is named, or these words before it mean something else.</summary>
    private NaturalPeriod? ReadSpan(int index, int at, TermRelation kind, TermEdge edge)
    {
        var isNamed = kind != TermRelation.None || edge != TermEdge.None;
        var isFor = edge == TermEdge.None && kind == TermRelation.Before && ValueWords.Has(_terms.BeforeOrFor, _words[index].Text);
        if (_terms.ThisTable.IsAt(_words, at) || _terms.NextTable.IsAt(_words, at))
        {
            var next = at + 1;
            return next < _words.Count && !(isFor && UnitAt(next) >= 0)
                ? Relative(next, next + 1, _terms.NextTable.IsAt(_words, at) ? 1 : 0)
                : null;
        }

        if (at + 1 < _words.Count && _terms.NextTable.IsAt(_words, at + 1) && Relative(at, at + 2, 1) is { } after)
        {
            // "l'année prochaine"
            return after;
        }

        if (isNamed && !isFor && TryReadPart(at, out var end, out var months, out var place))
        {
            var year = ReadYear(SkipFillers(end), ref end);
            return NaturalPeriod.OfMonths(end, (place * months) + 1, months, year);
        }

        foreach (var season in isNamed ? _terms.SeasonList : [])
        {
            if (season.Names.EndAt(_words, at) is >= 0 and var seasonEnd)
            {
                var year = ReadYear(SkipFillers(seasonEnd), ref seasonEnd);
                return NaturalPeriod.OfSeason(seasonEnd, season, year);
            }
        }

        if (isNamed && !isFor && _values.MonthTable.TryGetValue(_words[at].Text, out var month))
        {
            var monthEnd = at + 1;
            var year = ReadYear(SkipFillers(monthEnd), ref monthEnd);
            return NaturalPeriod.OfMonths(monthEnd, month, 1, year);
        }

        var yearEnd = at;
        return
            isNamed && !isFor && ReadYear(at, ref yearEnd) is { } named ? NaturalPeriod.OfMonths(yearEnd, 1, 12, named)
            : edge != TermEdge.None && UnitAt(at) == Years && _since is { } since ? NaturalPeriod.OfMonths(at + 1, 1, 12, since.Year)
            : null;
    }

    /// <summary>This, or the next, year, half of a year, quarter, month, week or season.</summary>
    private NaturalPeriod? Relative(int at, int end, int count)
    {
        if (_since is not { } since)
        {
            return UnitAt(at) >= Weeks || _terms.QuarterTable.IsAt(_words, at) ? NaturalPeriod.Unknown(end) : null;
        }

        switch (UnitAt(at))
        {
            case Years:
                return NaturalPeriod.OfMonths(end, 1, 12, since.Year + count);
            case Months:
                var month = since.AddMonths(count);
                return NaturalPeriod.OfMonths(end, month.Month, 1, month.Year);
            case Weeks:
                var monday = since.AddDays((7 * count) - (((int)since.DayOfWeek + 6) % 7));
                return NaturalPeriod.OfDays(end, monday, monday.AddDays(6));
        }

        if (_terms.QuarterTable.IsAt(_words, at))
        {
            var quarter = since.AddMonths(3 * count);
            return NaturalPeriod.OfMonths(end, quarter.Month - ((quarter.Month - 1) % 3), 3, quarter.Year);
        }

        foreach (var season in _terms.SeasonList)
        {
            if (season.Names.EndAt(_words, at) is >= 0 and var seasonEnd)
            {
                return NaturalPeriod.OfSeason(Math.Max(end, seasonEnd), season, year: null);
            }
        }

        return null;
    }

    /// <summary>The unit that a word is, also as "des Jahres" has it.</summary>
    private int UnitAt(int at)
    {
        var text = _words[at].Text;
        return _values.UnitTable.TryGetValue(text, out var unit) || IsShortened(1) || IsShortened(2)
            ? unit
            : -1;

        bool IsShortened(int count) =>
            text.Length > 4
            && text.EndsWith("es".Substring(2 - count), StringComparison.Ordinal)
            && _values.UnitTable.TryGetValue(text.Substring(0, text.Length - count), out unit);
    }

    /// <summary>"eerste kwartaal", "second half", "Q3", with "of the year" or not.</summary>
    private bool TryReadPart(int at, out int end, out int months, out int place)
    {
        (end, months, place) = (at + 1, 3, -1);
        var text = _words[at].Text;
        if (text.Length == 2 && text[0] is 'q' or 't' && text[1] is >= '1' and <= '4')
        {
            place = text[1] - '1';
            return true;
        }

        var groups = _terms.Ordinals.Split('|');
        place = Array.FindIndex(groups, group => ValueWords.Has(group, text));
        if (place < 0 || end >= _words.Count)
        {
            return false;
        }

        var isHalf = _terms.HalfTable.IsAt(_words, end);
        months = isHalf ? 6 : 3;
        if (!(isHalf && place < 2) && !_terms.QuarterTable.IsAt(_words, end))
        {
            return false;
        }

        end++;
        var year = SkipFillers(end);
        end = year < _words.Count && UnitAt(year) == Years ? year + 1 : end;
        return true;
    }

    private (int End, CalendarPeriod Period)? ReadDuration(int at)
    {
        at = SkipFillers(at);
        for (var count = Math.Min(MaxDurationWords, _words.Count - at); count > 1; count--)
        {
            // "jours ouvrables"
            var hasUnit = UnitAt(at + count - 1) >= 0 || UnitAt(at + count - 2) >= 0;
            var text = hasUnit ? string.Join(" ", _words.Skip(at).Take(count).Select(word => word.Text)) : "";
            if (
                hasUnit
                && NaturalValues.TryRead(text, ValueType.Of(ValueKind.Duration), _language, out var value)
                && CalendarPeriod.TryParse(value, out var period)
            )
            {
                return (at + count, period);
            }
        }

        return null;
    }

    /// <summary>The year that is written at a word; null, and the end as it was, where none is.</summary>
    private int? ReadYear(int at, ref int end)
    {
        if (
            at < _words.Count
            && _words[at].Text.Length == 4
            && int.TryParse(_words[at].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && year is >= FirstYear and <= LastYear
        )
        {
            end = at + 1;
            return year;
        }

        return null;
    }

    private int SkipFillers(int at)
    {
        while (at < _words.Count && _terms.FillerTable.EndAt(_words, at) is > 0 and var end)
        {
            at = end;
        }

        return at;
    }

    private bool Is(string list, int at) => ValueWords.Has(list, _words[at].Text);

    private static DateTime? Add(DateTime since, CalendarPeriod period)
    {
        try
        {
            return period.After(since);
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }
}
