using DocDsl.Core.Diagnostics;
using DocDsl.Core.Symbols;

namespace DocDsl.Core.Rules;

/// <summary>QA2009: a question that was moved and has kept its number.</summary>
/// <remarks>Where a heading has several questions the order is free: a letter may answer 1 and 4 together, and then 2 and 3.</remarks>
internal static class OutOfOrder
{
    public static readonly Rule Rule = new("QA2009", "Question out of order", "Numbering", DiagnosticSeverity.Warning);

    private static readonly Message<int, int> s_after = Rule.Message<int, int>(
        "Question {0} is out of order: it is after question {1}",
        "question",
        "other"
    );

    private static readonly Message<int, int> s_before = Rule.Message<int, int>(
        "Question {0} is out of order: it is before question {1}",
        "question",
        "other"
    );

    /// <param name="questions">The questions of one numbering, in the order of the document; at least one.</param>
    /// <param name="diagnostics">What is reported is added.</param>
    public static void Check(QuestionSymbol[] questions, List<Diagnostic> diagnostics)
    {
        for (var i = 1; i < questions.Length; i++)
        {
            if (questions[i].HeadingSpan == questions[i - 1].HeadingSpan)
            {
                return;
            }
        }

        var isInRun = LongestRun(questions);
        var next = new int[questions.Length + 1];
        for (var i = questions.Length - 1; i >= 0; i--)
        {
            next[i] = isInRun[i] ? questions[i].Number!.Value : next[i + 1];
        }

        var highest = 0;
        for (var i = 0; i < questions.Length; i++)
        {
            var number = questions[i].Number!.Value;
            if (isInRun[i])
            {
                highest = number;
            }
            else
            {
                var span = questions[i].HeadingSpan;
                diagnostics.Add(highest > number ? s_after.At(span, number, highest) : s_before.At(span, number, next[i]));
            }
        }
    }

    /// <summary>Which questions belong to a longest run of ascending numbers: the others were moved.</summary>
    private static bool[] LongestRun(QuestionSymbol[] questions)
    {
        var ends = new List<int>();
        var before = new int[questions.Length];
        for (var i = 0; i < questions.Length; i++)
        {
            var number = questions[i].Number!.Value;
            var (low, high) = (0, ends.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = questions[ends[middle]].Number!.Value < number ? (middle + 1, high) : (low, middle);
            }

            before[i] = low == 0 ? -1 : ends[low - 1];
            if (low == ends.Count)
            {
                ends.Add(i);
            }
            else
            {
                ends[low] = i;
            }
        }

        var isInRun = new bool[questions.Length];
        for (var i = ends[ends.Count - 1]; i >= 0; i = before[i])
        {
            isInRun[i] = true;
        }

        return isInRun;
    }
}
