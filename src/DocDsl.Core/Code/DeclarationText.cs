namespace DocDsl.Core.Code;

/// <summary>Finds declarations in a text of C#, by their names.</summary>
internal static class DeclarationText
{
    private static readonly HashSet<string> s_typeKeywords = ["class", "struct", "interface", "record", "enum"];

    /// <summary>Words after which a name is used, not declared.</summary>
    private static readonly HashSet<string> s_operators =
    [
        "await",
        "new",
        "is",
        "as",
        "not",
        "and",
        "or",
        "throw",
        "in",
        "when",
        "switch",
        "return",
        "where",
        "case",
    ];

    /// <summary>Whether the name of a type follows a word.</summary>
    public static bool IsTypeKeyword(string word) => s_typeKeywords.Contains(word);

    /// <summary>The name of a type with those of the types and the namespaces around it, with dots between.</summary>
    /// <param name="text">The text.</param>
    /// <param name="name">The index of its name's token.</param>
    public static string FullNameAt(CodeText text, int name)
    {
        // What each open brace opens; the last name has none yet. A file-scoped namespace is below all.
        var around = new List<string>();
        var (pending, scope) = ("", "");
        for (var i = 0; i < name; i++)
        {
            switch (text.SignAt(i))
            {
                case '{':
                    around.Add(pending);
                    pending = "";
                    break;
                case '}':
                    if (around.Count > 0)
                    {
                        around.RemoveAt(around.Count - 1);
                    }

                    pending = "";
                    break;
                case ';':
                    pending = "";
                    break;
                case '\0' when text.Is(text.Tokens[i], "namespace"):
                    var words = new List<string>();
                    for (i++; i < name && text.SignAt(i) is '\0' or '.'; i++)
                    {
                        words.Add(text.WordAt(i));
                    }

                    pending = string.Join(".", words.Where(word => word.Length > 0));
                    scope = text.IsSign(i, ';') ? pending : scope;
                    i--;
                    break;
                case '\0' when i > 0 && IsTypeKeyword(text.WordAt(i - 1)) && !IsTypeKeyword(text.WordAt(i)):
                    pending = text.WordAt(i);
                    break;
            }
        }

        return string.Join(".", around.Prepend(scope).Append(text.WordAt(name)).Where(word => word.Length > 0));
    }

    /// <summary>Where a type is declared.</summary>
    /// <param name="text">The text.</param>
    /// <param name="names">The type's name, after those of the types around it.</param>
    /// <returns>The index of its name's token, and that of the token after its end; a partial type may have several.</returns>
    public static IEnumerable<(int Name, int End)> TypesOf(CodeText text, string[] names) => TypesOf(text, names, 0, 0, text.Tokens.Count);

    /// <summary>Where members of a name are declared in a type.</summary>
    /// <param name="text">The text.</param>
    /// <param name="type">From <see cref="TypesOf(CodeText, string[])"/>.</param>
    /// <param name="name">The member's name.</param>
    /// <param name="isMethod">Whether brackets follow.</param>
    /// <returns>The indexes of its name's tokens.</returns>
    public static IEnumerable<int> MembersOf(CodeText text, (int Name, int End) type, string name, bool isMethod)
    {
        var (braces, brackets) = (0, 0);
        for (var i = type.Name + 1; i < type.End; i++)
        {
            switch (text.SignAt(i))
            {
                case '{':
                    braces++;
                    break;
                case '}':
                    braces--;
                    break;
                case '(' or '[':
                    brackets++;
                    break;
                case ')' or ']':
                    brackets--;
                    break;
                case '\0' when text.Is(text.Tokens[i], name) && IsDeclared(text, i):
                    var next = text.SignAt(i + 1);
                    if (braces == 1 && brackets == 0 && (isMethod ? next is '(' or '<' : next is '{' or '=' or ';' or ',' or '}'))
                    {
                        yield return i;
                    }
                    else if (braces == 0 && brackets == 1 && !isMethod && next is ',' or ')' or '=')
                    {
                        // A positional property of a record.
                        yield return i;
                    }

                    break;
            }
        }
    }

    private static IEnumerable<(int Name, int End)> TypesOf(CodeText text, string[] names, int level, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!text.Is(text.Tokens[i], names[level]) || !IsTypeDeclared(text, i))
            {
                continue;
            }

            var close = EndOf(text, i, end);
            if (level == names.Length - 1)
            {
                yield return (i, close);
                continue;
            }

            foreach (var found in TypesOf(text, names, level + 1, i + 1, close))
            {
                yield return found;
            }
        }
    }

    private static bool IsTypeDeclared(CodeText text, int index)
    {
        if (index > 0 && IsTypeKeyword(text.WordAt(index - 1)))
        {
            return true;
        }

        // delegate Task<int> Name(…);
        if (text.SignAt(index + 1) is not ('(' or '<'))
        {
            return false;
        }

        for (var i = index - 1; i >= 0 && text.SignAt(i) is not (';' or '{' or '}' or '('); i--)
        {
            if (text.Is(text.Tokens[i], "delegate"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a type precedes a name, or, as in an enumeration, nothing does.</summary>
    public static bool IsDeclared(CodeText text, int index) =>
        text.Tokens[index - 1].Kind == CodeTokenKind.Word
            ? !s_operators.Contains(text.WordAt(index - 1))
            : text.SignAt(index - 1) is ']' or '?' or ',' or '{' or '*' or ')'
                || (text.IsSign(index - 1, '>') && !text.IsSign(index - 2, '='));

    private static int EndOf(CodeText text, int name, int end)
    {
        var (braces, brackets) = (0, 0);
        for (var i = name + 1; i < end; i++)
        {
            switch (text.SignAt(i))
            {
                case '{':
                    braces++;
                    break;
                case '}' when --braces <= 0:
                    return i + 1;
                case '(':
                    brackets++;
                    break;
                case ')':
                    brackets--;
                    break;
                case ';' when braces == 0 && brackets == 0:
                    return i + 1;
            }
        }

        return end;
    }
}
