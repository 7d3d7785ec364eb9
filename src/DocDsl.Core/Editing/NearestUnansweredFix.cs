using System.Globalization;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;

namespace DocDsl.Core.Editing;

/// <summary>QA3002: the answer is to the question without an answer whose number is nearest.</summary>
internal sealed class NearestUnansweredFix : FixProvider
{
    public override IReadOnlyList<string> Rules => ["QA3002"];

    public override void Offer(FixContext context)
    {
        if (context.Tree.SectionOf(context.Span) is not { } section)
        {
            return;
        }

        var tokens = NumberTokens.OfHeading(context.Tree, section);
        var wrong = tokens.FirstOrDefault(token => token.Number.ToString(CultureInfo.InvariantCulture) == context.Diagnostic["question"]);
        var group = context.Model.NumbersPerGroup ? context.Document.GroupOf(section) : null;
        if (wrong.Span.Length > 0 && context.Document.NearestUnanswered(wrong.Number, group) is { } nearest)
        {
            var number = nearest.Number!.Value.ToString(CultureInfo.InvariantCulture);
            context.Offer(
                "nearest-unanswered",
                $"Change the heading to answer question {number}",
                isAutomatic: false,
                reveals: [],
                new TextChange(wrong.Span, number)
            );
        }
    }
}
