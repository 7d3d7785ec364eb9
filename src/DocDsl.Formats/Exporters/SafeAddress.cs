using System.Text;

namespace DocDsl.Formats.Exporters;

/// <summary>Addresses of a Markdown file that a page may link to: web, mail, and those relative to the page.</summary>
internal static class SafeAddress
{
    /// <summary>What an address may have in it as it is (RFC 3986); all else is percent-encoded.</summary>
    private const string Signs = "-._~:/?#[]@!$&'()*+,;=%";

    /// <summary>The address in ASCII; null where it is of another scheme, or browsers could read one that is not written.</summary>
    /// <param name="address">As the author wrote it, with its escapes and entities read.</param>
    public static string? Of(string? address)
    {
        address = address?.Trim(' ');
        if (string.IsNullOrEmpty(address) || address.Any(char.IsControl) || address.Contains('\uFFFD') || !IsSchemeKnown(address))
        {
            return null;
        }

        var encoded = new StringBuilder(address.Length);
        foreach (var rune in address.EnumerateRunes())
        {
            var isAsItIs = rune.IsAscii && (char.IsAsciiLetterOrDigit((char)rune.Value) || Signs.Contains((char)rune.Value));
            encoded.Append(isAsItIs ? rune.ToString() : Uri.EscapeDataString(rune.ToString()));
        }

        return encoded.ToString();
    }

    /// <summary>Whether it is relative to the page, and names a file or a place in one.</summary>
    public static bool IsRelative(string safe) => safe.IndexOfAny([':', '/', '?', '#']) is var end && (end < 0 || safe[end] != ':');

    /// <summary>The host of a picture as a page's policy names it; null where no page shows it.</summary>
    public static string? PictureSourceOf(string safe) =>
        IsRelative(safe)
            ? safe[0] is '#' or '?'
                ? null
                : "'self'"
            : Uri.TryCreate(safe, UriKind.Absolute, out var uri)
            && uri is { Scheme: "https", UserInfo: "", HostNameType: UriHostNameType.Dns, IsDefaultPort: true }
                ? "https://" + uri.IdnHost
                : null;

    private static bool IsSchemeKnown(string address)
    {
        var end = address.IndexOfAny([':', '/', '?', '#']);
        return end >= 0 && address[end] == ':'
            ? address[..end].ToLowerInvariant() is "http" or "https" or "mailto"
            // "//host" and what browsers take for it leads to another host, of a page in a folder to another machine.
            : address.Length < 2 || !(address[0] is '/' or '\\' && address[1] is '/' or '\\');
    }
}
