using DocDsl.Core.Directives;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Editing;

/// <summary>A number of a question as the text has it.</summary>
/// <param name="Span">Its digits.</param>
/// <param name="Number">What they say.</param>
internal readonly record struct NumberToken(TextSpan Span, int Number);

/// <summary>
/// Finds the numbers of a heading or a directive, so that they can be replaced one by one and the words around them stay.
/// </summary>
internal static class NumberTokens
{
    private const int MaxDigits = 7;

    /// <summary>The largest number.</summary>
    public const int Max = 9_999_999;

    /// <summary>The numbers of a section's heading. Of a range (2 to 6) the two ends.</summary>
    public static List<NumberToken> OfHeading(SyntaxTree tree, SectionSyntax section)
    {
        // Digits that are none of the heading's numbers belong to its words ("3. Artikel 8").
        var left = new Dictionary<int, int>();
        foreach (var number in section.Numbers)
        {
            left[number.Number] = (left.TryGetValue(number.Number, out var count) ? count : 0) + 1;
        }

        return In(tree.Text.Content, section.HeadingSpan)
            .Where(token => left.TryGetValue(token.Number, out var count) && (left[token.Number] = count - 1) >= 0)
            .ToList();
    }

    /// <summary>The number after <c>#</c> with which a directive names its question: <c>@id #5 taal</c>.</summary>
    public static NumberToken? OfTarget(SyntaxTree tree, DirectiveSyntax directive) =>
        directive.Arguments is TargetedArguments { Target: { } target }
        && In(tree.Text.Content, target.Span).FirstOrDefault() is { Span.Length: > 0 } token
            ? token
            : null;

    /// <summary>All runs of digits.</summary>
    public static IEnumerable<NumberToken> In(string content, TextSpan span)
    {
        for (var i = span.Start; i < span.End; i++)
        {
            var start = i;
            var value = 0;
            while (i < span.End && Characters.IsDigit(content[i]))
            {
                value = i - start < MaxDigits ? value * 10 + (content[i] - '0') : value;
                i++;
            }

            if (i > start && i - start <= MaxDigits)
            {
                yield return new NumberToken(TextSpan.FromBounds(start, i), value);
            }
        }
    }
}
