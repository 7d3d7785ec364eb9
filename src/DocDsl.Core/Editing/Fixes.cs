using System.Collections.Immutable;
using DocDsl.Core.Compilation;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;

namespace DocDsl.Core.Editing;

/// <summary>The code fixes, shared by the compiler, the command line and the language server.</summary>
internal static class Fixes
{
    /// <summary>More than a document needs: each step leaves one diagnostic fewer, or shows what it hid.</summary>
    private const int MaxSteps = 2_000;

    private static readonly ILookup<string, FixProvider> s_providers = new FixProvider[]
    {
        new NearestDirectiveFix(),
        new EscapeLineFix(),
        new MoveDirectiveFix(),
        new BlockFix(),
        new RepeatedDirectiveFix(),
        new CharacterFix(),
        new IndentedDirectiveFix(),
        new NearHeadingFix(),
        new HeadingLineFix(),
        new DeclareHeadingFix(),
        new KeepAsTextFix(),
        new AsideFix(),
        new UnmatchedHeadingFix(),
        new RenumberFix(),
        new ReletterFix(),
        new AddAnswerFix(),
        new MarkOpenFix(),
        new NearestUnansweredFix(),
        new UncoveredPartFix(),
        new AddValueFix(),
        new UnnecessarySuppressionFix(),
        new NearestFieldFix(),
        new NearestTypeFix(),
        new RequiredFieldFix(),
    }
        .SelectMany(provider => provider.Rules, (provider, id) => (provider, id))
        .ToLookup(pair => pair.id, pair => pair.provider);

    /// <summary>The ids of the rules that have fixes.</summary>
    public static ImmutableArray<string> Rules { get; } =
        s_providers.Select(group => group.Key).OrderBy(id => id, StringComparer.Ordinal).ToImmutableArray();

    /// <summary>
    /// The fixes of a diagnostic, the likeliest first. Each was tried on the document: it removes the diagnostic.
    /// </summary>
    /// <param name="model">The document.</param>
    /// <param name="diagnostic">One of <see cref="SemanticModel.Diagnostics"/>.</param>
    /// <returns>Empty if there is no code fix.</returns>
    public static IReadOnlyList<Fix> For(SemanticModel model, Diagnostic diagnostic) =>
        s_providers.Contains(diagnostic.Id) && model.Diagnostics.Contains(diagnostic) ? For(model, diagnostic, accept: null) : [];

    /// <summary>Applies all selected fixes in one document.</summary>
    /// <param name="model">The document.</param>
    /// <param name="accept">Selects the fixes to apply, for example those that are automatic, or those of one key.</param>
    /// <returns>The new text; the same instance as that of <paramref name="model"/> if nothing was changed.</returns>
    public static SourceText ApplyAll(SemanticModel model, Func<Diagnostic, Fix, bool> accept)
    {
        // A fix may reveal a diagnostic before it: the document is visited again until none is left.
        var steps = 0;
        for (var changed = true; changed;)
        {
            changed = false;
            for (var i = 0; i < model.Diagnostics.Length && steps < MaxSteps; i++)
            {
                while (i < model.Diagnostics.Length && steps < MaxSteps && For(model, model.Diagnostics[i], accept) is [var fix, ..])
                {
                    model = Reparse(model, fix.Changes);
                    changed = true;
                    steps++;
                }
            }
        }

        return model.Tree.Text;
    }

    private static IReadOnlyList<Fix> For(SemanticModel model, Diagnostic diagnostic, Func<Diagnostic, Fix, bool>? accept)
    {
        var context = new FixContext(model, diagnostic, accept);
        foreach (var provider in s_providers[diagnostic.Id])
        {
            provider.Offer(context);
        }

        return context.Offered;
    }

    /// <summary>The document after some changes, read as it was read before.</summary>
    internal static SemanticModel Reparse(SemanticModel model, IReadOnlyList<TextChange> changes) =>
        SemanticAnalysis.Analyze(model.Tree.Text.WithChanges(changes), model.Types);
}
