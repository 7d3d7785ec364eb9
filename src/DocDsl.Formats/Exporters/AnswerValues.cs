namespace DocDsl.Formats.Exporters;

/// <summary>The values of an answer, for the questions and parts that it answers.</summary>
internal static class AnswerValues
{
    /// <summary>The values, each with what it is the value of, where there are several: <c>2: </c>, <c>3a: </c>.</summary>
    public static IReadOnlyList<(string Name, InvariantValue Value)> Of(Answer answer)
    {
        var values = new List<(string Name, InvariantValue Value)>();
        foreach (var question in answer.Questions)
        {
            if (question is AnsweredQuestion { InvariantValue: { } value })
            {
                values.Add((question.Number is { } number ? $"{number}: " : "", value));
            }

            foreach (var part in question.Parts.OfType<AnsweredPart>().Where(part => part.Answer == answer))
            {
                if (part.InvariantValue is { } own)
                {
                    values.Add(($"{question.Number}{part.Letter}: ", own));
                }
            }
        }

        return values is [var (_, only)] && answer.Questions.Count == 1 ? [("", only)] : values;
    }

    /// <summary>What its values are bound to, each with what it is the value of, as of <see cref="Of"/>.</summary>
    public static IEnumerable<(string Name, ValueFact Fact)> FactsOf(Answer answer) =>
        Of(answer).Where(value => value.Value.BoundTo is not null).Select(value => (value.Name, value.Value.BoundTo!));

    /// <summary>Whether an answer says nothing but its one value.</summary>
    public static bool IsAll(Answer answer, string words) => Folded(answer.Text) == Folded(words);

    /// <summary>For style sheets.</summary>
    public static string ClassOf(InvariantValue value) => value is { Kind: "yes-no", Text: "yes" or "no" } ? value.Text : "value";

    private static string Folded(string words) => string.Concat(words.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
