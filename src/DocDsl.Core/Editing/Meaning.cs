using DocDsl.Core.Compilation;
using DocDsl.Core.Rules;
using DocDsl.Core.Symbols;

namespace DocDsl.Core.Editing;

/// <summary>Whether two texts have the same meaning: the same reader's text, shape and diagnostics.</summary>
internal static class Meaning
{
    public static bool IsSame(SemanticModel left, SemanticModel right) => Of(left).SequenceEqual(Of(right));

    private static IEnumerable<string?> Of(SemanticModel model)
    {
        yield return ShapeHash.Of(model).ToString(System.Globalization.CultureInfo.InvariantCulture);
        yield return model.TypeName + " " + model.Culture + " " + model.CSharpName;
        yield return model.Members + " " + model.Numbering + " " + model.IsDraft;
        yield return model.Preamble.Text;
        yield return model.Closing.Text;
        foreach (var field in model.Fields)
        {
            yield return field.Name + " " + field.Type + " " + field.Value;
        }

        var answers = new Dictionary<AnswerSymbol, int>();
        foreach (var answer in model.Answers)
        {
            answers.Add(answer, answers.Count);
        }

        foreach (var question in model.Questions)
        {
            yield return question.Label
                + " "
                + question.Id
                + " "
                + question.State
                + " "
                + question.Value?.Text
                + " "
                + question.Parts.Length
                + " "
                + (question.Answer is { } given ? answers[given] : -1);
            yield return question.Reason;
            yield return question.Text.Text;
        }

        foreach (var answer in model.Answers)
        {
            yield return answer.Label + " " + answer.Status + " " + answer.By + " " + answer.Promises.Length + " " + answer.SameAs;
            yield return answer.Fulfils.Length
                + " "
                + answer.Supersedes.Length
                + " "
                + answer.OwnReview?.Date
                + " "
                + answer.Corrections.Length;
            yield return answer.Text.Text;
        }

        foreach (var note in model.Notes)
        {
            yield return note.Id + " " + note.References.Length;
            yield return note.Text.Text;
        }

        // In the order of their kinds: moving directives may change the order of their diagnostics.
        foreach (
            var found in model
                .Diagnostics.Select(diagnostic => $"{diagnostic.Id} {diagnostic.Severity} {diagnostic.Message}")
                .OrderBy(text => text, StringComparer.Ordinal)
        )
        {
            yield return found;
        }
    }
}
