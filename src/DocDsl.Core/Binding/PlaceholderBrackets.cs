using DocDsl.Core.Languages;
using DocDsl.Core.Text;

namespace DocDsl.Core.Binding;

/// <summary>Recognises a placeholder by what is within its brackets.</summary>
internal static class PlaceholderBrackets
{
    /// <summary>Whether a value is nothing but a placeholder: <c>TBD</c>, <c>[[ FILL IN: date ]]</c>.</summary>
    public static bool IsWhole(string value, Language? language) =>
        StandIns.IsPlaceholder(value.AsSpan(), language)
        || (
            value.StartsWith(KnownWords.Brackets, StringComparison.Ordinal)
            && value.EndsWith("]]", StringComparison.Ordinal)
            && value.Length > 4
            && IsPlaceholder(value.AsSpan(2, value.Length - 4), language)
        );

    /// <summary>
    /// Whether words in double brackets are to be replaced: nothing, dots, words in capitals as a form has them (<c>FILL IN</c>,
    /// <c>TODO</c>, <c>INVULLEN</c>), or a request to write there (<c>hier nog invullen</c>).
    /// </summary>
    public static bool IsPlaceholder(ReadOnlySpan<char> text, Language? language)
    {
        if (text.IndexOf('-') > 0 && text.IndexOf(' ') < 0)
        {
            // The name of a specification: [[POWERFUL-FEATURES]].
            return false;
        }

        text = Characters.TrimBlanks(text, out _);

        // A first word of one letter may begin a sentence as well: À REMPLIR.
        var start = text.Length > 2 && char.IsUpper(text[0]) && text[1] == ' ' ? 2 : 0;
        var letters = start;
        while (letters < text.Length && char.IsUpper(text[letters]))
        {
            letters++;
        }

        return (letters - start >= 2 && Characters.IsWordEnd(text, letters))
            || text.TrimStart("….".AsSpan()).Length == 0
            || StandIns.IsPlaceholder(text, language)
            || StandIns.IsFillIn(text, language);
    }
}
