using System.Collections.Immutable;
using DocDsl.Core.Languages;
using DocDsl.Core.Values.Invariant;

namespace DocDsl.Core.Values.Natural;

/// <summary>Several choices in words: a list with which a text begins, <c>Email, sms en app</c>.</summary>
internal static class NaturalChoices
{
    /// <summary>Before what closes a list: <c>**Email, sms**</c>.</summary>
    private const string Closing = "*_»”\"’]";

    /// <summary>
    /// Reads a list of choices with which a text begins. Where what a comma or "and" joins is no choice, nothing is read: the list is
    /// not only of choices.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="type">A kind of several choices.</param>
    /// <param name="language">The language of "and"; null when it has no table.</param>
    /// <param name="value">The choices, as <see cref="ChoiceLists"/> writes them.</param>
    /// <param name="length">The number of characters up to the end of the last choice.</param>
    public static bool TryReadOpening(string text, ValueType type, Language? language, out string value, out int length)
    {
        value = "";
        length = 0;
        var chosen = new List<string>();
        var position = SkipBlanks(text, 0, "*_«“\"‘[");
        while (true)
        {
            if (ChoiceAt(text, position, type) is not { } choice)
            {
                return false;
            }

            chosen.Add(choice);
            length = position + choice.Length;
            position = AfterSeparator(text, length, language);
            if (position < 0)
            {
                value = ChoiceLists.Write(chosen, type);
                return true;
            }
        }
    }

    /// <summary>Whether nothing goes on after a list: its text ends there, or its paragraph or sentence does.</summary>
    public static bool EndsAt(string text, int end)
    {
        end = AfterClosing(text, end);
        return end >= text.Length
            || text[end] is '\n' or '\r' or '!' or ':'
            || (text[end] == '.' && (end + 1 >= text.Length || char.IsWhiteSpace(text[end + 1])));
    }

    /// <summary>The signs that close an emphasis or a quotation at a position are passed.</summary>
    public static int AfterClosing(string text, int position)
    {
        while (position < text.Length && Closing.IndexOf(text[position]) >= 0)
        {
            position++;
        }

        return position;
    }

    /// <summary>The longest choice at a position, if no word goes on after it.</summary>
    private static string? ChoiceAt(string text, int position, ValueType type)
    {
        string? best = null;
        foreach (var choice in type.Choices)
        {
            var end = position + choice.Length;
            if (
                choice.Length > (best?.Length ?? 0)
                && string.Compare(text, position, choice, 0, choice.Length, StringComparison.OrdinalIgnoreCase) == 0
                && (end >= text.Length || !char.IsLetterOrDigit(text[end]))
            )
            {
                best = choice;
            }
        }

        return best;
    }

    /// <returns>Where the next item begins; −1 where the list ends.</returns>
    private static int AfterSeparator(string text, int position, Language? language)
    {
        var end = SkipBlanks(text, position, "*_");
        var isParted = end < text.Length && text[end] is ',' or ';';
        if (isParted)
        {
            end = SkipBlanks(text, end + 1, "*_");
        }

        foreach (var word in language is null ? ImmutableArray<string>.Empty : language.And)
        {
            var after = end + word.Length;
            if (
                after < text.Length
                && char.IsWhiteSpace(text[after])
                && (isParted || end > position)
                && string.Compare(text, end, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0
            )
            {
                return SkipBlanks(text, after, "*_");
            }
        }

        return isParted ? end : -1;
    }

    private static int SkipBlanks(string text, int position, string signs)
    {
        while (position < text.Length && (char.IsWhiteSpace(text[position]) || signs.IndexOf(text[position]) >= 0))
        {
            position++;
        }

        return position;
    }
}
