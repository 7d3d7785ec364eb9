using DocDsl.Core.Directives;
using DocDsl.Core.Rules;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;
using DocDsl.Core.Values;

namespace DocDsl.Core.Editing;

/// <summary>QA1002: the kind of value, the status, the style or the rule that a word was probably meant to be.</summary>
internal sealed class NearestWordFix : FixProvider
{
    /// <summary>A word of fewer letters is the beginning of too much.</summary>
    private const int MinBeginning = 3;

    public override IReadOnlyList<string> Rules => ["QA1002"];

    public override void Offer(FixContext context)
    {
        if (context.Tree.DirectiveAt(context.Span.Start) is not { } directive || directive.ArgumentSpan.Length == 0)
        {
            return;
        }

        var section = context.Tree.SectionAt(context.Span.Start);
        var words = WordsOf(directive, section.Kind).Distinct().ToArray();
        if (words.Length > 0 && WordAt(context, directive) is { Length: > 0 } span)
        {
            var written = context.Tree.Text.ToString(span);
            foreach (var word in words.Where(word => word != written && IsNear(word, written)))
            {
                context.Offer("nearest-word", $"Change to '{word}'", isAutomatic: false, reveals: null, new TextChange(span, word));
            }
        }
    }

    private static IEnumerable<string> WordsOf(DirectiveSyntax directive, SectionKind section) =>
        directive.Kind switch
        {
            DirectiveKind.Expect => ValueType.KindNames,
            DirectiveKind.Allow => SuppressFix.Rules,
            _ => DirectiveList.Find(directive.Name)?.GetWords(section).Select(pair => pair.Word) ?? [],
        };

    /// <summary>The first word of the argument that is not the question that a directive names.</summary>
    private static TextSpan WordAt(FixContext context, DirectiveSyntax directive)
    {
        var (start, limit) = (directive.ArgumentSpan.Start, directive.ArgumentSpan.End);
        while (true)
        {
            while (start < limit && char.IsWhiteSpace(context.Content[start]))
            {
                start++;
            }

            var end = start;
            while (end < limit && !char.IsWhiteSpace(context.Content[end]))
            {
                end++;
            }

            if (start == limit || context.Content[start] != '#')
            {
                return TextSpan.FromBounds(start, end);
            }

            start = end;
        }
    }

    /// <summary>One edit apart, but for capitals, hyphens and other signs; or the beginning of it.</summary>
    private static bool IsNear(string word, string written)
    {
        var (known, own) = (Letters(word), Letters(written));
        return known == own
            || EditDistance.IsOne(known, own)
            || (own.Length >= MinBeginning && known.StartsWith(own, StringComparison.Ordinal))
            || (known.Length >= MinBeginning && own.StartsWith(known, StringComparison.Ordinal));
    }

    private static string Letters(string word) => new(word.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant).ToArray());
}
