using System.Collections.Immutable;
using System.Text;
using DocDsl.Core.Directives;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Compilation;

/// <summary>
/// What was understood of a document, line by line: each line has exactly one role, that of what it begins with. Made in one pass, and
/// only when somebody asks.
/// </summary>
internal sealed class LineRoles
{
    private readonly SyntaxTree _tree;
    private readonly SpanSet _excluded;
    private readonly Dictionary<int, List<QuestionNumber>> _numbers;
    private int _directive;

    private LineRoles(SemanticModel model)
    {
        _tree = model.Tree;
        _excluded = model.Excluded;
        _numbers = NumbersOf(model);
    }

    /// <summary>The lines in order: one for each of <see cref="SourceText.LineCount"/>.</summary>
    public static ImmutableArray<LineInfo> Of(SemanticModel model) => new LineRoles(model).Find();

    private ImmutableArray<LineInfo> Find()
    {
        var text = _tree.Text;
        var lines = ImmutableArray.CreateBuilder<LineInfo>(text.LineCount);
        var (element, section, labelOf, label) = (0, 0, -1, "");
        for (var i = 0; i < text.LineCount; i++)
        {
            var line = text.GetLine(i);
            while (element + 1 < _tree.ElementTable.Length && _tree.ElementTable[element + 1].Start <= line.Start)
            {
                element++;
            }

            while (section + 1 < _tree.SectionTable.Length && _tree.SectionTable[section + 1].FirstElement <= element)
            {
                section++;
            }

            var role = IsBlank(line) ? LineRole.Blank : RoleOf(element, _tree.Section(section), line);
            if (role is not (LineRole.Question or LineRole.Answer))
            {
                lines.Add(new LineInfo(role, ""));
                continue;
            }

            if (labelOf != section)
            {
                (labelOf, label) = (section, LabelOf(_tree.Section(section)));
            }

            lines.Add(new LineInfo(role, label + LabelsWithin(line, section + 1)));
        }

        return lines.MoveToImmutable();
    }

    /// <summary>The labels of sections that begin within a line: of an answer on the line of its question.</summary>
    private string LabelsWithin(TextSpan line, int section)
    {
        var labels = "";
        for (; section < _tree.SectionTable.Length && _tree.Section(section) is var next && next.Span.Start < line.End; section++)
        {
            labels += next.Kind is SectionKind.Question or SectionKind.Answer ? " " + LabelOf(next) : "";
        }

        return labels;
    }

    private LineRole RoleOf(int index, SectionSyntax section, TextSpan line)
    {
        var element = _tree.ElementTable[index];
        var directive = element.Kind == ElementKind.Directive ? KindOf(index) : (DirectiveKind?)null;
        if (element.Kind == ElementKind.Comment)
        {
            return LineRole.Comment;
        }

        if (element.Block == BlockKind.Note || directive == DirectiveKind.Note)
        {
            return LineRole.Note;
        }

        if (element.Block == BlockKind.Aside || directive == DirectiveKind.Aside || IsExcluded(line))
        {
            return LineRole.Excluded;
        }

        // A section's own heading may be a directive: "@question", "@group Costs".
        if (index == section.FirstElement && section.FirstBodyElement > index)
        {
            return HeadingRole(section.Kind);
        }

        return directive is { } kind ? DirectiveRole(kind, section.Kind) : TextRole(section.Kind);
    }

    private static LineRole HeadingRole(SectionKind section) => section == SectionKind.Group ? LineRole.GroupTitle : TextRole(section);

    private static LineRole TextRole(SectionKind section) =>
        section switch
        {
            SectionKind.Question => LineRole.Question,
            SectionKind.Answer => LineRole.Answer,
            SectionKind.Group => LineRole.GroupText,
            SectionKind.Closing => LineRole.Closing,
            _ => LineRole.Preamble,
        };

    private static LineRole DirectiveRole(DirectiveKind kind, SectionKind section) =>
        kind == DirectiveKind.Field ? LineRole.Field
        : section == SectionKind.Header ? LineRole.Header
        : LineRole.Directive;

    private DirectiveKind KindOf(int element)
    {
        while (_directive + 1 < _tree.DirectiveTable.Length && _tree.DirectiveTable[_directive].Element < element)
        {
            _directive++;
        }

        return _tree.DirectiveTable[_directive].Kind;
    }

    private bool IsBlank(TextSpan line)
    {
        for (var i = line.Start; i < line.End; i++)
        {
            if (!IsBlank(i))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsBlank(int position) => char.IsWhiteSpace(_tree.Text.Content[position]) || _tree.Text.Content[position] == '\uFEFF';

    /// <summary>Whether nothing of a line is left for the reader.</summary>
    private bool IsExcluded(TextSpan line)
    {
        for (var i = line.Start; i < line.End; i++)
        {
            if (IsBlank(i))
            {
                continue;
            }

            var span = _excluded.FirstEndingAfter(i);
            if (span.Length < 0 || span.Start > i)
            {
                return false;
            }

            i = span.End - 1;
        }

        return true;
    }

    /// <summary><c>Q3</c>, <c>A4-7</c>, <c>A5a</c>: the numbers as the heading has them, or those that were counted.</summary>
    private string LabelOf(SectionSyntax section)
    {
        var label = new StringBuilder(section.Kind == SectionKind.Question ? "Q" : "A");
        var numbers =
            section.FirstNumber < section.EndNumber ? section.Numbers.ToList()
            : _numbers.TryGetValue(section.Span.Start, out var counted) ? counted
            : [];
        for (var i = 0; i < numbers.Count; i++)
        {
            var last = i;
            while (last + 1 < numbers.Count && Follows(numbers[last], numbers[last + 1]))
            {
                last++;
            }

            label.Append(i == 0 ? "" : ",").Append(numbers[i]);
            if (last > i)
            {
                label.Append(last == i + 1 ? "," : "-").Append(numbers[last]);
            }

            i = last;
        }

        return label.ToString();
    }

    private static bool Follows(QuestionNumber first, QuestionNumber next) =>
        first.Part == '\0' && next.Part == '\0' && next.Number == first.Number + 1;

    /// <summary>The numbers of questions, and of those that an answer answers, by where their section begins.</summary>
    private static Dictionary<int, List<QuestionNumber>> NumbersOf(SemanticModel model)
    {
        var numbers = new Dictionary<int, List<QuestionNumber>>();
        foreach (var question in model.Questions)
        {
            Add(question.Span.Start, question);
        }

        foreach (var answer in model.Answers)
        {
            foreach (var question in answer.Questions)
            {
                Add(answer.Span.Start, question);
            }
        }

        return numbers;

        void Add(int start, QuestionSymbol question)
        {
            if (question.Written is not { } written)
            {
                return;
            }

            if (!numbers.TryGetValue(start, out var list))
            {
                numbers.Add(start, list = []);
            }

            list.Add(written);
        }
    }
}

/// <summary>A line of a document.</summary>
/// <param name="Role">What it was understood to be.</param>
/// <param name="Label">Of a question or an answer: <c>Q3</c>, <c>A3</c>; otherwise empty.</param>
internal readonly record struct LineInfo(LineRole Role, string Label);
