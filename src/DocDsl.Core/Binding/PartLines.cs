using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Binding;

/// <summary>Finds lines that begin <c>a)</c>, <c>b)</c> … in a question's text.</summary>
internal static class PartLines
{
    public const string FirstPart = "a)";

    /// <summary>The next place of <c>a)</c> at the beginning of a line; −1 when there is none, as in most documents.</summary>
    public static int FindFirst(string content, int from, ref WordPositions places)
    {
        for (var at = places.Next(from); at >= 0; at = places.Next(at + 2))
        {
            var start = at;
            while (
                start > 0
                && content[start - 1] is not ('\n' or '\r')
                && (char.IsWhiteSpace(content[start - 1]) || content[start - 1] == '(')
            )
            {
                start--;
            }

            if (start == 0 || content[start - 1] is '\n' or '\r')
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>
    /// The lines that begin parts, from the first <c>a)</c> on. A letter that is far from the next one ("i)" after "b)") begins
    /// something else; one alone is no list of parts.
    /// </summary>
    public static List<PartStart> Find(SyntaxTree tree, SectionSyntax section, int from, int end)
    {
        var found = new List<PartStart>();
        var expected = 'a';
        for (var i = section.FirstBodyElement; i < section.EndElement; i++)
        {
            if (tree.ElementTable[i] is not { Kind: ElementKind.Text, Block: BlockKind.None })
            {
                continue;
            }

            var position = Math.Max(from, tree.StartOfElement(i));
            var stop = Math.Min(end, tree.StartOfElement(i + 1));
            while (position < stop)
            {
                var length = tree.Text.Content.AsSpan(position, stop - position).IndexOfAny('\r', '\n');
                var lineEnd = length < 0 ? stop : position + length;
                if (
                    Read(tree.Text.Content, position, lineEnd) is { } start
                    && (start.Letter <= expected + 1 && (found.Count > 0 || start.Letter == 'a'))
                )
                {
                    found.Add(start);
                    expected = (char)Math.Max(expected, start.Letter + 1);
                }

                position = lineEnd + 1;
            }
        }

        if (found.Count == 1)
        {
            found.Clear();
        }

        return found;
    }

    /// <summary>
    /// The letters that begin lines of an answer, in order, each once: <c>a)</c>, <c>(a)</c>, <c>a.</c>; none where the answer opens with
    /// something else.
    /// </summary>
    public static List<char> LettersOf(SyntaxTree tree, SectionSyntax section)
    {
        var letters = new List<char>();
        var content = tree.Text.Content;
        for (var i = section.FirstBodyElement; i < section.EndElement; i++)
        {
            if (tree.ElementTable[i] is not { Kind: ElementKind.Text, Block: BlockKind.None })
            {
                continue;
            }

            var position = tree.StartOfElement(i);
            var stop = tree.StartOfElement(i + 1);
            while (position < stop)
            {
                var length = content.AsSpan(position, stop - position).IndexOfAny('\r', '\n');
                var lineEnd = length < 0 ? stop : position + length;
                var letter = LetterOf(Characters.TrimBlanks(content.AsSpan(position, lineEnd - position), out _));
                if (letter != '\0' && !letters.Contains(letter))
                {
                    letters.Add(letter);
                }
                else if (letters.Count == 0 && lineEnd > position)
                {
                    return letters;
                }

                position = lineEnd + 1;
            }
        }

        return letters;
    }

    /// <summary>The letter with which a line begins, in emphasis or an item of a list or not; <c>'\0'</c> when there is none.</summary>
    private static char LetterOf(ReadOnlySpan<char> line)
    {
        line = line.TrimStart("-*_•( ".AsSpan());
        return
            line.Length > 1
            && line[0] is >= 'a' and <= 'z'
            && line[1] is ')' or '.'
            && (line.Length == 2 || char.IsWhiteSpace(line[2]) || line[2] is '*' or '_')
            ? line[0]
            : '\0';
    }

    private static PartStart? Read(string content, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(content[start]))
        {
            start++;
        }

        var letter = start < end && content[start] == '(' ? start + 1 : start;
        if (
            letter + 1 >= end
            || content[letter] is < 'a' or > 'z'
            || content[letter + 1] != ')'
            || (letter + 2 < end && !char.IsWhiteSpace(content[letter + 2]))
        )
        {
            return null;
        }

        return new PartStart(content[letter], TextSpan.FromBounds(start, letter + 2), letter + 2);
    }
}

/// <summary>Where a part begins.</summary>
/// <param name="Letter">Its letter; <c>'\0'</c> where a question of a joint heading begins.</param>
/// <param name="Span">Where it is named.</param>
/// <param name="TextStart">The first character of its words.</param>
internal readonly record struct PartStart(char Letter, TextSpan Span, int TextStart)
{
    /// <summary>Whether the set of the document names it.</summary>
    public bool IsOfSet { get; init; }
}
