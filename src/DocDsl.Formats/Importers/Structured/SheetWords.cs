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
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in Of(WordsOf(document)).Concat(sheet.Omitted.SelectMany(Of)))
        {
            counts[word] = counts.GetValueOrDefault(word) + 1;
        }

        var total = 0;
        var lost = default((string Word, int Line)?);
        foreach (var (text, line) in sheet.Source)
        {
            var at = line;
            foreach (var part in SourceCleaner.Clean(text).Split('\n'))
            {
                foreach (var word in Of(part))
                {
                    total++;
                    var left = counts.GetValueOrDefault(word);
                    counts[word] = left - 1;
                    lost ??= left > 0 ? null : (word, at);
                }

                at++;
            }
        }

        return lost is { } missing ? new WordCheck(total, missing.Line, missing.Word, null) : new WordCheck(total, 0, null, null);
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
