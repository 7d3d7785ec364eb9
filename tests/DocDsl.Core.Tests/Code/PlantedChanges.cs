using DocDsl.Core.Code;

namespace DocDsl.Core.Tests.Code;

/// <summary>The members of a file of C#, and changes of what they do and of how they are written.</summary>
internal static class PlantedChanges
{
    private static readonly (string From, string To)[] s_signs =
    [
        ("&&", "||"),
        ("||", "&&"),
        ("==", "!="),
        ("!=", "=="),
        ("<=", "<"),
        (">=", ">"),
        ("+=", "-="),
        ("++", "--"),
    ];

    private static readonly Dictionary<string, string> s_words = new()
    {
        ["true"] = "false",
        ["false"] = "true",
        ["break"] = "continue",
        ["continue"] = "break",
        ["null"] = "default",
        ["First"] = "Last",
        ["Any"] = "All",
        ["Min"] = "Max",
    };

    /// <summary>The members of all types of a file, by the names that <c>@evidence code:</c> gives them, with their text.</summary>
    public static IEnumerable<(string Name, int Start, int End)> MembersOf(CodeText text)
    {
        for (var i = 1; i < text.Tokens.Count; i++)
        {
            var name = text.WordAt(i);
            if (
                name.Length == 0
                || !DeclarationText.IsTypeKeyword(text.WordAt(i - 1))
                || DeclarationText.IsTypeKeyword(name)
                || DeclarationText.TypesOf(text, [name]).FirstOrDefault(type => type.Name == i) is not { Name: > 0 } type
            )
            {
                continue;
            }

            var full = DeclarationText.FullNameAt(text, i);
            foreach (var member in CodeMembers.Of(text, type))
            {
                if (member.Names is [var only] && only != name && member.End > member.Start)
                {
                    yield return ($"{full}.{only}", text.Tokens[member.Start].Start, text.Tokens[member.End - 1].End);
                }
            }
        }
    }

    /// <summary>The file with one change of what a member does.</summary>
    public static IEnumerable<string> Behaviours(string text, int start, int end)
    {
        var code = text[start..end];
        foreach (var token in CodeTokens.AllOf(code))
        {
            var word = code.Substring(token.Start, token.Length);
            var other = token.Kind switch
            {
                CodeTokenKind.Word when s_words.TryGetValue(word, out var opposite) => opposite,
                CodeTokenKind.Literal when char.IsAsciiDigit(word[0]) => "4" + word,
                CodeTokenKind.Literal when word is ['"', _, .., '"'] && word.Length > 3 => word[..^1] + "x\"",
                CodeTokenKind.Sign => s_signs
                    .Where(sign => string.CompareOrdinal(code, token.Start, sign.From, 0, 2) == 0)
                    .Select(sign => sign.To)
                    .FirstOrDefault(),
                _ => null,
            };
            var isInside = token.Kind == CodeTokenKind.Sign && token.Start > 0 && code[token.Start - 1] is '<' or '>' or '=' or '!';
            if (other is not null && !isInside)
            {
                var length = token.Kind == CodeTokenKind.Sign ? 2 : token.Length;
                yield return text[..(start + token.Start)] + other + text[(start + token.Start + length)..];
            }
        }
    }

    /// <summary>The file with a member written otherwise: comments and blanks between its words, and other line ends.</summary>
    public static string Layout(string text, int start, int end)
    {
        var code = text[start..end];
        var written = new System.Text.StringBuilder(code.Length * 2);
        var at = 0;
        foreach (var token in CodeTokens.Of(code).Where(token => token.Kind == CodeTokenKind.Word && !IsInString(code, token.Start)))
        {
            written.Append(code, at, token.Start - at).Append("/* a == b */\r\n  ").Append(code, token.Start, token.Length);
            at = token.End;
        }

        written.Append(code, at, code.Length - at);
        return text[..start] + written + text[end..];
    }

    /// <summary>A word in the hole of a string that is one line cannot be on another; the quotation marks before it show it.</summary>
    private static bool IsInString(string code, int at)
    {
        var line = code.LastIndexOf('\n', Math.Max(0, at - 1)) + 1;
        return code.IndexOfAny(['"', '#', '\''], line, at - line) >= 0;
    }
}
