using DocDsl.Core.Symbols;
using DocDsl.Core.Text;

namespace DocDsl.Core.Editing;

/// <summary>Gives a question another id.</summary>
internal static class IdChanges
{
    /// <summary>The directive, and the references of the document to it.</summary>
    public static TextChange[] Rename(FixedDocument document, QuestionSymbol question, string id)
    {
        var content = document.Model.Tree.Text.Content;
        var references = document
            .ReferencesTo(question)
            .Where(reference => reference.Id == question.Id)
            .Select(reference => content.IndexOf("#" + question.Id, reference.Span.Start, reference.Span.Length, StringComparison.Ordinal))
            .Where(start => start >= 0)
            .Select(start => new TextSpan(start + 1, question.Id!.Length));
        return references.Prepend(question.IdSpan).Distinct().Select(span => new TextChange(span, id)).ToArray();
    }
}
