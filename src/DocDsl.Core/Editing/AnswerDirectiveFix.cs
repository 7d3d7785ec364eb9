using System.Collections.Immutable;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;

namespace DocDsl.Core.Editing;

/// <summary>
/// QA8101 says that the answer replaces the one that it contradicts, QA8211 that it corrects what was sent. Unlike <see cref="Fixes"/> they
/// are not of the document alone, and never applied to many: which of two answers is right, and why one has changed, somebody must know.
/// </summary>
internal static class AnswerDirectiveFix
{
    /// <returns>
    /// Null for other diagnostics, where what the directive names is not known, and where it would not be of the answer.
    /// </returns>
    public static Fix? For(SemanticModel model, Diagnostic diagnostic) =>
        diagnostic.Id == ContradictingAnswers.Rule.Id && diagnostic[ContradictingAnswers.Reference] is { } reference
            ? Add(model, diagnostic, "supersedes", "@supersedes " + reference, answer => answer.Supersedes.Length)
        : diagnostic.Id == SentAnswerChanged.Rule.Id && model.Types.Today is { } today
            ? Add(model, diagnostic, "corrects", $"@corrects {today} \"TODO: reason\"", answer => answer.Corrections.Length)
        : null;

    private static Fix? Add(SemanticModel model, Diagnostic diagnostic, string key, string directive, Func<AnswerSymbol, int> count)
    {
        var lines = new Lines(model.Tree.Text.Content);
        var section = model.Tree.SectionAt(diagnostic.Span.Start);
        var position = model.Tree.BelowDirectives(section);

        // What stands directly below a question's own line is the question's; a blank line begins the answer.
        var isBelowQuestion = section is { HeadingSpan.Length: 0 };
        foreach (var added in isBelowQuestion ? new[] { new[] { directive }, ["", directive] } : [[directive]])
        {
            var change = DirectiveComments.Wrap(model.Tree, lines.Insert(position, added));
            var after = Fixes.Reparse(model, [change]);
            if (after.Answers.Sum(count) == model.Answers.Sum(count) + 1 && after.Diagnostics.Length <= model.Diagnostics.Length)
            {
                return new Fix(key, $"Add '{directive}'", isAutomatic: false, ImmutableArray.Create(change));
            }
        }

        return null;
    }
}
