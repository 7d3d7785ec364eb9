using DocDsl.Core.Directives;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Editing;

/// <summary>Locations in a document: of what exists, and of what is inserted.</summary>
internal static class Places
{
    /// <summary>The section that holds a position.</summary>
    public static SectionSyntax SectionAt(this SyntaxTree tree, int position) => tree.Section(tree.SectionOfPosition(position));

    /// <summary>The directive whose line holds a position; null when there is none.</summary>
    public static DirectiveSyntax? DirectiveAt(this SyntaxTree tree, int position) =>
        tree.DirectiveOfElement(tree.ElementAt(position)) is { } directive
        && position >= directive.Span.Start
        && position <= directive.Span.End
            ? directive
            : null;

    /// <summary>The section that a heading begins; null when the span is no heading's.</summary>
    public static SectionSyntax? SectionOf(this SyntaxTree tree, TextSpan headingSpan)
    {
        var section = tree.SectionAt(headingSpan.Start);
        return section.Kind != SectionKind.Header && section.HeadingSpan == headingSpan ? section : null;
    }

    /// <summary>The first element after a section's heading and the directives below it, where a further directive goes.</summary>
    public static int FirstElementBelowDirectives(this SyntaxTree tree, SectionSyntax section)
    {
        var result = section.FirstBodyElement;
        for (var i = result; i < section.EndElement; i++)
        {
            switch (tree.ElementTable[i].Kind)
            {
                case ElementKind.Directive when tree.ElementTable[i].Block == BlockKind.None && IsSectionDirective(tree, i):
                    result = i + 1;
                    break;
                case ElementKind.Comment or ElementKind.Blank:
                    break;
                default:
                    return result;
            }
        }

        return result;
    }

    /// <summary>Where a further directive of a section goes: after those it has, else after the line of its heading.</summary>
    public static int BelowDirectives(this SyntaxTree tree, SectionSyntax section)
    {
        // A heading of a declared form holds words of the section: its line is more than its element.
        var lines = new Lines(tree.Text.Content);
        var result = section.HeadingSpan.Length > 0 ? lines.NextOf(section.HeadingSpan.End) : lines.StartOf(section.Span.Start);
        var first = section.FirstElement;
        if (tree.Blocks is not null && section.Kind is not (SectionKind.Header or SectionKind.Answer) && section.HeadingSpan.Length > 0)
        {
            // The words of a heading of Markdown, and what closes them, may be several lines.
            first = Math.Min(section.FirstBodyElement + 1, section.EndElement);
            first += first < section.EndElement && tree.ElementTable[first].Kind == ElementKind.Heading ? 1 : 0;
            result = lines.IsLineStart(tree.StartOfElement(first)) ? tree.StartOfElement(first) : lines.NextOf(tree.StartOfElement(first));
        }

        for (var i = first; i < section.EndElement; i++)
        {
            var end = tree.StartOfElement(i + 1);
            switch (tree.ElementTable[i].Kind)
            {
                case ElementKind.Directive when tree.ElementTable[i].Block == BlockKind.None && IsSectionDirective(tree, i):
                    result = Math.Max(result, DirectiveComments.After(tree, end - 1, lines) is var after && after > end ? after : end);
                    break;
                case ElementKind.Comment or ElementKind.Blank:
                    break;
                default:
                    if (end > result)
                    {
                        return result;
                    }

                    break;
            }
        }

        return result;
    }

    /// <summary>Where the words of a section end: after its last line that is not blank.</summary>
    public static int EndOfWords(this SyntaxTree tree, SectionSyntax section)
    {
        var last = section.EndElement;
        while (last > section.FirstBodyElement && tree.ElementTable[last - 1].Kind == ElementKind.Blank)
        {
            last--;
        }

        return tree.StartOfElement(last);
    }

    /// <summary>The last section that asks a question: its part b may have a heading of its own.</summary>
    public static SectionSyntax LastSectionOf(this SyntaxTree tree, QuestionSymbol question)
    {
        var result = tree.SectionAt(question.HeadingSpan.Start);
        for (var i = result.Index + 1; i < tree.SectionTable.Length; i++)
        {
            var section = tree.Section(i);
            if (
                section.Kind != SectionKind.Question
                || question.Written is not { Part: not '\0' } written
                || !section.Numbers.Any(number => number.Number == written.Number && number.Part != '\0')
            )
            {
                break;
            }

            result = section;
        }

        return result;
    }

    private static bool IsSectionDirective(SyntaxTree tree, int element) =>
        tree.DirectiveOfElement(element) is { } directive && DirectiveList.IsBelowHeading(directive.Kind);
}
