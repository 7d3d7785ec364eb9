using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules.Notation;

namespace DocDsl.Core.Directives;

/// <summary>The arguments of <c>@members</c>.</summary>
internal sealed record MembersArguments(DocumentMembers Members) : DirectiveArguments;

/// <summary><c>@members none</c></summary>
internal sealed class MembersDirective() : Directive(DirectiveKind.Members, "members", DirectiveLocations.Header)
{
    private readonly Message _wordRequired = MalformedArgument.Rule.Message("'@members' must be 'all', 'named' or 'none'");

    private readonly (string, string)[] _words =
    [
        ("all", "a type of its own with a property for each question"),
        ("named", "a type of its own with properties for the questions that have an '@id'"),
        ("none", "no type of its own: a property of its folder's class"),
    ];

    public override int Order => 15;

    public override string Syntax => "@members all | named | none";

    public override string Help =>
        "What the document has in C#. `all` is the default; `named`: properties only for questions with an `@id`; "
        + "`none`: no type of its own, so that a large archive builds fast. Questions without a property are looked up: `letter[4]`.";

    /// <summary>What a word means, here and in <c>.editorconfig</c>; null where it is none of them.</summary>
    public static DocumentMembers? Of(string word) =>
        word switch
        {
            "all" => DocumentMembers.All,
            "named" => DocumentMembers.Named,
            "none" => DocumentMembers.None,
            _ => null,
        };

    public override IReadOnlyList<(string Word, string Help)> GetWords(SectionKind section) => _words;

    public override DirectiveArguments? Parse(ref DirectiveInput input)
    {
        if (Of(input.Text) is { } members)
        {
            return new MembersArguments(members);
        }

        input.Report(_wordRequired);
        return null;
    }
}
