using DocDsl.Core.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Text;

namespace DocDsl.CodeFixes;

/// <summary>Actions that change a document, which is an additional file to Roslyn.</summary>
internal static class DocumentActions
{
    /// <summary>Where a diagnostic is, as the compilation of documents has it.</summary>
    public static Core.Text.TextSpan SpanOf(Diagnostic diagnostic) =>
        new(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length);

    public static SourceText With(this SourceText text, Fix fix) => text.With(fix.Changes);

    public static SourceText With(this SourceText text, IEnumerable<Core.Text.TextChange> changes) =>
        text.WithChanges(changes.Select(change => new TextChange(new TextSpan(change.Span.Start, change.Span.Length), change.NewText)));

    public static CodeAction Create(TextDocument document, string title, string key, Func<SourceText> corrected) =>
        CodeAction.Create(title, _ => Task.FromResult(document.Project.Solution.WithAdditionalDocumentText(document.Id, corrected())), key);
}
