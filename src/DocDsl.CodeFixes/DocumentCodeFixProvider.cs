using System.Collections.Immutable;
using DocDsl.Core.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace DocDsl.CodeFixes;

/// <summary>
/// The fixes of <see cref="Fixes"/> in documents, as an editor of C# offers them. Editors offer to fix all of a kind in a project or a
/// solution; for the document alone they do so in files of C# only, hence an action of our own.
/// </summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(DocumentCodeFixProvider),
    DocumentKinds = new[] { nameof(TextDocumentKind.AdditionalDocument) },
    DocumentExtensions = new[] { ".qa" }
)]
public sealed class DocumentCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => Fixes.Rules;

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => DocumentFixAllProvider.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var document = context.TextDocument;
        var model = await DocumentModel.ReadAsync(document, context.CancellationToken).ConfigureAwait(false);
        if (model is null)
        {
            return;
        }

        var text = await document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            var isOne = model.Diagnostics.Count(reported => reported.Id == diagnostic.Id) < 2;
            var span = new Core.Text.TextSpan(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length);
            foreach (var reported in model.Diagnostics.Where(reported => reported.Id == diagnostic.Id && reported.Span == span))
            {
                foreach (var fix in Fixes.For(model, reported))
                {
                    var changes = fix.Changes.Select(change => new TextChange(
                        new TextSpan(change.Span.Start, change.Span.Length),
                        change.NewText
                    ));
                    Offer(fix.Title, fix.Key, () => text.WithChanges(changes));
                    if (!isOne)
                    {
                        Offer(
                            $"{fix.Title} (fix all in this document)",
                            DocumentFixAllProvider.InDocument + fix.Key,
                            () => DocumentFixAllProvider.FixAll(model, text, fix.Key, [reported.Id])
                        );
                    }
                }
            }

            void Offer(string title, string key, Func<SourceText> corrected) =>
                context.RegisterCodeFix(
                    CodeAction.Create(
                        title,
                        _ => Task.FromResult(document.Project.Solution.WithAdditionalDocumentText(document.Id, corrected())),
                        key
                    ),
                    diagnostic
                );
        }
    }
}
