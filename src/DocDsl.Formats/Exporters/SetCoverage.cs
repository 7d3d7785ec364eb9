using System.Globalization;

namespace DocDsl.Formats.Exporters;

/// <summary>How much of the questions that a document's type declares is answered.</summary>
internal static class SetCoverage
{
    /// <summary>The type and its version, as a document names them: <c>w3c-privacy 2021-12-16</c>.</summary>
    public static string NameOf(QuestionSet set) => set.Version is { } version ? $"{set.TypeName} {version}" : set.TypeName;

    /// <summary><c>18 of 20 questions answered</c>: those with a full answer, of those that have or need one.</summary>
    public static string LabelOf(QuestionSet set, PageWords words) =>
        string.Format(
            CultureInfo.InvariantCulture,
            words.Coverage,
            set.Questions.Count(question => question.Question is { State: QuestionState.Answered }),
            set.AskedCount
        );

    /// <summary>The words of the set, as HTML: its lines are lines.</summary>
    public static string HtmlOf(string words) => string.Join("<br>\n", words.Split('\n').Select(HtmlText.Encode));

    /// <summary>What the set calls a question before its words: its number or label; empty where it has neither.</summary>
    public static string LabelOf(SetQuestion question) =>
        question.Label ?? question.Number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
