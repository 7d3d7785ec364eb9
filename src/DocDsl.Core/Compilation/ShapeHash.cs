using DocDsl.Core.Symbols;
using DocDsl.Core.Text;

namespace DocDsl.Core.Compilation;

/// <summary>
/// What generated code relies on: which questions there are, in which state, with which parts and which types of values, and which fields
/// of which kind. Generated code
/// holds the hash of the shape it was made for, since a newer library could read the same text differently.
/// </summary>
internal static class ShapeHash
{
    public static ulong Of(SemanticModel model)
    {
        var hash = TextHash.Empty;
        foreach (var field in model.Fields)
        {
            // A declared field is asked for by its name, whatever else there is.
            hash = field.Declaration is null ? TextHash.Add(TextHash.Add(hash, field.Name), (int)field.Type.Kind) : hash;
        }

        foreach (var group in model.Groups)
        {
            hash = TextHash.Add(hash, group.Title);
        }

        foreach (var question in model.Questions)
        {
            hash = TextHash.Add(TextHash.Add(hash, question.Number ?? 0), (int)TypeOf(question));
            hash = question.Id is null ? hash : TextHash.Add(hash, question.Id);
            hash = AddValue(hash, question);
            foreach (var part in question.Parts)
            {
                hash = AddValue(TextHash.Add(TextHash.Add(hash, part.Letter), part.Answer is null ? 0 : 1), part);
            }
        }

        return hash;
    }

    /// <summary>The type of the value, and not the value: that is read at run time.</summary>
    private static ulong AddValue(ulong hash, AnswerableSymbol symbol) =>
        symbol.Value is null ? hash : TextHash.Add(hash, symbol.Value.Type.ToString());

    /// <summary>Unanswered and open questions have the same type, so that a question marked open needs no new code.</summary>
    private static QuestionState TypeOf(QuestionSymbol question) =>
        question.State == QuestionState.Unanswered ? QuestionState.Open : question.State;
}
