using System.Collections.Immutable;

namespace DocDsl.Core.Languages;

/// <summary>Questions for written answer of the European Parliament: the same in all languages, but for the words.</summary>
internal static class EuropeanQuestion
{
    private const string Date = @"\d{1,2}[./]\d{1,2}[./]\d{4}";

    /// <param name="culture">The culture of the text, and the tag of its language.</param>
    /// <param name="question">What the question is called, before its number.</param>
    /// <param name="to">The words before whom it is addressed to.</param>
    /// <param name="rule">The rule that it is asked under.</param>
    /// <param name="subject">The label of the subject.</param>
    /// <param name="answer">The words before who answers.</param>
    /// <param name="onBehalf">The words between who answers and the date.</param>
    /// <param name="reply">What the Council's answer is called.</param>
    /// <param name="unanswered">The reason for a question without an answer.</param>
    public static PaperForm Of(
        string culture,
        string question,
        string to,
        string rule,
        string subject,
        string answer,
        string onBehalf,
        string reply,
        string unanswered
    ) =>
        new("a question for written answer of the European Parliament", culture)
        {
            Signs = ImmutableArray.Create($@"^[ \t]*{question} [EPOH]-\d{{4,6}}/\d{{2,4}}"),
            Question =
                $@"^[ \t]*{question} (?<number>[EPOH]-\d{{4,6}}/\d{{2,4}}(?:/rev\.? ?\d)?) {to} ?(?<addressee>[^\n]+)\s+{rule}\s+"
                + $@"(?<asker>[^\n]+(?:\n[^\n]+){{0,12}}?)\s+(?:[^\n]+\s+)??{subject} ?: ?(?<subject>[^\n]+(?:\n\p{{Ll}}[^\n]*){{0,2}})$",
            Answer =
                $@"^[ \t]*(?:{answer} (?<by>[^\n]+(?:\n[^\n]+)??) {onBehalf}(?:\s+[^\n:(]+: [EPOH]-[^\n]+)?"
                + $@"(?:\s+\((?<answered>{Date})\))?"
                + $@"|{reply} \((?<answered>{Date})\))[ \t]*$",
            Asides =
                @"^[ \t]*(?:[EPOH]-\d{4,6}/\d{4}|\p{Lu}{2}|(?:Submitted|Tabled|Eingang|Dépôt|Ingediend|Last updated|Letzte Aktualisierung|"
                + @"Dernière mise à jour|Laatst bijgewerkt op)[^:\n]{0,20}: ?[^\n]*|"
                + @"[^\n]{0,30} - (?:Privacy policy|Datenschutzbestimmungen|"
                + @"Politique de confidentialité|Privacybeleid))$",
            Fields = ImmutableArray.Create($@"^[ \t]*(?:Submitted|Tabled|Eingang|Dépôt|Ingediend)[^:\n]{{0,20}}: ?(?<submitted>{Date})"),
            HasItems = true,
            AnswersAllAbove = true,
            UnansweredReason = unanswered,
        };
}
