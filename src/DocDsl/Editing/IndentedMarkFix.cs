using DocDsl.Syntax;
using DocDsl.Text;

namespace DocDsl.Editing;

/// <summary>QA1007: an indented mark moves to column 1, or below the heading where it would come too late otherwise.</summary>
internal sealed class IndentedMarkFix : FixProvider
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
            if (!Characters.IsMarkName(name[i]))
            {
                name = name.Slice(0, i);
            }
        }

        // A note may show what else is missing; a section's mark below its text would only be the next finding.
        var isInText = !Places.IsSectionMark(MarkTable.Find(name));
        context.Offer("unindent", "Move to column 1", isAutomatic: true, reveals: isInText ? null : [], new TextChange(TextSpan.FromBounds(start, context.Span.Start), ""));

        var section = context.Tree.SectionAt(start);
        var below = context.Tree.BelowMarks(section);
        if (context.Offered.Count == 0 && section.Kind != SectionKind.Header && below <= start)
        {
            context.Offer(
                "unindent", "Move below the heading", isAutomatic: true, reveals: [],
                context.Lines.Remove(start), context.Lines.Insert(below, line));
        }
    }
}
