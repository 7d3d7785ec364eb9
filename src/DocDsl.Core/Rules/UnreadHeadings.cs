using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules;

/// <summary>
/// QA1007 in documents whose questions have their words in the heading: a line of text that has signs of them. Without its number, its
/// level or its bold letters a question would be lost in the answer above it.
/// </summary>
internal sealed class UnreadHeadings
{
    private const int MinTitleLength = 6;
    private const int MaxTitleLength = 120;
    private const int MaxTitleLines = 2;

    private readonly BoundDocument _document;
    private readonly SyntaxTree _tree;
    private readonly SpanSet _excluded;
    private readonly List<Diagnostic> _diagnostics;
    private readonly HashSet<string> _leads = [];
    private readonly HashSet<string> _labels = [];
    private int _minLevel = int.MaxValue;
    private int _maxLevel;
    private bool _areBold;
    private bool _areLabelled;
    private bool _areBare;
    private bool _areQuoted;
    private bool _haveTitles;
    private int _maxIndentation;
    private int _title = -1;
    private int[]? _levels;
    private bool _areQuestions;

    /// <summary>Lines that the parser has reported.</summary>
    private readonly HashSet<int> _reported;

    private UnreadHeadings(BoundDocument document, SpanSet excluded, List<Diagnostic> diagnostics)
    {
        _document = document;
        _tree = document.Tree;
        _excluded = excluded;
        _diagnostics = diagnostics;
        _reported = new HashSet<int>(
            _tree.Diagnostics.Where(diagnostic => diagnostic.Rule == NearMiss.Rule).Select(diagnostic => diagnostic.Span.Start)
        );
    }

    /// <param name="document">A document.</param>
    /// <param name="excluded">What no reader reads.</param>
    /// <param name="diagnostics">What is reported is added.</param>
    public static void Check(BoundDocument document, SpanSet excluded, List<Diagnostic> diagnostics)
    {
        if (document.Tree.Blocks is not null)
        {
            // The parser has seen the blocks.
            return;
        }

        var sections = document.Tree.SectionTable;
        for (var i = 0; i < sections.Length; i++)
        {
            if (sections[i] is { Kind: SectionKind.Question, Heading: SectionHeading.Declared })
            {
                new UnreadHeadings(document, excluded, diagnostics).Check();
                return;
            }
        }
    }

    private void Check()
    {
        ReadQuestions();
        for (var i = 0; i < _tree.SectionTable.Length; i++)
        {
            CheckSection(_tree.Section(i));
        }
    }

    /// <summary>What the headings of the questions have in common.</summary>
    private void ReadQuestions()
    {
        var (count, marks) = (0, 0);
        var last = default(TextSpan);
        foreach (var question in _document.Questions)
        {
            if (question.HeadingSpan == last)
            {
                continue;
            }

            last = question.HeadingSpan;
            var mark = LineMark.Of(_tree.Text.Content.AsSpan(last.Start, last.Length));
            _minLevel = Math.Min(_minLevel, mark.Level);
            _maxLevel = Math.Max(_maxLevel, mark.Level);
            _areBold |= mark.IsBold;
            _areLabelled |= mark.Label.Length > 0;
            _areBare |= mark is { Level: 0, IsBold: false };
            _areQuoted |= mark.Bullet == '>';
            if (mark.Label.Length > 0)
            {
                _labels.Add(mark.Label);
            }

            if (mark.Lead.Length > 0)
            {
                _leads.Add(mark.Lead);
            }

            _maxIndentation = Math.Max(_maxIndentation, IndentationOf(last));
            count++;
            marks += mark.EndsInQuestionMark || question.Text.Text.IndexOf('?') >= 0 ? 1 : 0;
        }

        _areQuestions = 4 * marks >= count;
        _haveTitles = marks < count;
    }

    private void CheckSection(SectionSyntax section)
    {
        var texts = new List<int>();
        for (var i = section.FirstBodyElement; i < section.EndElement; i++)
        {
            if (_tree.ElementTable[i] is { Kind: ElementKind.Text, Block: BlockKind.None })
            {
                texts.Add(i);
            }
        }

        // The first text of a question is the question.
        for (var i = section.Kind is SectionKind.Question or SectionKind.Group ? 1 : 0; i < texts.Count; i++)
        {
            // A title that was lost has the answer of the question before above it, or a title of a higher level, and its own answer below.
            var hasBefore = i > 0 || section.Kind != SectionKind.Answer || IsBelowHigherLevel(section);
            CheckElement(section.Kind, texts[i], mayBeTitle: hasBefore && (section.Kind != SectionKind.Answer || i + 1 < texts.Count));
        }
    }

    private bool IsBelowHigherLevel(SectionSyntax section)
    {
        var heading = _tree.Section(section.Index - 1).HeadingSpan;
        return _minLevel < _maxLevel && LineMark.Of(_tree.Text.Content.AsSpan(heading.Start, heading.Length)).Level < _maxLevel;
    }

    private void CheckElement(SectionKind kind, int element, bool mayBeTitle)
    {
        var lines = TextLines.Of(_tree, element).ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            var excluded = _excluded.FirstEndingAfter(line.Start);
            if (
                !_reported.Contains(line.Start)
                && (excluded.Length < 0 || excluded.Start > line.Start)
                && Resembles(kind, LineMark.Of(_tree.Text.Content.AsSpan(line.Start, line.Length)), lines, i, mayBeTitle)
            )
            {
                _diagnostics.Add(NearMiss.LikeQuestions(line));
            }
        }
    }

    private bool Resembles(SectionKind kind, LineMark mark, List<TextSpan> lines, int index, bool mayBeTitle)
    {
        if (mark.Level > 0)
        {
            return mark.EndsInQuestionMark
                || (
                    mark.Level > _maxLevel
                        ? IsDeeperQuestion(mark)
                        : kind is SectionKind.Header or SectionKind.Group && (IsAtLevel(mark) || (_haveTitles && !IsFirst(lines[index])))
                );
        }

        if ((mark.Lead.Length > 0 && _leads.Contains(mark.Lead)) || (index == 0 && HasMissingLabel(mark)))
        {
            return true;
        }

        var begins = index == 0 || mark.Bullet != '\0' || mark.Label.Length > 0 || mark.IsBold || IsAfterSentence(kind, lines, index);
        var isInner = mark.Bullet != '\0' && !mark.IsBold && IndentationOf(lines[index]) > _maxIndentation;
        if (begins && !isInner && _areQuestions && IsQuestion(mark, lines, index))
        {
            // A question that is divided into paragraphs goes on in questions: only where they are told apart by a number alone.
            return kind != SectionKind.Question || _areBare;
        }

        return index == 0
            && mayBeTitle
            && kind != SectionKind.Question
            && lines.Count <= MaxTitleLines
            && (mark.IsBold ? _areBold && !_areQuestions : (_maxLevel > 0 || _areBold || _areQuoted) && IsTitle(lines));
    }

    /// <summary>Whether the questions have such labels (2.7, 07), but none has this one.</summary>
    private bool HasMissingLabel(LineMark mark) =>
        _areLabelled && mark.Label.Length > 1 && (mark.Label.IndexOf('.') > 0 || mark.Label[0] == '0') && !_labels.Contains(mark.Label);

    private bool IsQuestion(LineMark mark, List<TextSpan> lines, int index) =>
        QuestionSentence.Begins(_tree.Text.Content, lines, index) || (mark.EndsInQuestionMark && lines.Count == 1);

    /// <summary>Whether the line before ends a sentence, or is an item of a list that this line is no part of.</summary>
    private bool IsAfterSentence(SectionKind kind, List<TextSpan> lines, int index) =>
        char.IsUpper(_tree.Text.Content[lines[index].Start])
        && (
            kind == SectionKind.Header
            || QuestionSentence.Ends(_tree.Text.Content, lines[index - 1])
            || LineMark.Of(_tree.Text.Content.AsSpan(lines[index - 1].Start, lines[index - 1].Length)).Bullet != '\0'
            || (IndentationOf(lines[index - 1]) > 0 && IndentationOf(lines[index]) == 0)
        );

    private int IndentationOf(TextSpan line)
    {
        var start = line.Start;
        while (start > 0 && _tree.Text.Content[start - 1] is ' ' or '\t')
        {
            start--;
        }

        return line.Start - start;
    }

    /// <summary>A heading below the questions is part of an answer, unless it has their labels or no other has its level.</summary>
    private bool IsDeeperQuestion(LineMark mark) =>
        _maxLevel > 0 && ((_areLabelled && mark.Label.Length > 0) || _haveTitles || LevelsBelow()[mark.Level] == 1);

    /// <summary>Whether a heading is the document's title: the first of all.</summary>
    private bool IsFirst(TextSpan line)
    {
        if (_title < 0)
        {
            _title = HeadingSuggestion.LinesOf(_tree).First(pair => pair.Mark.Level > 0).Line.Start;
        }

        return line.Start == _title;
    }

    private bool IsAtLevel(LineMark mark) => mark.Level >= _minLevel && mark.Level <= _maxLevel;

    /// <summary>How many headings of each level there are in the answers.</summary>
    private int[] LevelsBelow()
    {
        if (_levels is null)
        {
            _levels = new int[7];
            foreach (var (_, mark) in HeadingSuggestion.LinesOf(_tree))
            {
                _levels[mark.Level]++;
            }
        }

        return _levels;
    }

    /// <summary>A short paragraph of several words that begins with a capital or a label, and ends as no sentence does.</summary>
    private bool IsTitle(List<TextSpan> lines)
    {
        var text = _tree.Text.Content.AsSpan(lines[0].Start, lines[0].Length).TrimStart("> ".AsSpan());
        var end = _tree.Text.Content.AsSpan(lines[lines.Count - 1].Start, lines[lines.Count - 1].Length).TrimEnd("*_".AsSpan());
        var last = end.Length == 0 ? ' ' : end[end.Length - 1];
        var label = LineMark.Of(text).Label;
        var words = text.Slice(label.Length == 0 ? 0 : Math.Min(text.Length, label.Length + 1)).Trim();
        return words.Length is > MinTitleLength and <= MaxTitleLength
            && (char.IsUpper(words[0]) || words[0] == '`' || (_haveTitles && char.IsLower(words[0])))
            && (char.IsLetterOrDigit(last) || last is '`' or '!')
            && words.IndexOf(". ".AsSpan(), StringComparison.Ordinal) < 0
            && (label.Length > 0 || _haveTitles || words.IndexOf(": ".AsSpan(), StringComparison.Ordinal) < 0);
    }
}
