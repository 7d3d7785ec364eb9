using DocDsl.Core.Diagnostics;
using DocDsl.Core.Editing;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;
using DocDsl.LanguageServer.Documents;
using DocDsl.LanguageServer.Features.Diagnostics;
using DocDsl.LanguageServer.Protocol;

namespace DocDsl.LanguageServer.Features.CodeActions;

internal sealed record CodeActionParams(TextDocumentIdentifier TextDocument, Range Range, CodeActionContext? Context);

internal sealed record CodeActionContext(LspDiagnostic[]? Diagnostics, string[]? Only);

internal sealed record CodeAction(string Title, string Kind, LspDiagnostic[]? Diagnostics, bool? IsPreferred, WorkspaceEdit Edit);

/// <summary>
/// All fixes of the diagnostics at the cursor, the same as in a build's editor and on the command line; renumbering; and all that can be
/// fixed automatically.
/// </summary>
internal static class CodeActionsFeature
{
    /// <summary>A menu is about the cursor: of a large selection only the first diagnostics count.</summary>
    private const int MaxDiagnostics = 10;

    private const string QuickFix = "quickfix";
    private const string Rewrite = "refactor.rewrite";
    private const string FixAll = "source.fixAll.docdsl";

    public static CodeAction[]? Get(Document document, CodeActionParams parameters, WorkspaceEdits edits, CancellationToken cancellation)
    {
        if (document.Model is not { } model)
        {
            return null;
        }

        var actions = new List<CodeAction>();
        var span = document.Text.ToSpan(parameters.Range);
        var only = parameters.Context?.Only;
        if (IsWanted(only, QuickFix))
        {
            AddFixes(actions, document, model, span, edits, cancellation);
        }

        if (IsWanted(only, Rewrite))
        {
            AddRenumbering(actions, document, model, span, edits);
        }

        // Only if the client requests it: a menu is about the cursor.
        if (only is { Length: > 0 } && IsWanted(only, FixAll))
        {
            AddFixAll(actions, document, model, edits);
        }

        return [.. actions];
    }

    private static void AddFixes(
        List<CodeAction> actions,
        Document document,
        SemanticModel model,
        TextSpan span,
        WorkspaceEdits edits,
        CancellationToken cancellation
    )
    {
        foreach (var diagnostic in model.Diagnostics.Where(diagnostic => diagnostic.Span.Touches(span)).Take(MaxDiagnostics))
        {
            cancellation.ThrowIfCancellationRequested();
            var lspDiagnostic = FoundDiagnostics.ToLsp(
                document.Text,
                document.Diagnostics.FirstOrDefault(other => other.Id == diagnostic.Id && other.Span == diagnostic.Span) ?? diagnostic
            );
            var fixes = Fixes.For(model, diagnostic);
            foreach (var fix in fixes)
            {
                actions.Add(
                    new CodeAction(
                        fix.Title,
                        QuickFix,
                        [lspDiagnostic],
                        fix.IsAutomatic || fixes.Count == 1 ? true : null,
                        edits.Of(document, fix.Changes)
                    )
                );
            }

            AddForAll(actions, document, model, diagnostic, fixes, lspDiagnostic, edits);
        }
    }

    /// <summary>The same fix for all diagnostics of the rule.</summary>
    private static void AddForAll(
        List<CodeAction> actions,
        Document document,
        SemanticModel model,
        Diagnostic diagnostic,
        IReadOnlyList<Fix> fixes,
        LspDiagnostic lspDiagnostic,
        WorkspaceEdits edits
    )
    {
        if (fixes.Count == 0 || model.Diagnostics.Count(other => other.Id == diagnostic.Id) < 2)
        {
            return;
        }

        var key = fixes[0].Key;
        var title = $"{fixes[0].Title} (fix all in this document)";
        if (
            actions.All(action => action.Title != title)
            && Fixes.ApplyAll(model, (other, fix) => other.Id == diagnostic.Id && fix.Key == key) is var after
            && after.Content != document.Text.Content
        )
        {
            actions.Add(new CodeAction(title, QuickFix, [lspDiagnostic], null, edits.Of(document, Whole(document.Text, after))));
        }
    }

    private static void AddRenumbering(
        List<CodeAction> actions,
        Document document,
        SemanticModel model,
        TextSpan span,
        WorkspaceEdits edits
    )
    {
        // The first heading of a selection whose number is wrong is where numbering begins.
        var headings = model
            .Questions.Select(question => question.HeadingSpan)
            .Where(heading => heading.Touches(span))
            .Distinct()
            .Take(MaxDiagnostics);
        if (Renumbering.From(model, headings) is { IsEmpty: false } changes)
        {
            actions.Add(new CodeAction("Renumber from here", Rewrite, null, null, edits.Of(document, changes)));
        }
    }

    private static void AddFixAll(List<CodeAction> actions, Document document, SemanticModel model, WorkspaceEdits edits)
    {
        var after = Fixes.ApplyAll(model, (_, fix) => fix.IsAutomatic);
        if (after.Content != document.Text.Content)
        {
            actions.Add(
                new CodeAction(
                    "Apply all automatic fixes in this document",
                    FixAll,
                    null,
                    null,
                    edits.Of(document, Whole(document.Text, after))
                )
            );
        }
    }

    /// <summary>From one text to another: what they begin and end with alike stays, so that cursors do.</summary>
    private static TextChange[] Whole(SourceText before, SourceText after)
    {
        var old = before.Content.AsSpan();
        var text = after.Content.AsSpan();
        var start = old.CommonPrefixLength(text);
        var end = 0;
        while (end < Math.Min(old.Length, text.Length) - start && old[^(end + 1)] == text[^(end + 1)])
        {
            end++;
        }

        // Half a line end or half a pair of surrogates is no place for an edit.
        start = before.GetLine(before.GetLinePosition(start).Line).Start;
        end = Math.Min(end, Math.Min(old.Length, text.Length) - start);
        var last = before.GetLinePosition(old.Length - end);
        end = old.Length - (last.Line + 1 < before.LineCount ? before.GetLine(last.Line + 1).Start : old.Length);
        return [new TextChange(TextSpan.FromBounds(start, old.Length - end), text[start..(text.Length - end)].ToString())];
    }

    private static bool IsWanted(string[]? only, string kind) =>
        only is null or { Length: 0 } || only.Any(wanted => kind == wanted || kind.StartsWith(wanted + ".", StringComparison.Ordinal));
}
