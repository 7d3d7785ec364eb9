using System.Globalization;
using DocDsl.Core.Directives;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Languages;

namespace DocDsl.Core.Editing;

/// <summary>Writes questions and answers to be filled in, with the headings that documents of a type have.</summary>
/// <param name="type">The type.</param>
/// <param name="language">The document's language; null where it is not known.</param>
/// <param name="isMarkdown">Whether directives are in comments, and questions of a type without a form of its own are headings.</param>
internal sealed class QuestionTemplate(DocumentType type, Language? language, bool isMarkdown)
{
    private readonly HeadingDeclaration? _answer = type.Headings.FirstOrDefault(form => form.Role == HeadingRole.Answer);
    private HeadingDeclaration? _question = type.Headings.FirstOrDefault(form => form.Kind == SectionKind.Question);
    private HeadingDeclaration? _group = type.Headings.FirstOrDefault(form => form.Role == HeadingRole.Group);

    /// <summary>
    /// The template for a document of some questions. Where the type says of no heading how it is written, questions of Markdown are
    /// headings, and labels are before the words.
    /// </summary>
    /// <param name="type">The type.</param>
    /// <param name="language">The document's language; null where it is not known.</param>
    /// <param name="isMarkdown">Whether the document is a file of Markdown.</param>
    /// <param name="questions">The questions.</param>
    /// <param name="declarations">What the document's header must declare then.</param>
    public static QuestionTemplate Of(
        DocumentType type,
        Language? language,
        bool isMarkdown,
        IReadOnlyList<DeclaredQuestion> questions,
        out IReadOnlyList<string> declarations
    )
    {
        var template = new QuestionTemplate(type, language, isMarkdown);
        var declared = new List<string>();
        declarations = declared;
        if (template._question is not null)
        {
            return template;
        }

        var name =
            questions.All(question => question.Label is not null) ? "{label} "
            : type.Numbering != NumberingStyle.None ? "{n}. "
            : "";
        if (isMarkdown && template._answer is null)
        {
            template._question = Declare("question+answer", HeadingRole.QuestionWithAnswer, $"### {name}{{text}}");
        }
        else if (name == "{label} ")
        {
            template._question = Declare("question", HeadingRole.Question, "{label} {text}");
        }

        if (isMarkdown && template._group is null && questions.Any(question => question.Group is not null))
        {
            template._group = Declare("group", HeadingRole.Group, "## {text}");
        }

        return template;

        HeadingDeclaration? Declare(string kind, HeadingRole role, string form)
        {
            declared.Add(template.Directive($"@heading {kind} \"{form}\""));
            return HeadingDeclaration.Parse(role, form, out _);
        }
    }

    /// <summary>A blank line, the question, a blank line, and the answer, of which nothing is known yet.</summary>
    public string Write(int number)
    {
        var blank = Placeholder.ToFillIn(language);
        var declared = new DeclaredQuestion { Text = blank };
        return "\n" + string.Concat(Write(declared, number, blank).Select(line => line + "\n"));
    }

    /// <summary>The lines of a question and its answer.</summary>
    /// <param name="declared">The question; comments say what helps to answer it.</param>
    /// <param name="number">Its number where it has none of its own and questions have numbers.</param>
    /// <param name="placeholder">What is written for the answer.</param>
    public List<string> Write(DeclaredQuestion declared, int number, string placeholder)
    {
        var name = declared.Label ?? (declared.Number ?? number).ToString(CultureInfo.InvariantCulture);
        return Write(declared, [name], placeholder);
    }

    /// <summary>The lines of a question and its answer.</summary>
    /// <param name="declared">The question; comments say what helps to answer it.</param>
    /// <param name="names">The numbers or labels; several of a joint heading.</param>
    /// <param name="placeholder">What is written for the answer.</param>
    public List<string> Write(DeclaredQuestion declared, IReadOnlyList<string> names, string placeholder)
    {
        var name =
            names.Count == 1
                ? names[0]
                : string.Join(", ", names.Take(names.Count - 1))
                    + (language is { And: [var and, ..] } ? $" {and} " : ", ")
                    + names[names.Count - 1];
        var lines = new List<string>();
        var comments = CommentsOf(declared).ToList();
        if (_question is { HasText: true })
        {
            lines.AddRange(_question.Write(name, OneLine(declared.Text)).Split('\n'));
            lines.AddRange(comments);
        }
        else
        {
            lines.Add(_question?.Write(name, "") ?? Neutral("@question", language?.QuestionLabel, names, name));
            lines.AddRange(comments);
            if (isMarkdown)
            {
                lines.Add(OneLine(declared.Text));
            }
            else
            {
                lines.AddRange(
                    declared.Text.Split('\n').Select(line => line.StartsWith("@", StringComparison.Ordinal) ? "@" + line : line)
                );
            }
        }

        // A heading that is the whole question has its answer below it.
        if (_question is { IsWithAnswer: true })
        {
            lines.AddRange(_question.IsClosed && !isMarkdown && comments.Count == 0 ? [placeholder] : ["", placeholder]);
            return lines;
        }

        lines.Add("");
        if (_answer is { HasText: true })
        {
            lines.AddRange(_answer.Write(name, placeholder).Split('\n'));
        }
        else
        {
            lines.Add(
                _answer?.Write(name, "")
                    ?? Neutral("@answer", names.Count == 1 ? language?.AnswerLabel : language?.AnswersLabel, names, name)
            );
            lines.Add(placeholder);
        }

        return lines;
    }

    /// <summary>The heading of a group.</summary>
    public string WriteGroup(string title) => _group is null ? Directive($"@group {title}") : _group.Write("", title);

    /// <summary>A comment, which no reader sees.</summary>
    public string Comment(string words) => isMarkdown ? ReviewComment.InMarkdown(words) : "@// " + words;

    /// <summary>A directive, which in Markdown is in a comment.</summary>
    public string Directive(string line) => isMarkdown ? $"<!-- {line} -->" : line;

    private IEnumerable<string> CommentsOf(DeclaredQuestion declared)
    {
        if (declared.When is { } condition)
        {
            yield return Comment($"Asked when {condition}");
        }

        if (declared.IsOptional)
        {
            yield return Comment("Optional");
        }

        if (declared.Hint is { } hint)
        {
            yield return Comment(hint);
        }
    }

    private string Neutral(string directive, string? label, IReadOnlyList<string> names, string name) =>
        type.Numbering == NumberingStyle.None || names.Any(each => !each.All(char.IsDigit)) ? Directive(directive)
        : language is null ? Directive($"{directive} {name}")
        : $"{label} {name}";

    private string OneLine(string text) =>
        string.Join(" ", (isMarkdown ? text.Replace("<", "\\<") : text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
