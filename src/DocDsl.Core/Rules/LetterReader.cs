using DocDsl.Core.ReaderText;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules;

/// <summary>Reads only the letters of a section's text, in lower case and without accents, directly from the source.</summary>
internal readonly struct LetterReader(SyntaxTree tree)
{
    /// <summary>The key of a text that has fewer letters than asked for.</summary>
    public const long NoKey = 0;

    private readonly string _text = tree.Text.Content;

    /// <summary>
    /// A hash of a text's first letters, <see cref="NoKey"/> where there are fewer; of all letters for <see cref="int.MaxValue"/>.
    /// </summary>
    public long Key(TextRange body, int count)
    {
        var hash = 17L;
        if (count < int.MaxValue && TryReadKey(body, count, ref hash))
        {
            return hash == NoKey ? 1 : hash;
        }

        hash = 17L;
        var letters = new Cursor(tree, _text, body, fromEnd: false);
        for (var i = 0; i < count; i++)
        {
            var letter = letters.Next();
            if (letter == '\0')
            {
                return count == int.MaxValue ? hash : NoKey;
            }

            hash = (hash * 1_000_003) ^ letter;
        }

        return hash == NoKey ? 1 : hash;
    }

    /// <summary>Most texts have so many plain letters in their first words.</summary>
    private bool TryReadKey(TextRange body, int count, ref long hash)
    {
        var element = body.First;
        while (
            element < body.End
            && tree.ElementTable[element] is not { Kind: ElementKind.Text or ElementKind.EscapedText, Block: BlockKind.None }
        )
        {
            element++;
        }

        if (element >= body.End)
        {
            return false;
        }

        var start = tree.ElementTable[element].Start;
        foreach (var c in _text.AsSpan(start, tree.StartOfElement(element + 1) - start))
        {
            if (Characters.IsAsciiLetter(c))
            {
                hash = (hash * 1_000_003) ^ (char)(c | 0x20);
                if (--count == 0)
                {
                    return true;
                }
            }
            else if (c >= 128)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>How many letters two texts share at the beginning and at the end together; at most as many as the first has.</summary>
    public int Shared(TextRange left, TextRange right)
    {
        var forward = Shared(left, right, fromEnd: false, out var isWhole);
        return isWhole ? int.MaxValue / 2 : forward + Shared(left, right, fromEnd: true, out _);
    }

    private int Shared(TextRange left, TextRange right, bool fromEnd, out bool isWhole)
    {
        var ofLeft = new Cursor(tree, _text, left, fromEnd);
        var ofRight = new Cursor(tree, _text, right, fromEnd);
        for (var count = 0; ; count++)
        {
            var letter = ofLeft.Next();
            if (letter != ofRight.Next() || letter == '\0')
            {
                isWhole = letter == '\0';
                return count;
            }
        }
    }

    private struct Cursor(SyntaxTree tree, string text, TextRange body, bool fromEnd)
    {
        private int _element = fromEnd ? body.End : body.First - 1;
        private int _position;
        private int _end;

        /// <summary>The next letter; NUL after the last.</summary>
        public char Next()
        {
            while (true)
            {
                while (_position != _end)
                {
                    var c = text[fromEnd ? --_position : _position++];
                    if (Characters.IsAsciiLetter(c))
                    {
                        return (char)(c | 0x20);
                    }

                    if (c >= 128 && char.IsLetter(c))
                    {
                        return SimilarWords.WithoutAccent(char.ToLowerInvariant(c));
                    }
                }

                if (!MoveOn())
                {
                    return '\0';
                }
            }
        }

        private bool MoveOn()
        {
            do
            {
                _element += fromEnd ? -1 : 1;
                if (fromEnd ? _element < body.First : _element >= body.End)
                {
                    _element -= fromEnd ? -1 : 1;
                    return false;
                }
            } while (tree.ElementTable[_element] is not { Kind: ElementKind.Text or ElementKind.EscapedText, Block: BlockKind.None });

            var start = tree.ElementTable[_element].Start;
            var end = tree.StartOfElement(_element + 1);
            _position = fromEnd ? end : start;
            _end = fromEnd ? start : end;
            return true;
        }
    }
}
