using DocDsl.Core.Collections;
using DocDsl.Core.Directives;
using DocDsl.Core.Symbols;

namespace DocDsl.Core.Compilation;

/// <summary>What an answer rests on.</summary>
/// <param name="Answer">What the answer is called outside of its document, see <see cref="KeyOf(AnswerSymbol, bool)"/>.</param>
/// <param name="Target">What it rests on.</param>
internal sealed record NamedEvidence(string Answer, EvidenceTarget Target)
{
    /// <summary>What the answers of a document rest on, in order; those of a translation, on the answers that they translate.</summary>
    public static EquatableArray<NamedEvidence> AllOf(SemanticModel model)
    {
        List<NamedEvidence>? found = null;
        foreach (var answer in model.Answers)
        {
            if (!answer.Evidence.IsEmpty)
            {
                var key = KeyOf(answer, model.NumbersPerGroup);
                (found ??= []).AddRange(answer.Evidence.Select(target => new NamedEvidence(key, target)));
            }
        }

        if (model.TranslatedDocument is { } original)
        {
            (found ??= []).AddRange(
                from question in model.Questions
                where question.Answer is not null
                let key = KeyOf(question, model.NumbersPerGroup)
                // What is known by its words, or by its group, has another name there.
                where key.IndexOf('/') < 0 && key == (question.IsNamedByWords ? question.Written?.ToString() : key)
                select new NamedEvidence(key, EvidenceTarget.OfAnswer(original, key, question.Answer!.ReportSpan))
            );
        }

        return found is null ? default : new EquatableArray<NamedEvidence>(found);
    }

    /// <summary>The name of an answer in a list that outlives edits of its document: that of the first question it answers.</summary>
    public static string KeyOf(AnswerSymbol answer, bool numbersPerGroup) =>
        answer.Questions.IsEmpty ? answer.Label : KeyOf(answer.Questions[0], numbersPerGroup);

    /// <summary>
    /// The id of a question, or else its number, or else an id made of its words. Where groups number their own, the group comes before
    /// the number: <c>Costs/4</c>.
    /// </summary>
    public static string KeyOf(QuestionSymbol question, bool numbersPerGroup)
    {
        if (question.Id is { } id && !question.IsNamedByWords)
        {
            return id;
        }

        var number = question.Written?.ToString();
        return
            number is null ? question.Id ?? question.Label
            : numbersPerGroup && question.Group is { } group ? group.Title + "/" + number
            : number;
    }
}
