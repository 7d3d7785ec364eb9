using DocDsl.Core.Diagnostics;
using DocDsl.Core.Symbols;

namespace DocDsl.Core.Rules;

/// <summary>QA2003: a numbering whose lowest number is not 1.</summary>
internal static class FirstNumber
{
    public static readonly Rule Rule = new("QA2003", "Numbering does not begin at 1", "Numbering", DiagnosticSeverity.Error);

    private static readonly Message<int> s_first = Rule.Message<int>("The numbering begins at {0} instead of 1", "number");

    /// <param name="questions">The questions of one numbering; at least one.</param>
    /// <param name="diagnostics">What is reported is added.</param>
    public static void Check(QuestionSymbol[] questions, List<Diagnostic> diagnostics)
    {
        var lowest = questions[0];
        foreach (var question in questions)
        {
            lowest = question.Number < lowest.Number ? question : lowest;
        }

        if (lowest.Number is not 1 and { } number)
        {
            diagnostics.Add(s_first.At(lowest.HeadingSpan, number));
        }
    }
}
