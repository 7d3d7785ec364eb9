using System.Globalization;
using DocDsl.Core.Directives;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Languages;

namespace DocDsl.Cli.Commands;

/// <summary>Writes a question and its answer to be filled in, with the headings that documents of a type have.</summary>
/// <param name="type">The type.</param>
/// <param name="language">The document's language; null where it is not known.</param>
internal sealed class QuestionTemplate(DocumentType type, Language? language)
{
    private readonly string _blank = Placeholder.ToFillIn(language);

    private readonly HeadingDeclaration? _question = type.Headings.FirstOrDefault(form => form.Kind == SectionKind.Question);

    private readonly HeadingDeclaration? _answer = type.Headings.FirstOrDefault(form => form.Role == HeadingRole.Answer);

    /// <summary>A blank line, the question, a blank line, and the answer.</summary>
    public string Write(int number)
    {
        // A heading that is the whole question has its answer below it.
        var answer = _question is { IsWithAnswer: true }
            ? (_question.IsClosed ? "" : "\n") + _blank + "\n"
            : Write(_answer, number, NeutralAnswer(number));
        return $"\n{Write(_question, number, NeutralQuestion(number))}\n{answer}";
    }

    private string Write(HeadingDeclaration? form, int number, string otherwise)
    {
        if (form is null)
        {
            return $"{otherwise}\n{_blank}\n";
        }

        var heading = form.Write(number.ToString(CultureInfo.InvariantCulture), _blank);
        return form.HasText ? heading + "\n" : $"{heading}\n{_blank}\n";
    }

    private string NeutralQuestion(int number) =>
        type.Numbering == NumberingStyle.None ? "@question"
        : language is null ? $"@question {number.ToString(CultureInfo.InvariantCulture)}"
        : $"{language.QuestionLabel} {number.ToString(CultureInfo.InvariantCulture)}";

    private string NeutralAnswer(int number) =>
        type.Numbering == NumberingStyle.None ? "@answer"
        : language is null ? $"@answer {number.ToString(CultureInfo.InvariantCulture)}"
        : $"{language.AnswerLabel} {number.ToString(CultureInfo.InvariantCulture)}";
}
