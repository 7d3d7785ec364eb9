using DocDsl.Core.Collections;
using DocDsl.Core.Languages;
using DocDsl.Core.ReaderText;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Binding;

/// <summary>Finds what may be a reference in the texts of questions and answers. Only the places of two words are looked at.</summary>
internal sealed class ReferenceFinder
{
    private const int MaxReferenceLength = 200;

    /// <summary>How far the ends of a sentence are looked for.</summary>
    private const int MaxSentenceLength = 600;

    private readonly SyntaxTree _tree;
    private readonly string _text;
    private readonly SortedSpans _excluded;
    private readonly List<ReferenceSymbol> _found = [];

    private readonly KnownWords _words;
    private int _element;

    private ReferenceFinder(SyntaxTree tree, SortedSpans excluded, KnownWords words)
    {
        _words = words;
        _excluded = excluded;
        _tree = tree;
        _text = tree.Text.Content;
    }

    /// <summary>A referral whose number was lost: "(zie het antwoord op vraag" at a line's end, and below it a note's sign alone.</summary>
    public List<TextSpan> Lost { get; } = [];

    public List<ReferenceSymbol> Found => _found;

    public static ReferenceFinder Find(SyntaxTree tree, SortedSpans excluded, KnownWords words)
    {
        var finder = new ReferenceFinder(tree, excluded, words);
        finder.FindBrackets();
        if (tree.Language is { Referrals.Stem.Length: > 0 } language)
        {
            finder.FindReferrals(language);
        }

        finder._found.Sort((left, right) => left.Span.Start != right.Span.Start ? left.Span.Start.CompareTo(right.Span.Start) : Number(left).CompareTo(Number(right)));
        return finder;

        static int Number(ReferenceSymbol reference) => reference.Number?.Number ?? 0;
    }

    private void FindBrackets()
    {
        var places = _words.PositionsOf(KnownWords.Brackets);
        for (var open = places.Next(0); open >= 0; open = places.Next(open + 2))
        {
            // Bounded, or a text of brackets alone would take the square of its length.
            var length = _text.AsSpan(open, Math.Min(MaxReferenceLength, _text.Length - open)).IndexOfAny(']', '\r', '\n');
            if (length > 2 && open + length + 1 < _text.Length && _text[open + length] == ']' && _text[open + length + 1] == ']' && SectionAt(open) is not null)
            {
                AddBracket(TextSpan.FromBounds(open, open + length + 2), _text.Substring(open + 2, length - 2).Trim());
            }
        }
    }

    private void AddBracket(TextSpan span, string inner)
    {
        if (QuestionName.TryParse(inner) is { } name)
        {
            _found.Add(new ReferenceSymbol(span, name.Document, name.Number, name.Id, isWritten: true));
        }
    }

    private void FindReferrals(Language language)
    {
        var words = language.Referrals;
        var places = _words.PositionsOf(words.Stem);
        for (var at = places.Next(0); at >= 0; at = places.Next(at + words.Stem.Length))
        {
            foreach (var (noun, stem) in words.NounList)
            {
                var start = at - stem;
                if (start >= 0 && string.CompareOrdinal(_text, start, noun, 0, noun.Length) == 0)
                {
                    TryAddReferral(start, start + noun.Length, language);
                    break;
                }
            }
        }
    }

    private void TryAddReferral(int start, int end, Language language)
    {
        var behind = SkipOneLineEnd(end);
        if (behind == end || !Characters.IsDigit(CharAt(behind)) || !BeginsWord(start, language.Referrals.Glued) || SectionAt(start) is not { } section)
        {
            return;
        }

        var sentence = SentenceAround(start, behind);
        if (section.Kind == SectionKind.Question && language.Referrals.Answers.Length > 0 && _text.AsSpan(sentence.Start, start - sentence.Start).IndexOf(language.Referrals.Answers.AsSpan(), StringComparison.Ordinal) >= 0)
        {
            return;
        }

        if (IsLost(start, end, behind, sentence))
        {
            Lost.Add(TextSpan.FromBounds(start, end));
            return;
        }

        var numbers = default(PooledList<QuestionNumber>);
        var list = new NumberListParser(_text.AsSpan(behind, Math.Min(80, _text.Length - behind)), 0, language);
        if (list.TryRead(ref numbers) && list.Problem is null && !NamesAnotherDocument(sentence, language.Referrals))
        {
            var span = TextSpan.FromBounds(start, behind + TrimmedEnd(_text.AsSpan(behind, list.Position)));
            foreach (var number in numbers.ToImmutableAndFree())
            {
                _found.Add(new ReferenceSymbol(span, document: null, number, id: null, isWritten: false));
            }
        }
        else
        {
            numbers.ToImmutableAndFree();
        }
    }

    /// <summary>At the beginning of a word, or glued to one that often stands before it.</summary>
    private bool BeginsWord(int start, string glued)
    {
        var word = start;
        while (word > 0 && start - word < 20 && char.IsLetter(_text[word - 1]))
        {
            word--;
        }

        return word == start || ValueWords.Has(glued, _text.Substring(word, start - word));
    }

    private bool IsLost(int start, int end, int behind, TextSpan sentence)
    {
        var digits = behind;
        while (Characters.IsDigit(CharAt(digits)))
        {
            digits++;
        }

        digits += CharAt(digits) == '.' ? 1 : 0;
        return _text.AsSpan(end, behind - end).IndexOfAny('\r', '\n') >= 0
            && (digits == _text.Length || Characters.IsLineEnd(_text[digits]))
            && _text.AsSpan(sentence.Start, start - sentence.Start) is var before
            && before.LastIndexOf('(') > before.LastIndexOf(')');
    }

    private bool NamesAnotherDocument(TextSpan sentence, ReferralWords words)
    {
        foreach (var other in words.OtherDocumentList)
        {
            // Page running headers and footers within a sentence says nothing about it.
            for (var at = Within(sentence.Start); at >= 0; at = Within(at + 1))
            {
                if (_excluded.FirstEndingAfter(at) is not { Length: >= 0 } excluded || excluded.Start > at)
                {
                    return true;
                }
            }

            int Within(int from) => _text.IndexOf(other, from, sentence.End - from, StringComparison.Ordinal);
        }

        var text = _text.AsSpan(sentence.Start, sentence.Length);

        // 2024Z12345: the number of a set of questions.
        var letter = words.CaseLetter;
        for (var z = letter == '\0' ? -1 : text.IndexOf(letter); z >= 0; z = Next(text, letter, z))
        {
            if (z >= 4 && z + 5 < text.Length && Characters.IsDigit(text[z - 1]) && Characters.IsDigit(text[z + 1]))
            {
                return true;
            }
        }

        return false;

        static int Next(ReadOnlySpan<char> text, char letter, int z) => text.Slice(z + 1).IndexOf(letter) is var next and >= 0 ? z + 1 + next : -1;
    }

    /// <summary>From after the sentence before to the sentence's own end, as far as blank lines and signs tell.</summary>
    private TextSpan SentenceAround(int start, int end)
    {
        var first = start;
        while (first > 0 && start - first < MaxSentenceLength && !EndsSentence(first - 1))
        {
            first--;
        }

        var last = end;
        while (last < _text.Length && last - end < MaxSentenceLength && !EndsSentence(last))
        {
            last++;
        }

        return TextSpan.FromBounds(first, last);
    }

    private bool EndsSentence(int position) => _text[position] switch
    {
        '.' or '?' or '!' => position + 1 == _text.Length || (char.IsWhiteSpace(_text[position + 1]) && (position + 2 >= _text.Length || !char.IsLower(_text[position + 2]))),
        '\n' => position > 0 && (_text[position - 1] == '\n' || (_text[position - 1] == '\r' && position > 1 && _text[position - 2] == '\n')),
        _ => false,
    };

    /// <summary>After blanks, and one line end among them.</summary>
    private int SkipOneLineEnd(int position)
    {
        var lines = 0;
        while (position < _text.Length && char.IsWhiteSpace(_text[position]) && lines < 2)
        {
            lines += _text[position] == '\n' ? 1 : 0;
            position++;
        }

        return position;
    }

    /// <summary>The section of text that stands in no block; null anywhere else.</summary>
    private SectionSyntax? SectionAt(int position)
    {
        // Most places are after the last one that was asked for.
        var element = position < _tree.StartOfElement(_element) ? 0 : _element;
        while (_tree.StartOfElement(element + 1) <= position && element + 1 < _tree.ElementTable.Length)
        {
            element++;
        }

        _element = element;
        return _tree.SectionOfText(element);
    }

    private char CharAt(int position) => position < _text.Length ? _text[position] : '\0';

    private static int TrimmedEnd(ReadOnlySpan<char> text) => text.TrimEnd().Length;
}
