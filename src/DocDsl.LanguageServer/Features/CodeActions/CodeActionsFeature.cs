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
/// All fixes of the diagnostics at the cursor, the same as in a build's editor and on the command line, and their suppression; renumbering;
/// and all that can be fixed automatically.
/// </summary>
internal static class CodeActionsFeature
{
    /// <summary>A menu is about the cursor: of a large selection only the first diagnostics count.</summary>
    private const int MaxDiagnostics = 10;

    private const string QuickFix = "quickfix";

    /// <summary>A kind of its own, so that a client can ask for it alone.</summary>
    private const string Renumber = "refactor.rewrite.renumber";

    private const string FixAll = "source.fixAll.docdsl";

    /// <param name="document">The document.</param>
    /// <param name="clash">The diagnostic that another document has its name in C#; null when none has.</param>
    /// <param name="parameters">What the client asks for.</param>
    /// <param name="edits">Makes the edits.</param>
    /// <param name="cancellation">Ends it.</param>
    public static CodeAction[]? Get(
        Document document,
        Diagnostic? clash,
        CodeActionParams parameters,
        WorkspaceEdits edits,
        CancellationToken cancellation
    )
    {
        if (document.Model is not { } model)
        {
            return null;
        }

        var actions = new OfferedActions(document, edits);
        var span = document.Text.ToSpan(parameters.Range);
        var only = parameters.Context?.Only;
        if (IsWanted(only, QuickFix))
        {
            AddFixes(actions, document, clash, model, edits, span, cancellation);
        }

        if (IsWanted(only, Renumber))
        {
            AddRenumbering(actions, model, span);
        }

        // Only if the client requests it: a menu is about the cursor.
        if (only is { Length: > 0 } && IsWanted(only, FixAll))
        {
            AddFixAll(actions, document, model);
        }

        return actions.ToArray();
    }

    private static void AddFixes(
        OfferedActions actions,
        Document document,
        Diagnostic? clash,
        SemanticModel model,
        WorkspaceEdits edits,
        TextSpan span,
        CancellationToken cancellation
    )
    {
        var found = document
            .Diagnostics.Concat(clash is null ? [] : [clash])
            .Where(diagnostic => diagnostic.Span.Touches(span))
            .Take(MaxDiagnostics)
            .ToArray();
        var forAll = new HashSet<(string Rule, string Key)>();
        foreach (var diagnostic in found)
        {
            cancellation.ThrowIfCancellationRequested();
            if (
                model.Diagnostics.FirstOrDefault(own =>
                    own.Id == diagnostic.Id && own.Span == diagnostic.Span && own.Message == diagnostic.Message
                ) is
                { } own
            )
            {
                var fixes = Fixes.For(model, own);
                foreach (var fix in fixes)
                {
                    actions.Add(fix.Title, QuickFix, diagnostic, fix.IsAutomatic || fixes.Count == 1, fix.Changes);
                }

                if (fixes.Count > 0 && forAll.Add((own.Id, fixes[0].Key)))
                {
                    AddForAll(actions, document, model, own, fixes[0]);
                }
            }
            else if (EvidenceFix.For(diagnostic) is { } nearest)
            {
                actions.Add(nearest.Title, QuickFix, diagnostic, isPreferred: true, nearest.Changes);
            }
            else if (AttestFix.For(document, diagnostic, edits) is { } attest)
            {
                actions.Add(attest);
            }
            else if (AnswerDirectiveFix.For(model, diagnostic) is { } directive)
            {
                actions.Add(directive.Title, QuickFix, diagnostic, isPreferred: false, directive.Changes);
            }
        }

        // After all that corrects something.
        foreach (var diagnostic in found)
        {
            if (SuppressFix.For(model, diagnostic.Id, diagnostic.Span) is { } suppress)
            {
                actions.Add(suppress.Title, QuickFix, diagnostic, isPreferred: false, suppress.Changes);
            }
        }
    }

    /// <summary>The same fix for all diagnostics of the rule, where that is more than the fix alone.</summary>
    private static void AddForAll(OfferedActions actions, Document document, SemanticModel model, Diagnostic diagnostic, Fix one)
    {
        if (
            model.Diagnostics.Count(other => other.Id == diagnostic.Id) > 1
            && Fixes.ApplyAll(model, (other, fix) => other.Id == diagnostic.Id && fix.Key == one.Key) is var after
            && after.Content != document.Text.Content
            && after.Content != document.Text.WithChanges(one.Changes).Content
        )
        {
            var title = $"{one.Title} (fix all in this document)";
            actions.Add(title, QuickFix, diagnostic, isPreferred: false, Whole(document.Text, after));
        }
    }

    private static void AddRenumbering(OfferedActions actions, SemanticModel model, TextSpan span)
    {
        // The first heading of a selection whose number is wrong is where numbering begins.
        var headings = model
            .Questions.Select(question => question.HeadingSpan)
            .Where(heading => heading.Touches(span))
            .Distinct()
            .Take(MaxDiagnostics);
        if (Renumbering.From(model, headings) is { } renumbering)
        {
            actions.Add(renumbering.Title, Renumber, null, isPreferred: false, renumbering.Changes);
        }
    }

    private static void AddFixAll(OfferedActions actions, Document document, SemanticModel model)
    {
        var after = Fixes.ApplyAll(model, (_, fix) => fix.IsAutomatic);
        if (after.Content != document.Text.Content)
        {
            actions.Add("Apply all automatic fixes in this document", FixAll, null, isPreferred: false, Whole(document.Text, after));
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
