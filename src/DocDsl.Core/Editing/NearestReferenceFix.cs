using System.Globalization;
using DocDsl.Core.Directives;
using DocDsl.Core.Rules;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;

namespace DocDsl.Core.Editing;

/// <summary>QA4001: the question, or the part, that exists and is nearest to what is referred to.</summary>
internal sealed class NearestReferenceFix : FixProvider
{
    private const int MaxParts = 2;

    public override IReadOnlyList<string> Rules => ["QA4001"];

    public override void Offer(FixContext context)
    {
        var name = context.Diagnostic["question"];
        var reference = context.Document.LostReferencesAt(context.Span).FirstOrDefault(lost => lost.TargetName == name);
        if (reference?.Number is { } number)
        {
            var own = (reference.FromQuestion ?? reference.FromAnswer?.Questions.FirstOrDefault())?.HeadingSpan ?? default;
            OfferNumbers(context, number, own);
        }
        else if (
            reference?.Id is { } id
            && context.Document.NearestId(id) is { } question
            && context.Content.IndexOf(id, context.Span.Start, context.Span.Length, StringComparison.Ordinal) is >= 0 and var start
        )
        {
            Offer(context, new TextSpan(start, id.Length), question.Id!, question.Text.Text);
        }
    }

    private static void OfferNumbers(FixContext context, QuestionNumber lost, TextSpan own)
    {
        var group = context.Model.NumbersPerGroup ? context.Document.GroupOf(context.Tree.SectionAt(context.Span.Start)) : null;
        var token = NumberTokens.In(context.Content, context.Span).FirstOrDefault(token => token.Number == lost.Number);
        var hasLetter =
            lost.Part != '\0'
            && token.Span.End < context.Content.Length
            && char.ToLowerInvariant(context.Content[token.Span.End]) == lost.Part;
        if (token.Span.Length == 0 || hasLetter != (lost.Part != '\0'))
        {
            return;
        }

        var span = new TextSpan(token.Span.Start, token.Span.Length + (hasLetter ? 1 : 0));
        foreach (var question in context.Document.NearestTo(lost.Number, group, own))
        {
            var number = NumberSeries.Written(question);
            foreach (
                var part in question
                    .Parts.Where(_ => hasLetter && number == lost.Number)
                    .OrderBy(part => Math.Abs(part.Letter - lost.Part))
                    .Take(MaxParts)
            )
            {
                Offer(context, span, part.Name, part.Text.Text);
            }

            Offer(context, span, number.ToString(CultureInfo.InvariantCulture), question.Text.Text);
        }
    }

    private static void Offer(FixContext context, TextSpan span, string name, string words) =>
        context.Offer(
            "nearest-reference",
            $"Change to '{name}': {ShortText.Of(words)}",
            isAutomatic: false,
            reveals: [],
            new TextChange(span, name)
        );
}
