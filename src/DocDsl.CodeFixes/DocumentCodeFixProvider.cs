using System.Collections.Immutable;
using DocDsl.Core.Editing;
using Microsoft.CodeAnalysis;
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
    DocumentExtensions = new[] { ".qa", ".md", ".markdown", ".mdx" }
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
            var span = DocumentActions.SpanOf(diagnostic);
            foreach (var reported in model.Diagnostics.Where(reported => reported.Id == diagnostic.Id && reported.Span == span))
            {
                foreach (var fix in Fixes.For(model, reported))
                {
                    Offer(fix.Title, fix.Key, () => text.With(fix));
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
                context.RegisterCodeFix(DocumentActions.Create(document, title, key, corrected), diagnostic);
        }
    }
}
