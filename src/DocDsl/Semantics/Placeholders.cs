using DocDsl.Syntax;
using DocDsl.Text;

namespace DocDsl.Semantics;

/// <summary>Finds what somebody meant to fill in and did not (QA3005): <c>TODO</c>, <c>PM</c>, <c>n.t.b.</c>, <c>[[ FILL IN ]]</c>.</summary>
internal static class Placeholders
{
    public static List<TextSpan> Find(SyntaxTree tree, TextSpan section)
    {
        var found = new List<TextSpan>();
        var first = IndexOfElement(tree, section.Start);
        for (var i = first; i < tree.ElementTable.Length && tree.ElementTable[i].Start < section.End; i++)
        {
            if (tree.ElementTable[i] is { Kind: ElementKind.Text, Block: BlockKind.None })
            {
                FindIn(tree, tree.SpanOfElements(i, i + 1), found);
            }
        }

        return found;
    }

    private static void FindIn(SyntaxTree tree, TextSpan run, List<TextSpan> found)
    {
        var text = tree.Text.Content.AsSpan(run.Start, run.Length);
        FindBrackets(text, run.Start, found);
        if (tree.Language is not { } language)
        {
            return;
        }

        var paragraph = Characters.TrimBlanks(text, out var leading);
        foreach (var whole in language.PlaceholderParagraphs)
        {
            if (paragraph.Length >= whole.Length
                && paragraph.Length <= whole.Length + 1
                && paragraph.StartsWith(whole.AsSpan(), StringComparison.Ordinal)
                && (paragraph.Length == whole.Length || paragraph[whole.Length] is '.' or ':'))
            {
                found.Add(new TextSpan(run.Start + leading, paragraph.Length));
            }
        }

        foreach (var word in language.PlaceholderWords)
        {
            FindWord(text, run.Start, word, found);
        }
    }

    private static void FindWord(ReadOnlySpan<char> text, int start, string word, List<TextSpan> found)
    {
        for (var from = 0; ;)
        {
            var at = text.Slice(from).IndexOf(word.AsSpan(), StringComparison.Ordinal);
            if (at < 0)
            {
                return;
            }

            at += from;
            from = at + word.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && Characters.IsWordEnd(text, from))
            {
                found.Add(new TextSpan(start + at, word.Length));
            }
        }
    }

    /// <summary><c>[[ FILL IN: … ]]</c>, over several lines too. A reference or a word in brackets is none.</summary>
    private static void FindBrackets(ReadOnlySpan<char> text, int start, List<TextSpan> found)
    {
        for (var from = 0; ;)
        {
            var open = text.Slice(from).IndexOf("[[".AsSpan(), StringComparison.Ordinal);
            if (open < 0)
            {
                return;
            }

            open += from;
            var close = text.Slice(open).IndexOf("]]".AsSpan(), StringComparison.Ordinal);
            if (close < 0)
            {
                return;
            }

            from = open + close + 2;
            if (IsPlaceholder(Characters.TrimBlanks(text.Slice(open + 2, close - 2), out _)))
            {
                found.Add(TextSpan.FromBounds(start + open, start + from));
            }
        }
    }

    /// <summary>Nothing, dots, or words in capitals, of which a form is made: <c>FILL IN</c>, <c>TODO</c>, <c>INVULLEN</c>.</summary>
    private static bool IsPlaceholder(ReadOnlySpan<char> text)
    {
        var letters = 0;
        while (letters < text.Length && char.IsUpper(text[letters]))
        {
            letters++;
        }

        return letters >= 2 && Characters.IsWordEnd(text, letters) || text.TrimStart("….".AsSpan()).Length == 0;
    }

    private static int IndexOfElement(SyntaxTree tree, int position)
    {
        var low = 0;
        var high = tree.ElementTable.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (tree.ElementTable[middle].Start < position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
