using Assurance.Questionnaires;
using DocDsl;

namespace Assurance;

/// <summary>What is answered, and what shows that it is true.</summary>
public static class Coverage
{
    public static void Print(SecurityQuestionnaire list, TextWriter output)
    {
        output.WriteLine($"{list.Product} for {list.Customer}, {list.Returned:yyyy-MM-dd}");
        foreach (var group in list.Groups)
        {
            output.WriteLine();
            output.WriteLine(group.Title);
            foreach (var question in group.Questions)
            {
                output.WriteLine(
                    $"  {question.Number,2}  {question.Id,-20}{StateOf(question),-12}{string.Join(", ", EvidenceOf(question))}".TrimEnd()
                );
            }
        }

        output.WriteLine();
        var answered = list.Questions.Count(q => q.State is QuestionState.Answered or QuestionState.Partial);
        output.WriteLine(
            $"{list.Questions.Count} questions, {answered} answered, {list.Questions.Count(q => EvidenceOf(q).Any())} with evidence"
        );
        foreach (var promise in list.Promises)
        {
            output.WriteLine($"promised by {promise.Due:yyyy-MM-dd}: {promise.Id}");
        }
    }

    /// <summary>The code and the pages that the answer names, and the checks that name the question.</summary>
    private static IEnumerable<string> EvidenceOf(Question question) =>
        (question is AnsweredQuestion answered ? answered.Answer.Evidence : [])
            .Select(evidence => evidence.Target)
            .Concat(question.AnsweredBy.Select(check => check.Replace("Assurance.Checks.", "")));

    private static string StateOf(Question question) =>
        question switch
        {
            NotApplicableQuestion => "not applicable",
            { State: not QuestionState.Answered and var state } => state.ToString().ToLowerInvariant(),
            AnsweredQuestion<SecurityQuestionnaire.AnswerChoice> choice => choice.Value.ToString().ToLowerInvariant(),
            AnsweredQuestion<long> number => $"{number.Value}",
            AnsweredQuestion<DateOnly> date => $"{date.Value:yyyy-MM-dd}",
            AnsweredQuestion<CalendarDuration> duration => $"{duration.Value}",
            AnsweredQuestion<MoneyAmount> sum => $"{sum.Value}",
            _ => "answered",
        };
}
