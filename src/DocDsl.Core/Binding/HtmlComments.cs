using System.Collections.Immutable;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Binding;

/// <summary>
/// Finds comments of Markdown and HTML: <c>&lt;!-- … --&gt;</c>, which forms have below their questions. No reader sees them. In code they
/// are text. A document without the sign costs nothing.
/// </summary>
internal static class HtmlComments
{
    /// <summary>Begins one.</summary>
    public const string Opening = "<!--";

    private const string Closing = "-->";

    /// <returns>The comments in order; one that is not closed is reported (QA1004), and is text.</returns>
    public static (ImmutableArray<TextSpan> Comments, Diagnostic? Unclosed) Find(SyntaxTree tree, KnownWords words)
    {
        var places = words.PositionsOf(Opening);
        var open = places.Next(0);
        if (open < 0)
        {
            return (ImmutableArray<TextSpan>.Empty, null);
        }

        var text = tree.Text.Content;
        var comments = ImmutableArray.CreateBuilder<TextSpan>();
        var fences = new CodeFences(text);
        while (open >= 0)
        {
            if (!IsText(tree, open) || fences.Contains(open) || IsCode(text, open))
            {
                open = places.Next(open + Opening.Length);
                continue;
            }

            var close = text.IndexOf(Closing, open + Opening.Length, StringComparison.Ordinal);
            if (close < 0)
            {
                // Nor is there an end for those that follow.
                return (comments.ToImmutable(), UnbalancedBlock.UnclosedComment.At(new TextSpan(open, Opening.Length)));
            }

            var end = close + Closing.Length;
            comments.Add(TextSpan.FromBounds(open, end));
            fences.Skip(end);
            open = places.Next(end);
        }

        return (comments.ToImmutable(), null);
    }

    /// <summary>In a directive or a comment of DocDsl's own it is that directive's.</summary>
    private static bool IsText(SyntaxTree tree, int position) =>
        tree.ElementTable[tree.ElementAt(position)].Kind is not (ElementKind.Directive or ElementKind.Comment);

    /// <summary>Whether it is in backquotes on its line.</summary>
    private static bool IsCode(string text, int position)
    {
        var start = text.AsSpan(0, position).LastIndexOfAny('\r', '\n') + 1;
        var isOpen = false;
        foreach (var c in text.AsSpan(start, position - start))
        {
            isOpen ^= c == '`';
        }

        var length = text.AsSpan(position).IndexOfAny('\r', '\n');
        return isOpen && text.AsSpan(position, length < 0 ? text.Length - position : length).IndexOf('`') >= 0;
    }
}
