using DocDsl.Core.Symbols;

namespace DocDsl.Core.Rules;

/// <summary>The numberings of a document that QA2002 and QA2003 look at: one, or one for each group.</summary>
internal static class Numberings
{
    /// <summary>Those that are not simply 1, 2, 3 … in the order of the document; none in most documents.</summary>
    /// <param name="style">How the questions are numbered.</param>
    /// <param name="numbered">The questions that have a number, in order, and the numbering that each belongs to.</param>
    public static IEnumerable<QuestionSymbol[]> NotInOrder(NumberingStyle style, List<(QuestionSymbol Question, int Scope)> numbered) =>
        style is NumberingStyle.Any or NumberingStyle.None || IsInOrder(numbered)
            ? []
            : numbered.GroupBy(entry => entry.Scope, entry => entry.Question).Select(scope => scope.ToArray());

    private static bool IsInOrder(List<(QuestionSymbol Question, int Scope)> numbered)
    {
        for (var i = 0; i < numbered.Count; i++)
        {
            if (numbered[i].Question.Number != i + 1 || numbered[i].Scope != numbered[0].Scope)
            {
                return false;
            }
        }

        return true;
    }
}
