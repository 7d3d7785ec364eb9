using System.Text.RegularExpressions;

namespace DocDsl.Formats.Exporters;

/// <summary>How a stretch of a text is marked.</summary>
internal enum TextMarkupKind
{
    Words,
    Code,
    Strong,
    Link,
}

/// <summary>A stretch of a text, without its marks.</summary>
/// <param name="Kind">How it is marked.</param>
/// <param name="Text">Its words.</param>
/// <param name="Address">Of a link, where it leads.</param>
internal readonly record struct MarkedText(TextMarkupKind Kind, string Text, string? Address = null);

/// <summary>Words that are marked as Markdown does it, in a text that is not Markdown: code, strong words, links to the web.</summary>
internal static partial class TextMarkup
{
    public static IEnumerable<MarkedText> Split(string text)
    {
        var from = 0;
        foreach (Match match in Markup().Matches(text))
        {
            if (match.Index > from)
            {
                yield return new MarkedText(TextMarkupKind.Words, text[from..match.Index]);
            }

            from = match.Index + match.Length;
            yield return match.Groups["code"] is { Success: true } code ? new MarkedText(TextMarkupKind.Code, code.Value)
                : match.Groups["strong"] is { Success: true } strong ? new MarkedText(TextMarkupKind.Strong, strong.Value)
                : new MarkedText(TextMarkupKind.Link, match.Groups["words"].Value, match.Groups["address"].Value);
        }

        if (from < text.Length)
        {
            yield return new MarkedText(TextMarkupKind.Words, text[from..]);
        }
    }

    [GeneratedRegex(
        @"(?<!`)`(?<code>[^`\s](?:[^`]*[^`\s])?)`(?!`)|\*\*(?<strong>[^*\s](?:[^*]*[^*\s])?)\*\*|"
            + @"(?<![!\\])\[(?<words>[^\[\]]+)\]\((?<address>(?:https?://|mailto:)[^()\s<>]+)\)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Markup();
}
