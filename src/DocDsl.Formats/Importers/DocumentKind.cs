using System.Text.RegularExpressions;
using DocDsl.Core.Directives;
using DocDsl.Core.Languages;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Formats.Importers;

/// <summary>Detects the language and the document type of a source.</summary>
internal static class DocumentKind
{
    public static void Detect(Draft draft, ImportOptions options)
    {
        var text = draft.AllText;
        draft.Type = options.Type;
        if (options.Type is null && FindPaper(text, options.Culture) is { } paper)
        {
            draft.Paper = paper;
            draft.Culture = paper.Form.Culture;
        }
        else if (options.Type is null && FindLetter(text, options.Culture) is { } letter)
        {
            draft.Type = letter.Type;
            draft.Culture = letter.Culture;
        }

        draft.Culture = options.Culture ?? draft.Culture ?? CultureOf(text);
        draft.Language = draft.Culture is null ? null : Language.Find(draft.Culture);
        if (options.Source is not null)
        {
            // The name of a file may have a line break, after which a directive would be another one.
            draft.Header.Add("@source " + DraftBuilder.OneLine(SourceCleaner.Clean(options.Source)));
        }
    }

    /// <summary>The culture of the language with the most headings; null if there are fewer than two.</summary>
    private static string? CultureOf(string text)
    {
        var best = default(Language);
        var most = 0;
        foreach (var language in Language.All)
        {
            var count = SyntaxTree.Parse(new SourceText($"@document {language.Tag}\n{text}")).Sections.Count();
            if (count > most)
            {
                most = count;
                best = language;
            }
        }

        return most < 2 ? null : best!.Imports.Culture ?? best.Tag;
    }

    /// <summary>
    /// The culture of the language with the most answers, where the form of the questions had to be found; null if there are fewer than
    /// two.
    /// </summary>
    public static string? CultureOfAnswers(Draft draft)
    {
        var text = string.Join('\n', draft.Header.Append(draft.AllText));
        var counts = Language.All.Select(language =>
            (
                Language: language,
                Count: SyntaxTree
                    .Parse(new SourceText($"@document {language.Tag}\n{text}"))
                    .Sections.Count(section => section.Kind == SectionKind.Answer)
            )
        );
        var (best, most) = counts.MaxBy(pair => pair.Count);
        return most < 2 ? null : best.Imports.Culture ?? best.Tag;
    }

    /// <summary>The first kind of letter whose pattern matches the text; only those of the given culture, if any.</summary>
    private static LetterForm? FindLetter(string text, string? culture) =>
        ImportPatterns.Current.Letters.FirstOrDefault(letter =>
            IsOf(letter.Culture, culture) && letter.Signs.Length > 0 && Regex.IsMatch(text, letter.Signs, RegexOptions.NonBacktracking)
        );

    private static PaperPatterns? FindPaper(string text, string? culture) =>
        ImportPatterns.Current.Papers.FirstOrDefault(paper => IsOf(paper.Form.Culture, culture) && paper.IsFoundIn(text));

    private static bool IsOf(string culture, string? wanted) =>
        wanted is null || wanted == culture || wanted == Language.Find(culture)?.Tag;
}
