using System.Collections.Immutable;
using DocDsl.Core.Collections;
using DocDsl.Core.Directives;
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
    private readonly SpanSet _excluded;
    private readonly List<ReferenceInfo> _found = [];
    private readonly List<TextSpan> _lost = [];
    private readonly KnownWords _words;
    private HashSet<string>? _labels;
    private HashSet<string>? _forms;
    private int _element;

    private ReferenceFinder(SyntaxTree tree, SpanSet excluded, KnownWords words)
    {
        _words = words;
        _excluded = excluded;
        _tree = tree;
        _text = tree.Text.Content;
    }

    /// <summary>Finds what may be a reference.</summary>
    /// <param name="tree">The document.</param>
    /// <param name="answers">For what they say they are the same as.</param>
    /// <param name="excluded">What notes, strikes and running headers exclude: words of theirs do not belong to a sentence.</param>
    /// <param name="words">Where the words of references are.</param>
    public static FoundReferences Find(SyntaxTree tree, ImmutableArray<BoundAnswer> answers, SpanSet excluded, KnownWords words)
    {
        var finder = new ReferenceFinder(tree, excluded, words);
        foreach (var answer in answers)
        {
            if (answer.SameAs is { } name)
            {
                finder._found.Add(name);
            }
        }

        finder.FindBrackets();
        if (tree.Language is { Referrals.Stem.Length: > 0 } language)
        {
            finder.FindReferrals(language);
        }

        finder._found.Sort(
            static (left, right) =>
                left.Span.Start != right.Span.Start
                    ? left.Span.Start.CompareTo(right.Span.Start)
                    : (left.Number?.Number ?? 0).CompareTo(right.Number?.Number ?? 0)
        );
        return finder._found.Count == 0 && finder._lost.Count == 0
            ? FoundReferences.None
            : new FoundReferences(finder._found.ToImmutableArray(), finder._lost.ToImmutableArray());
    }

    private void FindBrackets()
    {
        var places = _words.PositionsOf(KnownWords.Brackets);
        for (var open = places.Next(0); open >= 0; open = places.Next(open + 2))
        {
            // Bounded, or a text of brackets alone would take the square of its length.
            var length = _text.AsSpan(open, Math.Min(MaxReferenceLength, _text.Length - open)).IndexOfAny(']', '\r', '\n');
            if (
                length > 2
                && open + length + 1 < _text.Length
                && _text[open + length] == ']'
                && _text[open + length + 1] == ']'
                && SectionAt(open) is not null
            )
            {
                AddBracket(TextSpan.FromBounds(open, open + length + 2), _text.Substring(open + 2, length - 2).Trim());
            }
        }
    }

    private void AddBracket(TextSpan span, string inner)
    {
        var label = inner.StartsWith("#", StringComparison.Ordinal) ? inner.Substring(1) : inner;
        ReadLabels();
        if (_labels!.Contains(label))
        {
            _found.Add(new ReferenceInfo(span, Document: null, Number: null, label, IsWritten: true));
        }
        else if (QuestionName.TryParse(inner) is { } name)
        {
            _found.Add(new ReferenceInfo(span, name.Document, name.Number, name.Id, IsWritten: true));
        }
        else if (_labels.Count > 0 && QuestionLabel.Is(inner) && _forms!.Contains(QuestionLabel.FormOf(inner)))
        {
            // Not every name in brackets is a label: [[RFC2119]] is not like AC-01.
            _found.Add(new ReferenceInfo(span, Document: null, Number: null, inner, IsWritten: true));
        }
    }

    /// <summary>The labels of the document's questions, and their forms.</summary>
    private void ReadLabels()
    {
        if (_labels is not null)
        {
            return;
        }

        _labels = new HashSet<string>(StringComparer.Ordinal);
        _forms = new HashSet<string>(StringComparer.Ordinal);
        foreach (var label in _tree.LabelTable)
        {
            if (_tree.Section(label.Section).Kind == SectionKind.Question)
            {
                var words = _text.Substring(label.Start, label.Length);
                _labels.Add(words);
                _forms.Add(QuestionLabel.FormOf(words));
            }
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
                if (start >= 0 && _text.AsSpan(start).StartsWith(noun.AsSpan()))
                {
                    TryAddReferral(start, start + noun.Length, language);
                    break;
                }
            }
        }
    }

    private void TryAddReferral(int start, int end, Language language)
    {
        var after = SkipOneLineEnd(end);
        if (
            after == end
            || !Characters.IsDigit(CharAt(after))
            || !BeginsWord(start, language.Referrals.Glued)
            || SectionAt(start) is not { } section
        )
        {
            return;
        }

        var sentence = SentenceAround(start, after);
        var answers = language.Referrals.Answers.AsSpan();
        if (
            section.Kind == SectionKind.Question
            && answers.Length > 0
            && _text.AsSpan(sentence.Start, start - sentence.Start).IndexOf(answers, StringComparison.Ordinal) >= 0
        )
        {
            return;
        }

        if (IsLost(start, end, after, sentence))
        {
            _lost.Add(TextSpan.FromBounds(start, end));
            return;
        }

        var numbers = default(PooledList<QuestionNumber>);
        var list = new NumberListParser(_text.AsSpan(after, Math.Min(80, _text.Length - after)), 0, language);
        if (list.TryRead(ref numbers) && list.Problem is null && !NamesAnotherDocument(sentence, language.Referrals))
        {
            var span = TextSpan.FromBounds(start, after + TrimmedEnd(_text.AsSpan(after, list.Position)));
            foreach (var number in numbers.ToImmutableAndFree())
            {
                _found.Add(new ReferenceInfo(span, Document: null, number, Id: null, IsWritten: false));
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

    private bool IsLost(int start, int end, int after, TextSpan sentence)
    {
        var digits = after;
        while (Characters.IsDigit(CharAt(digits)))
        {
            digits++;
        }

        digits += CharAt(digits) == '.' ? 1 : 0;
        return _text.AsSpan(end, after - end).IndexOfAny('\r', '\n') >= 0
            && (digits == _text.Length || Characters.IsLineEnd(_text[digits]))
            && _text.AsSpan(sentence.Start, start - sentence.Start) is var before
            && before.LastIndexOf('(') > before.LastIndexOf(')');
    }

    private bool NamesAnotherDocument(TextSpan sentence, ReferralWords words)
    {
        foreach (var other in words.OtherDocumentList)
        {
            // Running headers and footers within a sentence are not part of it.
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

        static int Next(ReadOnlySpan<char> text, char letter, int z) =>
            text.Slice(z + 1).IndexOf(letter) is var next and >= 0 ? z + 1 + next : -1;
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

    private bool EndsSentence(int position) =>
        _text[position] switch
        {
            '.' or '?' or '!' => position + 1 == _text.Length
                || (char.IsWhiteSpace(_text[position + 1]) && (position + 2 >= _text.Length || !char.IsLower(_text[position + 2]))),
            '\n' => position > 0
                && (_text[position - 1] == '\n' || (_text[position - 1] == '\r' && position > 1 && _text[position - 2] == '\n')),
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
        return _tree.ElementTable[element].Kind != ElementKind.Text || _excluded.Contains(position) ? null : _tree.SectionOfText(element);
    }

    private char CharAt(int position) => position < _text.Length ? _text[position] : '\0';

    private static int TrimmedEnd(ReadOnlySpan<char> text) => text.TrimEnd().Length;
}
