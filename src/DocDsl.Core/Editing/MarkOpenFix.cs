using System.Globalization;
using DocDsl.Core.Languages;
using DocDsl.Core.Symbols;

namespace DocDsl.Core.Editing;

/// <summary>
/// QA3001: declares that the question is deliberately not answered yet. The reason is generic; the author may write a better one.
/// </summary>
internal sealed class MarkOpenFix : FixProvider
{
    public override IReadOnlyList<string> Rules => ["QA3001"];

    public override void Offer(FixContext context)
    {
        if (context.Tree.SectionOf(context.Span) is not { } section)
        {
            return;
        }

        var all = context.Document.QuestionsUnder(context.Span).ToArray();
        var open = all.Where(question => question.IsForgotten).ToArray();
        var reason = (context.Tree.Language?.Drafts ?? new DraftWords()).OpenReason;
        if (all.Length > open.Length && (open.Length != 1 || open[0].Written is null))
        {
            // The directive holds for all questions of the heading or for one of them.
            return;
        }

        var target = all.Length == open.Length ? "" : $"#{open[0].Written!.Value.Number.ToString(CultureInfo.InvariantCulture)} ";
        context.Offer(
            "mark-open",
            $"Mark as open: '{reason}'",
            isAutomatic: false,
            reveals: [],
            context.Lines.Insert(context.Document.BelowDirectives(section), $"@open {target}{reason}")
        );
    }
}
