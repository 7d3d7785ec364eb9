using DocDsl.Core.Languages;
using DocDsl.Core.Text;

namespace DocDsl.Core.Values.Natural;

/// <summary>Words of a letter taken apart: numbers as written, words, and signs.</summary>
internal sealed class NaturalTokens
{
    private readonly string _text;
    private readonly ValueWords _words;
    private readonly List<NaturalToken> _tokens = [];

    private NaturalTokens(string text, ValueWords words)
    {
        _text = text;
        _words = words;
    }

    public static List<NaturalToken> Read(string text, ValueWords words)
    {
        var reader = new NaturalTokens(text, words);
        reader.Read();
        return reader._tokens;
    }

    private void Read()
    {
        var position = 0;
        while (position < _text.Length)
        {
            var c = _text[position];
            var start = position;
            if (Characters.IsDigit(c))
            {
                position = EndOfNumber(position);
                Add(NaturalTokenKind.Number, start, position);
            }
            else if (char.IsLetter(c))
            {
                position = EndOfWord(position);
                Add(NaturalTokenKind.Word, start, position);
            }
            else
            {
                position++;
                if (!char.IsWhiteSpace(c))
                {
                    Add(NaturalTokenKind.Sign, start, position);
                }
            }
        }
    }

    private void Add(NaturalTokenKind kind, int start, int end)
    {
        var isGlued = start > 0 && !char.IsWhiteSpace(_text[start - 1]);
        var text = _text.Substring(start, end - start);
        _tokens.Add(new NaturalToken(kind, kind == NaturalTokenKind.Word ? text.Replace('’', '\'') : text, isGlued));
    }

    /// <summary>Digits, and signs between digits that part thousands or a fraction: <c>1.250.000,50</c>, <c>1 234</c>.</summary>
    private int EndOfNumber(int position)
    {
        var start = position;
        while (position < _text.Length)
        {
            if (Characters.IsDigit(_text[position]))
            {
                position++;
            }
            else if (
                position + 1 < _text.Length
                && Characters.IsDigit(_text[position + 1])
                && (
                    _text[position] == '.'
                    || _text[position] == ','
                    || _words.Groups.IndexOf(_text[position]) >= 0
                    || IsGap(start, position)
                )
            )
            {
                position++;
            }
            else
            {
                break;
            }
        }

        return position;
    }

    /// <summary>White space within a number: one to three digits before it, and exactly three after it.</summary>
    private bool IsGap(int start, int position)
    {
        var before = 0;
        while (position - before > start && Characters.IsDigit(_text[position - before - 1]))
        {
            before++;
        }

        var behind = 0;
        while (position + 1 + behind < _text.Length && Characters.IsDigit(_text[position + 1 + behind]))
        {
            behind++;
        }

        return char.IsWhiteSpace(_text[position]) && before is > 0 and <= 3 && behind == 3;
    }

    private int EndOfWord(int position)
    {
        while (
            position < _text.Length
            && (
                char.IsLetter(_text[position])
                || (_text[position] is '-' or '\'' or '’' && position + 1 < _text.Length && char.IsLetter(_text[position + 1]))
            )
        )
        {
            position++;
        }

        return position;
    }
}

/// <summary>What a token is.</summary>
internal enum NaturalTokenKind
{
    /// <summary>Digits with the signs between them.</summary>
    Number,

    /// <summary>Letters, hyphens and apostrophes between them.</summary>
    Word,

    /// <summary>One other character.</summary>
    Sign,
}

/// <summary>One of them.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">As written; the apostrophe of a word always <c>'</c>.</param>
/// <param name="IsGlued">No white space stands before it.</param>
internal readonly record struct NaturalToken(NaturalTokenKind Kind, string Text, bool IsGlued)
{
    public bool IsNumber => Kind == NaturalTokenKind.Number;

    public bool IsWord => Kind == NaturalTokenKind.Word;

    public bool IsSign(char sign) => Kind == NaturalTokenKind.Sign && Text[0] == sign;
}
