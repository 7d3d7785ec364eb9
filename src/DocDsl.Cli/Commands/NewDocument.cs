using System.Globalization;
using System.Text;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Editing;
using DocDsl.Core.Languages;
using DocDsl.Core.Symbols;

namespace DocDsl.Cli.Commands;

/// <summary>Writes documents whose fields, questions and answers are to be filled in.</summary>
/// <param name="type">The type.</param>
/// <param name="culture">The culture that it names.</param>
/// <param name="isMarkdown">Whether it is a file of Markdown, where each directive is in a comment, which no reader sees.</param>
internal sealed class NewDocument(DocumentType type, string culture, bool isMarkdown)
{
    /// <summary>The directive that names the document whose questions are answered.</summary>
    private const string AnswersDirective = "@answers";

    private readonly Language? _language = Language.Find(culture);

    /// <summary>A document with some questions that are to be asked.</summary>
    public string Write(int questions)
    {
        var text = new StringBuilder(Header());
        var template = new QuestionTemplate(type, _language, isMarkdown: false);
        for (var number = 1; number <= questions; number++)
        {
            text.Append(Commented(template.Write(number)));
        }

        return text.ToString();
    }

    /// <summary>A document with all questions of a set.</summary>
    public string Write(DeclaredSet set)
    {
        var template = QuestionTemplate.Of(type, _language, isMarkdown, set.Questions, out var declarations);
        var text = new StringBuilder(Header(declarations));
        string? group = null;
        for (var i = 0; i < set.Questions.Length; i++)
        {
            var question = set.Questions[i];
            AppendGroup(text, template, question.Group, ref group);
            Append(text, template.Write(question, i + 1, Placeholder.ToFillIn(_language)));
        }

        return text.ToString();
    }

    /// <summary>A document that answers the questions of another, as that has them.</summary>
    /// <param name="asked">The document that asks.</param>
    /// <param name="name">What references call it.</param>
    public string Write(SemanticModel asked, string name)
    {
        var questions = asked.Questions.Select(question => Declared(question)).ToArray();
        var template = QuestionTemplate.Of(type, _language, isMarkdown, questions, out var declarations);
        var text = new StringBuilder(Header([Directive($"{AnswersDirective} {name}"), .. declarations]));
        string? group = null;
        var place = 0;
        foreach (var joint in asked.Questions.GroupBy(question => question.HeadingSpan))
        {
            // The questions of a joint heading share their words.
            AppendGroup(text, template, joint.First().Group?.Title, ref group);
            var names = joint.Select(question => NameOf(question, ++place)).ToArray();
            Append(text, template.Write(Declared(joint.First()), names, Placeholder.ToFillIn(_language)));
        }

        return text.ToString();
    }

    private static DeclaredQuestion Declared(QuestionSymbol question) =>
        new()
        {
            Id = question.Id ?? "",
            Label = question.Identity.IsLabelled ? question.Id : null,
            Text = question.Text.Text,
            Group = question.Group?.Title,
        };

    private static string NameOf(QuestionSymbol question, int place) =>
        question.Identity.IsLabelled ? question.Id! : (question.Written?.Number ?? place).ToString(CultureInfo.InvariantCulture);

    private string Header(params IReadOnlyList<string> declarations)
    {
        var version = type.Set?.Version is { } named ? " " + named : "";
        var text = new StringBuilder($"@document {type.Name}{version} {culture}\n");
        foreach (var field in type.Fields)
        {
            // An optional field is a comment, so that the author sees which fields there are.
            text.Append(
                field.IsRequired
                    ? $"@{field.Name} {Placeholder.ToFillIn(_language, field.Type.ToString())}\n"
                    : $"@// @{field.Name} {field.Type}\n"
            );
        }

        return Commented(text.ToString()) + string.Concat(declarations.Select(line => line + "\n"));
    }

    private static void AppendGroup(StringBuilder text, QuestionTemplate template, string? title, ref string? group)
    {
        if (title is not null && title != group)
        {
            text.Append('\n').Append(template.WriteGroup(group = title)).Append('\n');
        }
    }

    private static void Append(StringBuilder text, List<string> lines) => text.Append('\n').AppendJoin('\n', lines).Append('\n');

    private string Directive(string line) => isMarkdown ? $"<!-- {line} -->" : line;

    private string Commented(string text) =>
        isMarkdown ? string.Join('\n', text.Split('\n').Select(line => line.StartsWith('@') ? Directive(line) : line)) : text;
}
