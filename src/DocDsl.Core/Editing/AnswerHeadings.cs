using System.Collections.Immutable;
using System.Globalization;
using DocDsl.Core.Collections;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Editing;

/// <summary>Writes headings of answers as this document writes them: in its language, its words, and its way with numbers.</summary>
internal sealed class AnswerHeadings
{
    private readonly FixedDocument _document;
    private readonly SectionSyntax[] _templates;
    private readonly SectionSyntax[] _ofOne;
    private readonly SectionSyntax[] _ofSeveral;
    private readonly bool _areBare;

    public AnswerHeadings(FixedDocument document)
    {
        var tree = document.Model.Tree;
        _document = document;
        _templates = document
            .Model.Answers.Select(answer => tree.SectionAt(answer.HeadingSpan.Start))
            .Where(section => tree.SectionTable[section.Index].Heading != SectionHeading.Declared)
            .ToArray();
        var named = _templates.Where(section => !IsBare(section) && section.Numbers.All(number => number.Part == '\0')).ToArray();
        _ofOne = Array.FindAll(named, section => !section.Numbers.Skip(1).Any());
        _ofSeveral = Array.FindAll(named, section => section.Numbers.Skip(1).Any());
        _areBare = _templates.Length > 0 && _templates.All(IsBare);
    }

    /// <summary>The heading of an answer to some questions of one heading.</summary>
    /// <param name="asked">The section that asks them.</param>
    /// <param name="questions">Those of its questions that have no answer; at least one.</param>
    /// <param name="isDirectlyBelow">Whether the answer will be directly below them, where a heading does not require a number.</param>
    /// <returns>Empty where the question's heading begins its answer too.</returns>
    public string For(SectionSyntax asked, IReadOnlyList<QuestionSymbol> questions, bool isDirectlyBelow)
    {
        var tree = _document.Model.Tree;
        var isAll = questions.Count == _document.QuestionsUnder(asked.HeadingSpan).Count();
        var isPlural = questions.Count > 1;
        if (isDirectlyBelow && isAll && _areBare)
        {
            return tree.Text.ToString(Nearest(_templates, asked).HeadingSpan);
        }

        if (questions.Any(question => question.Written is null))
        {
            return "@answer";
        }

        var numbers =
            isAll && NumberTokens.OfHeading(tree, asked) is { Count: > 0 } tokens
                ? tree.Text.ToString(TextSpan.FromBounds(tokens[0].Span.Start, tokens[tokens.Count - 1].Span.End))
                : List(questions, tree.Language?.And is { Length: > 0 } and ? and[0] : null);
        var alike = isPlural ? _ofSeveral : _ofOne;
        if (alike.Length > 0)
        {
            var heading = Nearest(alike, asked);
            var old = NumberTokens.OfHeading(tree, heading);
            if (old.Count > 0)
            {
                return tree.Text.ToString(TextSpan.FromBounds(heading.HeadingSpan.Start, old[0].Span.Start))
                    + numbers
                    + tree.Text.ToString(TextSpan.FromBounds(old[old.Count - 1].Span.End, heading.HeadingSpan.End));
            }
        }

        return tree.Language is not { } language || tree.Text.Content[asked.HeadingSpan.Start] == '@'
            ? "@answer " + numbers
            : (isPlural ? language.AnswersLabel : language.AnswerLabel) + " " + numbers;
    }

    private static bool IsBare(SectionSyntax section) => !section.Numbers.Any();

    /// <summary>The last before the question, else the first after it: a letter may change its style on the way.</summary>
    private static SectionSyntax Nearest(SectionSyntax[] sections, SectionSyntax asked) =>
        sections[Math.Max(0, BinarySearch.LastAtMost(new Indices(sections), asked.Index - 1))];

    private static string List(IReadOnlyList<QuestionSymbol> questions, string? and)
    {
        var numbers = questions.Select(question => question.Written!.Value.Number.ToString(CultureInfo.InvariantCulture)).ToArray();
        return numbers.Length == 1 || and is null
            ? string.Join(", ", numbers)
            : string.Join(", ", numbers.Take(numbers.Length - 1)) + " " + and + " " + numbers[numbers.Length - 1];
    }

    private readonly struct Indices(SectionSyntax[] sections) : IPositions
    {
        public int Count => sections.Length;

        public int this[int index] => sections[index].Index;
    }
}
