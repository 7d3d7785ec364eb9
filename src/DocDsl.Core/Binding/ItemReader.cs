using DocDsl.Core.Text;

namespace DocDsl.Core.Binding;

/// <summary>
/// Reads the list with which an answer begins, with boxes or without, as it is written: the reader's text joins lines. What is nested in
/// an item is not among the items.
/// </summary>
internal sealed class ItemReader
{
    /// <summary>Longer words are no choice, and lines that continue them are not added.</summary>
    private const int MaxLength = 400;

    private readonly string _content;
    private readonly List<ListedItem> _items = [];
    private CodeFences _fences;
    private int _indent;

    /// <summary>Whether the line above was an item, or continued one.</summary>
    private bool _isOpen;

    private ItemReader(string content)
    {
        _content = content;
        _fences = new CodeFences(content);
    }

    /// <returns>
    /// The items. A list of boxes goes on after words between its items, so that no box that is ticked is missed; one without boxes ends
    /// where other words begin.
    /// </returns>
    public static IReadOnlyList<ListedItem> Read(IEnumerable<(TextSpan Span, string Line)> lines, string content)
    {
        var reader = new ItemReader(content);
        foreach (var (span, line) in lines)
        {
            if (!reader.Add(span, line))
            {
                break;
            }
        }

        return reader._items;
    }

    /// <returns>Whether the list may go on.</returns>
    private bool Add(TextSpan span, string line)
    {
        var trimmed = Characters.TrimBlanks(line.AsSpan().Trim('\uFEFF'), out var indent);
        if (trimmed.Length == 0)
        {
            _isOpen = false;
            return true;
        }

        var wasCode = _fences.IsOpen;
        _fences.AddLine(trimmed);
        if (wasCode || _fences.IsOpen)
        {
            _isOpen = false;
            return _items.Count > 0;
        }

        var words = AnswerLine.WithoutMarker(trimmed);
        var hasMarker = words.Length < trimmed.Length;
        var isNested = _items.Count > 0 && indent > _indent + 1;
        var box = words.Length == 0 ? 0 : AnswerLine.BoxLength(words, out _);
        if (!isNested && (box > 0 || (hasMarker && (_items.Count == 0 || _items[0].IsTicked is null))))
        {
            _indent = _items.Count == 0 ? indent : _indent;
            AddItems(span, words, box);
            return true;
        }

        if (_items.Count == 0)
        {
            return false;
        }

        if (_isOpen && !hasMarker && isNested)
        {
            var item = _items[_items.Count - 1];
            if (item.AllWords.Length < MaxLength)
            {
                _items[_items.Count - 1] = item with { AllWords = item.AllWords + " " + trimmed.ToString() };
            }

            return true;
        }

        _isOpen = false;
        return isNested || _items[0].IsTicked is not null;
    }

    /// <summary>One item, or several boxes in a line: <c>☐ Yes ☑ No</c>.</summary>
    private void AddItems(TextSpan line, ReadOnlySpan<char> words, int box)
    {
        var opening = words.Length == 0 ? '\0' : words[0];
        while (true)
        {
            bool? isTicked = null;
            if (box > 0)
            {
                AnswerLine.BoxLength(words, out var ticked);
                isTicked = ticked;
            }

            var end = box;
            var next = 0;
            for (; end < words.Length && box > 0; end++)
            {
                if (end > box && char.IsWhiteSpace(words[end - 1]) && IsBoxLike(words[end], opening))
                {
                    next = AnswerLine.BoxLength(words.Slice(end), out _);
                    if (next > 0)
                    {
                        break;
                    }
                }
            }

            end = box == 0 ? words.Length : end;
            var own = words.Slice(box, end - box).Trim().ToString();
            _items.Add(new ListedItem(isTicked, own, own, SpanOf(own, line)));
            _isOpen = true;
            if (next == 0)
            {
                return;
            }

            words = words.Slice(end);
            box = next;
        }
    }

    /// <summary>A sign that may open a box as the first one of the line: <c>(x)</c> within words of <c>[x]</c> is none.</summary>
    private static bool IsBoxLike(char c, char opening) => c == opening || (c is not ('[' or '(') && opening is not ('[' or '('));

    /// <summary>Where words of a line are; the whole line where something within them is excluded.</summary>
    private TextSpan SpanOf(string words, TextSpan line)
    {
        var start = _items.Count > 0 && _items[_items.Count - 1].Span is var last && line.Contains(last.Start) ? last.End : line.Start;
        var found = words.Length == 0 ? -1 : _content.IndexOf(words, start, line.End - start, StringComparison.Ordinal);
        return found < 0 ? line : new TextSpan(found, words.Length);
    }
}
