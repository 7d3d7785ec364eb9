using System.Globalization;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules;

/// <summary>QA2002: a gap in the numbers of the questions, whatever their order.</summary>
internal static class MissingNumber
{
    public static readonly Rule Rule = new("QA2002", "Missing question number", "Numbering", DiagnosticSeverity.Error);

    private static readonly Message<int> s_missing = Rule.Message<int>("Question {0} is missing", "question");
    private static readonly Message<string> s_severalMissing = Rule.Message<string>("Questions {0} are missing", "questions");
    private static readonly Message<string> s_manyMissing = Rule.Message<string>("Questions {0} and others are missing", "questions");

    private const int MaxGapsNamed = 5;

    /// <param name="questions">The questions of one numbering, in the order of the document; at least one.</param>
    /// <param name="diagnostics">What is reported is added.</param>
    public static void Check(QuestionSymbol[] questions, List<Diagnostic> diagnostics)
    {
        var byNumber = questions.OrderBy(question => question.Number).ToArray();

        // A gap is reported where a reader meets it: at the first heading with a higher number.
        var indexes = questions.Select((question, index) => (question, index)).ToDictionary(pair => pair.question, pair => pair.index);
        var gaps = new SortedDictionary<int, List<(int From, int To)>>();
        var firstHigher = int.MaxValue;
        for (var i = byNumber.Length - 1; i > 0; i--)
        {
            firstHigher = Math.Min(firstHigher, indexes[byNumber[i]]);
            var (before, after) = (byNumber[i - 1].Number!.Value, byNumber[i].Number!.Value);
            if (after - before > 1)
            {
                if (!gaps.TryGetValue(firstHigher, out var list))
                {
                    gaps.Add(firstHigher, list = []);
                }

                list.Add((before + 1, after - 1));
            }
        }

        foreach (var pair in gaps)
        {
            pair.Value.Reverse();
            diagnostics.Add(Report(questions[pair.Key].HeadingSpan, pair.Value));
        }
    }

    private static Diagnostic Report(TextSpan span, List<(int From, int To)> gaps)
    {
        if (gaps.Count == 1 && gaps[0].From == gaps[0].To)
        {
            return s_missing.At(span, gaps[0].From);
        }

        var names = gaps.Take(MaxGapsNamed).SelectMany(NamesOf).ToArray();
        return gaps.Count > MaxGapsNamed
            ? s_manyMissing.At(span, string.Join(", ", names))
            : s_severalMissing.At(span, NameList.And(names));
    }

    private static string[] NamesOf((int From, int To) gap)
    {
        var (from, to) = (gap.From.ToString(CultureInfo.InvariantCulture), gap.To.ToString(CultureInfo.InvariantCulture));
        return gap.From == gap.To ? [from]
            : gap.To == gap.From + 1 ? [from, to]
            : [$"{from} to {to}"];
    }
}
