using System.Text;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Formats.Importers.Structured;

/// <summary>
/// Verifies that no word of a sheet's source was lost. Words are runs of letters and digits, because marks are written in other ways in
/// a document; they are counted, because a source may have an answer before its question.
/// </summary>
internal static class SheetWords
{
    public static WordCheck Check(Sheet sheet, string document)
    {
        var lost = Lost(sheet, document, out var total);
        return lost.Count > 0 ? new WordCheck(total, lost[0].Line, lost[0].Word, null) : new WordCheck(total, 0, null, null);
    }

    /// <summary>The lines of the source that have words which the document has not, each with the first of them.</summary>
    public static List<(string Text, int Line, string Word)> Lost(Sheet sheet, string document, out int total)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in Of(WordsOf(document)).Concat(sheet.Omitted.SelectMany(Of)))
        {
            counts[word] = counts.GetValueOrDefault(word) + 1;
        }

        total = 0;
        var lost = new List<(string Text, int Line, string Word)>();
        foreach (var (text, line) in sheet.Source)
        {
            var at = line;
            foreach (var part in SourceCleaner.Clean(text).Split('\n'))
            {
                var first = default(string);
                foreach (var word in Of(part))
                {
                    total++;
                    var left = counts.GetValueOrDefault(word);
                    counts[word] = left - 1;
                    first ??= left > 0 ? null : word;
                }

                if (first is not null)
                {
                    lost.Add((part, at, first));
                }

                at++;
            }
        }

        return lost;
    }

    /// <summary>The words of a text.</summary>
    public static IEnumerable<string> Of(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && IsLetter(text, i))
            {
                i++;
            }

            if (i > start)
            {
                yield return text[start..i];
            }
        }
    }

    private static bool IsLetter(string text, int at) => char.IsLetterOrDigit(text[at]) || char.IsSurrogate(text[at]);

    /// <summary>The text of a document, with its groups and the names of its questions.</summary>
    private static string WordsOf(string document)
    {
        var words = new StringBuilder(WordCheck.LettersWords(document));
        foreach (var element in SyntaxTree.Parse(new SourceText(document)).Elements.Where(each => each.Kind == ElementKind.Directive))
        {
            var line = element.ToString();
            foreach (var name in new[] { "@id ", "@question ", "@note " })
            {
                words.Append('\n').Append(line.StartsWith(name, StringComparison.Ordinal) ? line[name.Length..] : "");
            }
        }

        return words.ToString();
    }
}
