using System.Collections.Immutable;
using DocDsl.Core.Collections;
using DocDsl.Core.Compilation;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;

namespace DocDsl.Generator;

/// <summary>Checks what documents say of each other (QA4006). Only what is referred to is looked up, and where nothing is, nothing is compared.</summary>
internal static class CrossReferences
{
    /// <summary>What a document refers to in others, but for what it suppresses.</summary>
    public static EquatableArray<CrossReference> Of(SemanticModel model, Func<TextSpan, Place> locationOf)
    {
        List<CrossReference>? found = null;
        foreach (var reference in OtherDocuments.ReferencesOf(model))
        {
            (found ??= []).Add(new CrossReference(reference.Document!, reference.TargetName, OtherDocuments.MemberOf(reference), locationOf(reference.Span)));
        }

        return found is null ? default : new EquatableArray<CrossReference>(found);
    }

    /// <summary>The documents that others refer to, with what they have.</summary>
    public static EquatableArray<CrossTarget> TargetsOf(ImmutableArray<Shard<DocumentResult>> shards)
    {
        HashSet<string>? names = null;
        foreach (var shard in shards)
        {
            for (var i = 0; i < shard.Items.Count; i++)
            {
                foreach (var reference in shard.Items[i].References)
                {
                    (names ??= new HashSet<string>(StringComparer.OrdinalIgnoreCase)).Add(reference.Document);
                }
            }
        }

        if (names is null)
        {
            return default;
        }

        var targets = new List<CrossTarget>();
        foreach (var document in shards.SelectMany(shard => shard.Items))
        {
            if (names.Any(name => DocumentPath.IsNamed(document.Shape.Path, name)))
            {
                targets.Add(new CrossTarget(document.Shape.Path, new EquatableArray<string>(OtherDocuments.MembersOf(document.Shape))));
            }
        }

        return new EquatableArray<CrossTarget>(targets.OrderBy(target => target.Path, StringComparer.Ordinal));
    }

    /// <summary>What is wrong with a document's references.</summary>
    public static IEnumerable<LocatedDiagnostic> Check(DocumentResult document, EquatableArray<CrossTarget> targets)
    {
        foreach (var reference in document.References)
        {
            var named = targets.Where(target => DocumentPath.IsNamed(target.Path, reference.Document)).Select(target => target.Path).Distinct(StringComparer.Ordinal).ToArray();
            var problem = OtherDocuments.ProblemOf(reference.Document, reference.Question, reference.Member, named, path => targets.First(target => target.Path == path).Members);
            if (problem is not null)
            {
                var diagnostic = DiagnosticRules.DocumentNotFound.At(default, problem);
                yield return new LocatedDiagnostic(diagnostic.Id, diagnostic.Severity, diagnostic.Message, reference.Place);
            }
        }
    }
}
