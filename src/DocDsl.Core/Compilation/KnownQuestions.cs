using DocDsl.Core.Collections;

namespace DocDsl.Core.Compilation;

/// <summary>What other documents may know of a document's questions.</summary>
/// <param name="Members">What they are called in C#, by their numbers too where their properties are named by ids.</param>
/// <param name="Unanswered">Those of them that are open or withdrawn or do not apply, as far as they have properties.</param>
internal sealed record KnownQuestions(EquatableArray<string> Members, EquatableArray<string> Unanswered)
{
    /// <summary>The questions of a document.</summary>
    public static KnownQuestions Of(DocumentShape shape)
    {
        var members = shape.Members.Concat(shape.Groups.SelectMany(group => group.Members)).ToArray();
        return new KnownQuestions(
            new(
                members
                    .SelectMany(NamesOf)
                    .Concat(
                        shape
                            .Groups.Select(group => group.Lookups)
                            .Prepend(shape.Lookups)
                            .SelectMany(QuestionList.Read)
                            .SelectMany(question => question.Names)
                    )
            ),
            new(
                members
                    .Where(member => member.Kind is MemberKind.Open or MemberKind.Withdrawn or MemberKind.NotApplicable)
                    .SelectMany(NamesOf)
            )
        );
    }

    private static IEnumerable<string> NamesOf(MemberShape member) =>
        member.Number is { } number ? [member.Name, Naming.OfNumber(number)] : [member.Name];
}
