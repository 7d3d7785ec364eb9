using System.Collections.Immutable;
using DocDsl.Core.Binding;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.ReaderText;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;

namespace DocDsl.Core.Rules;

/// <summary>QA2005: a question that has nearly the same words as an earlier one, as a copy has that was meant to be changed.</summary>
/// <remarks>
/// Near-linear: only questions that begin with the same letters are compared, each with a few before it. Most documents
/// are done with after a few letters of each question, and no text is built.
/// </remarks>
internal sealed class SimilarQuestions
{
    public static readonly Rule Rule = new("QA2005", "Nearly identical questions", "Numbering", DiagnosticSeverity.Warning);

    private static readonly Message<string, string> s_similar = Rule.Message<string, string>(
        "Question {0} is nearly identical to question {1}",
        "question",
        "other"
    );

    /// <summary>By so many letters at its beginning a question is looked up.</summary>
    private const int KeyLetters = 12;

    /// <summary>Each of many that begin alike is compared with so many before it; identical ones are found anyway.</summary>
    private const int MaxCompared = 8;

    /// <summary>Of a key; the bits below are the number of a question, which are fewer than 16 million in any text.</summary>
    private const long KeyBits = 0x7FFF_FFFF_FF00_0000;

    private readonly SyntaxTree _tree;
    private readonly ImmutableArray<QuestionSymbol> _all;
    private readonly LetterReader _letters;
    private readonly TextRange[] _bodies;
    private readonly QuestionSymbol[] _questions;
    private int[]? _like;
    private List<string>?[]? _words;
    private int _count;

    private SimilarQuestions(SyntaxTree tree, ImmutableArray<QuestionSymbol> questions)
    {
        _tree = tree;
        _all = questions;
        _letters = new LetterReader(tree);
        _bodies = new TextRange[questions.Length];
        _questions = new QuestionSymbol[questions.Length];
    }

    /// <param name="tree">A document, as parsed.</param>
    /// <param name="questions">Its questions, in order.</param>
    /// <param name="diagnostics">What is reported is added.</param>
    public static void Check(SyntaxTree tree, ImmutableArray<QuestionSymbol> questions, List<Diagnostic> diagnostics)
    {
        if (questions.Length > 1)
        {
            new SimilarQuestions(tree, questions).Check(diagnostics);
        }
    }

    private void Check(List<Diagnostic> diagnostics)
    {
        FindQuestions();
        CompareByKeys();
        for (var i = 0; _like is not null && i < _count; i++)
        {
            if (_like[i] >= 0)
            {
                // Those that are compared have words.
                var (question, earlier) = (_questions[i], _questions[_like[i]]);
                diagnostics.Add(s_similar.At(question.HeadingSpan, question.NameOrWords ?? "", earlier.NameOrWords ?? ""));
            }
        }
    }

    /// <summary>One for each heading: the questions of a joint heading share their words.</summary>
    private void FindQuestions()
    {
        var last = -1;
        foreach (var question in _all)
        {
            var section = question.Identity.Section;
            if (section == last)
            {
                continue;
            }

            last = section;
            var body = WordsOf(_tree.Section(section));
            if (LengthOf(body) >= SimilarWords.MinTextLength)
            {
                _bodies[_count] = body;
                _questions[_count++] = question;
            }
        }
    }

    /// <summary>Below its directives: one that suppresses this rule, or gives an id, makes a question no other.</summary>
    private TextRange WordsOf(SectionSyntax section)
    {
        var body = TextRange.Below(section);
        var first = body.First;
        while (first < body.End && _tree.ElementTable[first].Kind is ElementKind.Directive or ElementKind.Comment or ElementKind.Blank)
        {
            first++;
        }

        return new TextRange(first, body.End);
    }

    private void CompareByKeys()
    {
        // The key above, the question's place below: one sort puts those that are alike in the order of the document.
        var keys = new long[_count];
        for (var i = 0; i < _count; i++)
        {
            var key = _letters.Key(_bodies[i], KeyLetters);
            keys[i] = key == LetterReader.NoKey ? -i - 1 : (key & KeyBits) | (uint)i;
        }

        if (AllDiffer(keys))
        {
            return;
        }

        Array.Sort(keys);
        for (var first = 0; first < _count;)
        {
            var end = first + 1;
            while (end < _count && (keys[end] & KeyBits) == (keys[first] & KeyBits))
            {
                end++;
            }

            if (end - first > 1 && keys[first] >= 0)
            {
                CompareAlike(keys, first, end);
            }

            first = end;
        }
    }

    /// <summary>Tells most documents from those in which two questions may begin alike, by a few bits of each key.</summary>
    private static bool AllDiffer(long[] keys)
    {
        Span<ulong> seen = stackalloc ulong[64];
        seen.Clear();
        foreach (var key in keys)
        {
            // The bits above the question's place, those of one key in as many places as there are.
            var bits = (int)(key >> 24) & 0xFFF;
            if (key >= 0 && (seen[bits >> 6] & (1UL << (bits & 63))) != 0)
            {
                return false;
            }

            seen[bits >> 6] |= key >= 0 ? 1UL << (bits & 63) : 0;
        }

        return true;
    }

    /// <summary>Compares those that begin alike.</summary>
    private void CompareAlike(long[] keys, int first, int end)
    {
        for (var i = first + 1; i < end; i++)
        {
            for (var j = i - 1; j >= Math.Max(first, i - MaxCompared); j--)
            {
                if (AreSimilar(Question(j), Question(i)))
                {
                    Found(Question(j), Question(i));
                }
            }
        }

        if (end - first <= MaxCompared)
        {
            return;
        }

        var same = new Dictionary<long, int>();
        for (var i = first; i < end; i++)
        {
            var letters = _letters.Key(_bodies[Question(i)], int.MaxValue);
            if (!same.TryGetValue(letters, out var earlier))
            {
                same.Add(letters, Question(i));
            }
            else if (AreSimilar(earlier, Question(i)))
            {
                Found(earlier, Question(i));
            }
        }

        int Question(int place) => (int)(keys[place] & ~KeyBits);
    }

    private void Found(int earlier, int later)
    {
        if (_like is null)
        {
            _like = new int[_count];
            for (var i = 0; i < _count; i++)
            {
                _like[i] = -1;
            }
        }

        _like[later] = _like[later] < 0 ? earlier : Math.Min(_like[later], earlier);
    }

    private bool AreSimilar(int left, int right)
    {
        var length = LengthOf(_bodies[left]);
        return Math.Abs(length - LengthOf(_bodies[right])) <= 24 + (length / 16)
            && ReferenceEquals(_questions[left].Group, _questions[right].Group)
            && _letters.Shared(_bodies[left], _bodies[right]) >= MinShared(length)
            && WordsOf(left).Count >= SimilarWords.MinWords
            && SimilarWords.Are(WordsOf(left), WordsOf(right));
    }

    /// <summary>
    /// About four characters in five are letters. Where there may be one difference only what lies before and after it is most of
    /// the text; two lie between a part each of what is the same.
    /// </summary>
    private static int MinShared(int length) => length < 200 ? length * 3 / 5 : length / 3;

    private int LengthOf(TextRange body) => _tree.StartOfElement(body.End) - _tree.StartOfElement(body.First);

    private List<string> WordsOf(int question)
    {
        _words ??= new List<string>?[_count];
        return _words[question] ??= SimilarWords.Of(_questions[question].Text.Text);
    }
}
