using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace DocDsl.Fuzz.Targets;

/// <summary>
/// Makes well-formed XML of nearly well-formed XML: else a reader would refuse most inputs at their first changed byte, and nothing behind
/// it would be reached.
/// </summary>
internal static partial class XmlRepair
{
    public static string Repair(string text)
    {
        var result = new StringBuilder(text.Length + 64);
        var open = new Stack<string>();
        var at = 0;
        foreach (Match tag in Tag().Matches(text))
        {
            Text(text.AsSpan(at, tag.Index - at));
            at = tag.Index + tag.Length;
            var name = tag.Groups["name"].Value;
            if (tag.Groups["close"].Length > 0)
            {
                Close(name);
                continue;
            }

            result.Append('<').Append(name);
            var attributes = new HashSet<string>(StringComparer.Ordinal);
            foreach (Match attribute in Attribute().Matches(tag.Groups["attributes"].Value))
            {
                if (attributes.Add(attribute.Groups[1].Value))
                {
                    result.Append(' ').Append(attribute.Groups[1].Value).Append("=\"");
                    Text(attribute.Groups[2].ValueSpan);
                    result.Append('"');
                }
            }

            result.Append(tag.Groups["empty"].Length > 0 ? "/>" : ">");
            if (tag.Groups["empty"].Length == 0)
            {
                open.Push(name);
            }
        }

        Text(text.AsSpan(at));
        while (open.TryPop(out var name))
        {
            result.Append("</").Append(name).Append('>');
        }

        return result.ToString();

        void Close(string name)
        {
            if (open.Contains(name))
            {
                string closed;
                do
                {
                    closed = open.Pop();
                    result.Append("</").Append(closed).Append('>');
                } while (closed != name);
            }
        }

        void Text(ReadOnlySpan<char> words)
        {
            foreach (var c in words)
            {
                if (c is '<' or '&' or '"')
                {
                    result.Append("&#").Append((int)c).Append(';');
                }
                else if (XmlConvert.IsXmlChar(c))
                {
                    result.Append(c);
                }
            }
        }
    }

    /// <summary>Prefixes are those that the package declares.</summary>
    [GeneratedRegex(
        """<(?<close>/?)(?<name>(?:(?:w|m|v|r|a|wp|mc|wps):)?[A-Za-z][A-Za-z0-9]*)(?<attributes>[^<>]*?)(?<empty>/?)>""",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Tag();

    [GeneratedRegex("""((?:(?:w|m|v|r|a|wp|mc|xml):)?[A-Za-z]+)="([^"<>]*)""" + "\"", RegexOptions.CultureInvariant)]
    private static partial Regex Attribute();
}
