using System.Collections.Immutable;
using DocDsl.Core.Collections;
using DocDsl.Core.Compilation;
using DocDsl.Core.Emit;
using DocDsl.Core.Rules;
using DocDsl.Core.Symbols;

namespace DocDsl.Generator;

/// <summary>
/// Checks references between documents (QA4006). Only referenced documents are looked up; without references nothing is compared.
/// </summary>
internal static class CrossReferences
{
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
                    (names ??= new HashSet<string>(StringComparer.OrdinalIgnoreCase)).Add(reference.Value.Document);
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
                targets.Add(new CrossTarget(document.Shape.Path, new EquatableArray<string>(ExternalReferences.MembersOf(document.Shape))));
            }
        }

        return new EquatableArray<CrossTarget>(targets.OrderBy(target => target.Path, StringComparer.Ordinal));
    }

    /// <summary>The diagnostics of a document's references.</summary>
    public static IEnumerable<LocatedDiagnostic> Check(DocumentResult document, EquatableArray<CrossTarget> targets)
    {
        foreach (var (reference, place) in document.References)
        {
            var named = targets
                .Where(target => DocumentPath.IsNamed(target.Path, reference.Document))
                .Select(target => target.Path)
                .Distinct(StringComparer.Ordinal)
                .ToArray();
            var found = ExternalReferences.Check(
                reference,
                document.Diagnostics.Filter,
                named,
                path => targets.First(target => target.Path == path).Members
            );
            if (found is not null)
            {
                yield return new LocatedDiagnostic(found, place);
            }
        }
    }
}
