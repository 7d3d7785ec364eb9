using System.Globalization;
using DocDsl.Core.Binding;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules;

/// <summary>Rules 2001 to 2003: 1, 2, 3 … each once, in any order. Second uses are told where questions are bound.</summary>
internal static class Numbering
{
    private const int MaxGapsNamed = 5;

    public static void Check(Binder binder, QuestionBinder questions)
    {
        if (binder.Model.Questions.IsEmpty)
        {
            CheckThatThereIsOne(binder);
            return;
        }

        if (binder.Model.Numbering is NumberingStyle.Any or NumberingStyle.None)
        {
            return;
        }

        if (IsInOrder(questions.Numbered))
        {
            return;
        }

        foreach (var scope in questions.Numbered.GroupBy(entry => entry.Scope, entry => entry.Question))
        {
            CheckOne(binder, scope.ToArray());
        }
    }

    /// <summary>
    /// QA2007: a letter whose header is read, with words after it and not one question. Said at the first of those words, since the
    /// questions most probably begin there.
    /// </summary>
    private static void CheckThatThereIsOne(Binder binder)
    {
        var model = binder.Model;
        var header = model.Fields.Where(field => field.NameSpan.Length == 0).Select(field => field.ValueSpan.End).DefaultIfEmpty(-1).Max();
        if (model.Type is not { } type || header < 0 || model.Tree.Section(0).Directives.Any(directive => directive.Kind == DirectiveKind.Open))
        {
            return;
        }

        // After the paragraph in which the header's last field stands.
        var text = model.Preamble.Text;
        for (var paragraph = text.IndexOf("\n\n", StringComparison.Ordinal); paragraph >= 0; paragraph = text.IndexOf("\n\n", paragraph + 2, StringComparison.Ordinal))
        {
            var place = model.Preamble.ToSource(new TextSpan(paragraph + 2, 1));
            if (place.Start > header)
            {
                binder.Report(DiagnosticRules.NoQuestion.At(model.Tree.WholeLine(place.Start), type.Name));
                return;
            }
        }
    }

    /// <summary>1, 2, 3 … in one numbering, as most letters have it.</summary>
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

    private static void CheckOne(Binder binder, QuestionSymbol[] inOrder)
    {
        var byNumber = inOrder.OrderBy(question => question.Number).ToArray();
        if (byNumber[0].Number != 1)
        {
            binder.Report(DiagnosticRules.FirstNumber.At(byNumber[0].HeadingSpan, byNumber[0].Number!.Value));
        }

        // A missing number is told where it was passed over: at the first heading with a higher one.
        var place = inOrder.Select((question, index) => (question, index)).ToDictionary(pair => pair.question, pair => pair.index);
        var gaps = new SortedDictionary<int, List<(int From, int To)>>();
        var firstHigher = int.MaxValue;
        for (var i = byNumber.Length - 1; i > 0; i--)
        {
            firstHigher = Math.Min(firstHigher, place[byNumber[i]]);
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
            binder.Report(DiagnosticRules.MissingNumber.At(inOrder[pair.Key].HeadingSpan, Describe(pair.Value)));
        }
    }

    private static string Describe(List<(int From, int To)> gaps)
    {
        if (gaps.Count == 1 && gaps[0].From == gaps[0].To)
        {
            return $"Question {Number(gaps[0].From)} is";
        }

        var names = gaps.Take(MaxGapsNamed)
            .Select(gap => gap.From == gap.To ? Number(gap.From) : gap.To == gap.From + 1 ? $"{Number(gap.From)} and {Number(gap.To)}" : $"{Number(gap.From)} to {Number(gap.To)}")
            .ToArray();
        var text = gaps.Count > MaxGapsNamed ? string.Join(", ", names) + " and more"
            : names.Length == 1 ? names[0]
            : string.Join(", ", names.Take(names.Length - 1)) + " and " + names[names.Length - 1];
        return $"Questions {text} are";
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
