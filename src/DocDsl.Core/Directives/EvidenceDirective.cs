using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Text;

namespace DocDsl.Core.Directives;

/// <summary>The arguments of <c>@evidence</c>.</summary>
/// <param name="Target">The name of a type or member, or a web address.</param>
/// <param name="IsCode">Whether it names code.</param>
/// <param name="TargetSpan">Where it is, without <c>code:</c>.</param>
internal sealed record EvidenceArguments(string Target, bool IsCode, TextSpan TargetSpan) : DirectiveArguments;

/// <summary><c>@evidence code:Ministry.Security.AesStore</c>, <c>@evidence https://…</c></summary>
internal sealed class EvidenceDirective : Directive
{
    private const string Code = "code:";

    private readonly Message _targetRequired = MalformedArgument.Rule.Message(
        "'@evidence' requires code or a web address, for example '@evidence code:Ministry.Security.AesStore'"
    );

    private readonly (string, string)[] _words = [(Code, "a type or member of the project's code"), ("https://", "a web address")];

    public EvidenceDirective()
        : base(DirectiveKind.Evidence, "evidence", DirectiveLocations.Answer) => IsRepeatable = true;

    public override int Order => OtherOrder;

    public override string Syntax => "@evidence code:Ministry.Security.AesStore | https://…";

    public override string Help =>
        "What shows that the answer is true: a type or member of the code, which must exist (QA6006), or a web address. "
        + "C# code can say the same with `[Answers(\"palantir#4\")]`.";

    public override IReadOnlyList<(string Word, string Help)> GetWords(SectionKind section) => _words;

    public override DirectiveArguments? Parse(ref DirectiveInput input)
    {
        var target = input.Text;
        var isCode = target.StartsWith(Code, StringComparison.Ordinal);
        if (isCode)
        {
            target = target.Substring(Code.Length).Trim();
        }

        if (isCode ? IsName(target) : IsAddress(target))
        {
            return new EvidenceArguments(target, isCode, new TextSpan(input.Arguments.End - target.Length, target.Length));
        }

        input.Report(_targetRequired);
        return null;
    }

    private static bool IsAddress(string text) =>
        text.StartsWith("https://", StringComparison.Ordinal) || text.StartsWith("http://", StringComparison.Ordinal);

    /// <summary>Words with dots between, and the types of parameters in brackets.</summary>
    private static bool IsName(string text)
    {
        var open = text.IndexOf('(');
        var path = open < 0 ? text : text.Substring(0, open);
        return (open < 0 || text[text.Length - 1] == ')') && path.Split('.').All(IsIdentifier);
    }

    private static bool IsIdentifier(string word) =>
        word.Length > 0 && (char.IsLetter(word[0]) || word[0] == '_') && word.All(c => char.IsLetterOrDigit(c) || c == '_');
}
