using System.Security.Cryptography;
using System.Text;

namespace DocDsl.Core.Code;

/// <summary>
/// Writes code so that two pieces are equal when they do the same: without layout and comments, and with locals by number.
/// </summary>
internal static class MeaningText
{
    /// <summary>How many bytes of the hash are kept: enough that no two pieces have the same by chance.</summary>
    private const int HashLength = 16;

    /// <summary>The hash of some texts, as 32 hexadecimal digits.</summary>
    public static string HashOf(IEnumerable<string> texts)
    {
        using var sha = SHA256.Create();
        var bytes = sha.ComputeHash(Encoding.UTF8.GetBytes(string.Join("\u0001", texts)));
        return string.Concat(bytes.Take(HashLength).Select(each => each.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));
    }

    /// <summary>Some code, a part on each line.</summary>
    /// <param name="code">The code.</param>
    /// <param name="hasBody">Whether it is of a member that may have locals.</param>
    public static string Of(string code, bool hasBody) => Of(new CodeParts(code), hasBody);

    /// <inheritdoc cref="Of(string, bool)"/>
    public static string Of(CodeParts code, bool hasBody)
    {
        var body = hasBody ? BodyOf(code) : code.Count;
        var locals = LocalNames.Of(code, body);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var text = new StringBuilder();
        for (var i = 0; i < code.Count; i++)
        {
            var part = code.TextAt(i);
            if (i > body && locals.Contains(code[i]) && !IsMember(code, i))
            {
                if (!numbers.TryGetValue(part, out var number))
                {
                    numbers.Add(part, number = numbers.Count);
                }

                text.Append('$').Append(number);

                // Its name is that of a member or a text, too.
                part = IsNamed(code, i) ? "=" + part : "";
            }

            text.Append(part).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The first part of a member that is not its name and parameters: a brace, an arrow or an equals sign.</summary>
    private static int BodyOf(CodeParts code)
    {
        for (var i = 0; i < code.Count; i++)
        {
            if (code[i] is "{" or "=>" or "=" && code.OpenBefore(i) < 0)
            {
                return i;
            }
        }

        return code.Count;
    }

    /// <summary>Whether a name is one of a member or a parameter, which only looks like a local.</summary>
    private static bool IsMember(CodeParts code, int index)
    {
        var (before, after) = (code[index - 1], code[index + 1]);
        var open = code.OpenBefore(index);
        return before is "." or "->" or "::"
            || (before is "(" or "," && after == ":" && open >= 0 && code[open] is "(" or "[")
            || (before is "{" or "," && after == "=" && open >= 0 && code[open] == "{");
    }

    /// <summary><c>new { total }</c> and <c>nameof(total)</c>: a name that is seen outside of the member.</summary>
    private static bool IsNamed(CodeParts code, int index) =>
        (code[index - 1] is "{" or "," && code[index + 1] is "}" or "," && code.OpenBefore(index) is >= 0 and var open && code[open] == "{")
        || (code[index - 1] == "(" && code[index - 2] == "nameof");
}
