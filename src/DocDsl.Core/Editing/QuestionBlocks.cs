using DocDsl.Core.Directives;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Editing;

/// <summary>The lines of questions with their answers, as they are moved, and as others are added between them.</summary>
internal static class QuestionBlocks
{
    /// <summary>The lines of a question, of its parts, and of its answer where that follows it; no blank lines at the end.</summary>
    /// <returns>Null where it begins within a line.</returns>
    public static TextSpan? BlockOf(this FixedDocument document, QuestionSymbol question)
    {
        var tree = document.Model.Tree;
        var start = document.Lines.StartOf(tree.SectionAt(question.HeadingSpan.Start).Span.Start);
        var end = tree.EndOfWords(document.LastSectionWithAnswer(question));
        var isWhole = start == tree.SectionAt(question.HeadingSpan.Start).Span.Start || start == tree.SectionAt(start).Span.Start;
        return isWhole ? TextSpan.FromBounds(start, document.Lines.IsLineStart(end) ? end : document.Lines.NextOf(end)) : null;
    }

    /// <summary>The section of the answer where that follows its question directly; null where it does not.</summary>
    public static SectionSyntax? AnswerBelow(this FixedDocument document, QuestionSymbol question)
    {
        var tree = document.Model.Tree;
        var next = tree.LastSectionOf(question).Index + 1;
        return next < tree.SectionTable.Length && document.IsAnswerTo(tree.Section(next), question) ? tree.Section(next) : null;
    }

    private static SectionSyntax LastSectionWithAnswer(this FixedDocument document, QuestionSymbol question)
    {
        var tree = document.Model.Tree;
        var last = tree.LastSectionOf(question);
        while (last.Index + 1 < tree.SectionTable.Length && document.IsAnswerTo(tree.Section(last.Index + 1), question))
        {
            last = tree.Section(last.Index + 1);
        }

        return last;
    }

    private static bool IsAnswerTo(this FixedDocument document, SectionSyntax section, QuestionSymbol question) =>
        section.Kind == SectionKind.Answer
        && document
            .AnswersUnder(section.HeadingSpan)
            .All(answer => answer.Questions.All(answered => answered.HeadingSpan == question.HeadingSpan));
}
