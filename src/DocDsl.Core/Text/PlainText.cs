using System.Text;
using DocDsl.Core.Collections;

namespace DocDsl.Core.Text;

/// <summary>
/// A text as a reader takes it: without what is invisible, with the letters that others look like, and with line ends where a reader sees
/// some.
/// </summary>
internal sealed class PlainText
{
    private readonly List<Disguise> _disguises = [];

    /// <summary>Where each of them ends in the plain text.</summary>
    private readonly List<int> _ends = [];

    private PlainText() { }

    /// <summary>What is not what it seems, in the order of the text.</summary>
    public IReadOnlyList<Disguise> Disguises => _disguises;

    /// <summary>The plain text.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The plain text of a text; null when that is the text itself.</summary>
    /// <param name="text">The text. A byte order mark at its beginning is none of it.</param>
    /// <param name="start">Before it there is nothing unusual.</param>
    public static PlainText? Of(string text, int start)
    {
        PlainText? result = null;
        for (var i = UnusualCharacters.Next(text, start); i < text.Length;)
        {
            if (DisguiseAt(text, i) is { } disguise && !(i == 0 && text[0] == Invisible.ByteOrderMark))
            {
                (result ??= new PlainText())._disguises.Add(disguise);
                i = disguise.Span.End - 1;
            }

            i = UnusualCharacters.Next(text, i + 1);
        }

        result?.Write(text);
        return result;
    }

    /// <summary>Where a character of the plain text is in the text.</summary>
    public int ToSource(int position)
    {
        var index = BinarySearch.LastAtMost(new Ends(_ends), position);
        return index < 0 ? position : _disguises[index].Span.End + position - _ends[index];
    }

    /// <summary>The first disguise that ends after a position of the text.</summary>
    public int FirstEndingAfter(int position) => BinarySearch.LastAtMost(new SourceEnds(_disguises), position) + 1;

    private static Disguise? DisguiseAt(string text, int position) =>
        Invisible.LengthAt(text, position) is > 0 and var length ? new Disguise(new TextSpan(position, length), "")
        : text[position] is '\u2028' or '\u2029' or '\x85' ? new Disguise(new TextSpan(position, 1), "\n")
        : LookAlikes.At(text, position, out var span) is { } letter ? new Disguise(span, letter)
        : null;

    private void Write(string text)
    {
        var plain = new StringBuilder(text.Length);
        var position = 0;
        foreach (var (span, letter) in _disguises)
        {
            plain.Append(text, position, span.Start - position).Append(letter);
            _ends.Add(plain.Length);
            position = span.End;
        }

        Text = plain.Append(text, position, text.Length - position).ToString();
    }

    private readonly struct Ends(List<int> ends) : IPositions
    {
        public int Count => ends.Count;

        public int this[int index] => ends[index];
    }

    private readonly struct SourceEnds(List<Disguise> disguises) : IPositions
    {
        public int Count => disguises.Count;

        public int this[int index] => disguises[index].Span.End;
    }
}

/// <summary>Characters that are not what they seem.</summary>
/// <param name="Span">Where they are.</param>
/// <param name="Plain">What a reader takes them for: nothing, a line end, or a letter or sign.</param>
internal readonly record struct Disguise(TextSpan Span, string Plain);
