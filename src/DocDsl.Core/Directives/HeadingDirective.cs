using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules.Notation;

namespace DocDsl.Core.Directives;

/// <summary>The arguments of <c>@heading</c>.</summary>
internal sealed record HeadingArguments(HeadingDeclaration Declaration) : DirectiveArguments;

/// <summary><c>@heading question "{n}. {text}"</c></summary>
internal sealed class HeadingDirective : Directive
{
    private readonly Message _kindAndFormRequired = MalformedArgument.Rule.Message(
        "'@heading' requires what it begins and its form, for example '@heading question \"{n}. {text}\"'"
    );

    private readonly Message _unknownKind = MalformedArgument.Rule.Message(
        "'@heading' must begin a 'question', an 'answer', a 'question+answer' or a 'group'"
    );

    private readonly Message _unclosed = MalformedArgument.Rule.Message("The form of '@heading' has an unclosed quotation mark");

    private readonly Message _emptyForm = MalformedArgument.Rule.Message("The form of '@heading' is empty");

    private readonly Message _unknownBraces = MalformedArgument.Rule.Message(
        "The form of '@heading' may have only '{n}' and '{text}' in braces, each once"
    );

    private readonly Message _numberAfterText = MalformedArgument.Rule.Message("The form of '@heading' must have '{n}' before '{text}'");

    private readonly Message _anyLine = MalformedArgument.Rule.Message(
        "The form of '@heading' requires a number, a word or a sign; without one, every line would be a heading"
    );

    private readonly Message _textRequired = MalformedArgument.Rule.Message(
        "The form of '@heading question+answer' requires '{text}', because the heading is the whole question"
    );

    private readonly Message _titleRequired = MalformedArgument.Rule.Message(
        "The form of '@heading group' requires '{text}', the title of the group, and cannot have '{n}'"
    );

    private readonly (string, string)[] _words =
    [
        ("question", "\"{n}.\" or \"Q: {text}\""),
        ("answer", "\"A: {text}\""),
        ("question+answer", "\"### {text}\""),
        ("group", "\"# {text}\""),
    ];

    public HeadingDirective()
        : base(DirectiveKind.Heading, "heading", DirectiveLocations.Header) => IsRepeatable = true;

    public override int Order => 40;

    public override string Syntax => "@heading question | answer | question+answer | group \"{n}. {text}\"";

    public override string Help => "Declares a form of headings: `{n}` is the number, `{text}` the words that belong to the section.";

    public override string Snippet => " $1 \"$0\"";

    public override IReadOnlyList<(string Word, string Help)> GetWords(SectionKind section) => _words;

    /// <summary>The message about a problem with a declaration.</summary>
    public Message MessageOf(HeadingProblem problem) =>
        problem switch
        {
            HeadingProblem.UnknownKind => _unknownKind,
            HeadingProblem.Unclosed => _unclosed,
            HeadingProblem.EmptyForm => _emptyForm,
            HeadingProblem.UnknownBraces => _unknownBraces,
            HeadingProblem.NumberAfterText => _numberAfterText,
            HeadingProblem.AnyLine => _anyLine,
            HeadingProblem.TextRequired => _textRequired,
            HeadingProblem.TitleRequired => _titleRequired,
            _ => _kindAndFormRequired,
        };

    public override DirectiveArguments? Parse(ref DirectiveInput input)
    {
        if (HeadingDeclaration.Parse(input.Content, input.Arguments, out var problem) is { } declaration)
        {
            return new HeadingArguments(declaration);
        }

        input.Report(MessageOf(problem));
        return null;
    }
}
