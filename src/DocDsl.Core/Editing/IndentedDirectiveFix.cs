using DocDsl.Core.Directives;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Editing;

/// <summary>QA1007: an indented directive moves to column 1, or below the heading where it would come too late otherwise.</summary>
internal sealed class IndentedDirectiveFix : FixProvider
{
    public override IReadOnlyList<string> Rules => ["QA1007"];

    public override void Offer(FixContext context)
    {
        var start = context.Lines.StartOf(context.Span.Start);
        if (context.Content[context.Span.Start] != '@' || start == context.Span.Start)
        {
            return;
        }

        var line = context.Content.Substring(context.Span.Start, context.Lines.EndOf(context.Span.Start) - context.Span.Start).TrimEnd();
        var name = line.AsSpan(1);
        for (var i = 0; i < name.Length; i++)
        {
            if (!Characters.IsDirectiveName(name[i]))
            {
                name = name.Slice(0, i);
            }
        }

        // A note may show what else is missing; a section's directive below its text would only be the next diagnostic.
        var isInText = DirectiveList.Find(name) is { IsAllowedInText: true };
        context.Offer(
            "unindent",
            "Move to column 1",
            isAutomatic: true,
            reveals: isInText ? null : [],
            new TextChange(TextSpan.FromBounds(start, context.Span.Start), "")
        );

        var section = context.Tree.SectionAt(start);
        var below = context.Document.BelowDirectives(section);
        if (section.Kind != SectionKind.Header && below <= start)
        {
            context.OfferOtherwise(
                "unindent",
                "Move below the heading",
                isAutomatic: true,
                reveals: [],
                context.Lines.Remove(start),
                context.Lines.Insert(below, line)
            );
        }
    }
}
