using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Text;

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
        "'@heading' requires one of 'question', 'answer', 'question+answer', 'group', 'closing', 'value' and 'remark'"
    );

    private readonly Message _unclosed = MalformedArgument.Rule.Message("The form of '@heading' has an unclosed quotation mark");

    private readonly Message _emptyForm = MalformedArgument.Rule.Message("The form of '@heading' is empty");

    private readonly Message _unknownBraces = MalformedArgument.Rule.Message(
        "The form of '@heading' may have '{text}' and one of '{n}' and '{label}' in braces, each once; write '{{' for a brace"
    );

    private readonly Message _numberAfterText = MalformedArgument.Rule.Message(
        "The form of '@heading' must have '{n}' or '{label}' before '{text}'"
    );

    private readonly Message _blankRequired = MalformedArgument.Rule.Message(
        "The form of '@heading' requires a blank or a sign between the number and '{text}'"
    );

    private readonly Message _tooManyLines = MalformedArgument.Rule.Message(
        "The form of '@heading' may have one line of text, and above or below it ('\\n') a line of three or more equal signs"
    );

    private readonly Message _anyLine = MalformedArgument.Rule.Message(
        "The form of '@heading' requires a number, a word or a sign; without one, every line would be a heading"
    );

    private readonly Message _textRequired = MalformedArgument.Rule.Message(
        "The form of '@heading question+answer', 'value' and 'remark' requires '{text}', because the line has the words"
    );

    private readonly Message _titleRequired = MalformedArgument.Rule.Message(
        "The form of '@heading group' requires '{text}', the title of the group"
    );

    private readonly Message<int> _tooMany = MalformedArgument.Rule.Message<int>(
        "At most {0} forms of headings can be declared; this one is not read",
        "limit"
    );

    private readonly (string, string)[] _words =
    [
        ("question", "\"{n}.\" or \"Q: {text}\""),
        ("answer", "\"A: {text}\""),
        ("question+answer", "\"### {text}\""),
        ("group", "\"# {text}\""),
        ("closing", "\"## History\""),
        ("value", "\"Status: {text}\""),
        ("remark", "\"Justification: {text}\""),
    ];

    public HeadingDirective()
        : base(DirectiveKind.Heading, "heading", DirectiveLocations.Header) => IsRepeatable = true;

    public override int Order => 40;

    public override string Syntax => "@heading question | answer | question+answer | group | closing | value | remark \"{n}. {text}\"";

    public override string Help =>
        "Declares a form of headings: `{n}` is the number, `{label}` a label such as AC-01, `{text}` the words that belong to the section.";

    public override string Snippet => " $1 \"$0\"";

    public override IReadOnlyList<(string Word, string Help)> GetWords(SectionKind section) => _words;

    /// <summary>A form beyond <see cref="HeadingDeclaration.MaxForms"/>.</summary>
    public Diagnostic TooMany(TextSpan span) => _tooMany.At(span, HeadingDeclaration.MaxForms);

    /// <summary>The message about a problem with a declaration.</summary>
    public Message MessageOf(HeadingProblem problem) =>
        problem switch
        {
            HeadingProblem.UnknownKind => _unknownKind,
            HeadingProblem.Unclosed => _unclosed,
            HeadingProblem.EmptyForm => _emptyForm,
            HeadingProblem.UnknownBraces => _unknownBraces,
            HeadingProblem.NumberAfterText => _numberAfterText,
            HeadingProblem.BlankRequired => _blankRequired,
            HeadingProblem.TooManyLines => _tooManyLines,
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
