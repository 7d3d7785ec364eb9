using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Text;

namespace DocDsl.Core.Directives;

/// <summary>The arguments of <c>@fulfils</c>.</summary>
/// <param name="Document">The document that made the promise, as written; null for the same document.</param>
/// <param name="Promise">The id of the promise.</param>
/// <param name="PromiseSpan">Where the promise is named, with its document.</param>
/// <param name="On">The day, <c>yyyy-MM-dd</c>; null where none is given.</param>
/// <param name="OnSpan">Where the day is; empty where none is given.</param>
internal sealed record FulfilsArguments(string? Document, string Promise, TextSpan PromiseSpan, string? On, TextSpan OnSpan)
    : DirectiveArguments;

/// <summary><c>@fulfils palantir#evaluatie on 2026-03-01</c></summary>
internal sealed class FulfilsDirective : Directive
{
    private readonly Message _promiseRequired = MalformedArgument.Rule.Message(
        "'@fulfils' requires the promise that is fulfilled, for example '@fulfils palantir#evaluatie'"
    );

    private readonly Message _dateRequired = MalformedArgument.Rule.Message(
        "'@fulfils' requires a valid date after 'on', for example '2026-03-01'"
    );

    public FulfilsDirective()
        : base(DirectiveKind.Fulfils, "fulfils", DirectiveLocations.Answer) => IsRepeatable = true;

    public override int Order => 135;

    public override string Syntax => "@fulfils document#promise [on 2026-03-01]";

    public override string Help =>
        "The promise of an earlier answer that this answer fulfils: the document and the id after `@promise`, of the same document "
        + "`#id`. Without `on` the day is the document's own date.";

    public override string Snippet => " ${1:document}#${2:promise}";

    public override DirectiveArguments? Parse(ref DirectiveInput input)
    {
        var sign = input.Text.IndexOf('#');
        if (sign < 0)
        {
            input.Report(_promiseRequired);
            return null;
        }

        var document = input.Text.Substring(0, sign);
        var reader = new ArgumentReader(input.Content, TextSpan.FromBounds(input.Arguments.Start + sign + 1, input.Arguments.End));
        if (
            !reader.TryReadWord(out var id)
            || id.Start != input.Arguments.Start + sign + 1
            || !IdDirective.IsId(input.ToString(id))
            || !document.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or '/' or ' ')
        )
        {
            input.Report(_promiseRequired);
            return null;
        }

        string? on = null;
        TextSpan onSpan = default;
        var isRead = !reader.TryReadKeyword("on") || input.TryReadDate(ref reader, _dateRequired, out on, out onSpan);
        if (isRead && !reader.IsAtEnd)
        {
            input.Report(_promiseRequired.At(reader.Rest));
        }

        return new FulfilsArguments(
            document.Length == 0 ? null : document,
            input.ToString(id),
            TextSpan.FromBounds(input.Arguments.Start, id.End),
            on,
            on is null ? default : onSpan
        )
        {
            IsMalformed = input.IsMalformed,
        };
    }
}
