using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Text;

namespace DocDsl.Core.Directives;

/// <summary>The arguments of <c>@id</c>.</summary>
/// <param name="Target">The question of a joint heading; null where none is named.</param>
/// <param name="Id">As written.</param>
/// <param name="IdSpan">Where it is.</param>
internal sealed record IdArguments(QuestionTarget? Target, string Id, TextSpan IdSpan) : TargetedArguments(Target);

/// <summary><c>@id costs</c>, <c>@id #5 costs</c></summary>
internal sealed class IdDirective : Directive
{
    private readonly Message _nameRequired = MalformedArgument.Rule.Message(
        "'@id' requires a name that begins with a letter and has only letters, digits, '-' and '_', for example '@id costs'"
    );

    public IdDirective()
        : base(DirectiveKind.Id, "id", DirectiveLocations.Question) => IsRepeatable = true;

    public override int Order => 60;

    public override string Syntax => "@id [#5] name";

    public override string Help =>
        "The name of the question in C# and in references, which stays when its number changes. "
        + "In a joint heading, `#5` names the question.";

    /// <summary>Letters, digits, hyphens and underscores after a letter or an underscore.</summary>
    public static bool IsId(string id) =>
        id.Length > 0 && (char.IsLetter(id[0]) || id[0] == '_') && id.All(c => char.IsLetterOrDigit(c) || c is '-' or '_');

    public override DirectiveArguments? Parse(ref DirectiveInput input)
    {
        var reader = input.CreateReader();
        if (!input.TryReadTarget(ref reader, out var target))
        {
            return null;
        }

        var id = input.ToString(reader.Rest);
        if (!IsId(id))
        {
            input.Report(_nameRequired);
        }

        return new IdArguments(target, id, reader.Rest) { IsMalformed = input.IsMalformed };
    }
}
