using DocDsl.Core.Text;

namespace DocDsl.Core.Markdown;

// Links and images.
internal ref partial struct MarkdownInlineParser
{
    private void OpenBracket(int at)
    {
        if (_brackets.Count > 0)
        {
            _brackets[_brackets.Count - 1].HasBracketAfter = true;
        }

        _brackets.Add(
            new Bracket
            {
                At = at,
                IsImage = at > 0 && _content[at - 1] == '!' && _signs[at - 1] == Sign.Text,
                IsActive = true,
                Run = _lastRun,
            }
        );
    }

    /// <returns>Where to go on.</returns>
    private int CloseBracket(int at)
    {
        if (_brackets.Count == 0)
        {
            return at + 1;
        }

        var open = _brackets[_brackets.Count - 1];
        _brackets.RemoveFrom(_brackets.Count - 1);
        if (!open.IsActive)
        {
            return at + 1;
        }

        var end = ReadTarget(at + 1, out var target);
        if (end == 0)
        {
            end = ReadName(open, at, out target);
            if (end == 0)
            {
                return at + 1;
            }
        }

        var start = open.IsImage ? open.At - 1 : open.At;
        Mark(start, open.At + 1);
        Mark(at, end);
        _links.Add(new MarkdownLink(ToSource(start, end), ToSource(open.At + 1, at), target, open.IsImage));
        ProcessEmphasis(open.Run);
        for (var i = _brackets.Count - 1; i >= 0 && !open.IsImage; i--)
        {
            // No link is in another; those before are inactive if one is.
            if (_brackets[i].IsImage)
            {
                continue;
            }

            if (!_brackets[i].IsActive)
            {
                break;
            }

            _brackets[i].IsActive = false;
        }

        return end;
    }

    /// <summary>Reads <c>(address "title")</c>.</summary>
    /// <returns>Where it ends; 0 when there is none.</returns>
    private readonly int ReadTarget(int at, out TextSpan target)
    {
        target = default;
        if (at >= _content.Length || _content[at] != '(')
        {
            return 0;
        }

        var start = LinkDefinitions.SkipSpace(_content, at + 1);
        var end = start < _content.Length && _content[start] == ')' ? start : LinkDefinitions.DestinationEnd(_content, start);
        if (end < 0)
        {
            return 0;
        }

        target = WithoutAngles(ToSource(start, end));
        var title = LinkDefinitions.SkipSpace(_content, end);
        if (title > end && title < _content.Length && LinkDefinitions.TitleEnd(_content, title) is > 0 and var titleEnd)
        {
            title = LinkDefinitions.SkipSpace(_content, titleEnd);
        }

        return title < _content.Length && _content[title] == ')' ? title + 1 : 0;
    }

    /// <summary>Reads <c>][name]</c>, <c>][]</c> or <c>]</c>, where the name is defined.</summary>
    private int ReadName(in Bracket open, int at, out TextSpan target)
    {
        target = default;
        var end = at + 1;
        var name = _content.Slice(open.At + 1, at - open.At - 1);
        if (end < _content.Length && _content[end] == '[')
        {
            if (end + 1 < _content.Length && _content[end + 1] == ']')
            {
                end += 2;
            }
            else if (LinkDefinitions.LabelEnd(_content, end) is > 0 and var labelEnd)
            {
                return TryFind(_content.Slice(end + 1, labelEnd - end - 2), out target) ? labelEnd : 0;
            }
        }

        return !open.HasBracketAfter && TryFind(name, out target) ? end : 0;
    }

    private bool TryFind(ReadOnlySpan<char> name, out TextSpan target)
    {
        target = default;
        _definitions ??= FindDefinitions();
        return _definitions.Count > 0
            && name.Length is > 0 and < 1000
            && name[0] != '^'
            && _definitions.TryGetValue(NameOf(name), out target);
    }

    private readonly Dictionary<string, TextSpan> FindDefinitions()
    {
        var found = new Dictionary<string, TextSpan>(StringComparer.OrdinalIgnoreCase);
        foreach (var block in _blocks.Blocks)
        {
            if (block.Kind != MarkdownBlockKind.Definition)
            {
                continue;
            }

            var parser = new MarkdownInlineParser(_text, _blocks);
            parser.Begin(block, block.LineCount);
            var at = 0;
            while (
                at < parser._content.Length
                && parser._content[at] == '['
                && LinkDefinitions.Read(parser._content, at, out var labelEnd, out var address) is >= 0 and var end
            )
            {
                var name = NameOf(parser._content.Slice(at + 1, labelEnd - at - 2));
                if (!found.ContainsKey(name))
                {
                    found.Add(name, parser.WithoutAngles(parser.ToSource(address.Start, address.End)));
                }

                at = end + 1;
            }

            parser._lines.ToImmutableAndFree();
        }

        return found;
    }

    private readonly TextSpan WithoutAngles(TextSpan span) =>
        span.Length > 1 && _text[span.Start] == '<' ? new TextSpan(span.Start + 1, span.Length - 2) : span;

    /// <summary>A name as names are compared: blanks of any number are one.</summary>
    private static string NameOf(ReadOnlySpan<char> label)
    {
        var text = label.Trim().ToString();
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]) && (text[i] != ' ' || text[i + 1] == ' '))
            {
                return string.Join(" ", text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            }
        }

        return text;
    }

    private struct Bracket
    {
        public int At;
        public bool IsImage;
        public bool IsActive;
        public bool HasBracketAfter;

        /// <summary>The last run of signs of emphasis before it.</summary>
        public int Run;
    }
}
