namespace DocDsl.Core.Code;

/// <summary>
/// Finds the names that a member's body declares, without a compiler: a name that is taken for none only makes its renaming a change, so
/// that only what can be nothing else counts.
/// </summary>
internal static class LocalNames
{
    /// <summary>The words of the language that are not types: a name after one is used.</summary>
    private static readonly HashSet<string> s_words =
    [
        .. "abstract as base break case catch checked class const continue default delegate do else enum event explicit".Split(' '),
        .. "extern finally fixed for foreach goto if implicit in interface internal is lock namespace new operator out".Split(' '),
        .. "override params private protected".Split(' '),
        .. "public readonly ref return sealed sizeof stackalloc static struct switch this throw try typeof unchecked unsafe using".Split(
            ' '
        ),
        .. "virtual volatile while await yield select orderby by on equals where group not and or when ascending descending with".Split(
            ' '
        ),
        .. "get set init add remove nameof global null true false".Split(' '),
    ];

    /// <summary>The names that are declared from a token on.</summary>
    /// <param name="code">The code.</param>
    /// <param name="body">The index of the first token of the body.</param>
    public static HashSet<string> Of(CodeParts code, int body)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = Math.Max(body, 1); i < code.Count; i++)
        {
            if (code.IsWord(i) && !s_words.Contains(code[i]) && (IsDeclared(code, i) || IsParameter(code, i)))
            {
                names.Add(code[i]);
            }
        }

        return names;
    }

    private static bool IsDeclared(CodeParts code, int index)
    {
        var next = code[index + 1];
        var isEnd = next is "=" or ";" or "," or ")" or "&&" or "||" or "?" or ":" or "in" or "when";
        if (code.IsWord(index - 1))
        {
            return (isEnd || next == "(") && !s_words.Contains(code[index - 1]);
        }

        return code[index - 1] switch
        {
            ">" => isEnd && IsGeneric(code, index - 1),
            "]" => isEnd,
            // int? count = …; of a condition the sign stands apart.
            "?" => next is "=" or ";" or "," or ")" && code.IsTouching(index - 1),
            // is { } found: a statement after a block would go on otherwise.
            "}" => isEnd && next is not ("=" or "in"),
            "(" or "," => IsDeconstructed(code, index),
            _ => false,
        };
    }

    /// <summary><c>var (a, b)</c></summary>
    private static bool IsDeconstructed(CodeParts code, int index) =>
        code.OpenBefore(index) is > 0 and var open && code[open] == "(" && code[open - 1] == "var";

    /// <summary>Whether a sign closes the arguments of a type: between it and its counterpart are types alone.</summary>
    private static bool IsGeneric(CodeParts code, int index)
    {
        var depth = 0;
        for (var i = index; i > 0; i--)
        {
            switch (code[i])
            {
                case ">":
                    depth++;
                    break;
                case "<":
                    if (--depth == 0)
                    {
                        return code.IsWord(i - 1);
                    }

                    break;
                case "," or "." or "?" or "[" or "]" or "(" or ")" or "::":
                    break;
                default:
                    if (!code.IsWord(i))
                    {
                        return false;
                    }

                    break;
            }
        }

        return false;
    }

    /// <summary><c>x => …</c> and <c>(x, y) => …</c>; an arm of a <c>switch</c> looks like it, but for what is before.</summary>
    private static bool IsParameter(CodeParts code, int index)
    {
        if (code[index + 1] == "=>")
        {
            return IsLambda(code, index);
        }

        if (code[index - 1] is not ("(" or ",") || code[index + 1] is not ("," or ")"))
        {
            return false;
        }

        var open = code.OpenBefore(index);
        return open > 0 && code[open] == "(" && code[code.CloseOf(open) + 1] == "=>" && IsLambda(code, open);
    }

    private static bool IsLambda(CodeParts code, int start) =>
        code[start - 1] is "(" or "=" or "+=" or "-=" or "=>" or "return" or "async" or "static"
        || (code[start - 1] == "," && code.OpenBefore(start) is >= 0 and var open && code[open] == "(");
}
