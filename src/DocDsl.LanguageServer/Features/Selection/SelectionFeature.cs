using DocDsl.Core.Editing;
using DocDsl.Core.Text;
using DocDsl.LanguageServer.Documents;
using DocDsl.LanguageServer.Protocol;

namespace DocDsl.LanguageServer.Features.Selection;

internal sealed record SelectionRangeParams(TextDocumentIdentifier TextDocument, Position[] Positions);

internal sealed record SelectionRange(Range Range, SelectionRange? Parent);

/// <summary>
/// What an ever wider selection takes in: the word, the name, the line, the sentence's paragraph, the section's text, the section, the
/// question with its answer, all.
/// </summary>
internal static class SelectionFeature
{
    public static SelectionRange[]? Get(Document document, SelectionRangeParams parameters) =>
        [.. parameters.Positions.Select(position => Of(document, document.Text.ToOffset(position)))];

    private static SelectionRange Of(Document document, int offset)
    {
        // Widest first; each of the rest is taken only if it lies within the one before it and is smaller.
        var result = new SelectionRange(document.Text.ToRange(new TextSpan(0, document.Text.Length)), null);
        var last = new TextSpan(0, document.Text.Length);
        foreach (var span in Candidates(document, offset).OrderByDescending(span => span.Length))
        {
            if (
                span.Length > 0
                && span.Start >= last.Start
                && span.End <= last.End
                && span.Length < last.Length
                && span.Start <= offset
                && offset <= span.End
            )
            {
                result = new SelectionRange(document.Text.ToRange(span), result);
                last = span;
            }
        }

        return result;
    }

    private static IEnumerable<TextSpan> Candidates(Document document, int offset)
    {
        yield return WordAt(document.Text.Content, offset);
        yield return document.Text.Trim(document.Text.GetLine(document.Text.GetLinePosition(offset).Line));
        yield return ParagraphAt(document.Text, offset);
        foreach (var occurrence in document.Occurrences)
        {
            yield return occurrence.Span;
        }

        if (document.Model is not { } model)
        {
            yield break;
        }

        foreach (var reference in model.References)
        {
            yield return reference.Span;
        }

        foreach (var note in model.Notes)
        {
            yield return note.Span;
        }

        var section = model.Tree.SectionAt(offset);
        yield return document.Text.Trim(section.Span);
        yield return document.Text.Trim(
            TextSpan.FromBounds(Math.Min(model.Tree.BelowDirectives(section), section.Span.End), section.Span.End)
        );
        foreach (var answer in model.Answers)
        {
            foreach (var question in answer.Questions.Where(question => question.Span.End == answer.Span.Start))
            {
                yield return document.Text.Trim(TextSpan.FromBounds(question.Span.Start, answer.Span.End));
            }
        }
    }

    private static TextSpan WordAt(string content, int offset)
    {
        var (start, end) = (offset, offset);
        while (start > 0 && char.IsLetterOrDigit(content[start - 1]))
        {
            start--;
        }

        while (end < content.Length && char.IsLetterOrDigit(content[end]))
        {
            end++;
        }

        return TextSpan.FromBounds(start, end);
    }

    private static TextSpan ParagraphAt(SourceText text, int offset)
    {
        var (first, last) = (text.GetLinePosition(offset).Line, text.GetLinePosition(offset).Line);
        while (first > 0 && !IsBlank(first - 1))
        {
            first--;
        }

        while (last + 1 < text.LineCount && !IsBlank(last + 1))
        {
            last++;
        }

        return text.Trim(TextSpan.FromBounds(text.GetLine(first).Start, text.GetLine(last).End));

        bool IsBlank(int line) => text.Content.AsSpan(text.GetLine(line).Start, text.GetLine(line).Length).IsWhiteSpace();
    }
}
