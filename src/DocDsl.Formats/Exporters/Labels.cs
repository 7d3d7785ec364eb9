using System.Globalization;

namespace DocDsl.Formats.Exporters;

/// <summary>The labels that readers see, in the language of the document.</summary>
internal static class Labels
{
    /// <summary>Longer questions are read more easily below a heading than as one.</summary>
    private const int MaxHeadline = 200;

    /// <summary>"Vraag 4", "Vraag 4, 5 en 7".</summary>
    public static string Of(IReadOnlyList<Question> joint)
    {
        if (joint.Count == 1 || joint[0].Number is null)
        {
            return joint[0].Label;
        }

        var word = joint[0].Label[..(joint[0].Label.LastIndexOf(' ') + 1)];
        return word + NumbersOf(joint);
    }

    /// <summary>"4", "4, 5 en 7".</summary>
    public static string NumbersOf(IReadOnlyList<Question> joint)
    {
        var last = joint[^1].Number?.ToString(CultureInfo.InvariantCulture) ?? "";
        var and = (joint[0].Document.Language ?? DocumentLanguage.English).Words.And;
        return joint.Count == 1 ? last : $"{string.Join(", ", joint.SkipLast(1).Select(question => question.Number))} {and} {last}";
    }

    /// <summary>Whether readers know a question by its number, or by the label of its heading: <c>AC-01</c>.</summary>
    /// <remarks>What are the question's own words is no label: it would be read twice.</remarks>
    public static bool HasLabel(Question question) =>
        question.Number is not null || !question.Text.StartsWith(question.Label.TrimEnd('…'), StringComparison.Ordinal);

    /// <summary>Whether the text of a question is one line that may head it.</summary>
    public static bool IsShort(Question question) =>
        question.RichText.Paragraphs is [{ Lines: [var line] }] && TextBlocks.WordsOf(line).Length is > 0 and <= MaxHeadline;

    /// <summary>
    /// The words that head a question: the first line of its text. Null where it has none that may, or where its label heads it.
    /// </summary>
    /// <param name="question">The question.</param>
    /// <param name="mayHaveLabel">Whether its words may follow a label.</param>
    public static RichLine? HeadlineOf(Question question, bool mayHaveLabel) =>
        (mayHaveLabel || !HasLabel(question)) && TextBlocks.Of(question.RichText).FirstOrDefault() is TextBlock.Paragraph text
            ? text.Lines[0]
            : null;

    /// <summary>Why a question has no answer, after its state: <c>: volgt in maart</c>; empty where no reason is given.</summary>
    public static string ReasonOf(Question question) =>
        question.Match(
            answered: _ => null,
            open: open => open.Reason,
            withdrawn: withdrawn => withdrawn.Reason,
            notApplicable: notApplicable => notApplicable.Reason
        )
            is { Length: > 0 } reason
            ? ": " + reason
            : "";

    /// <summary>The first words, and "…" where some are left out.</summary>
    public static string Shortened(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', length - 1, length / 2) is > 0 and var blank ? blank : length - 1;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)].TrimEnd() + "…";
    }

    /// <summary>The values of a field as people write them.</summary>
    public static IEnumerable<string> ValuesOf(DocumentField field, DocumentLanguage language, string? culture)
    {
        if (field.Date is { } date)
        {
            return [language.Format(date, culture)];
        }

        var kind = field.Kind.EndsWith(" list", StringComparison.Ordinal) ? field.Kind[..^5] : field.Kind;
        return field.Values.Select(value => language.Format(new InvariantValue(kind, value), culture));
    }
}
