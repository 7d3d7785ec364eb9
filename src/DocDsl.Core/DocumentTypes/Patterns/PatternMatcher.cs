using System.Collections.Immutable;

namespace DocDsl.Core.DocumentTypes.Patterns;

/// <summary>The words of a field, as a pattern found them.</summary>
/// <param name="Field">The field's name.</param>
/// <param name="Start">In the text that was searched; blanks at the ends are left out.</param>
/// <param name="Length">At least 1.</param>
internal readonly record struct PatternCapture(string Field, int Start, int Length);

/// <summary>One place where a pattern was found.</summary>
/// <param name="Start">In the text that was searched.</param>
/// <param name="End">After its last character.</param>
/// <param name="IsOpen">Whether it ends with a field, which then runs as far as its paragraph.</param>
/// <param name="Captures">The fields, in order.</param>
internal sealed record PatternMatch(int Start, int End, bool IsOpen, ImmutableArray<PatternCapture> Captures);

/// <summary>
/// Finds a pattern in a text. What failed once fails again, however it was reached, and is not tried again. Time is bounded whatever the
/// pattern and the text are: a search gives up after a number of steps, which no letter comes near.
/// </summary>
internal sealed class PatternMatcher
{
    private const int MaxSteps = 200_000;
    private const int MaxFieldLength = 1_000;

    /// <summary>So few are sooner taken than remembered.</summary>
    private const int FewSteps = 100;

    private readonly string _text;
    private readonly bool _isLoose;
    private readonly List<PatternCapture> _captures = [];

    // By step that matches words: from which to which end of theirs the rest of the pattern does not follow.
    private readonly (int First, int Last)[] _failedEnds;
    private HashSet<long>? _failedChoices;
    private int _steps;
    private int _end;
    private bool _isOpen;

    private PatternMatcher(ReadPattern pattern, string text, bool isLoose)
    {
        _text = text;
        _isLoose = isLoose;
        _failedEnds = new (int, int)[pattern.WordNodes];
        for (var i = 0; i < _failedEnds.Length; i++)
        {
            _failedEnds[i] = (0, -1);
        }
    }

    /// <summary>
    /// The first place of a pattern in a text, at the beginning of a word; null when it is nowhere. Words that are glued together,
    /// as texts from PDFs have them, count only where the pattern is nowhere else.
    /// </summary>
    public static PatternMatch? Find(ReadPattern pattern, string text) =>
        text.IndexOf(pattern.Anchor, StringComparison.Ordinal) < 0
            ? null
            : Find(pattern, text, isLoose: false) ?? Find(pattern, text, isLoose: true);

    private static PatternMatch? Find(ReadPattern pattern, string text, bool isLoose)
    {
        var matcher = new PatternMatcher(pattern, text, isLoose);
        for (var start = 0; start < text.Length && matcher._steps < MaxSteps; start++)
        {
            if (pattern.FirstCharacters is { } characters)
            {
                var next = text.AsSpan(start).IndexOfAny(characters.AsSpan());
                if (next < 0)
                {
                    return null;
                }

                start += next;
            }

            if (
                (start == 0 || !char.IsLetterOrDigit(text[start - 1]) || !char.IsLetterOrDigit(text[start]))
                && matcher.Run(pattern.First, start)
            )
            {
                return new PatternMatch(start, matcher._end, matcher._isOpen, matcher._captures.ToImmutableArray());
            }
        }

        return null;
    }

    /// <summary>Whether a pattern is the whole of a line, blanks at its ends aside.</summary>
    public static bool IsWhole(ReadPattern pattern, ReadOnlySpan<char> line) =>
        HasLiterals(pattern, line) && IsWhole(pattern, line.ToString());

    /// <summary>Tells most lines from a pattern, in less time than an attempt takes.</summary>
    private static bool HasLiterals(ReadPattern pattern, ReadOnlySpan<char> line)
    {
        foreach (var literal in pattern.Literals)
        {
            var at = line.IndexOf(literal.AsSpan());
            if (at < 0)
            {
                return false;
            }

            line = line.Slice(at + literal.Length);
        }

        return true;
    }

    private static bool IsWhole(ReadPattern pattern, string line)
    {
        var matcher = new PatternMatcher(pattern, line.Trim(), isLoose: true);
        return matcher._text.Length > 0 && matcher.Run(pattern.First, 0, mustBeWhole: true);
    }

    private bool Run(PatternNode? node, int position, bool mustBeWhole = false)
    {
        while (++_steps < MaxSteps)
        {
            switch (node!.Kind)
            {
                case PatternNodeKind.End:
                    _end = position;
                    return !mustBeWhole || position == _text.Length;
                case PatternNodeKind.Literal:
                    if (position == _text.Length || _text[position] != node.Character)
                    {
                        return false;
                    }

                    position++;
                    break;
                case PatternNodeKind.Space:
                    if (!_isLoose && position < _text.Length && !char.IsWhiteSpace(_text[position]))
                    {
                        return false;
                    }

                    while (position < _text.Length && char.IsWhiteSpace(_text[position]))
                    {
                        position++;
                    }

                    break;
                case PatternNodeKind.Number:
                    var digits = position;
                    while (position < _text.Length && _text[position] is >= '0' and <= '9')
                    {
                        position++;
                    }

                    if (position == digits)
                    {
                        return false;
                    }

                    break;
                case PatternNodeKind.Choice:
                    var choice = ((long)node.Index << 32) | (uint)position;
                    if (_failedChoices?.Contains(choice) == true)
                    {
                        return false;
                    }

                    foreach (var way in node.Ways)
                    {
                        var captured = _captures.Count;
                        if (Run(way, position, mustBeWhole))
                        {
                            return true;
                        }

                        _captures.RemoveRange(captured, _captures.Count - captured);
                    }

                    if (_steps > FewSteps)
                    {
                        (_failedChoices ??= []).Add(choice);
                    }

                    return false;
                default:
                    return RunWords(node, position, mustBeWhole);
            }

            node = node.Next;
        }

        return false;
    }

    /// <summary>As few words as what comes after them allows; to the end of the paragraph where nothing does.</summary>
    private bool RunWords(PatternNode node, int start, bool mustBeWhole)
    {
        var (firstFailed, lastFailed) = _failedEnds[node.Index];
        var last = start;
        while (last < _text.Length && last - start < MaxFieldLength && !IsEndOfSentence(last))
        {
            last = last >= firstFailed && last < lastFailed ? Math.Min(lastFailed, start + MaxFieldLength) : last + 1;
        }

        var isLast = node.Next!.Kind == PatternNodeKind.End;
        var isField = node.Kind == PatternNodeKind.Field;
        var captured = _captures.Count;
        var first = isLast ? start : -1;
        for (var end = isLast ? last : start; end <= last && _steps < MaxSteps; end++)
        {
            if (end >= firstFailed && end <= lastFailed)
            {
                first = first < 0 ? end : first;
                end = lastFailed;
                continue;
            }

            if (isField && !TryCapture(node.Text, start, end))
            {
                _steps++;
                continue;
            }

            first = first < 0 ? end : first;
            _isOpen = isLast;
            if (Run(node.Next, end, mustBeWhole))
            {
                return true;
            }

            _captures.RemoveRange(captured, _captures.Count - captured);
        }

        if (first >= 0)
        {
            var touches = first <= lastFailed + 1 && last >= firstFailed - 1 && lastFailed >= firstFailed;
            _failedEnds[node.Index] = touches ? (Math.Min(first, firstFailed), Math.Max(last, lastFailed)) : (first, last);
        }

        return false;
    }

    /// <summary>
    /// A blank line, or a period after a long word and before a capital: no field goes on after it ("nr. 12", "drs. Jansen" do).
    /// </summary>
    private bool IsEndOfSentence(int position)
    {
        var c = _text[position];
        if (c == '\n')
        {
            return position + 1 < _text.Length && _text[position + 1] == '\n';
        }

        if (
            !char.IsWhiteSpace(c)
            || position < 5
            || _text[position - 1] != '.'
            || position + 1 == _text.Length
            || !char.IsUpper(_text[position + 1])
        )
        {
            return false;
        }

        var letters = 0;
        while (letters < 5 && position - 2 - letters >= 0 && char.IsLetter(_text[position - 2 - letters]))
        {
            letters++;
        }

        return letters == 5 || _text[position - 2] is ')' or '»' or '”';
    }

    private bool TryCapture(string field, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(_text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            _captures.Add(new PatternCapture(field, start, end - start));
        }

        return end > start;
    }
}
