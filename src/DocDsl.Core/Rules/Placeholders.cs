using System.Collections.Immutable;
using DocDsl.Core.Binding;
using DocDsl.Core.Directives;
using DocDsl.Core.Languages;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules;

/// <summary>
/// Finds placeholders (QA3005): <c>TODO</c>, <c>PM</c>, <c>n.t.b.</c> in answers, and <c>[[ FILL IN ]]</c>, <c>[hier invullen]</c>,
/// <c>XXX</c> in questions, titles and fields too, where a form has them.
/// </summary>
/// <remarks>Only the positions of known words and short paragraphs are looked at.</remarks>
internal sealed class Placeholders
{
    private const int MaxParagraphLength = 40;

    /// <summary>Words before a Roman numeral.</summary>
    private static readonly HashSet<string> s_nouns = new(
        (
            "artikel artikelen article articles annex annexe bijlage anlage boek book chapter chapitre deel hoofdstuk kapitel "
            + "part title titel titre volume"
        ).Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    private readonly SyntaxTree _tree;
    private readonly string _text;
    private readonly SpanSet _excluded;
    private readonly List<FoundPlaceholder> _found = [];

    private readonly KnownWords _words;

    /// <summary>How many of those found are in brackets; they come first.</summary>
    private int _brackets;

    private Placeholders(SyntaxTree tree, KnownWords words, SpanSet excluded)
    {
        _tree = tree;
        _words = words;
        _excluded = excluded;
        _text = tree.Text.Content;
    }

    /// <summary>The placeholders of a document, each once, in no order.</summary>
    public static List<FoundPlaceholder> Find(SyntaxTree tree, KnownWords words, SpanSet excluded)
    {
        var finder = new Placeholders(tree, words, excluded);
        finder.FindBrackets();
        finder.KeepBrackets();
        finder.FindFillIns();
        finder.KeepBrackets();
        finder.FindFields();
        finder.FindCrosses();
        finder.FindFiller();
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
        var paragraph = Characters.TrimBlanks(_text.AsSpan(span.Start, span.Length), out var leading);
        foreach (var whole in placeholders)
        {
            if (
                paragraph.StartsWith(whole.AsSpan(), StringComparison.Ordinal)
                && (paragraph.Length == whole.Length || (paragraph.Length == whole.Length + 1 && paragraph[whole.Length] is '.' or ':'))
            )
            {
                if (PlaceOf(span.Start + leading) == PlaceholderPlace.Answer)
                {
                    Add(new TextSpan(span.Start + leading, paragraph.Length), PlaceholderPlace.Answer);
                }

                return;
            }
        }
    }

    /// <summary>Words of sentences: questions may ask about them, so that only answers are looked at.</summary>
    private void FindWord(string word)
    {
        var places = _words.PositionsOf(word);
        for (var at = places.Next(0); at >= 0; at = places.Next(at + word.Length))
        {
            if (IsWord(at, word.Length) && PlaceOf(at) == PlaceholderPlace.Answer)
            {
                Add(new TextSpan(at, word.Length), PlaceholderPlace.Answer);
            }
        }
    }

    /// <summary><c>XXX</c> or more of them; "artikel XXX" is a number.</summary>
    private void FindCrosses()
    {
        var places = _words.PositionsOf(StandIns.Crosses);
        var fences = new CodeFences(_text);
        for (var at = places.Next(0); at >= 0;)
        {
            var end = at + StandIns.Crosses.Length;
            while (end < _text.Length && _text[end] == 'X')
            {
                end++;
            }

            if (IsApart(at, end) && !FollowsNoun(at) && !fences.Contains(at) && PlaceOf(at) is var place and not PlaceholderPlace.None)
            {
                Add(TextSpan.FromBounds(at, end), place);
            }

            at = places.Next(end);
        }
    }

    /// <summary>Whether nothing is glued to a word but punctuation: in <c>ImGui::XXX()</c> and <c>t/XXX</c> it is part of a name.</summary>
    private bool IsApart(int start, int end) =>
        (start == 0 || char.IsWhiteSpace(_text[start - 1]) || "([€$£".IndexOf(_text[start - 1]) >= 0)
        && (end == _text.Length || char.IsWhiteSpace(_text[end]) || ".,;:!?)]%".IndexOf(_text[end]) >= 0);

    /// <summary>Whether a Roman numeral may stand here: the word before it names a part of a law or a book.</summary>
    private bool FollowsNoun(int position)
    {
        var end = position;
        while (end > 0 && _text[end - 1] is ' ' or '\u00A0')
        {
            end--;
        }

        var start = end;
        while (start > 0 && char.IsLetter(_text[start - 1]) && end - start < 20)
        {
            start--;
        }

        return s_nouns.Contains(_text.Substring(start, end - start));
    }

    private void FindFiller()
    {
        var places = _words.PositionsOf(StandIns.Filler);
        for (var at = places.Next(0); at >= 0; at = places.Next(at + StandIns.Filler.Length))
        {
            if (at > 0 && (_text[at - 1] | 0x20) == 'l' && PlaceOf(at) is var place and not PlaceholderPlace.None)
            {
                Add(new TextSpan(at - 1, StandIns.Filler.Length + 1), place);
            }
        }
    }

    /// <summary>Fields: <c>@reference TBD</c>, <c>@subject Vragen over [[ INVULLEN ]]</c>.</summary>
    private void FindFields()
    {
        foreach (var directive in _tree.Section(0).Directives)
        {
            if (directive.Kind != DirectiveKind.Field)
            {
                continue;
            }

            var span = directive.ArgumentSpan;
            var value = _text.AsSpan(span.Start, span.Length);
            if (StandIns.IsPlaceholder(value, _tree.Language))
            {
                _found.Add(new FoundPlaceholder(span, PlaceholderPlace.Field));
                continue;
            }

            for (var open = value.IndexOf(KnownWords.Brackets.AsSpan()); open >= 0;)
            {
                var length = value.Slice(open).IndexOf("]]".AsSpan());
                if (length > 0 && PlaceholderBrackets.IsPlaceholder(value.Slice(open + 2, length - 2), _tree.Language))
                {
                    _found.Add(new FoundPlaceholder(new TextSpan(span.Start + open, length + 2), PlaceholderPlace.Field));
                }

                var next = length < 0 ? -1 : value.Slice(open + length).IndexOf(KnownWords.Brackets.AsSpan());
                open = next < 0 ? -1 : open + length + next;
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
            if (
                close > 0
                && PlaceholderBrackets.IsPlaceholder(_text.AsSpan(open + 2, close - 2), _tree.Language)
                && PlaceOf(open) is var place and not PlaceholderPlace.None
                && !(place == PlaceholderPlace.OtherText && IsInCode(open, open + close + 2))
            )
            {
                _found.Add(new FoundPlaceholder(new TextSpan(open, close + 2), place));
            }

            // Without an end there is none for the rest of the element either.
            open = places.Next(close > 0 ? open + close + 2 : end);
        }
    }

    /// <summary>A form's introduction shows in backquotes what its author will find below: "replace each <c>`[[ FILL IN ]]`</c>".</summary>
    private bool IsInCode(int start, int end) => start > 0 && _text[start - 1] == '`' && end < _text.Length && _text[end] == '`';

    /// <summary><c>[hier invullen]</c>, <c>&lt;fill in&gt;</c>, <c>{insert the name}</c>, on one line.</summary>
    private void FindFillIns()
    {
        foreach (var stem in _tree.Language?.FillInStems ?? ImmutableArray<string>.Empty)
        {
            var places = _words.PositionsOf(stem);
            for (var at = places.Next(0); at >= 0; at = places.Next(at + stem.Length))
            {
                if (
                    BracketAround(at) is { } span
                    && StandIns.IsFillIn(_text.AsSpan(span.Start + 1, span.Length - 2), _tree.Language)
                    && PlaceOf(at) is var place and not PlaceholderPlace.None
                )
                {
                    Add(span, place);
                }
            }
        }
    }

    /// <summary>The brackets around a position, which no link has: <c>[fill in the form](https://…)</c> is one.</summary>
    private TextSpan? BracketAround(int position)
    {
        var start = position - 1;
        while (start >= 0 && position - start <= StandIns.MaxLength && "[]{}<>\r\n".IndexOf(_text[start]) < 0)
        {
            start--;
        }

        var end = position;
        while (end < _text.Length && end - position <= StandIns.MaxLength && "[]{}<>\r\n".IndexOf(_text[end]) < 0)
        {
            end++;
        }

        return
            start >= 0
            && end < _text.Length
            && "[{<".IndexOf(_text[start]) is >= 0 and var kind
            && "]}>"[kind] == _text[end]
            && (end + 1 == _text.Length || _text[end + 1] is not ('(' or '[' or ':'))
            ? TextSpan.FromBounds(start, end + 1)
            : null;
    }

    private bool IsWord(int at, int length) =>
        (at == 0 || !char.IsLetterOrDigit(_text[at - 1])) && Characters.IsWordEnd(_text.AsSpan(), at + length);

    /// <summary>From here on nothing is found within what has been found.</summary>
    private void KeepBrackets()
    {
        _found.Sort(static (left, right) => left.Span.Start.CompareTo(right.Span.Start));
        _brackets = _found.Count;
    }

    private void Add(TextSpan span, PlaceholderPlace place)
    {
        // [[ TODO: … ]] was found already, as a whole.
        var (low, high) = (0, _brackets);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _found[middle].Span.End <= span.Start ? (middle + 1, high) : (low, middle);
        }

        if (low == _brackets || _found[low].Span.Start >= span.End)
        {
            _found.Add(new FoundPlaceholder(span, place));
        }
    }

    private PlaceholderPlace PlaceOf(int position)
    {
        var index = _tree.ElementAt(position);
        var element = _tree.ElementTable[index];
        if (element.Block == BlockKind.Aside || _excluded.Contains(position))
        {
            return PlaceholderPlace.None;
        }

        var section = _tree.Section(_tree.SectionOfElement(index));
        if (section.Kind == SectionKind.Group && section.TitleSpan.Contains(position))
        {
            return PlaceholderPlace.GroupTitle;
        }

        return element.Kind is not (ElementKind.Text or ElementKind.EscapedText or ElementKind.TextDirective) ? PlaceholderPlace.None
            : element.Block == BlockKind.Note ? PlaceholderPlace.OtherText
            : section.Kind switch
            {
                SectionKind.Answer => PlaceholderPlace.Answer,
                SectionKind.Question => PlaceholderPlace.Question,
                _ => PlaceholderPlace.OtherText,
            };
    }
}
