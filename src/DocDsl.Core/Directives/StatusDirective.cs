using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules.Notation;

namespace DocDsl.Core.Directives;

/// <summary>The arguments of <c>@status</c>.</summary>
internal sealed record StatusArguments(StatusWord Word) : DirectiveArguments;

/// <summary>The words that <c>@status</c> takes: the first two in the header, the others below an answer.</summary>
internal enum StatusWord
{
    Draft,
    Final,
    Answered,
    Partial,
    Refused,
    Postponed,
    Referred,
}

/// <summary><c>@status draft</c>, and below an answer <c>@status partial</c>.</summary>
internal sealed class StatusDirective() : Directive(DirectiveKind.Status, "status", DirectiveLocations.Header | DirectiveLocations.Answer)
{
    private readonly Message _headerWord = MalformedArgument.Rule.Message("'@status' must be 'draft' or 'final' in the header");

    private readonly Message _answerWord = MalformedArgument.Rule.Message(
        "'@status' must be 'partial', 'refused', 'postponed' or 'referred' below an answer"
    );

    private readonly (string, string)[] _headerWords =
    [
        ("draft", "what is not done yet is a warning"),
        ("final", "what is not done yet is an error"),
    ];

    private readonly (string, string)[] _answerWords =
    [
        ("partial", "only a part is answered"),
        ("refused", "the answer is refused"),
        ("postponed", "the answer comes later"),
        ("referred", "the answer is given elsewhere"),
    ];

    public override int Order => 20;

    public override string Syntax => "@status draft | final; below an answer: partial | refused | postponed | referred";

    public override string Help =>
        "In the header: in a draft, what is not done yet (QA3001, QA3004, QA3005, QA3006, QA6008, QA7001) is a warning. "
        + "Below an answer: what kind of answer it is; without it, the question is answered.";

    public override IReadOnlyList<(string Word, string Help)> GetWords(SectionKind section) =>
        section == SectionKind.Header ? _headerWords : _answerWords;

    public override DirectiveArguments? Parse(ref DirectiveInput input)
    {
        var isHeader = input.Section == SectionKind.Header;
        StatusWord? word = input.Text switch
        {
            "draft" when isHeader => StatusWord.Draft,
            "final" when isHeader => StatusWord.Final,
            "answered" when !isHeader => StatusWord.Answered,
            "partial" when !isHeader => StatusWord.Partial,
            "refused" when !isHeader => StatusWord.Refused,
            "postponed" when !isHeader => StatusWord.Postponed,
            "referred" when !isHeader => StatusWord.Referred,
            _ => null,
        };
        if (word is { } found)
        {
            return new StatusArguments(found);
        }

        input.Report(isHeader ? _headerWord : _answerWord);
        return null;
    }
}
