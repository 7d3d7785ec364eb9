using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Text;

namespace DocDsl.Core.Directives;

/// <summary>The arguments of <c>@note</c>.</summary>
/// <param name="Id">As written.</param>
/// <param name="IdSpan">Where it is.</param>
/// <param name="At">The words after which the note's number is; null when they are not given.</param>
/// <param name="Sign">What the text has in place of the note's number; null when it is the number.</param>
/// <param name="Text">The note's text, when it is on this line; otherwise the note is a block.</param>
internal sealed record NoteArguments(string Id, TextSpan IdSpan, QuotedText? At, QuotedText? Sign, TextSpan Text) : DirectiveArguments;

/// <summary><c>@note 1 at "words" mark "’" text</c></summary>
internal sealed class NoteDirective : Directive
{
    private readonly Message _idRequired = MalformedArgument.Rule.Message("'@note' requires an id, for example '@note 1'");

    public NoteDirective()
        : base(DirectiveKind.Note, "note", DirectiveLocations.Any) => IsRepeatable = IsAllowedInText = true;

    public override int Order => OtherOrder;

    public override string Syntax => "@note id [at \"words\"] [mark \"’\"] [text]";

    public override string Help =>
        "A note, on one line or up to `@end`. "
        + "`at` gives the words after which its number is in the text, `mark` what is there instead of the number; "
        + "new text refers to the note with `[^1]`.";

    public override string Snippet => " ${1:1} $0";

    public override string Block => " ${1:1} at \"$2\"";

    public override DirectiveArguments? Parse(ref DirectiveInput input)
    {
        var reader = input.CreateReader();
        if (!reader.TryReadWord(out var id))
        {
            input.Report(_idRequired);
            return null;
        }

        var hasAt = reader.TryReadClause("at", out var at);
        var hasSign = reader.TryReadClause("mark", out var sign);
        if (at.IsUnclosed || sign.IsUnclosed)
        {
            input.ReportUnclosed();
        }

        return new NoteArguments(input.ToString(id), id, hasAt ? at : null, hasSign ? sign : null, reader.Rest)
        {
            IsMalformed = input.IsMalformed,
        };
    }
}
