using System.Text;

namespace DocDsl.Core.Emit;

/// <summary>Writes indented lines that end with <c>\n</c>.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _indent;

    public void Line(string line = "")
    {
        if (line.Length > 0)
        {
            _text.Append(' ', _indent * 4).Append(line);
        }

        _text.Append('\n');
    }

    public void Open(string line)
    {
        Line(line);
        Open();
    }

    public void Open()
    {
        Line("{");
        _indent++;
    }

    public void Close(string close = "}")
    {
        _indent--;
        Line(close);
    }

    /// <summary>A documentation comment of one line, whatever the words are.</summary>
    public void Summary(string words)
    {
        _text.Append(' ', _indent * 4).Append("/// <summary>");
        Words(words);
        _text.Append("</summary>\n");
    }

    /// <summary>A documentation comment of one line with paragraphs, the last of which is a link.</summary>
    public void Summary(string words, IEnumerable<string> paragraphs, string? link, string linked)
    {
        _text.Append(' ', _indent * 4).Append("/// <summary>");
        Words(words);
        foreach (var paragraph in paragraphs)
        {
            _text.Append("<para>");
            Words(paragraph);
            _text.Append("</para>");
        }

        _text.Append("<para>");
        if (link is not null)
        {
            _text.Append("<see href=\"").Append(link.Replace("&", "&amp;").Replace("\"", "&quot;")).Append("\">");
        }

        Words(linked);
        _text.Append(link is null ? "" : "</see>").Append("</para></summary>\n");
    }

    /// <summary>A line that is not indented.</summary>
    public void Raw(string line) => _text.Append(line).Append('\n');

    private void Words(string words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var c = words[i];
            switch (c)
            {
                case '&':
                    _text.Append("&amp;");
                    break;
                case '<':
                    _text.Append("&lt;");
                    break;
                case '>':
                    _text.Append("&gt;");
                    break;
                case '\u2028' or '\u2029' or '\x85':
                    _text.Append(' ');
                    break;
                case < ' ':
                    // White space becomes one blank; other control characters are not allowed in XML.
                    _text.Append(_text[_text.Length - 1] == ' ' ? "" : " ");
                    break;
                case '\uFFFE' or '\uFFFF':
                    _text.Append('\uFFFD');
                    break;
                default:
                    if (!char.IsSurrogate(c))
                    {
                        _text.Append(c);
                    }
                    else if (char.IsHighSurrogate(c) && i + 1 < words.Length && char.IsLowSurrogate(words[i + 1]))
                    {
                        _text.Append(c).Append(words[++i]);
                    }
                    else
                    {
                        _text.Append('\uFFFD');
                    }

                    break;
            }
        }
    }

    public override string ToString() => _text.ToString();

    /// <summary>A regular string literal.</summary>
    public static string Literal(string value)
    {
        var literal = new StringBuilder(value.Length + 2).Append('"');
        foreach (var c in value)
        {
            if (c is '"' or '\\')
            {
                literal.Append('\\').Append(c);
            }
            else if (c < ' ' || c >= '\x7f')
            {
                literal.Append("\\u").Append(((int)c).ToString("x4", System.Globalization.CultureInfo.InvariantCulture));
            }
            else
            {
                literal.Append(c);
            }
        }

        return literal.Append('"').ToString();
    }
}
