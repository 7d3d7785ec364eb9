using DocDsl.Core.Languages;
using DocDsl.Core.Text;

namespace DocDsl.LanguageServer.Features.InlayHints;

/// <summary>Whether a reader of some words sees their value at once: "Ja", "12 januari 2026", "€ 1.250".</summary>
internal static class PlainWords
{
    /// <param name="words">As the letter has them.</param>
    /// <param name="value">In invariant form.</param>
    /// <param name="language">The letter's; null where it is not known.</param>
    public static bool Say(string words, string value, Language? language)
    {
        words = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var plain = value switch
        {
            "yes" => language?.Values.Yes,
            "no" => language?.Values.No,
            _ => null,
        };
        if (plain is not null)
        {
            return plain.Split(' ').Contains(words, StringComparer.OrdinalIgnoreCase);
        }

        if (value.Any(char.IsLetter) && words.Contains(value, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        // The same digits, with other signs between them; of a date the month may be a word.
        var digits = Digits(words);
        return words == value
            || (digits.Length > 0 && (string.Concat(digits) == string.Concat(Digits(value)) || digits.All(IsInValue)));

        bool IsInValue(string run) => digits.Length > 1 && Digits(value).Any(own => own.TrimStart('0') == run.TrimStart('0'));
    }

    private static string[] Digits(string text) =>
        text.Split([.. text.Where(c => !Characters.IsDigit(c)).Distinct()], StringSplitOptions.RemoveEmptyEntries);
}
