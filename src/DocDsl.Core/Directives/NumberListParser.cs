using System.Collections.Immutable;
using DocDsl.Core.Collections;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.Languages;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Text;

namespace DocDsl.Core.Directives;

/// <summary>
/// Reads the numbers of a heading: <c>4</c>, <c>4, 5, 7 en 8</c>, <c>1,2,3</c>, <c>2 t/m 6</c>, <c>4-7</c>, <c>4 en vraag 5</c>,
/// <c>2a</c>, <c>2 a) en 2 b)</c>.
/// </summary>
internal ref struct NumberListParser
{
    /// <summary>
    /// The longest range that a heading may name; longer is QA2004, and so a line of ten characters cannot make a million
    /// questions.
    /// </summary>
    public const int MaxRangeLength = 999;

    private const int MaxDigits = 7;

    private readonly ReadOnlySpan<char> _text;
    private readonly Language _language;
    private int _position;
    private int _highest;

    public NumberListParser(ReadOnlySpan<char> text, int position, Language language)
    {
        _text = text;
        _position = position;
        _highest = 0;
        _language = language;
        Problem = null;
        EndsOpen = false;
    }

    /// <summary>Where reading stopped: after the last number that belongs to the list, and the blanks after it.</summary>
    public readonly int Position => _position;

    /// <summary>What is wrong with the list (QA2004), without a span; null when nothing is.</summary>
    public Diagnostic? Problem { get; private set; }

    /// <summary>The list ends in a comma, a word for "and" or a hyphen: it goes on somewhere else.</summary>
    public bool EndsOpen { get; private set; }

    /// <summary>Reads a list and appends its numbers, ranges written out.</summary>
    /// <returns>False when there is no number here; nothing is appended then.</returns>
    public bool TryRead(ref PooledList<QuestionNumber> numbers)
    {
        var first = numbers.Count;
        if (!TryReadNumber(out var number))
        {
            return false;
        }

        Add(ref numbers, first, number);
        while (_position < _text.Length)
        {
            var before = _position;
            if (TryReadRangeSign())
            {
                if (!TryReadNumber(out var last))
                {
                    EndsOpen = _position == _text.Length;
                    _position = EndsOpen ? _position : before;
                    break;
                }

                AddRange(ref numbers, first, number, last);
                number = last;
            }
            else if (TryReadSeparator())
            {
                if (!TryReadNumber(out number))
                {
                    EndsOpen = _position == _text.Length;
                    _position = EndsOpen ? _position : before;
                    break;
                }

                Add(ref numbers, first, number);
            }
            else
            {
                break;
            }
        }

        return true;
    }

    private void Add(ref PooledList<QuestionNumber> numbers, int first, QuestionNumber number)
    {
        if (number.Number == 0)
        {
            Problem ??= NumberList.Zero(default);
            return;
        }

        if (numbers.Count - first > MaxRangeLength)
        {
            Problem ??= NumberList.TooLong(default, MaxRangeLength + 1);
            return;
        }

        // Most lists ascend: only a number that is no higher than those before it may be one of them.
        for (var i = number.Number > _highest ? numbers.Count : first; i < numbers.Count; i++)
        {
            if (numbers[i] == number)
            {
                Problem ??= NumberList.Repeated(default, number.ToString());
                return;
            }
        }

        _highest = Math.Max(_highest, number.Number);
        numbers.Add(number);
    }

    private void AddRange(ref PooledList<QuestionNumber> numbers, int first, QuestionNumber from, QuestionNumber to)
    {
        if (from.Part != '\0' && to.Part != '\0' && from.Number == to.Number && from.Part < to.Part)
        {
            for (var part = (char)(from.Part + 1); part <= to.Part; part++)
            {
                Add(ref numbers, first, new QuestionNumber(from.Number, part));
            }

            return;
        }

        if (to.Number <= from.Number)
        {
            Problem ??= NumberList.Backwards(default, from.ToString(), to.ToString());
            Add(ref numbers, first, to);
        }
        else if (to.Number - from.Number >= MaxRangeLength)
        {
            Problem ??= NumberList.RangeTooLong(default, from.ToString(), to.ToString(), MaxRangeLength);
            Add(ref numbers, first, to);
        }
        else
        {
            for (var number = from.Number + 1; number < to.Number; number++)
            {
                Add(ref numbers, first, new QuestionNumber(number));
            }

            Add(ref numbers, first, to);
        }
    }

    /// <summary>A number with its part, and the blanks after it; a repeated "vraag" before it is passed over.</summary>
    private bool TryReadNumber(out QuestionNumber number)
    {
        number = default;
        var position = Characters.SkipBlanks(_text, _position);
        if (position < _text.Length && !Characters.IsDigit(_text[position]))
        {
            TrySkipWord(_language.NumberWords, ref position);
        }

        var value = 0;
        var digits = 0;
        while (position < _text.Length && Characters.IsDigit(_text[position]) && digits <= MaxDigits)
        {
            value = value * 10 + (_text[position] - '0');
            position++;
            digits++;
        }

        if (digits == 0 || digits > MaxDigits)
        {
            return false;
        }

        var part = TryReadPart(ref position);
        if (!Characters.IsWordEnd(_text, position))
        {
            return false;
        }

        number = new QuestionNumber(value, part);
        _position = Characters.SkipBlanks(_text, position);
        return true;
    }

    /// <summary><c>a</c> glued to the number, or <c>a)</c>, <c>(a)</c> glued or spaced.</summary>
    private readonly char TryReadPart(ref int position)
    {
        var at = position;
        if (at < _text.Length && Characters.IsAsciiLetter(_text[at]) && Characters.IsWordEnd(_text, at + 1))
        {
            position = at + 1;
            if (position < _text.Length && _text[position] == ')')
            {
                position++;
            }

            return (char)(_text[at] | 0x20);
        }

        at = Characters.SkipBlanks(_text, at);
        if (at < _text.Length && _text[at] == '(')
        {
            at++;
        }

        if (at + 1 < _text.Length && Characters.IsAsciiLetter(_text[at]) && _text[at + 1] == ')')
        {
            position = at + 2;
            return (char)(_text[at] | 0x20);
        }

        return '\0';
    }

    private bool TryReadRangeSign()
    {
        var position = Characters.SkipBlanks(_text, _position);
        if (position < _text.Length && _text[position] is '-' or '–' or '—')
        {
            _position = Characters.SkipBlanks(_text, position + 1);
            return true;
        }

        return TrySkipWord(_language.To, ref _position);
    }

    private bool TryReadSeparator()
    {
        var position = Characters.SkipBlanks(_text, _position);
        var comma = position < _text.Length && _text[position] is ',' or ';';
        if (comma)
        {
            position = Characters.SkipBlanks(_text, position + 1);
        }

        // German numbers its items "1. und 2.": the period belongs to the number when "and" follows it.
        var period = !comma && position < _text.Length && _text[position] == '.' ? Characters.SkipBlanks(_text, position + 1) : position;
        var word = TrySkipWord(_language.And, ref period);
        if (!comma && !word)
        {
            return false;
        }

        _position = word ? period : position;
        return true;
    }

    private readonly bool TrySkipWord(ImmutableArray<string> words, ref int position)
    {
        foreach (var word in words)
        {
            var end = position + word.Length;
            if (
                end <= _text.Length
                && Characters.IsWordEnd(_text, end)
                && _text.Slice(position, word.Length).Equals(word.AsSpan(), StringComparison.OrdinalIgnoreCase)
            )
            {
                position = Characters.SkipBlanks(_text, end);
                return true;
            }
        }

        return false;
    }
}
