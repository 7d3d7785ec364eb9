using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules.Notation;

namespace DocDsl.Core.Directives;

/// <summary>The arguments of <c>@numbering</c>.</summary>
internal sealed record NumberingArguments(NumberingStyle Style) : DirectiveArguments;

/// <summary><c>@numbering per-group</c></summary>
internal sealed class NumberingDirective() : Directive(DirectiveKind.Numbering, "numbering", DirectiveLocations.Header)
{
    private readonly Message _styleRequired = MalformedArgument.Rule.Message(
        "'@numbering' must be 'sequential', 'any', 'none' or 'per-group'"
    );

    private readonly (string, string)[] _words =
    [
        ("sequential", "1, 2, 3 … each once, in any order"),
        ("any", "numbers from outside the document"),
        ("none", "no numbers: an id or the question's own words"),
        ("per-group", "1, 2, 3 … in each group"),
    ];

    public override int Order => 30;

    public override string Syntax => "@numbering sequential | any | none | per-group";

    public override string Help =>
        "How questions are numbered. `sequential` is the default; `any`: the numbers come from outside; "
        + "`none`: a question is known by its id or its words; `per-group`: numbers begin at 1 in each group.";

    /// <summary>The style of a word; null where there is none.</summary>
    public static NumberingStyle? StyleOf(string word) =>
        word switch
        {
            "sequential" => NumberingStyle.Sequential,
            "any" => NumberingStyle.Any,
            "none" => NumberingStyle.None,
            "per-group" => NumberingStyle.PerGroup,
            _ => null,
        };

    public override IReadOnlyList<(string Word, string Help)> GetWords(SectionKind section) => _words;

    public override DirectiveArguments? Parse(ref DirectiveInput input)
    {
        if (StyleOf(input.Text) is { } style)
        {
            return new NumberingArguments(style);
        }

        input.Report(_styleRequired);
        return null;
    }
}
