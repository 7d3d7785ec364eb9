using System.Collections.Immutable;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Symbols;

namespace DocDsl.Core.Binding;

/// <summary>Which questions of a set apply to a document, by its fields and its answers.</summary>
/// <param name="applies">By the place in the set; null where no question has a condition.</param>
internal sealed class SetApplicability(bool?[]? applies)
{
    public static SetApplicability Find(
        SetMatch match,
        DocumentType? type,
        ImmutableArray<FieldSymbol> fields,
        BoundSections sections,
        AnswerBinding answers
    )
    {
        var questions = match.Set.Questions;
        if (!questions.Any(question => question.When is not null))
        {
            return new SetApplicability(null);
        }

        var values = new Dictionary<string, IReadOnlyList<string>?>(StringComparer.Ordinal);
        for (var place = 0; place < questions.Length; place++)
        {
            // An answer that is not there, or whose value is not, may still be anything.
            var index = match.Questions[place];
            var value =
                index < 0 ? null
                : sections.Questions[index].Answer >= 0 ? ValueOf(answers.TypingOf(new Answerable(index)))
                : sections.Questions[index].State is QuestionState.Withdrawn or QuestionState.NotApplicable ? []
                : null;
            foreach (var name in questions[place].Names)
            {
                values[name] = value;
            }
        }

        foreach (var required in type?.Fields.Where(field => field.IsRequired) ?? [])
        {
            values[required.Name] = null;
        }

        foreach (var field in fields)
        {
            values[field.Name] = field.Values;
        }

        var applies = new bool?[questions.Length];
        for (var place = 0; place < questions.Length; place++)
        {
            applies[place] = questions[place].When is { } condition ? condition.Evaluate(ValuesOf) : true;
        }

        return new SetApplicability(applies);

        // A field that the document does not have has no value.
        IReadOnlyList<string>? ValuesOf(string name) => values.TryGetValue(name, out var known) ? known : [];
    }

    /// <summary>Of an answer without a kind it is known only that it is there.</summary>
    private static string[]? ValueOf(Typing? typing) =>
        typing is null or { Expected: null, Value: null } ? [""]
        : typing.Value?.Text is null ? null
        : typing.Value.Items.ToArray();

    /// <summary>Whether a question of the set applies; null where that depends on an answer that is not there yet.</summary>
    /// <param name="place">Its place in the set.</param>
    public bool? Applies(int place) => applies is null ? true : applies[place];
}
