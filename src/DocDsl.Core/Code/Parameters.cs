namespace DocDsl.Core.Code;

/// <summary>Compares the parameters of a method as a document and as its declaration write them.</summary>
internal static class Parameters
{
    private static readonly Dictionary<string, string> s_keywords = new(StringComparer.Ordinal)
    {
        ["bool"] = "Boolean",
        ["byte"] = "Byte",
        ["sbyte"] = "SByte",
        ["char"] = "Char",
        ["decimal"] = "Decimal",
        ["double"] = "Double",
        ["float"] = "Single",
        ["int"] = "Int32",
        ["uint"] = "UInt32",
        ["long"] = "Int64",
        ["ulong"] = "UInt64",
        ["short"] = "Int16",
        ["ushort"] = "UInt16",
        ["nint"] = "IntPtr",
        ["nuint"] = "UIntPtr",
        ["object"] = "Object",
        ["string"] = "String",
    };

    private static readonly HashSet<string> s_modifiers = ["this", "ref", "out", "in", "params", "scoped", "readonly"];

    /// <summary>Whether a method has parameters of some types.</summary>
    /// <param name="text">The file.</param>
    /// <param name="member">The method.</param>
    /// <param name="name">Its name.</param>
    /// <param name="types">The types, as <c>@evidence code:</c> writes them.</param>
    public static bool AreThose(CodeText text, CodeMember member, string name, string[] types)
    {
        var open = Enumerable
            .Range(member.Start, member.End - member.Start)
            .FirstOrDefault(i => text.Is(text.Tokens[i], name) && text.SignAt(i + 1) is '(' or '<');
        while (open < member.End && !text.IsSign(open, '('))
        {
            open++;
        }

        var (parameter, depth) = (new List<string>(), 0);
        var found = new List<string>();
        for (var i = open + 1; i < member.End; i++)
        {
            var sign = text.SignAt(i);
            if (depth == 0 && sign is ',' or ')')
            {
                Add(parameter, found);
                if (sign == ')')
                {
                    break;
                }

                continue;
            }

            depth +=
                sign is '(' or '[' or '<' ? 1
                : sign is ')' or ']' or '>' ? -1
                : 0;
            parameter.Add(text.Text.ToString(new(text.Tokens[i].Start, text.Tokens[i].Length)));
        }

        return found.SequenceEqual(types.Select(type => Normalized(CodeTokens.Of(type).Select(it => type.Substring(it.Start, it.Length)))));
    }

    private static void Add(List<string> parameter, List<string> found)
    {
        var value = parameter.IndexOf("=");
        var written = value < 0 ? parameter : parameter.GetRange(0, value);
        if (written.Count > 1)
        {
            // An attribute before it, and its name at the end, are not of the type.
            var start = written[0] == "[" ? written.IndexOf("]") + 1 : 0;
            found.Add(Normalized(written.GetRange(start, written.Count - 1 - start)));
        }

        parameter.Clear();
    }

    /// <summary>Without namespaces, with the names that keywords stand for.</summary>
    private static string Normalized(IEnumerable<string> parts)
    {
        var words = new List<string>();
        foreach (var part in parts)
        {
            if (part is "." or ":" && words.Count > 0)
            {
                words.RemoveAt(words.Count - 1);
            }
            else if (part is not ("." or ":") && !s_modifiers.Contains(part))
            {
                words.Add(s_keywords.TryGetValue(part, out var type) ? type : part);
            }
        }

        return string.Concat(words);
    }
}
