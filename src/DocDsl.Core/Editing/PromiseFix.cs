using System.Globalization;
using DocDsl.Core.Directives;
using DocDsl.Core.Rules;
using DocDsl.Core.Symbols;

namespace DocDsl.Core.Editing;

/// <summary>
/// QA8009: says that the words are a promise. The day, which only was proposed, is in the title of the fix: whoever chooses it has read it.
/// </summary>
internal sealed class PromiseFix : FixProvider
{
    public override IReadOnlyList<string> Rules => ["QA8009"];

    public override void Offer(FixContext context)
    {
        if (context.Diagnostic[PossiblePromise.Words] is not { } words)
        {
            return;
        }

        var section = context.Tree.Section(context.Tree.SectionOfPosition(context.Span.Start));
        var answer = context.Document.AnswersUnder(section.HeadingSpan).FirstOrDefault();
        var id = IdFor(context, answer);
        var quoted = string.Join(" ", words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("\"", "\"\"");
        if (context.Diagnostic["due"] is { } due)
        {
            Offer("add-promise", $"Add '@promise {id} by {due}'", $"@promise {id} by {due} from \"{quoted}\"");
            Offer("add-undated-promise", $"Add '@promise {id}', without a date", $"@promise {id} from \"{quoted}\"");
        }
        else
        {
            Offer("add-promise", $"Add '@promise {id}'", $"@promise {id} from \"{quoted}\"");
        }

        void Offer(string key, string title, string directive) =>
            context.Offer(
                key,
                title,
                isAutomatic: false,
                reveals: [],
                context.Lines.Insert(context.Document.BelowDirectives(section), directive)
            );
    }

    /// <summary>An id that the document does not have yet: that of the question, or its number, with a number where it is taken.</summary>
    private static string IdFor(FixContext context, AnswerSymbol? answer)
    {
        var question = answer is { Questions.IsEmpty: false } ? answer.Questions[0] : null;
        var name =
            question?.Id is { } given && IdDirective.IsId(given) ? given
            : question?.Written is { } written ? "promise-" + written.Number.ToString(CultureInfo.InvariantCulture)
            : "promise";
        for (var i = 1 + context.Document.CountAt("promise " + name); ; i++)
        {
            var id = i == 1 ? name : $"{name}-{i.ToString(CultureInfo.InvariantCulture)}";
            if (!context.Document.HasPromise(id))
            {
                return id;
            }
        }
    }
}
