using System.Globalization;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Text;

namespace DocDsl.Core.DocumentTypes.Expressions;

// Sets of characters, and what a backslash begins.
internal sealed partial class ExpressionParser
{
    private CharacterSet ReadSet(int start)
    {
        var isNegated = _position < text.Length && text[_position] == '^';
        _position += isNegated ? 1 : 0;
        var set = isNegated ? CharacterSet.Negated() : CharacterSet.Empty();
        for (var isFirst = true; !IsAtEnd && (isFirst || text[_position] != ']'); isFirst = false)
        {
            ReadSetItem(set);
        }

        if (Problem is null && _position == text.Length)
        {
            Report(InvalidType.UnclosedBracketOfExpression.At(new TextSpan(start, 1), '['));
        }

        _position++;
        return set;
    }

    private void ReadSetItem(CharacterSet set)
    {
        var start = _position;
        if (ReadSetCharacter(set) is not { } first)
        {
            return;
        }

        if (_position + 1 >= text.Length || text[_position] != '-' || text[_position + 1] == ']')
        {
            set.Add(first, first);
            return;
        }

        _position++;
        if (ReadSetCharacter(set) is not { } last)
        {
            NotSupported(start);
        }
        else if (last < first)
        {
            Report(InvalidType.ReversedInExpression.At(Since(start), Written(start)));
        }
        else
        {
            set.Add(first, last);
        }
    }

    /// <summary>One character within brackets; null when it was a set, which is added, or is wrong.</summary>
    private char? ReadSetCharacter(CharacterSet set)
    {
        var start = _position;
        switch (text[_position++])
        {
            case '\\':
                return TryReadEscapedSet(set, start) ? null : ReadEscapedCharacter(start);
            case '[':
                Report(InvalidType.UnescapedInExpression.At(Since(start), '['));
                return null;
            case var c:
                return c;
        }
    }

    /// <summary>Reads what follows a backslash, if it stands for several characters: <c>d</c>, <c>p{Lu}</c>.</summary>
    private bool TryReadEscapedSet(CharacterSet set, int start)
    {
        if (_position == text.Length || !(text[_position] is 'p' or 'P' || set.TryAdd(text[_position])))
        {
            return false;
        }

        var letter = text[_position++];
        if (letter is 'p' or 'P')
        {
            var isBraced = _position < text.Length && text[_position] == '{';
            var end = isBraced ? text.IndexOf('}', _position) : Math.Min(_position + 1, text.Length);
            var name = end < 0 ? "" : text.Substring(_position, end - _position).TrimStart('{');
            _position = end < 0 ? text.Length : end + (isBraced ? 1 : 0);
            if (CharacterSet.CategoriesOf(name) is { } categories)
            {
                set.Add(categories, letter == 'P');
            }
            else
            {
                NotSupported(start);
            }
        }

        return true;
    }

    /// <summary>Reads what follows a backslash and stands for one character.</summary>
    private char ReadEscapedCharacter(int start)
    {
        var letter = _position < text.Length ? text[_position++] : '\0';
        switch (letter)
        {
            case 't':
                return '\t';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 'f':
                return '\f';
            case 'v':
                return '\v';
            case 'u' or 'x':
                var length = letter == 'u' ? 4 : 2;
                var digits = text.Substring(_position, Math.Min(length, text.Length - _position));
                _position += digits.Length;
                if (
                    digits.Length == length
                    && ushort.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
                )
                {
                    return (char)code;
                }

                break;
            case not '\0' when !CharacterSet.IsWord(letter):
                return letter;
        }

        NotSupported(start);
        return letter;
    }
}
