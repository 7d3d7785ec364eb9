using System.Collections.Immutable;
using DocDsl.Diagnostics;
using DocDsl.Emit;
using DocDsl.Semantics;
using DocDsl.Text;
using DocDsl.Types;

namespace DocDsl.Generator;

/// <summary>Checks what documents say of each other (QA4006). Only what is referred to is looked up, and where nothing is, nothing is compared.</summary>
internal static class CrossReferences
{
    /// <summary>What a document refers to in others, but for what it excuses.</summary>
    public static EquatableArray<CrossReference> Of(SemanticModel model, Func<TextSpan, Place> placeOf)
    {
        List<CrossReference>? found = null;
        foreach (var reference in model.References)
        {
            if (reference.Document is { } document && !model.IsAllowed(DiagnosticRules.DocumentNotFound.Id, reference.Span))
            {
                var member = reference.Number is { } number ? Naming.OfNumber(number.Number) : Naming.ToPascalCase(reference.Id!);
                (found ??= []).Add(new CrossReference(document, reference.TargetName, member, placeOf(reference.Span)));
            }
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
                var members = document.Shape.Members.Concat(document.Shape.Groups.SelectMany(group => group.Members)).Select(member => member.Name);
                targets.Add(new CrossTarget(document.Shape.Path, new EquatableArray<string>(members)));
            }
        }

        return new EquatableArray<CrossTarget>(targets.OrderBy(target => target.Path, StringComparer.Ordinal));
    }

    /// <summary>What is wrong with a document's references.</summary>
    public static IEnumerable<Finding> Check(DocumentResult document, EquatableArray<CrossTarget> targets)
    {
        foreach (var reference in document.References)
        {
            var named = targets.Where(target => DocumentPath.IsNamed(target.Path, reference.Document)).Select(target => target.Path).Distinct(StringComparer.Ordinal).ToArray();
            var problem = named.Length switch
            {
                0 => $"There is no document '{reference.Document}'",
                1 => targets.First(target => target.Path == named[0]).Members.Contains(reference.Member) ? null : $"{named[0]} has no {reference.Question}",
                _ => $"'{reference.Document}' may be {string.Join(" or ", named)}: name a folder too",
            };
            if (problem is not null)
            {
                var diagnostic = DiagnosticRules.DocumentNotFound.At(default, problem);
                yield return new Finding(diagnostic.Id, diagnostic.Severity, diagnostic.Message, reference.Place);
            }
        }
    }
}
