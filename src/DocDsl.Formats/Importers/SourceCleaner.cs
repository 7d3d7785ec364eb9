using System.Text;

namespace DocDsl.Formats.Importers;

/// <summary>Removes what is not text: a byte order mark, control characters, and bidirectional formatting characters.</summary>
internal static class SourceCleaner
{
    public static string Clean(string text)
    {
        var cleaned = default(StringBuilder);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var goes =
                IsNoText(c)
                || (
                    char.IsSurrogate(c)
                    && !(char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                    && !(char.IsLowSurrogate(c) && i > 0 && char.IsHighSurrogate(text[i - 1]))
                );
            if (goes)
            {
                cleaned ??= new StringBuilder(text, 0, i, text.Length);
            }
            else
            {
                cleaned?.Append(c);
            }
        }

        return cleaned?.ToString() ?? text;
    }

    private static bool IsNoText(char c) =>
        (char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\f'))
        || c is '\uFEFF' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFFFE' or '\uFFFF';
}
