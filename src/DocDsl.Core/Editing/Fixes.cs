using System.Collections.Immutable;
using DocDsl.Core.Compilation;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;

namespace DocDsl.Core.Editing;

/// <summary>The code fixes, shared by the compiler, the command line and the language server.</summary>
internal static class Fixes
{
    /// <summary>More than a document needs: each step leaves fewer diagnostics, or shows what they hid.</summary>
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
        new NearestReferenceFix(),
        new NearestChoiceFix(),
        new NearestWordFix(),
        new QuoteReasonFix(),
        new NearestAnchorFix(),
        new RequiredFieldFix(),
        new AddQuestionFix(),
        new TakeWordsFix(),
        new NearestSetIdFix(),
        new MoveQuestionFix(),
        new NameVersionFix(),
        new ReviewedTodayFix(),
        new PromiseFix(),
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
    public static IReadOnlyList<Fix> For(SemanticModel model, Diagnostic diagnostic)
    {
        var offered = new List<Fix>();
        if (!s_providers.Contains(diagnostic.Id) || !model.Diagnostics.Contains(diagnostic))
        {
            return offered;
        }

        var trial = new FixTrial(model, Reparse);
        foreach (var proposal in Propose(new FixedDocument(model), diagnostic, accept: null))
        {
            if (!(proposal.IsSecondBest && offered.Count > 0) && trial.Helps(proposal))
            {
                offered.Add(proposal.Fix);
            }
        }

        return offered;
    }

    /// <summary>Applies all selected fixes in one document.</summary>
    /// <param name="model">The document.</param>
    /// <param name="accept">Selects the fixes to apply, for example those that are automatic, or those of one key.</param>
    /// <param name="reparse">What takes the place of <see cref="Reparse"/>; a test counts here how often a document is read.</param>
    /// <returns>The new text; the same instance as that of <paramref name="model"/> if nothing was changed.</returns>
    public static SourceText ApplyAll(
        SemanticModel model,
        Func<Diagnostic, Fix, bool> accept,
        Func<SemanticModel, IReadOnlyList<TextChange>, SemanticModel>? reparse = null
    ) => Apply(model, accept, reparse).Model.Tree.Text;

    /// <summary>Applies all selected fixes in one document, and returns which they were.</summary>
    /// <inheritdoc cref="ApplyAll"/>
    public static FixResult Apply(
        SemanticModel model,
        Func<Diagnostic, Fix, bool> accept,
        Func<SemanticModel, IReadOnlyList<TextChange>, SemanticModel>? reparse = null
    )
    {
        var result = new FixResult(model);

        // A fix may reveal a diagnostic of another rule: the document is visited again until none is left.
        var steps = 0;
        for (var changed = true; changed;)
        {
            changed = false;
            var reported = result.Model.Diagnostics.Select(diagnostic => diagnostic.Id);
            foreach (var id in reported.Where(s_providers.Contains).Distinct().ToArray())
            {
                // The likeliest fix of each diagnostic, then the next for those that are left.
                for (var rank = 0; steps < MaxSteps; rank++)
                {
                    var proposals = Proposals(new FixedDocument(result.Model, isBatch: true), id, rank, accept, []);
                    var batches = proposals.Select(BatchOf).Distinct().ToArray();
                    if (batches.Length == 0)
                    {
                        break;
                    }

                    foreach (var batch in batches)
                    {
                        while (steps < MaxSteps && TryApply(result, id, rank, batch, accept, reparse ?? Reparse, out var isLeft))
                        {
                            changed = true;
                            steps++;
                            if (!isLeft)
                            {
                                break;
                            }
                        }
                    }
                }
            }
        }

        return result;
    }

    /// <summary>Applies fixes of one kind together.</summary>
    /// <param name="result">The document, and what it is afterwards.</param>
    /// <param name="id">The rule.</param>
    /// <param name="rank">The place of the fix among those of its diagnostic.</param>
    /// <param name="batch">Which of them may be tried together.</param>
    /// <param name="accept">Selects the fixes.</param>
    /// <param name="reparse">Reads the document with them.</param>
    /// <param name="isLeft">Whether there are others, which could not be applied at the same time.</param>
    private static bool TryApply(
        FixResult result,
        string id,
        int rank,
        string batch,
        Func<Diagnostic, Fix, bool> accept,
        Func<SemanticModel, IReadOnlyList<TextChange>, SemanticModel> reparse,
        out bool isLeft
    )
    {
        var model = result.Model;
        var rejected = new HashSet<Diagnostic>();
        var trial = new FixTrial(model, reparse);
        List<Proposal> compatible;
        do
        {
            var document = new FixedDocument(model, isBatch: true);
            var proposals = Proposals(document, id, rank, accept, rejected).Where(proposal => BatchOf(proposal) == batch).ToList();
            compatible = FixTrial.Compatible(model, proposals);
            isLeft = document.IsContended || compatible.Count < proposals.Count;
            if (trial.Apply(compatible) is { } applied)
            {
                result.Add(applied);
                return true;
            }

            // What could not be tried beside those that do not help has its turn.
            rejected.UnionWith(compatible.Select(proposal => proposal.Diagnostic));
        } while (isLeft && compatible.Count > 0 && trial.HasTriesLeft);
        return false;
    }

    /// <summary>Fixes are tried together that may reveal the same.</summary>
    private static string BatchOf(Proposal proposal) => proposal.Reveals is null ? "*" : string.Join(" ", proposal.Reveals);

    /// <summary>The proposal of a rank for each diagnostic of a rule that has one.</summary>
    private static IEnumerable<Proposal> Proposals(
        FixedDocument document,
        string id,
        int rank,
        Func<Diagnostic, Fix, bool> accept,
        HashSet<Diagnostic> rejected
    ) =>
        document
            .Model.Diagnostics.Where(diagnostic => diagnostic.Id == id && !rejected.Contains(diagnostic))
            .Select(diagnostic => Propose(document, diagnostic, accept))
            .Where(proposals => proposals.Count > rank)
            .Select(proposals => proposals[rank]);

    private static IReadOnlyList<Proposal> Propose(FixedDocument document, Diagnostic diagnostic, Func<Diagnostic, Fix, bool>? accept)
    {
        var context = new FixContext(document, diagnostic, accept);
        foreach (var provider in s_providers[diagnostic.Id])
        {
            provider.Offer(context);
        }

        return context.Proposals;
    }

    /// <summary>The document after some changes, read as it was read before.</summary>
    internal static SemanticModel Reparse(SemanticModel model, IReadOnlyList<TextChange> changes) =>
        SemanticAnalysis.Analyze(model.Tree.Text.WithChanges(changes), model.Types);
}
