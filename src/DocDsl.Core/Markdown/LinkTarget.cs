using System.Net;
using System.Text;
using DocDsl.Core.Text;

namespace DocDsl.Core.Markdown;

/// <summary>Where a link leads.</summary>
internal enum LinkKind
{
    /// <summary>To an anchor of the same document.</summary>
    Anchor,

    /// <summary>To a file, or a folder, and perhaps to an anchor in it.</summary>
    File,

    /// <summary>To a page of the web.</summary>
    Web,

    /// <summary>To what cannot be looked up: an address for mail, what a site generator fills in.</summary>
    Other,
}

/// <summary>The target of a link, as its parts.</summary>
/// <param name="Kind">Where it leads.</param>
/// <param name="Path">Of a file: its path, decoded, with <c>/</c>; of a page of the web its address; empty otherwise.</param>
/// <param name="Anchor">The anchor, decoded and without <c>#</c>; empty when there is none that can be missing.</param>
internal readonly record struct LinkTarget(LinkKind Kind, string Path, string Anchor)
{
    private static readonly string[] s_templates = ["{{", "{%", "${", "<%"];

    /// <summary>Reads a target.</summary>
    /// <param name="written">As the document has it, with or without <c>&lt;&gt;</c>.</param>
    public static LinkTarget Parse(string written)
    {
        var target = Unescape(
            written.Length > 1 && written[0] == '<' && written[written.Length - 1] == '>'
                ? written.Substring(1, written.Length - 2)
                : written
        );
        if (Scheme(target) is { Length: > 0 } scheme)
        {
            var isWeb =
                scheme.Equals("http", StringComparison.OrdinalIgnoreCase) || scheme.Equals("https", StringComparison.OrdinalIgnoreCase);
            return isWeb ? new LinkTarget(LinkKind.Web, target, "") : new LinkTarget(LinkKind.Other, "", "");
        }

        if (
            target.StartsWith("//", StringComparison.Ordinal)
            || s_templates.Any(template => target.IndexOf(template, StringComparison.Ordinal) >= 0)
        )
        {
            return new LinkTarget(LinkKind.Other, "", "");
        }

        var sign = target.IndexOf('#');
        var anchor = sign < 0 ? "" : AnchorOf(target.Substring(sign + 1));
        var path = sign < 0 ? target : target.Substring(0, sign);
        if (path.IndexOf('?') is >= 0 and var query)
        {
            path = path.Substring(0, query);
        }

        return path.Length > 0 ? new LinkTarget(LinkKind.File, Uri.UnescapeDataString(path), anchor)
            : sign >= 0 ? new LinkTarget(LinkKind.Anchor, "", anchor)
            : new LinkTarget(LinkKind.Other, "", "");
    }

    /// <summary>
    /// Empty for what a browser or GitHub finds in any page: its top, words of its text, a line of the source, a footnote.
    /// </summary>
    private static string AnchorOf(string written)
    {
        const string Prefix = "user-content-";
        if (written.IndexOf(":~:", StringComparison.Ordinal) is >= 0 and var words)
        {
            written = written.Substring(0, words);
        }

        var anchor = Uri.UnescapeDataString(written);
        if (anchor.StartsWith(Prefix, StringComparison.Ordinal))
        {
            anchor = anchor.Substring(Prefix.Length);
            anchor = anchor.StartsWith("fn", StringComparison.Ordinal) ? "" : anchor;
        }

        return anchor.Equals("top", StringComparison.OrdinalIgnoreCase) || IsLine(anchor) ? "" : anchor;
    }

    /// <summary><c>L10</c>, <c>L10-L20</c>, <c>L10C5-L12C3</c></summary>
    private static bool IsLine(string anchor) =>
        anchor.Length > 1
        && anchor[0] == 'L'
        && Characters.IsDigit(anchor[1])
        && anchor.All(c => c is 'L' or 'C' or '-' || Characters.IsDigit(c));

    /// <summary>As CommonMark has it, from two characters on: <c>C:</c> is a drive.</summary>
    private static string Scheme(string target)
    {
        var end = 0;
        while (
            end < target.Length
            && (Characters.IsAsciiLetter(target[end]) || (end > 0 && (Characters.IsDigit(target[end]) || target[end] is '+' or '.' or '-')))
        )
        {
            end++;
        }

        return end is > 1 and <= 32 && end < target.Length && target[end] == ':' ? target.Substring(0, end) : "";
    }

    private static string Unescape(string target)
    {
        if (target.IndexOf('\\') >= 0)
        {
            var plain = new StringBuilder(target.Length);
            for (var i = 0; i < target.Length; i++)
            {
                var isEscape =
                    target[i] == '\\'
                    && i + 1 < target.Length
                    && target[i + 1] < 128
                    && (char.IsPunctuation(target[i + 1]) || char.IsSymbol(target[i + 1]));
                plain.Append(target[isEscape ? ++i : i]);
            }

            target = plain.ToString();
        }

        return target.IndexOf('&') >= 0 ? WebUtility.HtmlDecode(target) : target;
    }
}
