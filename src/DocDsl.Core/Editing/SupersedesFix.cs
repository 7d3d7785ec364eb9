using System.Collections.Immutable;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;

namespace DocDsl.Core.Editing;

/// <summary>
/// QA8101: says that the answer replaces the one that it contradicts. Unlike <see cref="Fixes"/> it is not of the document alone, and never
/// applied to many: which of two answers is right somebody must know.
/// </summary>
internal static class SupersedesFix
{
    /// <returns>
    /// Null for other diagnostics, where nothing names the other answer, and where a directive would not be of the answer.
    /// </returns>
    public static Fix? For(SemanticModel model, Diagnostic diagnostic)
    {
        if (diagnostic.Id != ContradictingAnswers.Rule.Id || diagnostic[ContradictingAnswers.Reference] is not { } reference)
        {
            return null;
        }

        var lines = new Lines(model.Tree.Text.Content);
        var section = model.Tree.SectionAt(diagnostic.Span.Start);
        var position = model.Tree.BelowDirectives(section);
        var directive = "@supersedes " + reference;

        // What stands directly below a question's own line is the question's; a blank line begins the answer.
        var isBelowQuestion = section is { HeadingSpan.Length: 0 };
        foreach (var added in isBelowQuestion ? new[] { new[] { directive }, ["", directive] } : [[directive]])
        {
            var change = DirectiveComments.Wrap(model.Tree, lines.Insert(position, added));
            var after = Fixes.Reparse(model, [change]);
            if (after.Answers.Sum(Count) == model.Answers.Sum(Count) + 1 && after.Diagnostics.Length <= model.Diagnostics.Length)
            {
                return new Fix("supersedes", $"Add '{directive}'", isAutomatic: false, ImmutableArray.Create(change));
            }
        }

        return null;
    }

    private static int Count(AnswerSymbol answer) => answer.Supersedes.Length;
}
