using System.Globalization;
using DocDsl.Core.Collections;
using DocDsl.Core.Languages;
using DocDsl.Core.Text;

namespace DocDsl.Core.Values.Natural;

/// <summary>A number as a text has it.</summary>
/// <param name="Text">As written: <c>1.000</c>, <c>1 maart 2026</c>.</param>
/// <param name="Keys">
/// What it says in any language: <c>1000</c>, <c>2026-03-01</c>; where it can be read in several ways all of them.
/// </param>
internal sealed record TextNumber(string Text, EquatableArray<string> Keys);

/// <summary>A number, and where it is.</summary>
/// <param name="Number">The number.</param>
/// <param name="Start">Where it begins in the text.</param>
internal readonly record struct PlacedNumber(TextNumber Number, int Start);

/// <summary>
/// The numbers in a text, such that those of a text and of its translation can be compared: dates, times of the clock, and numbers with the
/// signs of the language. Addresses are not looked at: they may well differ.
/// </summary>
internal sealed partial class NumbersInText
{
    private readonly string _text;
    private readonly Language? _language;
    private readonly ValueWords _words;
    private readonly List<PlacedNumber> _numbers = [];
    private readonly List<int> _ends = [];
    private readonly List<string> _inWords = [];

    private NumbersInText(string text, Language? language)
    {
        _text = text;
        _language = language;
        _words = language?.Values ?? new ValueWords();
    }

    /// <summary>The numbers in digits, in order.</summary>
    public IReadOnlyList<PlacedNumber> Numbers => _numbers;

    /// <summary>
    /// What numbers in words say, in order. The other language may have them in digits: they need not be in the other text, and may be.
    /// </summary>
    public IReadOnlyList<string> InWords => _inWords;

    /// <param name="text">A reader's text.</param>
    /// <param name="language">Its language; null where it is not known.</param>
    public static NumbersInText Read(string text, Language? language)
    {
        var reader = new NumbersInText(text, language);
        for (var position = 0; position < text.Length;)
        {
            position = reader.ReadAt(position);
        }

        return reader;
    }

    /// <summary>Reads what begins at a position, and returns where it ends.</summary>
    private int ReadAt(int position)
    {
        var c = _text[position];
        if (position == 0 || char.IsWhiteSpace(_text[position - 1]) || _text[position - 1] == '(')
        {
            var end = EndOfChunk(position);
            if (IsAddress(position, end))
            {
                return end;
            }
        }

        return Characters.IsDigit(c) ? ReadDigits(position)
            : char.IsLetter(c) ? ReadWord(position)
            : position + 1;
    }

    private int ReadDigits(int start)
    {
        if (TryReadDateInDigits(start, out var end) || TryReadDayAndMonth(start, out end))
        {
            return end;
        }

        var digits = EndOfDigits(start);
        if (TryReadClock(start, digits, out end))
        {
            return end;
        }

        end = EndOfNumber(start);
        var written = _text.Substring(start, end - start);
        if (_language is null || !NaturalNumbers.TryReadDigits(written, _words, out var number))
        {
            // "1.2.3" is a version, and the same in any language.
            return Add(start, end, written);
        }

        var key = NaturalNumbers.Format(number);
        var after = Characters.SkipBlanks(_text.AsSpan(), end);
        var word = WordAt(after);
        if (word.Length > 1 && _words.ScaleTable.TryGetValue(word, out var power) && NaturalNumbers.TryScale(ref number, power))
        {
            return Add(start, after + word.Length, NaturalNumbers.Format(number));
        }

        if (number <= 12 && number == decimal.Truncate(number) && TryReadHalf(end, (int)number, out var hour, out var halfEnd))
        {
            return Add(start, halfEnd, NumberOf(hour));
        }

        // "9.30" may be a time.
        return written.Length is 4 or 5 && written[written.Length - 3] == '.' && ClockOf(written, written.Length - 3) is { } clock
            ? Add(start, end, key, clock)
            : Add(start, end, key);
    }

    private int ReadWord(int start)
    {
        var word = WordAt(start);
        if (TryReadMonthAndDay(start, word, out var end))
        {
            return end;
        }

        // "twenty five", "trois millions".
        end = start + word.Length;
        var next = Characters.SkipBlanks(_text.AsSpan(), end);
        var other = WordAt(next);
        if (other.Length > 0 && NaturalNumbers.TryReadWord(word + " " + other, _words, out var number))
        {
            end = next + other.Length;
        }
        else if (!NaturalNumbers.TryReadWord(word, _words, out number))
        {
            return end;
        }

        _inWords.Add(NumberOf(number));
        next = Characters.SkipBlanks(_text.AsSpan(), end);
        other = WordAt(next);
        decimal scaled = number;
        if (other.Length > 1 && _words.ScaleTable.TryGetValue(other, out var power) && NaturalNumbers.TryScale(ref scaled, power))
        {
            _inWords.Add(NaturalNumbers.Format(scaled));
            end = next + other.Length;
        }

        return end;
    }

    private int Add(int start, int end, params string[] keys)
    {
        var number = new TextNumber(_text.Substring(start, end - start), new EquatableArray<string>(keys.Distinct()));
        _numbers.Add(new PlacedNumber(number, start));
        _ends.Add(end);
        return end;
    }

    private int EndOfDigits(int position)
    {
        while (IsDigitAt(position))
        {
            position++;
        }

        return position;
    }

    /// <summary>As <see cref="NaturalTokens"/> has it.</summary>
    private int EndOfNumber(int start)
    {
        var end = EndOfDigits(start);
        while (
            IsDigitAt(end + 1)
            && (
                _text[end] is '.' or ','
                || (
                    (char.IsWhiteSpace(_text[end]) || _words.Groups.IndexOf(_text[end]) >= 0)
                    && EndOfDigits(end + 1) - end == 4
                    && IsGroup(start, end)
                )
            )
        )
        {
            end = EndOfDigits(end + 1);
        }

        return end;
    }

    /// <summary>Whether the digits before a gap are a group of thousands.</summary>
    private bool IsGroup(int start, int end)
    {
        var count = 0;
        while (end - count > start && IsDigitAt(end - count - 1))
        {
            count++;
        }

        return end - count == start ? count <= 3 : count == 3;
    }

    /// <summary>Letters, hyphens and apostrophes between them.</summary>
    private string WordAt(int start)
    {
        var end = start;
        while (IsLetterAt(end) || (end > start && end < _text.Length && _text[end] is '-' or '\'' or '’' && IsLetterAt(end + 1)))
        {
            end++;
        }

        return _text.Substring(start, end - start).Replace('’', '\'');
    }

    private int EndOfChunk(int start)
    {
        while (start < _text.Length && !char.IsWhiteSpace(_text[start]))
        {
            start++;
        }

        return start;
    }

    private bool IsAddress(int start, int end) =>
        _text.IndexOf("://", start, end - start, StringComparison.Ordinal) >= 0
        || string.CompareOrdinal(_text, start, "www.", 0, 4) == 0
        || _text.IndexOf('@', start, end - start) >= 0;

    private bool IsLetterAt(int position) => position < _text.Length && char.IsLetter(_text[position]);

    private bool IsDigitAt(int position) => position < _text.Length && Characters.IsDigit(_text[position]);

    private static string NumberOf(int number) => number.ToString(CultureInfo.InvariantCulture);
}
