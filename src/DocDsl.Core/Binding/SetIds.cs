using System.Collections.Immutable;
using DocDsl.Core.Symbols;

namespace DocDsl.Core.Binding;

/// <summary>Gives questions that have no <c>@id</c> and no label the id that their set gives them.</summary>
internal static class SetIds
{
    public static ImmutableArray<BoundQuestion> Add(SetMatch match, ImmutableArray<BoundQuestion> questions)
    {
        var named = questions.ToBuilder();
        for (var i = 0; i < questions.Length; i++)
        {
            var identity = questions[i].Identity;
            if (identity.Id is null && match.DeclarationOf(i) is { } declared)
            {
                var given = new QuestionId(declared.Id, identity.HeadingSpan, IdOrigin.Set);
                named[i] = questions[i] with { Identity = identity with { Given = given } };
            }
        }

        return named.ToImmutable();
    }
}
