using DocDsl.Core.ReaderText;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules;

/// <summary>
/// QA1008 for lines that no language has a pattern for: lines between blank ones that interrupt a sentence, where they are page numbers
/// or are repeated.
/// </summary>
internal sealed class StrayRunningHeaders
{
    private const int MaxLineLength = 120;

    /// <summary>Cells of a table are shorter than the lines that a page breaks.</summary>
    private const int MinNeighbourLength = 30;

    /// <summary>At a page's end there may be a footer, a number and a header.</summary>
    private const int MaxAtOnce = 3;

    private readonly SyntaxTree _tree;
    private readonly SpanSet _excluded;
    private readonly string _text;
    private readonly List<TextSpan> _found;

    private StrayRunningHeaders(SyntaxTree tree, SpanSet excluded, List<TextSpan> found)
    {
        _tree = tree;
        _excluded = excluded;
        _text = tree.Text.Content;
        _found = found;
    }

    /// <summary>Adds the lines, some perhaps more than once.</summary>
    public static void Find(SyntaxTree tree, SpanSet excluded, List<TextSpan> found) =>
        new StrayRunningHeaders(tree, excluded, found).FindBetweenBlanks();

    /// <summary>Looks at the lines that are alone between blank ones, unless none interrupts a sentence, as in most documents.</summary>
    private void FindBetweenBlanks()
    {
        if (FirstBreak() < 0)
        {
            return;
        }

        var lines = new List<Alone>();
        var breaksTo = 0;
        for (var i = NextAlone(1); i >= 0; i = NextAlone(i + 1))
        {
            breaksTo = Math.Max(breaksTo, EndOfBreak(i));
            lines.Add(new Alone(_tree.LineOfElement(i), i, i < breaksTo));
        }

        FindNumbers(lines);
        FindRepeated(lines);
    }

    private int FirstBreak()
    {
        var alone = NextAlone(1);
        while (alone >= 0 && EndOfBreak(alone) == 0)
        {
            alone = NextAlone(alone + 1);
        }

        return alone;
    }

    /// <summary>The next line from an element on that is alone between blank ones; −1 when there is none.</summary>
    private int NextAlone(int first)
    {
        var elements = _tree.ElementTable.AsSpan();
        for (var i = first; i + 1 < elements.Length; i++)
        {
            if (elements[i].Kind == ElementKind.Text && elements[i + 1].Start - elements[i].Start <= MaxLineLength + 2 && IsAlone(i))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The element in which a sentence continues after this line and perhaps a few others; 0 when there is none.</summary>
    private int EndOfBreak(int element)
    {
        for (var after = element + 2; element >= 2 && after <= element + (2 * MaxAtOnce); after += 2)
        {
            if (GoesOn(element - 2, after))
            {
                return after;
            }

            if (after + 1 >= _tree.ElementTable.Length || !IsAlone(after))
            {
                break;
            }
        }

        return 0;
    }

    /// <summary>The numbers of pages: one within a sentence, and those that count on from it in both directions.</summary>
    private void FindNumbers(List<Alone> lines)
    {
        var numbers = lines
            .Select(line => (line.Line, Number: PageNumber(line.Line), line.Breaks, line.Element))
            .Where(line => line.Number > 0)
            .ToList();
        var isPage = numbers.Select(number => number.Breaks).ToArray();
        for (var i = 1; i < isPage.Length; i++)
        {
            isPage[i] |= isPage[i - 1] && numbers[i].Number == numbers[i - 1].Number + 1;
        }

        for (var i = isPage.Length - 2; i >= 0; i--)
        {
            isPage[i] |= isPage[i + 1] && numbers[i].Number == numbers[i + 1].Number - 1;
        }

        for (var i = 0; i < isPage.Length; i++)
        {
            if (isPage[i] && RunningHeader.IsRead(_tree, _excluded, numbers[i].Line, numbers[i].Element))
            {
                _found.Add(numbers[i].Line);
            }
        }
    }

    /// <summary>Lines that are repeated, but for their numbers, and interrupt a sentence at least once.</summary>
    private void FindRepeated(List<Alone> lines)
    {
        foreach (var same in lines.GroupBy(line => WithoutNumbers(line.Line), StringComparer.Ordinal))
        {
            if (same.Count() < 2 || !same.Any(line => line.Breaks) || !same.Key.Any(char.IsLetter))
            {
                continue;
            }

            foreach (var line in same.Where(line => RunningHeader.IsRead(_tree, _excluded, line.Line, line.Element)))
            {
                _found.Add(line.Line);
            }
        }
    }

    /// <summary>One line of text between blank ones.</summary>
    private bool IsAlone(int element)
    {
        if (
            _tree.ElementTable[element] is not { Kind: ElementKind.Text, Block: BlockKind.None }
            || _tree.ElementTable[element - 1].Kind != ElementKind.Blank
            || _tree.ElementTable[element + 1].Kind != ElementKind.Blank
        )
        {
            return false;
        }

        var span = _tree.SpanOfElements(element, element + 1);
        if (span.Length > MaxLineLength + 2)
        {
            return false;
        }

        var lineEnd = _text.AsSpan(span.Start, span.Length).IndexOfAny('\r', '\n');
        return lineEnd >= span.Length - 2;
    }

    /// <summary>Whether a sentence continues from one element of text to another.</summary>
    private bool GoesOn(int before, int after)
    {
        if (
            after >= _tree.ElementTable.Length
            || _tree.ElementTable[before] is not { Kind: ElementKind.Text, Block: BlockKind.None }
            || _tree.ElementTable[after] is not { Kind: ElementKind.Text, Block: BlockKind.None }
        )
        {
            return false;
        }

        var start = _tree.StartOfElement(before);
        var end = _tree.StartOfElement(before + 1);
        var last = _tree.WholeLine(_text.AsSpan(start, end - start).TrimEnd().LastIndexOfAny('\r', '\n') + 1 + start);
        var next = _tree.WholeLine(_tree.StartOfElement(after));
        return last.Length >= MinNeighbourLength
            && next.Length >= MinNeighbourLength
            && (char.IsLower(_text[last.End - 1]) || _text[last.End - 1] is ',' or '-')
            && char.IsLower(_text[next.Start]);
    }

    /// <summary><c>2</c>, <c>- 2 -</c>, <c>2/5</c>, <c>[2]</c>: the first number; 0 when there is anything else.</summary>
    private int PageNumber(TextSpan line)
    {
        const string Signs = "-–—|/[]() ";
        var number = 0;
        var groups = 0;
        for (var i = line.Start; i < line.End; i++)
        {
            if (Characters.IsDigit(_text[i]))
            {
                groups += i == line.Start || !Characters.IsDigit(_text[i - 1]) ? 1 : 0;
                number = groups == 1 && number < 1000 ? (number * 10) + _text[i] - '0' : number;
            }
            else if (Signs.IndexOf(_text[i]) < 0)
            {
                return 0;
            }
        }

        return groups <= 2 && number < 1000 ? number : 0;
    }

    private string WithoutNumbers(TextSpan line)
    {
        var text = _text.ToCharArray(line.Start, line.Length);
        var length = 0;
        foreach (var c in text)
        {
            var sign = Characters.IsDigit(c) ? '0' : c;
            if (sign != '0' || length == 0 || text[length - 1] != '0')
            {
                text[length++] = sign;
            }
        }

        return new string(text, 0, length);
    }

    /// <param name="Line">The line, without blanks at its ends.</param>
    /// <param name="Element">The element that it is.</param>
    /// <param name="Breaks">Whether a sentence continues after it, or after it and others like it.</param>
    private readonly record struct Alone(TextSpan Line, int Element, bool Breaks);
}
