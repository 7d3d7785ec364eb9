using System.Collections.Immutable;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.ReaderText;
using DocDsl.Core.Rules;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Binding;

/// <summary>
/// Divides questions into parts, and the text of a joint heading among its questions. Runs when notes are excluded, since words
/// are looked for in the text as a reader has it.
/// </summary>
internal sealed class PartBinder(Binder binder, QuestionBinder questions)
{
    private readonly SyntaxTree _tree = binder.Tree;
    private readonly Dictionary<int, QuotedWords> _words = [];
    private readonly Dictionary<QuestionSymbol, List<(PartStart Start, SectionSyntax Section, bool IsHeading)>> _starts = [];
    private readonly Dictionary<QuestionSymbol, (int Start, int End)> _own = [];

    /// <summary>Divides questions; a document in which nothing divides any is done with here.</summary>
    public static void Bind(Binder binder, QuestionBinder questions)
    {
        var places = binder.Words.PositionsOf(PartLines.FirstPart);
        var firstLine = PartLines.FindFirst(binder.Content, 0, ref places);
        if (firstLine >= 0 || questions.PartHeadings.Count > 0 || questions.LaterInQuestions.Count > 0)
        {
            new PartBinder(binder, questions).Bind(firstLine, places);
        }
    }

    private void Bind(int firstLine, WordPositions places)
    {
        foreach (var (question, letter, section) in questions.PartHeadings)
        {
            Add(question, new PartStart(letter, section.HeadingSpan, section.HeadingSpan.End), section, isHeading: true);
        }

        BindDirectives();
        var done = -1;
        for (var place = firstLine; place >= 0; place = PartLines.FindFirst(binder.Content, place + 2, ref places))
        {
            var section = _tree.SectionOfPosition(place);
            if (section > done && _tree.SectionTable[section].Kind == SectionKind.Question)
            {
                done = section;
                BindLines(_tree.Section(section));
            }
        }

        foreach (var pair in _starts)
        {
            pair.Key.Parts = CreateParts(pair.Key, pair.Value);
        }
    }

    private void BindDirectives()
    {
        var divisions = new List<(int Section, QuestionSymbol Question, int Start, ImmutableArray<QuestionSymbol> All)>();
        foreach (var (directive, all) in questions.LaterInQuestions)
        {
            if (directive.Arguments is not PartArguments { IsMalformed: false } part || FindQuestion(directive, part, all) is not { } question)
            {
                continue;
            }

            var section = _tree.SectionOfElement(directive.Element);
            if (FindWords(section, part.Words) is not { } words)
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
            Divide(_tree.Section(group.Key), group.OrderBy(division => division.Start).Select(division => (division.Question, division.Start)).ToList(), group.First().All);
        }
    }

    /// <summary>The question that a directive divides; null, and reported, when it does not say which.</summary>
    private QuestionSymbol? FindQuestion(DirectiveSyntax directive, PartArguments part, ImmutableArray<QuestionSymbol> all)
    {
        if (all.IsEmpty)
        {
            return null;
        }

        var question = part.Target is { } target ? binder.FindTarget(directive, target.Number, all) : all[0];
        if (question is not null && all.Length > 1 && part.Target is null)
        {
            binder.ReportMalformed(directive, MalformedArgument.TargetRequired, all[0].Written.ToString() ?? "");
            return null;
        }

        if (question is not null && all.Length == 1 && part.Letter == '\0')
        {
            binder.Report(DirectiveList.Part.LetterRequired.At(directive.ArgumentSpan));
            return null;
        }

        return question;
    }

    private TextSpan? FindWords(int section, QuotedText quoted)
    {
        if (!_words.TryGetValue(section, out var words))
        {
            _words.Add(section, words = new QuotedWords(binder.View(Binder.BodyOf(_tree.Section(section)))));
        }

        var found = words.Find(quoted.Value);
        if (found.Count == 1)
        {
            return found[0];
        }

        binder.Report(found.Count == 0
            ? QuotedTextNotFound.InQuestion(quoted.Span, quoted.Value)
            : QuotedTextNotFound.SeveralInQuestion(quoted.Span, quoted.Value, found.Count));
        return null;
    }

    /// <summary>Gives each question of a joint heading its own words; what stands before the first belongs to those that have none.</summary>
    private void Divide(SectionSyntax section, List<(QuestionSymbol Question, int Start)> divisions, ImmutableArray<QuestionSymbol> all)
    {
        var begin = _tree.StartOfElement(section.FirstBodyElement);
        var shared = all.Where(question => divisions.TrueForAll(division => division.Question != question)).ToArray();
        if (shared.Length == 0)
        {
            divisions[0] = (divisions[0].Question, begin);
        }

        foreach (var question in shared)
        {
            SetOwn(question, section, begin, divisions[0].Start);
        }

        for (var i = 0; i < divisions.Count; i++)
        {
            SetOwn(divisions[i].Question, section, divisions[i].Start, i + 1 < divisions.Count ? divisions[i + 1].Start : section.Span.End);
        }
    }

    private void SetOwn(QuestionSymbol question, SectionSyntax section, int start, int end)
    {
        question.Text = ViewOf(section, start, end);
        _own[question] = (start, end);
    }

    private void BindLines(SectionSyntax section)
    {
        var asked = binder.Model.Questions.Where(question => question.Span.Start == section.Span.Start).ToArray();
        foreach (var question in asked)
        {
            // In a text that several questions share nobody can tell whose part it is.
            if (!_starts.ContainsKey(question) && (asked.Length == 1 || _own.ContainsKey(question)))
            {
                var (start, end) = _own.TryGetValue(question, out var own) ? own : (section.Span.Start, section.Span.End);
                foreach (var part in PartLines.Find(_tree, section, start, end))
                {
                    Add(question, part, section, isHeading: false);
                }
            }
        }
    }

    private void Add(QuestionSymbol question, PartStart start, SectionSyntax section, bool isHeading)
    {
        if (!_starts.TryGetValue(question, out var list))
        {
            _starts.Add(question, list = []);
        }

        list.Add((start, section, isHeading));
    }

    private ImmutableArray<PartSymbol> CreateParts(QuestionSymbol question, List<(PartStart Start, SectionSyntax Section, bool IsHeading)> starts)
    {
        starts.Sort((left, right) => left.Start.TextStart.CompareTo(right.Start.TextStart));
        var parts = ImmutableArray.CreateBuilder<PartSymbol>(starts.Count);
        var letters = starts.Select(part => part.Start.Letter).ToArray();
        var expected = 'a';
        var isRepeated = false;
        for (var i = 0; i < starts.Count; i++)
        {
            var (start, section, isHeading) = starts[i];
            if (Array.IndexOf(letters, start.Letter) < i)
            {
                // Of a second list the first letter says it.
                if (!isRepeated)
                {
                    binder.Report(PartOrder.Repeated(start.Span, start.Letter.ToString()));
                    isRepeated = true;
                }

                continue;
            }

            if (!(isHeading && binder.Model.Numbering == NumberingStyle.Any))
            {
                CheckOrder(start, expected, letters);
            }

            expected = (char)Math.Max(expected, start.Letter + 1);
            var limit = _own.TryGetValue(question, out var own) ? own.End : section.Span.End;
            var next = i + 1 < starts.Count && starts[i + 1].Start.TextStart < limit ? starts[i + 1].Start : default;
            var end = next.Letter == '\0' ? limit : Math.Min(next.TextStart, next.Span.Start < start.TextStart ? int.MaxValue : next.Span.Start);
            var text = isHeading ? binder.View(Binder.BodyOf(section)) : ViewOf(section, start.TextStart, end);
            parts.Add(new PartSymbol(question, start.Letter, start.Span, text));
        }

        return parts.ToImmutable();
    }

    private void CheckOrder(PartStart start, char expected, char[] letters)
    {
        if (start.Letter < expected)
        {
            binder.Report(PartOrder.OutOfOrder(start.Span, start.Letter.ToString(), ((char)(expected - 1)).ToString()));
            return;
        }

        var missing = Enumerable.Range(expected, start.Letter - expected)
            .Where(letter => Array.IndexOf(letters, (char)letter) < 0)
            .Select(letter => ((char)letter).ToString())
            .ToArray();
        if (missing.Length > 0)
        {
            binder.Report(missing.Length == 1
                ? PartOrder.Missing(start.Span, missing[0], start.Letter.ToString())
                : PartOrder.SeveralMissing(start.Span, NameList.And(missing), start.Letter.ToString()));
        }
    }

    /// <summary>The text of a stretch of a section: whole elements, and pieces of those that are cut.</summary>
    private TextView ViewOf(SectionSyntax section, int start, int end)
    {
        var ranges = new List<TextRange>();
        for (var i = section.FirstBodyElement; i < section.EndElement; i++)
        {
            var (first, last) = (_tree.StartOfElement(i), _tree.StartOfElement(i + 1));
            if (last <= start || first >= end)
            {
                continue;
            }

            if (first < start || last > end)
            {
                ranges.Add(new TextRange(Math.Max(first, start), Math.Min(last, end), IsInline: true));
            }
            else
            {
                ranges.Add(new TextRange(i, i + 1));
            }
        }

        var view = binder.View(ranges.Count == 0 ? default : ranges[0]);
        foreach (var range in ranges.Skip(1))
        {
            view.Append(range);
        }

        return view;
    }
}
