using System.Text.RegularExpressions;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Formats;

/// <summary>Verifies that an import lost nothing: compares the words of the source and of the document one by one.</summary>
/// <param name="SourceWords">How many words the source has.</param>
/// <param name="Line">The source's line (from 1) of the first word that is missing or moved in the document; 0 when none is.</param>
/// <param name="Expected">That word; null when none is missing, or the document has more words.</param>
/// <param name="Found">The word of the document at its position; null when there is none.</param>
public sealed partial record WordCheck(int SourceWords, int Line, string? Expected, string? Found)
{
    /// <summary>Whether the document has exactly the words of the source, in order.</summary>
    public bool IsComplete => Expected is null && Found is null;

    /// <summary>Compares a source's words with those of the document made of it.</summary>
    /// <param name="source">The source's text.</param>
    /// <param name="document">The document, as a <c>.qa</c> file has it.</param>
    internal static WordCheck Compare(string source, string document)
    {
        // The reference to a note, "[^1]", is not a word of the source: importers of formats with notes write it.
        using var words = WordsOf(WithoutSigns(source)).GetEnumerator();
        using var there = WordsOf(WithoutSigns(LettersWords(document))).GetEnumerator();
        var (count, last) = (0, 1);
        var problem = default(WordCheck);
        for (var isMore = true; isMore;)
        {
            var expected = words.MoveNext() ? words.Current.Word : null;
            var found = problem is null && there.MoveNext() ? there.Current.Word : null;
            (count, last) = expected is null ? (count, last) : (count + 1, words.Current.Line);
            problem ??= expected == found ? null : new WordCheck(0, last, expected, found);
            isMore = expected is not null;
        }

        return problem is null ? new WordCheck(count, 0, null, null) : problem with { SourceWords = count };
    }

    /// <summary>
    /// The document's text without what DocDsl adds: without directives and comments, with the text of asides, notes and headings.
    /// </summary>
    internal static string LettersWords(string document)
    {
        var tree = SyntaxTree.Parse(new SourceText(document));
        var text = new System.Text.StringBuilder(document.Length);
        foreach (var element in tree.Elements)
        {
            var line = element.ToString();
            text.Append(
                    element.Kind switch
                    {
                        ElementKind.Comment => "",
                        ElementKind.EscapedText => line[1..],
                        ElementKind.TextDirective => line["@text".Length..],
                        ElementKind.Directive => line.StartsWith("@aside", StringComparison.Ordinal) ? line["@aside".Length..] : "",
                        _ => line,
                    }
                )
                .Append('\n');
        }

        return text.ToString();
    }

    private static IEnumerable<(string Word, int Line)> WordsOf(string text)
    {
        var line = 1;
        for (var i = 0; i < text.Length;)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                line += text[i] == '\n' ? 1 : 0;
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && !char.IsWhiteSpace(text[i]))
            {
                i++;
            }

            yield return (text[start..i], line);
        }
    }

    internal static string WithoutSigns(string text) => Sign().Replace(text, "");

    [GeneratedRegex(@"\[\^[^\]\s]{1,40}\]")]
    private static partial Regex Sign();
}
