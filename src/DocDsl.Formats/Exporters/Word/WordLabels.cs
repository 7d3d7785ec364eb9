using System.Globalization;

namespace DocDsl.Formats.Exporters.Word;

/// <summary>The headings of answers, where their own words do not say what they answer.</summary>
internal static class WordLabels
{
    /// <summary>What is added to the label of an answer: <c> (1b, 2)</c>; empty where the label says it.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="above">The questions whose heading it is below.</param>
    public static string AddedTo(Answer answer, IReadOnlyList<Question> above)
    {
        var isWhole = answer.Questions.SequenceEqual(above) && answer.Questions.All(question => question.Answers.Count == 1);
        if (isWhole && !answer.Label.Any(char.IsAsciiDigit))
        {
            return "";
        }

        List<string> targets = [.. answer.Questions.SelectMany(question => TargetsIn(question, answer))];
        return targets.TrueForAll(target => IsNamedIn(answer.Label, target)) || IsRange(answer.Label, targets)
            ? ""
            : $" ({string.Join(", ", targets)})";
    }

    /// <summary>Whether the label has the first and the last of numbers that follow each other: "4 t/m 6".</summary>
    private static bool IsRange(string label, List<string> targets)
    {
        for (var i = 0; i < targets.Count; i++)
        {
            if (!int.TryParse(targets[i], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return false;
            }

            var isNext = i == 0 || number == int.Parse(targets[i - 1], CultureInfo.InvariantCulture) + 1;
            if (!isNext && !(IsNamedIn(label, targets[i - 1]) && IsNamedIn(label, targets[i])))
            {
                return false;
            }
        }

        return targets.Count > 2 && IsNamedIn(label, targets[0]) && IsNamedIn(label, targets[^1]);
    }

    private static IEnumerable<string> TargetsIn(Question question, Answer answer)
    {
        var name = question.Number?.ToString(CultureInfo.InvariantCulture) ?? (Labels.HasLabel(question) ? question.Label : null);
        if (name is null)
        {
            return [];
        }

        var parts = question.Parts.OfType<AnsweredPart>().Where(part => part.Answer == answer).ToList();
        return parts.Count == 0 || parts.Count == question.Parts.Count ? [name] : parts.Select(part => name + part.Letter);
    }

    private static bool IsNamedIn(string label, string target)
    {
        for (var at = 0; (at = label.IndexOf(target, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            var end = at + target.Length;
            if ((at == 0 || !char.IsLetterOrDigit(label[at - 1])) && (end == label.Length || !char.IsLetterOrDigit(label[end])))
            {
                return true;
            }
        }

        return false;
    }
}
