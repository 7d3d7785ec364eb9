using DocDsl.Core.Languages;
using DocDsl.Core.Text;

namespace DocDsl.Core.Directives;

/// <summary>What stands after <c>@document</c>: <c>[type] [culture]</c>.</summary>
internal readonly record struct DocumentArguments(TextSpan Type, TextSpan Culture, string? Problem)
{
    public static DocumentArguments Read(string content, TextSpan arguments)
    {
        var reader = new ArgumentReader(content, arguments);
        if (!reader.TryReadWord(out var first))
        {
            return default;
        }

        if (!reader.TryReadWord(out var second))
        {
            // One word alone: nl-NL and nl are cultures, kamervragen and faq are types.
            var word = content.Substring(first.Start, first.Length);
            return IsCulture(word) && (word.Contains("-") || Language.Find(word) is not null)
                ? new DocumentArguments(default, first, null)
                : new DocumentArguments(first, default, IsTypeName(word) ? null : $"names the type '{word}', which is no name");
        }

        var culture = content.Substring(second.Start, second.Length);
        var problem = !reader.IsAtEnd ? "takes a type and a culture, for example '@document kamervragen nl-NL'"
            : !IsCulture(culture) ? $"names the culture '{culture}', which is no language tag such as 'nl-NL'"
            : IsTypeName(content.Substring(first.Start, first.Length)) ? null
            : $"names the type '{content.Substring(first.Start, first.Length)}', which is no name";
        return new DocumentArguments(first, IsCulture(culture) ? second : default, problem);
    }

    private static bool IsTypeName(string word) =>
        Characters.IsAsciiLetter(word[0]) && word.All(Characters.IsDirectiveName);

    private static bool IsCulture(string word)
    {
        var isFirst = true;
        for (int start = 0, i = 0; i <= word.Length; i++)
        {
            if (i < word.Length && (Characters.IsAsciiLetter(word[i]) || (!isFirst && Characters.IsDigit(word[i]))))
            {
                continue;
            }

            if ((i < word.Length && word[i] != '-') || i - start < 2 || i - start > (isFirst ? 3 : 8))
            {
                return false;
            }

            isFirst = false;
            start = i + 1;
        }

        return true;
    }
}
