using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules.Notation;

namespace DocDsl.Core.Directives;

/// <summary>The arguments of <c>@evidence</c>.</summary>
/// <param name="Target">What it names.</param>
internal sealed record EvidenceArguments(EvidenceTarget Target) : DirectiveArguments;

/// <summary><c>@evidence code:Ministry.Security.AesStore</c>, <c>@evidence file:docs/retention.md#schedule</c>, …</summary>
internal sealed class EvidenceDirective : Directive
{
    private readonly Message _targetRequired = MalformedArgument.Rule.Message(
        "'@evidence' requires code, a test, a file, another document's answer or a web address, for example "
            + "'@evidence code:Ministry.Security.AesStore', 'test:Tests.StoreTests.Encrypts', 'file:docs/retention.md#schedule', "
            + "'[[retention#backups]]' or 'https://…'"
    );

    private readonly Message<string> _invalidAddress = MalformedArgument.Rule.Message<string>(
        "'{0}' is not a valid web address",
        "address"
    );

    private readonly (string, string)[] _words =
    [
        ("code:", "a type or member of the project's code"),
        ("test:", "a test method"),
        ("file:", "a file, and a heading or anchor in it"),
        ("[[", "the answer to a question of another document"),
        ("https://", "a web address"),
    ];

    public EvidenceDirective()
        : base(DirectiveKind.Evidence, "evidence", DirectiveLocations.Answer) => IsRepeatable = true;

    public override int Order => OtherOrder;

    public override string Syntax =>
        "@evidence code:Ministry.Security.AesStore | test:Tests.StoreTests.Encrypts | file:docs/retention.md#schedule | "
        + "[[retention#backups]] | https://…";

    public override string Help =>
        "What shows that the answer is true, which must exist: a type or member of the code (QA6006), a test method (QA6009), "
        + "a file and a heading in it (QA4012), the answer to a question of another document (QA4006), or a web address. "
        + "C# code can say the same with `[Answers(\"palantir#4\")]`.";

    public override IReadOnlyList<(string Word, string Help)> GetWords(SectionKind section) => _words;

    public override DirectiveArguments? Parse(ref DirectiveInput input)
    {
        if (EvidenceTarget.TryParse(input.Content, input.Arguments) is { } target)
        {
            return new EvidenceArguments(target);
        }

        if (EvidenceTarget.IsWeb(input.Text))
        {
            input.Report(_invalidAddress.At(input.Span, input.Text));
        }
        else
        {
            input.Report(_targetRequired);
        }

        return null;
    }
}
