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
    private readonly BoundDocument _document;
    private readonly SyntaxTree _tree;
    private readonly SpanSet _excluded;
    private readonly List<Diagnostic> _diagnostics;
    private int _minLevel = int.MaxValue;
    private int _maxLevel;
    private bool _areBold;
    private bool _areLabelled;
    private bool _areBare;
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
            count++;
            marks += mark.EndsInQuestionMark || question.Text.Text.TrimEnd().EndsWith("?", StringComparison.Ordinal) ? 1 : 0;
        }

        _areQuestions = 2 * marks >= count;
    }

    private void CheckSection(SectionSyntax section)
    {
        var isFirst = true;
        for (var i = section.FirstBodyElement; i < section.EndElement; i++)
        {
            var element = _tree.ElementTable[i];
            if (element is not { Kind: ElementKind.Text, Block: BlockKind.None })
            {
                continue;
            }

            // The first text of a question is the question.
            var isOwn = isFirst && section.Kind is SectionKind.Question or SectionKind.Group;
            isFirst = false;
            if (!isOwn)
            {
                CheckElement(section.Kind, i);
            }
        }
    }

    private void CheckElement(SectionKind kind, int element)
    {
        var isStart = true;
        var lines = TextLines.Of(_tree, element).ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            var excluded = _excluded.FirstEndingAfter(line.Start);
            if (excluded.Length < 0 || excluded.Start > line.Start)
            {
                var mark = LineMark.Of(_tree.Text.Content.AsSpan(line.Start, line.Length));
                var isEnd = i + 1 == lines.Count;
                if (Resembles(kind, mark, isStart, isEnd) && !_reported.Contains(line.Start) && !_reported.Contains(lines[0].Start))
                {
                    _diagnostics.Add(NearMiss.LikeQuestions(line));
                }
            }

            isStart = false;
        }
    }

    private bool Resembles(SectionKind kind, LineMark mark, bool isStart, bool isEnd)
    {
        if (mark.Level > 0)
        {
            // At the level of the questions and above a heading ends an answer, which the parser reports; a title is above the questions.
            return mark.Level > _maxLevel
                ? mark.EndsInQuestionMark || (_areLabelled && mark.Label.Length > 0)
                : _maxLevel > 0 && mark.Level >= _minLevel && (kind is SectionKind.Header or SectionKind.Group || mark.EndsInQuestionMark);
        }

        if (!_areQuestions || !mark.EndsInQuestionMark)
        {
            // Bold words alone are a heading only where the questions are such words too.
            return !_areQuestions && _areBold && mark is { IsBold: true, Label.Length: 0 } && isStart;
        }

        if (mark.IsBold)
        {
            return true;
        }

        // A question that was divided into paragraphs goes on in questions: only where they are told apart by a number alone.
        return kind == SectionKind.Question ? _areBare && isStart : isStart || isEnd;
    }
}
