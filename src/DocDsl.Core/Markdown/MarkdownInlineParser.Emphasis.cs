using System.Globalization;

namespace DocDsl.Core.Markdown;

// Emphasis: the specification's procedure "process emphasis".
internal ref partial struct MarkdownInlineParser
{
    /// <returns>Where to go on.</returns>
    private int ReadRun(int at)
    {
        var length = RunLength(at);
        var end = at + length;
        var before = at == 0 ? '\n' : _content[at - 1];
        var after = end == _content.Length ? '\n' : _content[end];
        var isLeft = !IsSpace(after) && (!IsPunctuation(after) || IsSpace(before) || IsPunctuation(before));
        var isRight = !IsSpace(before) && (!IsPunctuation(before) || IsSpace(after) || IsPunctuation(after));
        var isUnderscore = _content[at] == '_';
        var canOpen = isLeft && (!isUnderscore || !isRight || IsPunctuation(before));
        var canClose = isRight && (!isUnderscore || !isLeft || IsPunctuation(after));
        if (!canOpen && !canClose)
        {
            return end;
        }

        _runs.Add(
            new Run
            {
                At = at,
                Count = length,
                Length = length,
                CanOpen = canOpen,
                CanClose = canClose,
                Before = _lastRun,
                After = -1,
            }
        );
        if (_lastRun >= 0)
        {
            _runs[_lastRun].After = _runs.Count - 1;
        }

        _lastRun = _runs.Count - 1;
        return end;
    }

    /// <summary>Matches the runs after one of them, and takes them off.</summary>
    private void ProcessEmphasis(int bottom)
    {
        if (_lastRun == bottom)
        {
            return;
        }

        // By sign, by whether the closing one may open too, and by its length: below which run no opening one is.
        // Runs are in the order of the text.
        Span<int> bottoms = stackalloc int[12];
        bottoms.Fill(bottom);
        var closer = _lastRun;
        while (_runs[closer].Before != bottom)
        {
            closer = _runs[closer].Before;
        }

        while (closer >= 0)
        {
            ref var close = ref _runs[closer];
            if (!close.CanClose)
            {
                closer = close.After;
                continue;
            }

            ref var lowest = ref bottoms[(_content[close.At] == '_' ? 6 : 0) + (close.CanOpen ? 3 : 0) + (close.Length % 3)];
            var opener = close.Before;
            while (opener > lowest && !IsMatch(_runs[opener], close))
            {
                opener = _runs[opener].Before;
            }

            if (opener <= lowest)
            {
                lowest = closer - 1;
                var next = close.After;
                if (!close.CanOpen)
                {
                    Remove(closer);
                }

                closer = next;
                continue;
            }

            ref var open = ref _runs[opener];
            var count = open.Count > 1 && close.Count > 1 ? 2 : 1;
            Mark(open.At + open.Count - count, open.At + open.Count);
            Mark(close.At, close.At + count);
            open.Count -= count;
            close.Count -= count;
            close.At += count;

            // Those between them match nothing any more.
            open.After = closer;
            close.Before = opener;
            if (open.Count == 0)
            {
                Remove(opener);
            }

            if (close.Count == 0)
            {
                var next = close.After;
                Remove(closer);
                closer = next;
            }
        }

        if (bottom >= 0)
        {
            _runs[bottom].After = -1;
        }

        _lastRun = bottom;
    }

    private void Remove(int run)
    {
        var (before, after) = (_runs[run].Before, _runs[run].After);
        if (before >= 0)
        {
            _runs[before].After = after;
        }

        if (after >= 0)
        {
            _runs[after].Before = before;
        }
        else
        {
            _lastRun = before;
        }
    }

    private readonly bool IsMatch(in Run open, in Run close) =>
        open.CanOpen
        && _content[open.At] == _content[close.At]
        && !((open.CanClose || close.CanOpen) && (open.Length + close.Length) % 3 == 0 && (open.Length % 3 != 0 || close.Length % 3 != 0));

    private static bool IsSpace(char c) => char.IsWhiteSpace(c);

    private static bool IsPunctuation(char c) =>
        c < 128 ? IsAsciiPunctuation(c)
            : CharUnicodeInfo.GetUnicodeCategory(c)
                is >= UnicodeCategory.ConnectorPunctuation and <= UnicodeCategory.OtherSymbol;

    private struct Run
    {
        public int At;
        public int Count;
        public int Length;
        public bool CanOpen;
        public bool CanClose;
        public int Before;
        public int After;
    }
}
