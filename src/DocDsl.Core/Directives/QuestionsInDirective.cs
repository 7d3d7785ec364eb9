using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Text;

namespace DocDsl.Core.Directives;

/// <summary>The arguments of <c>@questions-in</c>.</summary>
/// <param name="Heading">The heading with its <c>#</c>, as the file has it.</param>
internal sealed record QuestionsInArguments(string Heading) : DirectiveArguments;

/// <summary><c>@questions-in "## Questionnaire"</c></summary>
internal sealed class QuestionsInDirective() : Directive(DirectiveKind.QuestionsIn, "questions-in", DirectiveLocations.Header)
{
    private readonly Message _headingRequired = MalformedArgument.Rule.Message(
        "'@questions-in' requires a heading in quotation marks, for example '@questions-in \"## Questionnaire\"'"
    );

    public override int Order => 35;

    public override string Syntax => "@questions-in \"## Questionnaire\"";

    public override string Help =>
        "In a file of Markdown: only the section below this heading has questions; "
        + "what is before and after it is neither question nor answer.";

    /// <summary>Parses the argument; null when it is malformed.</summary>
    public static QuestionsInArguments? Parse(string content, TextSpan arguments)
    {
        var reader = new ArgumentReader(content, arguments);
        return reader.TryReadQuoted(out var quoted) && !quoted.IsUnclosed && reader.IsAtEnd && quoted.Value.Trim() is ['#', ..] heading
            ? new QuestionsInArguments(heading)
            : null;
    }

    public override DirectiveArguments? Parse(ref DirectiveInput input)
    {
        if (Parse(input.Content, input.Arguments) is { } arguments)
        {
            return arguments;
        }

        input.Report(_headingRequired);
        return null;
    }
}
