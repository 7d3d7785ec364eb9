namespace DocDsl.Core.Code;

/// <summary>Some C# in its parts: words, literals and whole operators, without comments, blanks and layout.</summary>
internal sealed class CodeParts
{
    /// <summary>Longer ones first. <c>&gt;&gt;</c> is none, since it closes types too.</summary>
    private static readonly string[] s_operators =
    [
        .. ">>>= <<= >>= ??= => == != <= && || ?? ++ -- += -= *= /= %= &= |= ^= << -> :: ..".Split(' '),
    ];

    private readonly List<(string Text, CodeTokenKind Kind, int Start)> _parts = [];
    private readonly int[] _open;
    private readonly Dictionary<int, int> _close = [];

    /// <param name="code">The code.</param>
    public CodeParts(string code)
    {
        var tokens = CodeTokens.AllOf(code);
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            switch (token.Kind)
            {
                case CodeTokenKind.Directive:
                    // One before all else belongs to what is around the code.
                    if (_parts.Count > 0 && ConditionOf(code.Substring(token.Start, token.Length)) is { } condition)
                    {
                        _parts.Add((condition, token.Kind, token.Start));
                    }

                    break;
                case CodeTokenKind.Sign:
                    var length = OperatorAt(code, tokens, i);
                    var sign = code.Substring(token.Start, length);
                    if (sign is "}" or "]" && this[_parts.Count - 1] == "," && this[_parts.Count - 2] is not ("[" or ","))
                    {
                        // A comma after the last element is layout; in int[,] it is none.
                        _parts.RemoveAt(_parts.Count - 1);
                    }

                    _parts.Add((sign, token.Kind, token.Start));
                    i += length - 1;
                    break;
                default:
                    _parts.Add((code.Substring(token.Start, token.Length).Replace("\r\n", "\n"), token.Kind, token.Start));
                    break;
            }
        }

        _open = new int[_parts.Count];
        var open = new Stack<int>();
        for (var i = 0; i < _parts.Count; i++)
        {
            _open[i] = open.Count > 0 ? open.Peek() : -1;
            if (_parts[i].Kind != CodeTokenKind.Sign)
            {
                continue;
            }

            if (_parts[i].Text is "(" or "[" or "{")
            {
                open.Push(i);
            }
            else if (_parts[i].Text is ")" or "]" or "}" && open.Count > 0)
            {
                _close[open.Pop()] = i;
                _open[i] = open.Count > 0 ? open.Peek() : -1;
            }
        }
    }

    /// <summary>How many parts there are.</summary>
    public int Count => _parts.Count;

    /// <summary>A part; empty outside of the code, and for a literal or text, which may look like a sign.</summary>
    public string this[int index] =>
        index >= 0 && index < _parts.Count && _parts[index].Kind is CodeTokenKind.Word or CodeTokenKind.Sign ? _parts[index].Text : "";

    /// <summary>A part as it is, whatever it is.</summary>
    public string TextAt(int index) => _parts[index].Text;

    /// <summary>Whether a part is a name or a word of the language.</summary>
    public bool IsWord(int index) => index >= 0 && index < _parts.Count && _parts[index].Kind == CodeTokenKind.Word;

    /// <summary>Whether nothing is between a part and the one before.</summary>
    public bool IsTouching(int index) => index > 0 && _parts[index - 1].Start + _parts[index - 1].Text.Length == _parts[index].Start;

    /// <summary>The bracket that is open at a part; −1 where there is none.</summary>
    public int OpenBefore(int index) => _open[index];

    /// <summary>The bracket that closes another; the end where none does.</summary>
    public int CloseOf(int open) => _close.TryGetValue(open, out var close) ? close : _parts.Count;

    /// <summary>The names and words of the language in it.</summary>
    public IEnumerable<string> Words() => _parts.Where(part => part.Kind == CodeTokenKind.Word).Select(part => part.Text);

    private static int OperatorAt(string code, IReadOnlyList<CodeToken> tokens, int index)
    {
        var start = tokens[index].Start;
        foreach (var sign in s_operators)
        {
            if (
                index + sign.Length <= tokens.Count
                && string.CompareOrdinal(code, start, sign, 0, sign.Length) == 0
                && tokens[index + sign.Length - 1] is { Kind: CodeTokenKind.Sign } last
                && last.Start == start + sign.Length - 1
            )
            {
                return sign.Length;
            }
        }

        return 1;
    }

    /// <summary>A condition, on which it depends what is compiled; null for a directive that changes nothing.</summary>
    private static string? ConditionOf(string line)
    {
        var words = line.Substring(1).Trim();
        return
            words.StartsWith("if", StringComparison.Ordinal)
            || words.StartsWith("el", StringComparison.Ordinal)
            || words.StartsWith("endif", StringComparison.Ordinal)
            ? "#" + string.Concat(words.Where(c => !char.IsWhiteSpace(c)))
            : null;
    }
}
