using System.Text;

namespace DocDsl.Cli;

/// <summary>Lines for people that have words of documents, or names of files, which may be written to do harm.</summary>
internal static class Printable
{
    /// <summary>
    /// A line in which nothing but its characters is shown: what would move the cursor, change colours, ring, begin another line or change
    /// the direction of text is a sign instead, and a build server finds no command in it.
    /// </summary>
    /// <param name="line">Without its line end. A tab remains.</param>
    public static string Line(string line)
    {
        StringBuilder? shown = null;
        for (var i = 0; i < line.Length; i++)
        {
            var sign = SignOf(line[i]);
            if (sign != line[i])
            {
                shown ??= new StringBuilder(line);
                shown[i] = sign;
            }
        }

        // GitHub Actions: a line that begins with '::', or has '##['; Azure Pipelines: one that has '##vso['.
        line = (shown?.ToString() ?? line)
            .Replace("##[", "## [", StringComparison.Ordinal)
            .Replace("##vso[", "##vso [", StringComparison.OrdinalIgnoreCase);
        return line.AsSpan().TrimStart().StartsWith("::") ? "./" + line : line;
    }

    /// <summary>One character for one, so that a caret below the line stays at its place.</summary>
    private static char SignOf(char c) =>
        c switch
        {
            '\t' => c,
            < ' ' => (char)('\u2400' + c),
            '\u007F' => '\u2421',
            (>= '\u0080' and <= '\u009F') or '\u2028' or '\u2029' => '\uFFFD',
            '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => '\uFFFD',
            _ => c,
        };
}
