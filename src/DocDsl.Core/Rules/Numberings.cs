using System.Collections.Immutable;
using DocDsl.Core.Directives;
using DocDsl.Core.Symbols;

namespace DocDsl.Core.Rules;

/// <summary>The numberings of a document that QA2002 and QA2003 look at: one, or one for each group.</summary>
internal static class Numberings
{
    /// <summary>Those that are not simply 1, 2, 3 … in the order of the document; none in most documents.</summary>
    public static IEnumerable<QuestionSymbol[]> NotInOrder(DocumentHeader header, ImmutableArray<QuestionSymbol> questions)
    {
        if (header.Numbering is NumberingStyle.Any or NumberingStyle.None || IsInOrder(header, questions))
        {
            return [];
        }

        var numbered = questions.Where(question => question.Number is not null);
        return header.NumbersPerGroup
            ? numbered.GroupBy(question => question.Group).Select(group => group.ToArray())
            : [numbered.ToArray()];
    }

    private static bool IsInOrder(DocumentHeader header, ImmutableArray<QuestionSymbol> questions)
    {
        var expected = 0;
        foreach (var question in questions)
        {
            if (
                question.Number is { } number
                && (number != ++expected || (header.NumbersPerGroup && !ReferenceEquals(question.Group, questions[0].Group)))
            )
            {
                return false;
            }
        }

        return true;
    }
}
