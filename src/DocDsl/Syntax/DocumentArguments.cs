using DocDsl.Languages;
using DocDsl.Text;

namespace DocDsl.Syntax;

/// <summary>What stands behind <c>@document</c>: <c>[type] [culture]</c>.</summary>
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
        Characters.IsAsciiLetter(word[0]) && word.All(Characters.IsMarkName);

    private static bool IsCulture(string word)
    {
        var parts = word.Split('-');
        return parts[0].Length is 2 or 3
            && parts[0].All(Characters.IsAsciiLetter)
            && parts.Skip(1).All(part => part.Length is >= 2 and <= 8 && part.All(c => Characters.IsAsciiLetter(c) || Characters.IsDigit(c)));
    }
}
