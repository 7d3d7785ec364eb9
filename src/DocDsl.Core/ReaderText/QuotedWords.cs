using System.Text;
using DocDsl.Core.Text;

namespace DocDsl.Core.ReaderText;

/// <summary>
/// A text prepared for finding words that a directive quotes: white space and invisible characters do not count, nor the shape of
/// quotation marks.
/// </summary>
internal sealed class QuotedWords
{
    private readonly TextView _view;
    private readonly string _folded;
    private readonly int[] _positions;

    public QuotedWords(TextView view)
    {
        _view = view;
        _positions = new int[view.Text.Length];
        _folded = Fold(view.Text, _positions);
    }

    /// <summary>The stretch of the file of each occurrence of <paramref name="words"/>.</summary>
    public List<TextSpan> Find(string words)
    {
        var found = new List<TextSpan>();
        var pattern = Fold(words, positions: null);
        for (var at = IndexOf(pattern, 0); at >= 0; at = IndexOf(pattern, at + 1))
        {
            found.Add(ToSource(at, pattern.Length));
        }

        return found;
    }

    /// <summary>
    /// The stretch of the file of each <paramref name="sign"/> that directly follows <paramref name="words"/>. An empty sign
    /// gives the place after the words. A sign that ends in a digit does not match the beginning of a longer number.
    /// </summary>
    /// <returns>The sign, and the sign with the white space before it.</returns>
    public List<(TextSpan Sign, TextSpan WithSpace)> FindAfter(string words, string sign)
    {
        var found = new List<(TextSpan, TextSpan)>();
        var pattern = Fold(words, positions: null);
        var foldedSign = Fold(sign, positions: null);
        for (var at = IndexOf(pattern, 0); at >= 0; at = IndexOf(pattern, at + 1))
        {
            var after = at + pattern.Length;
            var end = ToSource(at, pattern.Length).End;
            if (foldedSign.Length == 0)
            {
                found.Add((new TextSpan(end, 0), new TextSpan(end, 0)));
            }
            else if (
                string.CompareOrdinal(_folded, after, foldedSign, 0, foldedSign.Length) == 0
                && !IsCutNumber(after + foldedSign.Length)
            )
            {
                var span = ToSource(after, foldedSign.Length);
                found.Add((span, TextSpan.FromBounds(end, span.End)));
            }
        }

        return found;
    }

    private int IndexOf(string pattern, int from) =>
        pattern.Length == 0 || from > _folded.Length ? -1 : _folded.IndexOf(pattern, from, StringComparison.Ordinal);

    /// <summary>Whether a number goes on here, with no white space between.</summary>
    private bool IsCutNumber(int end) =>
        end < _folded.Length && char.IsDigit(_folded[end]) && char.IsDigit(_folded[end - 1]) && _positions[end] == _positions[end - 1] + 1;

    private TextSpan ToSource(int start, int length) =>
        _view.ToSource(TextSpan.FromBounds(_positions[start], _positions[start + length - 1] + 1));

    private static string Fold(string text, int[]? positions)
    {
        var folded = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c))
            {
                continue;
            }

            if (c >= Invisible.SoftHyphen && Invisible.LengthAt(text, i) is > 0 and var length)
            {
                i += length - 1;
                continue;
            }

            if (positions is not null)
            {
                positions[folded.Length] = i;
            }

            folded.Append(
                c switch
                {
                    '‘' or '’' or '‚' or '‛' or '`' or '´' => '\'',
                    '“' or '”' or '„' or '‟' or '«' or '»' => '"',
                    _ => c,
                }
            );
        }

        return folded.ToString();
    }
}
