using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules.Notation;

namespace DocDsl.Core.Directives;

/// <summary>The arguments of <c>@answers</c>.</summary>
/// <param name="Document">The document that asks, as references name it.</param>
internal sealed record AnswersArguments(string Document) : DirectiveArguments;

/// <summary><c>@answers kv-2024Z18892</c></summary>
internal sealed class AnswersDirective() : Directive(DirectiveKind.Answers, "answers", DirectiveLocations.Header)
{
    private readonly Message _documentRequired = MalformedArgument.Rule.Message(
        "'@answers' requires the document whose questions are answered, for example '@answers kv-2024Z18892'"
    );

    /// <summary>QA1003: the document's type has questions of its own.</summary>
    public Message<string> SetOfType { get; } =
        MisplacedDirective.Rule.Message<string>(
            "'@answers' has no effect here, because the document's type '{0}' declares the questions that it answers",
            "type"
        );

    public override int Order => 45;

    public override string Syntax => "@answers document";

    public override string Help => "The document whose questions this one answers, verbatim: the letter that asked.";

    public override DirectiveArguments? Parse(ref DirectiveInput input)
    {
        if (input.Arguments.Length > 0)
        {
            return new AnswersArguments(input.Text);
        }

        input.Report(_documentRequired);
        return null;
    }
}
