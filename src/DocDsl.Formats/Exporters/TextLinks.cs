using System.Text;

namespace DocDsl.Formats.Exporters;

/// <summary>A stretch of text, and where it leads: null for plain words.</summary>
internal readonly record struct LinkedText(string Text, string? Address);

/// <summary>
/// Finds web addresses (<c>http</c>, <c>https</c>) and mail addresses in text, and nothing else: no other scheme becomes a link. One pass.
/// </summary>
internal static class TextLinks
{
    private const int MaxAddressLength = 2048;
    private const int MaxLocalLength = 64;

    public static List<LinkedText> Split(string text)
    {
        var parts = new List<LinkedText>();
        var done = 0;
        for (var i = text.AsSpan().IndexOfAny(':', '@'); i >= 0; i = Next(text, Math.Max(i + 1, done)))
        {
            var (start, end) = text[i] == ':' ? FindWebAddress(text, i, done) : FindMailAddress(text, i, done);
            if (start < 0)
            {
                continue;
            }

            Add(parts, text[done..start], address: null);
            var words = text[start..end];
            Add(parts, words, text[i] == '@' ? "mailto:" + words : Encode(words));
            done = end;
        }

        Add(parts, text[done..], address: null);
        return parts;
    }

    private static int Next(string text, int from) =>
        from < text.Length && text.AsSpan(from).IndexOfAny(':', '@') is >= 0 and var next ? from + next : -1;

    private static void Add(List<LinkedText> parts, string text, string? address)
    {
        if (text.Length > 0)
        {
            parts.Add(new LinkedText(text, address));
        }
    }

    private static (int Start, int End) FindWebAddress(string text, int colon, int from)
    {
        var before = text.AsSpan(from, colon - from);
        var scheme =
            before.EndsWith("https", StringComparison.OrdinalIgnoreCase) ? 5
            : before.EndsWith("http", StringComparison.OrdinalIgnoreCase) ? 4
            : 0;
        var start = colon - scheme;
        if (scheme == 0 || (start > from && IsWord(text[start - 1])) || !text.AsSpan(colon).StartsWith("://", StringComparison.Ordinal))
        {
            return (-1, -1);
        }

        var host = colon + 3;
        var end = host;
        var limit = Math.Min(text.Length, start + MaxAddressLength);
        while (end < limit && IsOfAddress(text, end))
        {
            end++;
        }

        // A longer one is no address that anybody wrote, and a part of it leads elsewhere.
        if (end < text.Length && end == limit && IsOfAddress(text, end))
        {
            return (-1, -1);
        }

        end = WithoutPunctuation(text, host, end);
        return
            end > host
            && char.IsLetterOrDigit(text[host])
            && Uri.TryCreate(text[start..end], UriKind.Absolute, out var uri)
            && uri.Scheme is "http" or "https"
            && uri.UserInfo.Length == 0
            && uri.Host.Length > 0
            ? (start, end)
            : (-1, -1);
    }

    private static (int Start, int End) FindMailAddress(string text, int at, int from)
    {
        var start = at;
        while (start > from && at - start < MaxLocalLength && IsOfLocalPart(text[start - 1]))
        {
            start--;
        }

        while (start < at && text[start] is '.' or '-' or '+')
        {
            start++;
        }

        var end = at + 1;
        while (end < text.Length && end - at < 255 && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '.' or '-'))
        {
            end++;
        }

        while (end > at + 1 && text[end - 1] is '.' or '-')
        {
            end--;
        }

        var labels = text[(at + 1)..end].Split('.');
        return
            start < at
            && text[at - 1] != '.'
            && !(start > from && (IsWord(text[start - 1]) || text[start - 1] is '/' or ':' or '@'))
            && labels.Length > 1
            && Array.TrueForAll(labels, label => label.Length is > 0 and < 64 && label[0] != '-' && label[^1] != '-')
            && labels[^1].Length > 1
            && labels[^1].All(char.IsAsciiLetter)
            && !(end < text.Length && (IsWord(text[end]) || text[end] == '@'))
            ? (start, end)
            : (-1, -1);
    }

    /// <summary>What an address may have in it. Signs that mean something in Markdown, HTML or a table end it.</summary>
    private static bool IsOfAddress(string text, int i) =>
        text[i] > ' '
        && text[i] is not ('<' or '>' or '"' or '\\' or '`' or '^' or '{' or '|' or '}' or '\x7F' or '“' or '”' or '„' or '«' or '»')
        && !char.IsWhiteSpace(text[i])
        && !char.IsControl(text[i])
        && !char.IsSurrogate(text[i])
        && text[i]
            is not ((>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2069') or '\uFEFF' or '\uFFFD')
        && text[i] < '\uFDD0';

    /// <summary>A sentence's signs at its end belong to the sentence; so does a bracket that is opened before it.</summary>
    private static int WithoutPunctuation(string text, int start, int end)
    {
        var (round, square) = (0, 0);
        for (var i = start; i < end; i++)
        {
            round +=
                text[i] == '(' ? 1
                : text[i] == ')' ? -1
                : 0;
            square +=
                text[i] == '[' ? 1
                : text[i] == ']' ? -1
                : 0;
        }

        for (; end > start; end--)
        {
            var last = text[end - 1];
            if (last == ')' && round < 0)
            {
                round++;
            }
            else if (last == ']' && square < 0)
            {
                square++;
            }
            else if (last is not ('.' or ',' or ';' or ':' or '!' or '?' or '\'' or '’' or '‘' or '…' or '*' or '_' or '~' or '(' or '['))
            {
                break;
            }
        }

        return end;
    }

    private static bool IsOfLocalPart(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '%' or '+' or '-';

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_';

    /// <summary>In ASCII, as addresses are sent.</summary>
    private static string Encode(string address)
    {
        if (address.All(char.IsAscii))
        {
            return address;
        }

        var encoded = new StringBuilder(address.Length + 16);
        foreach (var c in address)
        {
            encoded.Append(char.IsAscii(c) ? c : Uri.EscapeDataString(c.ToString()));
        }

        return encoded.ToString();
    }
}
