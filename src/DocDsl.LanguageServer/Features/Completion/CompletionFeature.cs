using DocDsl.LanguageServer.Documents;
using DocDsl.LanguageServer.Protocol;

namespace DocDsl.LanguageServer.Features.Completion;

/// <summary>Completion at the cursor: directives and their arguments, references, links and notes, the next heading.</summary>
internal static class CompletionFeature
{
    /// <param name="document">The document.</param>
    /// <param name="position">The cursor.</param>
    /// <param name="client">What the client can do.</param>
    /// <param name="paths">All documents that are known, absolute.</param>
    public static CompletionList Get(Document document, Position position, CompletionClient client, IEnumerable<string> paths)
    {
        if (!document.IsServed)
        {
            return new CompletionList(IsIncomplete: false, []);
        }

        var context = new CompletionContext(document, position, client);
        if (LinkCompletions.Add(context))
        {
            return new CompletionList(context.IsIncomplete, [.. context.Items]);
        }

        if (
            context.IsInDirective
            && context.Before.StartsWith('@')
            && !context.Before.StartsWith("@/", StringComparison.Ordinal)
            && !context.Before.StartsWith("@@", StringComparison.Ordinal)
        )
        {
            var blank = context.Before.AsSpan().IndexOfAny(' ', '\t');
            if (document.IsType)
            {
                TypeCompletions.Add(context, blank);
            }
            else if (blank < 0)
            {
                DirectiveCompletions.Add(context);
            }
            else if (!ReferenceCompletions.Add(context, paths) && !QuoteCompletions.Add(context, context.Before[1..blank]))
            {
                ArgumentCompletions.Add(context, context.Before[1..blank], blank);
            }
        }
        else if (!document.IsType && !ReferenceCompletions.Add(context, paths) && !ReferralCompletions.Add(context))
        {
            HeadingCompletions.Add(context);
        }

        // On an empty line everything may begin.
        if (context.Line.Length == 0)
        {
            if (document.IsType)
            {
                TypeCompletions.Add(context, blank: -1);
            }
            else
            {
                DirectiveCompletions.Add(context);
            }
        }

        return new CompletionList(context.IsIncomplete, [.. context.Items]);
    }
}
