using System.Text;

namespace DocDsl.Formats.Exporters;

/// <summary>Writes text as Markdown whose words are the text's: whatever has a meaning in a dialect of Markdown loses it.</summary>
internal sealed class MarkdownText
{
    private const string Special = "\\`*_{}[]<>#|&~!^$\"'";

    /// <summary>What readers of Markdown make links of by themselves. Such a link would take the escapes after it as part of it.</summary>
    private static readonly string[] s_schemes = ["http", "https", "ftp", "mailto", "tel", "xmpp"];

    private readonly StringBuilder _text = new();
    private LineStart _start = LineStart.Blank;

    /// <summary>What the line has in it so far.</summary>
    private enum LineStart
    {
        /// <summary>Nothing but blanks: a sign may begin a list, a heading or a line.</summary>
        Blank,

        /// <summary>A number or a letter: with a point or a bracket it begins a list.</summary>
        Enumerator,

        /// <summary>Words.</summary>
        Words,
    }

    /// <summary>What is markup, as it is, but for a blank between two pairs of brackets: <c>[a][b]</c> is one link.</summary>
    public MarkdownText Markup(string markup)
    {
        if (markup.StartsWith('[') && _text is [.., not '\\', ']'])
        {
            _text.Append(' ');
        }

        _text.Append(markup);
        _start = markup.EndsWith('\n') ? LineStart.Blank : LineStart.Words;
        return this;
    }

    /// <summary>How long it is so far.</summary>
    public int Length => _text.Length;

    /// <summary>Puts markup before what was written since.</summary>
    /// <param name="start">The <see cref="Length"/> then.</param>
    /// <param name="markup">Blocks of their own.</param>
    public MarkdownText Insert(int start, string markup)
    {
        _text.Insert(start, markup);
        return this;
    }

    /// <summary>What opens a block, in which a line begins.</summary>
    public MarkdownText Block(string markup)
    {
        _text.Append(markup);
        _start = LineStart.Blank;
        return this;
    }

    /// <summary>Text, in which web and mail addresses are links.</summary>
    public MarkdownText Text(string text)
    {
        foreach (var part in TextLinks.Split(text))
        {
            if (part.Address is null)
            {
                Words(part.Text);
            }
            else if (part.Text.Contains('&') && part.Text.Contains(';'))
            {
                // "&copy;" would be read as a character.
                Markup("[").Words(part.Text).Markup($"](<{part.Address.Replace("&", "&amp;", StringComparison.Ordinal)}>)");
            }
            else
            {
                // Within these no character has a meaning, and the address has none that ends them.
                Markup("<").Markup(part.Text).Markup(">");
            }
        }

        return this;
    }

    /// <summary>Text without links.</summary>
    public MarkdownText Words(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var (before, after) = (i > 0 ? text[i - 1] : '\0', i + 1 < text.Length ? text[i + 1] : '\0');
            if (_start == LineStart.Blank && (c == '\t' || (c == ' ' && after is ' ' or '\t')))
            {
                // An indented line is code, and its blanks are not shown elsewhere.
                _text.Append("&#160;");
                continue;
            }

            if (
                Special.Contains(c)
                || (_start == LineStart.Blank && c is '-' or '+' or '=' or ':')
                || (_start == LineStart.Enumerator && c is '.' or ')')
                || (c is '=' or '+' or ':' && (before == c || after == c))
                || (c is '(' or ':' && _text.Length > 0 && _text[^1] == ']')
                || (c == ':' && EndsWithScheme(text.AsSpan(0, i)))
                || (c == '.' && text.AsSpan(0, i).EndsWith("www", StringComparison.OrdinalIgnoreCase))
            )
            {
                _text.Append('\\');
            }

            _text.Append(c);
            _start =
                c == '\n' || (_start == LineStart.Blank && char.IsWhiteSpace(c)) ? LineStart.Blank
                : _start != LineStart.Words && IsOfEnumerator(text, i) ? LineStart.Enumerator
                : LineStart.Words;
        }

        return this;
    }

    public override string ToString() => _text.ToString();

    /// <summary>A digit, a letter alone, or a letter of a Roman number: <c>1.</c>, <c>a.</c>, <c>iv)</c>.</summary>
    private bool IsOfEnumerator(string text, int i) =>
        char.IsAsciiDigit(text[i]) || (char.IsAsciiLetter(text[i]) && _start == LineStart.Blank) || "ivxlcdmIVXLCDM".Contains(text[i]);

    private static bool EndsWithScheme(ReadOnlySpan<char> text)
    {
        foreach (var scheme in s_schemes)
        {
            if (text.EndsWith(scheme, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
