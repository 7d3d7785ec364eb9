using System.Collections.Immutable;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.ReaderText;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Binding;

/// <summary>
/// Divides questions into parts, and the text of a joint heading among its questions. Runs once it is known what is excluded, since
/// words are looked for in the text as a reader has it.
/// </summary>
internal sealed partial class PartBinder
{
    private readonly SyntaxTree _tree;
    private readonly DocumentHeader _header;
    private readonly BoundSections _sections;
    private readonly DocumentTexts _texts;
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly Dictionary<int, QuotedWords> _words = [];
    private readonly Dictionary<int, List<(PartStart Start, SectionSyntax Section, bool IsHeading)>> _starts = [];

    /// <summary>The stretches of the questions of joint headings that have their own words.</summary>
    private readonly Dictionary<int, (int Start, int End)> _own = [];

    private readonly Dictionary<int, TextView> _ownTexts = [];

    private PartBinder(SyntaxTree tree, DocumentHeader header, BoundSections sections, DocumentTexts texts, SetMatch? match)
    {
        _tree = tree;
        _header = header;
        _sections = sections;
        _texts = texts;
        _match = match;
    }

    /// <summary>Divides questions; most documents have nothing that divides any.</summary>
    public static BoundParts Bind(
        SyntaxTree tree,
        KnownWords words,
        DocumentHeader header,
        BoundSections sections,
        DocumentTexts texts,
        SetMatch? match
    )
    {
        match = match?.Set.HasParts == true ? match : null;
        var hits = words.PositionsOf(PartLines.FirstPart);
        var firstLine = PartLines.FindFirst(tree.Text.Content, 0, ref hits);
        return firstLine >= 0 || !sections.PartHeadings.IsEmpty || !sections.QuestionDirectives.IsEmpty || match is not null
            ? new PartBinder(tree, header, sections, texts, match).Bind(firstLine, hits)
            : BoundParts.None;
    }

    private BoundParts Bind(int firstLine, WordPositions hits)
    {
        foreach (var heading in _sections.PartHeadings)
        {
            var section = _tree.Section(heading.Section);
            Add(heading.Question, new PartStart(heading.Part, section.HeadingSpan, section.HeadingSpan.End), section, isHeading: true);
        }

        BindDirectives();
        var first = 0;
        var done = -1;
        for (var line = firstLine; line >= 0; line = PartLines.FindFirst(_tree.Text.Content, line + 2, ref hits))
        {
            var section = _tree.SectionOfPosition(line);
            if (section > done && _tree.SectionTable[section].Kind == SectionKind.Question)
            {
                done = section;
                BindLines(_tree.Section(section), ref first);
            }
        }

        BindSet();
        if (_starts.Count == 0 && _ownTexts.Count == 0 && _ofSet.Count == 0 && _diagnostics.Count == 0)
        {
            return BoundParts.None;
        }

        var parts = _starts.ToDictionary(pair => pair.Key, pair => CreateParts(pair.Key, pair.Value));
        foreach (var pair in _ofSet)
        {
            parts.Add(pair.Key, pair.Value);
        }

        return new BoundParts(parts, _ownTexts, _diagnostics.ToImmutableArray());
    }

    private void BindDirectives()
    {
        var divisions = new List<(int Section, int Question, int Start, ImmutableArray<int> All)>();
        foreach (var (directive, all) in _sections.QuestionDirectives)
        {
            if (directive.Arguments is not PartArguments { IsMalformed: false } part)
            {
                continue;
            }

            var question = FindQuestion(directive, part, all);
            var section = _tree.SectionOfElement(directive.Element);
            if (question < 0 || FindWords(section, part.Words) is not { } words)
            {
                continue;
            }

            if (part.Letter == '\0')
            {
                divisions.Add((section, question, words.Start, all));
            }
            else
            {
                Add(question, new PartStart(part.Letter, part.LetterSpan, words.Start), _tree.Section(section), isHeading: false);
            }
        }

        foreach (var group in divisions.GroupBy(division => division.Section))
        {
            var inOrder = group.OrderBy(division => division.Start).Select(division => (division.Question, division.Start)).ToList();
            Divide(_tree.Section(group.Key), inOrder, group.First().All);
        }
    }

    /// <summary>The question that a directive divides; −1, and reported, when it does not say which.</summary>
    private int FindQuestion(DirectiveSyntax directive, PartArguments part, ImmutableArray<int> all)
    {
        if (all.IsEmpty)
        {
            return -1;
        }

        var question = part.Target is { } target
            ? DirectiveTargets.FindQuestion(directive, target, all, _sections.Questions, _diagnostics)
            : all[0];
        if (question >= 0 && all.Length > 1 && part.Target is null)
        {
            var number = _sections.Questions[question].Identity.Written.ToString() ?? "";
            _diagnostics.Add(MalformedArgument.TargetRequired.At(directive.ArgumentSpan, directive.Name, number));
            return -1;
        }

        // A question alone has nothing but parts to divide.
        if (question >= 0 && all.Length == 1 && part.Letter == '\0')
        {
            _diagnostics.Add(DirectiveList.Part.LetterRequired.At(directive.ArgumentSpan));
            return -1;
        }

        return question;
    }

    private QuotedWords WordsIn(int section)
    {
        if (!_words.TryGetValue(section, out var words))
        {
            var syntax = _tree.Section(section);
            _words.Add(section, words = new QuotedWords(_texts.View(TextRange.Below(syntax)), DirectiveQuotes.In(syntax)));
        }

        return words;
    }

    private TextSpan? FindWords(int section, QuotedText quoted)
    {
        var found = WordsIn(section).Find(quoted.Value);
        if (found.Count == 1)
        {
            return found.Span;
        }

        _diagnostics.Add(
            found.Count == 0
                ? QuotedTextNotFound.InQuestion(quoted.Span, quoted.Value)
                : QuotedTextNotFound.SeveralInQuestion(quoted.Span, quoted.Value, found.Count)
        );
        return null;
    }

    /// <summary>
    /// Gives each question of a joint heading its own words; what comes before the first belongs to those that have none.
    /// </summary>
    private void Divide(SectionSyntax section, List<(int Question, int Start)> divisions, ImmutableArray<int> all)
    {
        var begin = _tree.StartOfElement(section.FirstBodyElement);
        var divided = new HashSet<int>(divisions.Select(division => division.Question));
        var shared = all.Where(question => !divided.Contains(question)).ToArray();
        if (shared.Length == 0)
        {
            divisions[0] = (divisions[0].Question, begin);
        }

        SetOwn(shared, section, begin, divisions[0].Start);
        for (var i = 0; i < divisions.Count; i++)
        {
            var end = i + 1 < divisions.Count ? divisions[i + 1].Start : section.Span.End;
            SetOwn([divisions[i].Question], section, divisions[i].Start, end);
        }
    }

    /// <summary>Questions that share their words share one text, by which others see that they do.</summary>
    private void SetOwn(int[] questions, SectionSyntax section, int start, int end)
    {
        var text = ViewOf(section, start, end);
        foreach (var question in questions)
        {
            _ownTexts[question] = text;
            _own[question] = (start, end);
        }
    }

    /// <param name="section">A section of questions.</param>
    /// <param name="first">The first question that may be of this section or a later one; moves on.</param>
    private void BindLines(SectionSyntax section, ref int first)
    {
        var start = section.Span.Start;
        var questions = _sections.Questions;
        while (first < questions.Length && questions[first].Identity.Span.Start < start)
        {
            first++;
        }

        var end = first;
        while (end < questions.Length && questions[end].Identity.Span.Start == start)
        {
            end++;
        }

        for (var question = first; question < end; question++)
        {
            // In a text that several questions share nobody can tell whose part it is.
            if (!_starts.ContainsKey(question) && (end - first == 1 || _own.ContainsKey(question)))
            {
                var (from, to) = _own.TryGetValue(question, out var own) ? own : (start, section.Span.End);
                foreach (var part in PartLines.Find(_tree, section, from, to))
                {
                    Add(question, part, section, isHeading: false);
                }
            }
        }
    }

    private void Add(int question, PartStart start, SectionSyntax section, bool isHeading)
    {
        if (!_starts.TryGetValue(question, out var list))
        {
            _starts.Add(question, list = []);
        }

        list.Add((start, section, isHeading));
    }

    private ImmutableArray<PartInfo> CreateParts(int question, List<(PartStart Start, SectionSyntax Section, bool IsHeading)> starts)
    {
        starts.Sort((left, right) => left.Start.TextStart.CompareTo(right.Start.TextStart));
        var parts = ImmutableArray.CreateBuilder<PartInfo>(starts.Count);
        var letters = starts.Select(part => part.Start.Letter).ToArray();
        var expected = 'a';
        var isRepeated = false;
        for (var i = 0; i < starts.Count; i++)
        {
            var (start, section, isHeading) = starts[i];
            if (Array.IndexOf(letters, start.Letter) < i)
            {
                // Of a second list the first letter is enough.
                if (!isRepeated)
                {
                    _diagnostics.Add(PartOrder.Repeated(start.Span, start.Letter.ToString()));
                    isRepeated = true;
                }

                continue;
            }

            if (!(isHeading && _header.Numbering == NumberingStyle.Any))
            {
                CheckOrder(start, expected, letters);
            }

            expected = (char)Math.Max(expected, start.Letter + 1);
            var limit = _own.TryGetValue(question, out var own) ? own.End : section.Span.End;
            var next = i + 1 < starts.Count && starts[i + 1].Start.TextStart < limit ? starts[i + 1].Start : default;
            var end =
                next.Letter == '\0' ? limit : Math.Min(next.TextStart, next.Span.Start < start.TextStart ? int.MaxValue : next.Span.Start);
            var text = isHeading ? _texts.View(TextRange.Below(section)) : ViewOf(section, start.TextStart, end);
            parts.Add(new PartInfo(start.Letter, start.Span, text) { IsOfSet = start.IsOfSet });
        }

        return parts.ToImmutable();
    }

    private void CheckOrder(PartStart start, char expected, char[] letters)
    {
        if (start.Letter < expected)
        {
            _diagnostics.Add(PartOrder.OutOfOrder(start.Span, start.Letter.ToString(), ((char)(expected - 1)).ToString()));
            return;
        }

        var missing = Enumerable
            .Range(expected, start.Letter - expected)
            .Where(letter => Array.IndexOf(letters, (char)letter) < 0)
            .Select(letter => ((char)letter).ToString())
            .ToArray();
        if (missing.Length > 0)
        {
            _diagnostics.Add(
                missing.Length == 1
                    ? PartOrder.Missing(start.Span, missing[0], start.Letter.ToString())
                    : PartOrder.SeveralMissing(start.Span, NameList.And(missing), start.Letter.ToString())
            );
        }
    }

    /// <summary>The text of a stretch of a section: whole elements, and pieces of those that are cut.</summary>
    private TextView ViewOf(SectionSyntax section, int start, int end)
    {
        var ranges = ImmutableArray.CreateBuilder<TextRange>();
        for (var i = Math.Max(section.FirstBodyElement, _tree.ElementAt(start)); i < section.EndElement; i++)
        {
            var (first, last) = (_tree.StartOfElement(i), _tree.StartOfElement(i + 1));
            if (first >= end)
            {
                break;
            }

            ranges.Add(
                first < start || last > end
                    ? new TextRange(Math.Max(first, start), Math.Min(last, end), IsInline: true)
                    : new TextRange(i, i + 1)
            );
        }

        return _texts.ViewOf(ranges.ToImmutable());
    }
}
