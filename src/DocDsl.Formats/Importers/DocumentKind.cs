using System.Text.RegularExpressions;
using DocDsl.Core.Languages;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Formats.Importers;

/// <summary>Tells the language and the type of a source.</summary>
internal static partial class DocumentKind
{
    public static void Tell(Draft draft, ImportOptions options)
    {
        var text = draft.AllText;
        draft.Type = options.Type;
        if (options.Type is null && options.Culture is null or "nl" or "nl-NL" && DutchParliament().IsMatch(text))
        {
            draft.Type = "kamervragen";
            draft.Culture = "nl-NL";
        }

        draft.Culture = options.Culture ?? draft.Culture ?? Guess(text);
        draft.Language = draft.Culture is null ? null : Language.Find(draft.Culture);
        if (options.Source is not null)
        {
            draft.Header.Add("@source " + options.Source);
        }
    }

    /// <summary>The language in which most headings are; null when the text has none.</summary>
    private static string? Guess(string text)
    {
        var best = default(string);
        var most = 0;
        foreach (var language in Language.All)
        {
            var count = SyntaxTree.Parse(new SourceText($"@document {language.Tag}\n{text}")).Sections.Count();
            if (count > most)
            {
                most = count;
                best = language.Tag;
            }
        }

        return most < 2 ? null : best switch { "nl" => "nl-NL", "de" => "de-DE", "fr" => "fr-FR", _ => best };
    }

    /// <summary>A case number, or the words with which such letters begin.</summary>
    [GeneratedRegex(@"\b20\d\dZ\d{5}\b|\bKamervragen\b|Tweede Kamer der Staten-Generaal|[Vv]ragen van (?:het lid|de leden) ", RegexOptions.NonBacktracking)]
    private static partial Regex DutchParliament();
}
