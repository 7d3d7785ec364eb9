using System.Collections.Immutable;
using DocDsl.Core.Binding;
using DocDsl.Core.Directives;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules;

/// <summary>Finds placeholders in answers (QA3005): <c>TODO</c>, <c>PM</c>, <c>n.t.b.</c>, <c>[[ FILL IN ]]</c>.</summary>
/// <remarks>Only the positions of known words and short paragraphs are looked at.</remarks>
internal sealed class Placeholders
{
    private const int MaxParagraphLength = 40;

    private readonly SyntaxTree _tree;
    private readonly string _text;
    private readonly List<TextSpan> _found = [];

    private readonly KnownWords _words;

    /// <summary>How many of those found are in brackets; they come first.</summary>
    private int _brackets;

    private Placeholders(SyntaxTree tree, KnownWords words)
    {
        _tree = tree;
        _words = words;
        _text = tree.Text.Content;
    }

    /// <summary>The placeholders in the document's answers.</summary>
    public static List<TextSpan> Find(SyntaxTree tree, KnownWords words)
    {
        var finder = new Placeholders(tree, words);
        finder.FindBrackets();
        finder._brackets = finder._found.Count;
        if (tree.Language is { } language)
        {
            foreach (var word in language.PlaceholderWords)
            {
                finder.FindWord(word);
            }

            var elements = tree.ElementTable.AsSpan();
            for (var i = 0; i < elements.Length; i++)
            {
                var length = (i + 1 < elements.Length ? elements[i + 1].Start : finder._text.Length) - elements[i].Start;
                if (length <= MaxParagraphLength && elements[i].Kind == ElementKind.Text)
                {
                    finder.CheckParagraph(i, language.PlaceholderParagraphs);
                }
            }
        }

        return finder._found;
    }

    private void CheckParagraph(int index, ImmutableArray<string> placeholders)
    {
        var span = _tree.SpanOfElements(index, index + 1);
        if (!IsAnswerText(index))
        {
            return;
        }

        var paragraph = Characters.TrimBlanks(_text.AsSpan(span.Start, span.Length), out var leading);
        foreach (var whole in placeholders)
        {
            if (
                paragraph.StartsWith(whole.AsSpan(), StringComparison.Ordinal)
                && (paragraph.Length == whole.Length || (paragraph.Length == whole.Length + 1 && paragraph[whole.Length] is '.' or ':'))
            )
            {
                _found.Add(new TextSpan(span.Start + leading, paragraph.Length));
                return;
            }
        }
    }

    private void FindWord(string word)
    {
        var places = _words.PositionsOf(word);
        var bracket = 0;
        for (var at = places.Next(0); at >= 0; at = places.Next(at + word.Length))
        {
            // [[ TODO: … ]] was found already, as a whole.
            while (bracket < _brackets && _found[bracket].End <= at)
            {
                bracket++;
            }

            if (bracket < _brackets && _found[bracket].Contains(at))
            {
                continue;
            }

            if (
                (at == 0 || !char.IsLetterOrDigit(_text[at - 1]))
                && Characters.IsWordEnd(_text.AsSpan(), at + word.Length)
                && IsAnswerText(_tree.ElementAt(at))
            )
            {
                _found.Add(new TextSpan(at, word.Length));
            }
        }
    }

    /// <summary><c>[[ FILL IN: … ]]</c>, over several lines too. A reference or another word in brackets is not a placeholder.</summary>
    private void FindBrackets()
    {
        var places = _words.PositionsOf(KnownWords.Brackets);
        for (var open = places.Next(0); open >= 0;)
        {
            var element = _tree.ElementAt(open);
            var end = _tree.StartOfElement(element + 1);
            var close = _text.AsSpan(open, end - open).IndexOf("]]".AsSpan(), StringComparison.Ordinal);
            if (close > 0 && IsPlaceholder(Characters.TrimBlanks(_text.AsSpan(open + 2, close - 2), out _)) && IsAnswerText(element))
            {
                _found.Add(new TextSpan(open, close + 2));
            }

            // Without an end there is none for the rest of the element either.
            open = places.Next(close > 0 ? open + close + 2 : end);
        }
    }

    /// <summary>Nothing, dots, or words in capitals, of which a form is made: <c>FILL IN</c>, <c>TODO</c>, <c>INVULLEN</c>.</summary>
    private static bool IsPlaceholder(ReadOnlySpan<char> text)
    {
        // A first word of one letter may begin a sentence as well: À REMPLIR.
        var start = text.Length > 2 && char.IsUpper(text[0]) && text[1] == ' ' ? 2 : 0;
        var letters = start;
        while (letters < text.Length && char.IsUpper(text[letters]))
        {
            letters++;
        }

        return (letters - start >= 2 && Characters.IsWordEnd(text, letters)) || text.TrimStart("….".AsSpan()).Length == 0;
    }

    private bool IsAnswerText(int element) => _tree.SectionOfText(element) is { Kind: SectionKind.Answer };
}
