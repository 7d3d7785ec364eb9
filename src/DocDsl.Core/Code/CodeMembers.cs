namespace DocDsl.Core.Code;

/// <summary>Splits the declaration of a type into its members. Any text gives members.</summary>
internal static class CodeMembers
{
    private static readonly string[] s_accessible = ["public", "internal", "protected"];

    /// <summary>Where the declaration of a type begins: with its attributes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="name">The index of the type's name.</param>
    public static int StartOf(CodeText text, int name)
    {
        var brackets = 0;
        for (var i = name - 1; i >= 0; i--)
        {
            switch (text.SignAt(i))
            {
                case ']' or ')':
                    brackets++;
                    break;
                case '[' or '(':
                    brackets--;
                    break;
                case '{' or '}' or ';' when brackets == 0:
                    return i + 1;
            }
        }

        return 0;
    }

    /// <summary>The members of a type, in order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="type">From <see cref="DeclarationText.TypesOf(CodeText, string[])"/>.</param>
    public static List<CodeMember> Of(CodeText text, (int Name, int End) type)
    {
        var members = new List<CodeMember>();
        var at = BodyOf(text, type);
        var keyword = type.Name > 0 ? text.WordAt(type.Name - 1) : "";
        var (isEnum, isInterface) = (keyword == "enum", keyword == "interface");
        while (at < type.End - 1)
        {
            var end = isEnum ? EndOfChoice(text, at, type.End - 1) : EndOf(text, at, type.End - 1);
            if (end > at + 1 || text.SignAt(at) != ';')
            {
                // The comma after a choice is none of its own.
                members.Add(MemberAt(text, at, text.IsSign(end - 1, ',') ? end - 1 : end, isInterface || isEnum));
            }

            at = end;
        }

        return members;
    }

    /// <summary>The index of the token after the brace that opens the body of a type; its end where there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="type">From <see cref="DeclarationText.TypesOf(CodeText, string[])"/>.</param>
    public static int BodyOf(CodeText text, (int Name, int End) type)
    {
        var brackets = 0;
        for (var i = type.Name + 1; i < type.End; i++)
        {
            switch (text.SignAt(i))
            {
                case '(' or '[':
                    brackets++;
                    break;
                case ')' or ']':
                    brackets--;
                    break;
                case '{' when brackets == 0:
                    return i + 1;
            }
        }

        return type.End;
    }

    /// <summary>A member ends with its body, or, where it has a value, with the semicolon.</summary>
    private static int EndOf(CodeText text, int start, int limit)
    {
        var (braces, brackets) = (0, 0);
        var (hasValue, isOperator) = (false, false);
        for (var i = start; i < limit; i++)
        {
            switch (text.SignAt(i))
            {
                case '{':
                    braces++;
                    break;
                case '}':
                    braces--;
                    if (braces <= 0 && brackets == 0 && !hasValue && !text.IsSign(i + 1, '='))
                    {
                        return i + 1;
                    }

                    break;
                case '(' or '[':
                    brackets++;
                    isOperator = false;
                    break;
                case ')' or ']':
                    brackets--;
                    break;
                case '=' when braces == 0 && brackets == 0 && !isOperator:
                    hasValue = true;
                    break;
                case ';' when braces == 0 && brackets == 0:
                    return i + 1;
                case '\0' when braces == 0 && text.Is(text.Tokens[i], "operator"):
                    // operator ==(…): the signs up to the bracket are its name.
                    isOperator = true;
                    break;
            }
        }

        return limit;
    }

    private static int EndOfChoice(CodeText text, int start, int limit)
    {
        var brackets = 0;
        for (var i = start; i < limit; i++)
        {
            switch (text.SignAt(i))
            {
                case '(' or '[' or '{':
                    brackets++;
                    break;
                case ')' or ']' or '}':
                    brackets--;
                    break;
                case ',' when brackets == 0:
                    return i + 1;
            }
        }

        return limit;
    }

    private static CodeMember MemberAt(CodeText text, int start, int end, bool isAccessible)
    {
        var names = new List<string>();
        var brackets = 0;
        for (var i = start; i < end; i++)
        {
            var sign = text.SignAt(i);
            if (sign is '{' || (sign == '=' && brackets == 0))
            {
                break;
            }

            brackets +=
                sign is '(' or '[' ? 1
                : sign is ')' or ']' ? -1
                : 0;
            if (sign != '\0' || brackets != 0 || text.Tokens[i].Kind != CodeTokenKind.Word)
            {
                continue;
            }

            var word = text.WordAt(i);
            if (names.Count == 0 && s_accessible.Contains(word))
            {
                isAccessible = true;
            }
            else if (IsName(text, i, end))
            {
                names.Add(word);
            }
        }

        return new CodeMember(start, end, !isAccessible, [.. names]);
    }

    private static bool IsName(CodeText text, int index, int end)
    {
        if (index > 0 && DeclarationText.IsTypeKeyword(text.WordAt(index - 1)))
        {
            return true;
        }

        if (index == 0 || !DeclarationText.IsDeclared(text, index))
        {
            return false;
        }

        return text.SignAt(index + 1) switch
        {
            '(' or '{' or '=' or ';' or ',' => true,
            '<' => text.IsSign(AfterGeneric(text, index + 1, end), '('),
            _ => index + 1 == end,
        };
    }

    private static int AfterGeneric(CodeText text, int index, int end)
    {
        var depth = 0;
        for (; index < end; index++)
        {
            depth +=
                text.SignAt(index) is '<' ? 1
                : text.SignAt(index) is '>' ? -1
                : 0;
            if (depth == 0)
            {
                return index + 1;
            }
        }

        return end;
    }
}
