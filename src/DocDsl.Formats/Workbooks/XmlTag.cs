namespace DocDsl.Formats.Workbooks;

/// <summary>A tag of well-formed XML, where it is in the text.</summary>
/// <param name="Start">The place of its <c>&lt;</c>.</param>
/// <param name="End">The place after its <c>&gt;</c>.</param>
/// <param name="Name">With its prefix.</param>
/// <param name="Kind">Whether it begins an element, ends one, or both.</param>
internal readonly record struct XmlTag(int Start, int End, string Name, XmlTagKind Kind)
{
    /// <summary>All tags of a text, in order; comments, CDATA and instructions are none.</summary>
    /// <param name="xml">XML that is known to be well-formed.</param>
    public static IEnumerable<XmlTag> All(string xml)
    {
        for (var at = xml.IndexOf('<', StringComparison.Ordinal); at >= 0; at = xml.IndexOf('<', at))
        {
            if (Skipped(xml, at) is { } after)
            {
                at = after;
                continue;
            }

            var isEnd = xml[at + 1] == '/';
            var name = at + (isEnd ? 2 : 1);
            var nameEnd = name + xml.AsSpan(name).IndexOfAny(" \t\r\n/>");
            var end = EndOf(xml, nameEnd);
            yield return new XmlTag(
                at,
                end,
                xml[name..nameEnd],
                isEnd ? XmlTagKind.End
                    : xml[end - 2] == '/' ? XmlTagKind.Empty
                    : XmlTagKind.Start
            );
            at = end;
        }
    }

    /// <summary>The attributes of a tag, as written: names with their prefixes, values with their entities.</summary>
    public IEnumerable<(string Name, string Value)> Attributes(string xml)
    {
        for (var at = Start + 1 + Name.Length; ;)
        {
            while (char.IsWhiteSpace(xml[at]))
            {
                at++;
            }

            if (xml[at] is '/' or '>')
            {
                yield break;
            }

            var equals = xml.IndexOf('=', at);
            var open = equals + 1;
            while (xml[open] is not ('"' or '\''))
            {
                open++;
            }

            var close = xml.IndexOf(xml[open], open + 1);
            yield return (xml[at..equals].TrimEnd(), xml[(open + 1)..close]);
            at = close + 1;
        }
    }

    /// <summary>An attribute's value; null where the tag has none of that name.</summary>
    public string? Attribute(string xml, string name)
    {
        foreach (var attribute in Attributes(xml))
        {
            if (attribute.Name == name)
            {
                return attribute.Value;
            }
        }

        return null;
    }

    /// <summary>The place after what begins with <c>&lt;</c> and is no tag; null at a tag.</summary>
    private static int? Skipped(string xml, int at)
    {
        var rest = xml.AsSpan(at);
        return rest.StartsWith("<!--") ? After("-->")
            : rest.StartsWith("<![CDATA[") ? After("]]>")
            : rest.StartsWith("<?") ? After("?>")
            : null;

        int After(string close) => xml.IndexOf(close, at, StringComparison.Ordinal) + close.Length;
    }

    /// <summary>The place after the tag's <c>&gt;</c>: one within quotation marks does not end it.</summary>
    private static int EndOf(string xml, int at)
    {
        while (xml[at] != '>')
        {
            at = xml[at] is '"' or '\'' ? xml.IndexOf(xml[at], at + 1) + 1 : at + 1;
        }

        return at + 1;
    }
}
